import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { HIGHLIGHT_STYLES } from '../../src/plan/highlightEdits';
import { openXlsx } from '../../src/workbench/xlsx';
import { paneFrame, violations } from './accessibility';
import { openWorkbenchSite, type WorkbenchSite } from './workbenchSite';

/** The flow of a civil servant, in a real browser: the official workbook, the unmodified pane and office.js. */

const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';
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

async function value(sheet: string, address: string): Promise<unknown> {
  const cell = await page.evaluate(([name, at]) => window.workbench?.readCell(name, at), [
    sheet,
    address,
  ] as const);
  return cell?.value;
}

async function setCell(sheet: string, address: string, content: string | number): Promise<void> {
  await page.evaluate(([name, at, typed]) => window.workbench?.setCell(name, at, typed), [
    sheet,
    address,
    content,
  ] as const);
}

async function save(): Promise<Buffer> {
  return Buffer.from(await page.evaluate(async () => Array.from((await window.workbench?.save()) ?? [])));
}

/** How many pixels of the grid have a colour, as a person sees them. */
async function pixelsOf(color: string): Promise<number> {
  const picture = (await page.locator('#grid').screenshot()).toString('base64');
  return page.evaluate(
    async ([encoded, wanted]) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${encoded}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) return -1;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const [red, green, blue] = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) count++;
      }
      return count;
    },
    [picture, color] as const,
  );
}

/** Waits until the grid, which paints when it has time, shows so many pixels. */
async function pixelsOnceSettled(color: string, isExpected: (count: number) => boolean): Promise<number> {
  let count = await pixelsOf(color);
  for (let tries = 0; tries < 20 && !isExpected(count); tries++) {
    await page.waitForTimeout(250);
    count = await pixelsOf(color);
  }
  return count;
}

const AMBER = HIGHLIGHT_STYLES.appraised.fill;

test('recompute, highlight, edit, undo, save and reopen', async () => {
  await button('Tính lại').click();
  await pane.getByText('Số liệu sẽ thay đổi').waitFor();
  expect(await value(SCORING, 'E164')).toBe(88.01);
  await button('Ghi vào bảng tính').click();
  // What is right stays as it was typed (rule 15).
  await pane.getByText('Đã ghi 2 ô, trong đó 2 ô đổi số.').waitFor();
  expect(await value(SCORING, 'E164')).toBe(88.0115);
  expect(await value(COMPARISON, 'C12')).toBeCloseTo(87.3844, 4);
  await pane.getByText('Không phát hiện lỗi nào.').waitFor();

  await button('Tô sáng điểm bị trừ').click();
  await pane.getByText('Đã tô sáng').waitFor();
  const marked = await pixelsOnceSettled(AMBER, (count) => count > 0);
  expect(marked).toBeGreaterThan(1000);

  // 1.1 reaches its maximum: its row is no longer marked, its parents and the pane follow.
  await setCell(SCORING, 'E10', 1.5);
  const fewer = await pixelsOnceSettled(AMBER, (count) => count < marked);
  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(marked);
  await pane.getByText('88,0481/100 điểm').waitFor();
  // The area was typed and is wrong now: another press makes it a sum.
  await button('Tính lại').click();
  await button('Ghi vào bảng tính').click();
  await pane.getByText(/^Đã ghi \d+ ô/).waitFor();
  expect(await value(SCORING, 'E9')).toBe(9.3193);
  await pane.getByText('21 mục', { exact: true }).waitFor();

  const downloading = page.waitForEvent('download');
  await page.click('#save');
  const saved = readFileSync(await (await downloading).path());
  await page.setInputFiles('#file', {
    name: 'saved.xlsx',
    mimeType: 'application/octet-stream',
    buffer: saved,
  });
  await page.waitForFunction(() => document.title.startsWith('saved.xlsx'));
  await pane.getByText('88,0481/100 điểm').waitFor();
  expect(await value(SCORING, 'E164')).toBe(88.0481);
  expect(await pixelsOnceSettled(AMBER, (count) => count > 0)).toBeGreaterThan(0);
});

