import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbenchSite } from './workbenchSite';
import type { WorkbenchSite } from './workbenchSite';

const SHEET = 'BTH 2023';
const official = readFileSync(
  join(__dirname, '..', '..', 'assets', 'workbooks', 'par-index-2023-binh-phuoc.xlsx'),
);

let site: WorkbenchSite;
let page: Page;

beforeAll(async () => {
  site = await openWorkbenchSite();
}, 120_000);
afterAll(() => site.stop());
beforeEach(async () => {
  page = await site.openPage();
});
afterEach(() => page.context().close());

const readCell = (address: string) =>
  page.evaluate(([sheet, at]) => window.workbench?.readCell(sheet, at), [SHEET, address] as const);

/** Types into a cell as a person does: with the cell selected and the grid under the hand. */
async function typeInto(address: string, text: string): Promise<void> {
  await page.locator('#grid canvas[id^="univer-sheet-main"]').click({ position: { x: 400, y: 200 } });
  await page.evaluate(([sheet, at]) => window.workbench?.select(sheet, at), [SHEET, address] as const);
  await page.keyboard.type(text);
}

async function choose(name: string, content: Buffer): Promise<void> {
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: content });
}

describe('the workbench page', () => {
  it('opens on the official workbook, without unsaved changes and without asking anyone else for anything', async () => {
    expect(await page.textContent('#workbook-name')).toBe('par-index-2023-binh-phuoc.xlsx');
    expect(await page.textContent('#saved-state')).toBe('');
    expect(await page.evaluate(() => window.workbench?.sheetNames())).toEqual([SHEET, 'So sánh 2022-2023']);
    expect(await readCell('C10')).toMatchObject({ value: 1.5 });
    await page.frameLocator('#pane').getByRole('button', { name: 'Tính lại' }).waitFor();
    expect(site.requestsElsewhere()).toEqual([]);
  });

  it('speaks the language that was asked for', async () => {
    expect(await page.textContent('#open')).toBe('Mở tệp…');
    const english = await site.openPage({ search: '?lang=en' });
    expect(await english.textContent('#open')).toBe('Open file…');
    await english.context().close();
  });

  it('shows the pane at 350 px, and at 320 and 450 when asked', async () => {
    const width = async () => (await page.locator('#pane').boundingBox())?.width;
    expect(await width()).toBe(350);
    await page.click('[data-width="320"]');
    expect(await width()).toBe(320);
    await page.click('[data-width="450"]');
    expect(await width()).toBe(450);
  });

  it('serves icons that may be kept, without which buttons of the ribbon are blank, and all else anew', async () => {
    const cacheControl = async (file: string) => {
      const response = await page.request.get(new URL(file, page.url()).href);
      expect(response.status()).toBe(200);
      return response.headers()['cache-control'];
    };
    expect(await cacheControl('assets/icons/recompute-32.png')).toBe('max-age=3600');
    expect(await cacheControl('taskpane.html')).toBe('no-store');
  });

  it('holds the pane back while a cell is being edited, as Excel does, and lets it go on by itself', async () => {
    const pane = page.frameLocator('#pane');
    await pane.getByRole('button', { name: 'Tô sáng điểm bị trừ' }).waitFor();
    await typeInto('D11', '0.2');
    await pane.getByRole('button', { name: 'Tô sáng điểm bị trừ' }).click();
    await pane.getByText('Nếu đang nhập dở một ô, hãy nhấn Enter hoặc Esc').waitFor();
    expect(await pane.getByText('Đã tô sáng.').count()).toBe(0);
    await page.locator('#grid canvas[id^="univer-sheet-main"]').click({ position: { x: 400, y: 200 } });
    await pane.getByText('Đã tô sáng.').waitFor();
    expect(await pane.getByText('Nếu đang nhập dở một ô').count()).toBe(0);
  });

  it('saves what was typed by hand, even while it is still being typed', async () => {
    await typeInto('D11', '0.25');
    await page.keyboard.press('Enter');
    await typeInto('D12', '=D10+D11');
    const downloading = page.waitForEvent('download');
    await page.click('#save');
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('par-index-2023-binh-phuoc.xlsx');
    const saved = readFileSync(await download.path());

    await choose('again.xlsx', saved);
    await page.waitForFunction(() => document.title.startsWith('again.xlsx'));
    expect(await readCell('D11')).toMatchObject({ value: 0.25 });
    expect(await readCell('D12')).toMatchObject({ value: 1.75, formula: '=D10+D11' });
  });

  it('asks before it drops unsaved changes', async () => {
    await typeInto('D11', '0.25');
    await page.keyboard.press('Enter');
    await page.getByText('Có thay đổi chưa lưu').waitFor();

    await choose('other.xlsx', official);
    await page.getByRole('button', { name: 'Giữ lại' }).click();
    expect(await readCell('D11')).toMatchObject({ value: 0.25 });

    await choose('other.xlsx', official);
    await page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await page.waitForFunction(() => document.title.startsWith('other.xlsx'));
    expect(await readCell('D11')).toMatchObject({ value: 0.5 });
  });

  it('says what is wrong with a file that it cannot open, and keeps the open workbook', async () => {
    const cases: [content: Buffer, message: RegExp][] = [
      [Buffer.from('not a workbook'), /Đây không phải tệp Excel/],
      [oldBinaryFile(), /định dạng Excel cũ|bị hỏng/],
      [official.subarray(0, official.length / 2), /Tệp bị hỏng/],
      [Buffer.alloc(0), /không có trang tính nào/],
    ];
    for (const [content, message] of cases) {
      await choose('file.xlsx', content);
      await page.getByRole('alert').getByText(message).waitFor();
      expect(await page.textContent('#workbook-name')).toBe('par-index-2023-binh-phuoc.xlsx');
      expect(await readCell('C10')).toMatchObject({ value: 1.5 });
      await page.click('#message-close');
      await page.getByRole('alert').waitFor({ state: 'hidden' });
    }
  });
});

/** The first bytes of a compound file, which `.xls` is. */
function oldBinaryFile(): Buffer {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);
}
