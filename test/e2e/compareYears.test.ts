import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { paneFrame, violations } from './accessibility';
import { openWorkbenchSite, type WorkbenchSite } from './workbenchSite';

/** The years are compared in a real browser: ranks are typed, the table is refreshed, the report's sheets are made. */

const COMPARISON = 'So sánh 2022-2023';
const AREA_7 = '7. Xây dựng phát triển chính quyền điện tử, chính quyền số';
const official = readFileSync(join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx'));

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

const button = (name: string) => pane.getByRole('button', { name, exact: true });

async function value(address: string): Promise<unknown> {
  const cell = await page.evaluate(([name, at]) => window.workbench?.readCell(name, at), [
    COMPARISON,
    address,
  ] as const);
  return cell?.value;
}

async function setCell(address: string, content: string): Promise<void> {
  await page.evaluate(([name, at, typed]) => window.workbench?.setCell(name, at, typed), [
    COMPARISON,
    address,
    content,
  ] as const);
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

test('ranks are asked for, the table is previewed, written and taken back', async () => {
  await setCell('D12', '');
  await button('So sánh các năm').click();
  await pane.getByText('còn thiếu 1').waitFor();
  const rank = pane.getByLabel(`Thứ hạng năm 2023, ${AREA_7}`);
  await rank.fill('64');
  await pane.getByText('Thứ hạng là số nguyên từ 1 đến 63.').waitFor();
  expect(await button('Ghi bảng so sánh').isDisabled()).toBe(true);
  await expectFit();
  await rank.fill('15');
  const preview = pane.getByRole('region', { name: 'Xem trước' });
  const area = preview.locator('tbody').filter({ hasText: AREA_7 });
  expect(await area.locator('td').allTextContents()).toEqual([
    '87,38',
    '15',
    '89,55',
    '3',
    'giảm 2,17',
    'giảm 12',
  ]);
  await preview.getByText('87,41', { exact: true }).waitFor();
  await expectFit();
  await button('Ghi bảng so sánh').click();
  await pane.getByText('Đã ghi bảng so sánh các năm.').waitFor();
  expect(await value('C12')).toBeCloseTo(87.3844, 4);
  expect(await value('D12')).toBe(15);
  await button('Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  expect(await value('C12')).toBe(87.41);
  expect(await value('D12')).toBe('');
  expect(await rank.inputValue()).toBe('15');
});

test('the sheets for the report are made, gone to and taken back, to the byte', async () => {
  await button('So sánh các năm').click();
  await pane.getByRole('radio', { name: 'Theo mã tiêu chí' }).check();
  await button('Lập các trang đã chọn').click();
  await pane.getByText('Đã lập các trang so sánh.').waitFor();
  await expectFit();
  await button('Mở trang “Tiêu chí bị trừ điểm 2023”').click();
  await page.waitForFunction(() => window.workbench?.activeSheet() === 'Tiêu chí bị trừ điểm 2023');
  expect((await page.evaluate(() => window.workbench?.sheetNames()))?.length).toBe(6);
  await button('Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  const saved = await page.evaluate(async () => Array.from((await window.workbench?.save()) ?? []));
  expect(Buffer.from(saved).equals(official)).toBe(true);
});

test('where this part cannot be fetched, a sentence says so, and another try opens it', async () => {
  await page.context().close();
  page = await site.openPage({ without: /compare-years/ });
  pane = page.frameLocator('#pane');
  await button('So sánh các năm').click();
  await pane.getByText('Chưa tải được phần này.').waitFor();
  await page.unroute(/compare-years/);
  await button('Thử lại').click();
  await pane.getByRole('heading', { name: 'Xem trước' }).waitFor();
});