test('undo gives the official file back, to the byte', async () => {
  await button('Tính lại').click();
  await button('Ghi vào bảng tính').click();
  await pane.getByText('Đã ghi').waitFor();
  await button('Tô sáng điểm bị trừ').click();
  await pane.getByText('Đã tô sáng').waitFor();
  expect((await save()).equals(official)).toBe(false);
  await button('Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  await button('Hoàn tác').click();
  // Nothing is left to take back.
  await button('Hoàn tác').and(pane.locator(':disabled')).waitFor();
  await pane.getByText('Đã hoàn tác.').waitFor();
  expect((await save()).equals(official)).toBe(true);
});

test('a figure that is left out of the preview stays as it is', async () => {
  await button('Tính lại').click();
  await pane.getByRole('checkbox', { name: `Ghi ô ${SCORING} · E164` }).uncheck();
  await button('Ghi vào bảng tính').click();
  await pane.getByText('Đã ghi').waitFor();
  expect(await value(SCORING, 'E164')).toBe(88.01);
  expect(await value(COMPARISON, 'C12')).toBeCloseTo(87.3844, 4);
});

test('the 22 criteria that lost points stand by area with their notes; surveys apart; a click selects the cell', async () => {
  const list = pane.getByRole('region', { name: 'Tiêu chí bị trừ điểm' });
  expect(await list.getByRole('button').count()).toBe(22);
  expect(await list.getByRole('heading', { level: 3 }).count()).toBe(7);
  const entry = list.getByRole('button').filter({ hasText: '1.3.2' });
  expect(await entry.textContent()).toContain('0,9388/1');
  expect(await entry.textContent()).toContain('−0,0612');
  expect(await entry.textContent()).toContain(
    'Sắp xếp bên trong Trung tâm y tế huyện Bù Đăng và huyện Lộc Ninh đang thực hiện.',
  );
  await entry.click();
  await page.waitForFunction(() => window.workbench?.activeSheet() === 'BTH 2023');
  expect(
    await pane.getByRole('region', { name: 'Điều tra xã hội học và SIPAS' }).getByRole('button').count(),
  ).toBe(27);
  await pane.getByRole('button').filter({ hasText: /^C12/ }).click();
  await page.waitForFunction((name) => window.workbench?.activeSheet() === name, COMPARISON);
});

test('values instead of formulas write only the two wrong figures', async () => {
  await pane.getByRole('radio', { name: 'Giá trị' }).check();
  await button('Tính lại').click();
  await button('Ghi vào bảng tính').click();
  await pane.getByText('Đã ghi 2 ô, trong đó 2 ô đổi số.').waitFor();
  const saved = openXlsx(new Uint8Array(await save()));
  expect(JSON.stringify(saved.sheets)).not.toContain('"f":');
});

test('text that stands for a score, and a cell that cannot be read, are named with what to do', async () => {
  await setCell(SCORING, 'E10', '1,4634 điểm');
  await setCell(SCORING, 'E14', 'chưa chấm');
  await pane.getByText('Không đọc được “chưa chấm” thành điểm.').waitFor();
  await button('Tính lại').click();
  await button('Ghi vào bảng tính').click();
  await pane.getByText(/tổng được giữ nguyên vì có ô không đọc được: E14/).waitFor();
  expect(await value(SCORING, 'E10')).toBe(1.4634);
  expect(await value(SCORING, 'E12')).toBe(1.9388);
  expect(await value(SCORING, 'E14')).toBe('chưa chấm');
});

test('a score that is cleared is missing: the total is provisional, and the line jumps to the cell', async () => {
  await pane.getByText('101/101 mục đã có điểm.').waitFor();
  await setCell(SCORING, 'E10', '');
  await pane.getByText('Chỉ số CCHC (tạm tính)').waitFor();
  await pane.getByText('21, và 1 mục chưa có điểm').waitFor();
  expect(await pane.getByText('Không phát hiện lỗi nào.').count()).toBe(0);
  await pane.getByRole('button', { name: 'Chưa đủ điểm: 1 mục (E10).' }).click();
  await page.waitForFunction((name) => window.workbench?.activeSheet() === name, SCORING);
});

test('a row that is gone is named, and no maximum is ticked', async () => {
  for (const column of ['A', 'B', 'C', 'D', 'E', 'F', 'G']) await setCell(SCORING, `${column}10`, '');
  await pane.getByText('Trước mục 1.2 không thấy mục 1.1. Có thể thiếu dòng.').waitFor();
  await button('Tính lại').click();
  await pane.getByRole('heading', { name: 'Điểm chuẩn không khớp' }).waitFor();
  const maxima = pane.getByRole('checkbox', { name: /· C\d+$/ });
  expect(await maxima.count()).toBeGreaterThan(0);
  for (const box of await maxima.all()) {
    const name = (await box.getAttribute('aria-label')) ?? '';
    if (name.includes(SCORING)) expect(await box.isChecked()).toBe(false);
  }
});

test.each(['vi-VN', 'en-US'])(
  'the pane in %s passes the accessibility check at 320 and 450 px, also with a preview',
  async (locale) => {
    const own = await site.openPage({ locale, search: locale === 'en-US' ? '?lang=en' : '' });
    const frame = await paneFrame(own);
    const press = frame.getByRole('button', { name: /^(Tính lại|Recompute)$/ });
    await press.waitFor();
    for (const width of ['320', '450']) {
      await own.click(`[data-width="${width}"]`);
      expect(await violations(frame)).toEqual([]);
    }
    await press.click();
    await frame.getByRole('button', { name: /^(Ghi vào bảng tính|Write to the sheet)$/ }).waitFor();
    expect(await violations(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await own.context().close();
  },
);
