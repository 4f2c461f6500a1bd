import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { paneFrame, violations } from './accessibility';
import { openWorkbenchSite, type WorkbenchSite } from './workbenchSite';

/** Findings are searched and copied, and recognition is corrected, in a real browser. */

const WORKBOOKS = join(__dirname, '../corpus/workbooks');

let site: WorkbenchSite;
let page: Page;
let pane: FrameLocator;

beforeAll(async () => {
  site = await openWorkbenchSite();
}, 120_000);
afterAll(() => site.stop());
beforeEach(async () => {
  page = await site.openPage();
  pane = page.frameLocator('#pane');
  await button('Tính lại').waitFor();
});
afterEach(() => page.context().close());

const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: true });

async function open(name: string): Promise<void> {
  await page.setInputFiles('#file', join(WORKBOOKS, name));
  await page.waitForFunction((title) => document.title.startsWith(title), name);
}

/** At both widths: nothing that the checker objects to, and nothing that is cut off at the side. */
async function expectFit(): Promise<void> {
  const frame = await paneFrame(page);
  for (const width of ['320', '450']) {
    await page.click(`[data-width="${width}"]`);
    expect(await violations(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
}

test('findings are narrowed by the keyboard and copied as a table', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open('23-so-y-te-2023-tong-bo-sot-chu.xlsx');
  await pane.getByText('11 lỗi, 3 cảnh báo').waitFor();
  await expectFit();
  await pane.getByRole('searchbox', { name: 'Tìm trong phát hiện' }).focus();
  await page.keyboard.type('la chu nen');
  await pane.getByText('Hiện 3/14 mục').waitFor();
  await button('Sao chép danh sách').click();
  await pane.getByText('Đã sao chép 3 dòng.').waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  expect(lines.map((line) => line.split('\t').slice(0, 4))).toEqual([
    ['Mức', 'Trang', 'Ô', 'Mã'],
    ['Cảnh báo', 'Sở Y tế', 'E12', "'1.1.2"],
    ['Cảnh báo', 'Sở Y tế', 'E35', "'3.3.1"],
    ['Cảnh báo', 'Sở Y tế', 'E62', "'7.3.2"],
  ]);
});

test('a sheet that was refused is chosen, column by column, and taken back', async () => {
  await open('08-khong-phai-bang-diem-2023.xlsx');
  await button('Tự chọn bảng điểm').click();
  await expectFit();
  const role = (column: string) => pane.getByLabel(new RegExp(`^Vai trò của cột ${column} `));
  await pane.getByLabel('Trang có bảng điểm').selectOption('63 tỉnh');
  await role('B').selectOption('Tên tiêu chí');
  await role('C').selectOption('Điểm chuẩn');
  expect(await button('Lưu vào bảng tính').isDisabled()).toBe(true);
  await role('D').selectOption('Điểm thẩm định');
  await pane.getByText(/^Đọc được \d+ lĩnh vực/).waitFor();
  await button('Lưu vào bảng tính').click();
  await pane.getByText('Theo lựa chọn đã lưu').waitFor();
  await button('Hoàn tác').click();
  await pane.getByText('Không tìm thấy bảng điểm').waitFor();
});
