import { localeOf } from '../../src/locale/locale';
import { previewView, type PreviewView } from '../../src/locale/previewView';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

const VI = localeOf('vi');

function viewOf(
  snapshot: WorkbookSnapshot,
  values = false,
  leaveOut: string[] = [],
  locale = VI,
): PreviewView {
  const workbook = recognise(snapshot);
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('There is no scoring sheet');
  const plan = planRecompute(workbook, scoring, audit(workbook), { values, leaveOut: new Set(leaveOut) });
  return previewView(locale, plan, values);
}

test('each figure says where it stands, what it was, what it will be and why', () => {
  const [total, area] = viewOf(officialWorkbook()).lines;
  expect(total).toMatchObject({
    place: 'BTH 2023 · E164',
    name: 'Tổng điểm',
    from: '88,01',
    to: '88,0115',
    isKept: false,
  });
  expect(area).toMatchObject({ place: 'So sánh 2022-2023 · C12', from: '87,41', to: '87,38' });
  expect(area?.name).toMatch(/^7 XÂY DỰNG/);
  expect(area?.why).toContain('11,8/13,5');
});

test('in English with English decimals', () => {
  const [, area] = viewOf(officialWorkbook(), false, [], localeOf('en')).lines;
  expect([area?.from, area?.to]).toEqual(['87.41', '87.38']);
});

test('what is written without changing a figure is counted', () => {
  const rows = (): CellInput[][] => [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo', 2, { value: 2, formula: '=D3' }],
    ['1.1', 'Kế hoạch', 2, 2],
    ['2', 'Kiểm tra', 1, 1],
    ['2.1', 'Đột xuất', 1, 1],
    ['', 'Tổng điểm', 3, { value: 3, formula: '=D2+D4' }],
  ];
  // The typed area becomes a formula as the others of its column are, and shows the same.
  expect(viewOf(workbookOf(sheetOf(rows()))).quiet).toContain('1');
  expect(viewOf(workbookOf(sheetOf(rows())), true).quiet).toBe('');
  expect(viewOf(officialWorkbook()).quiet).toBe('');
});

test('a line that is left out keeps its place and is marked as kept', () => {
  const lines = viewOf(officialWorkbook()).lines;
  const kept = viewOf(officialWorkbook(), false, [lines[0]?.key ?? '']);
  expect(kept.lines.map(({ place, isKept }) => [place, isKept])).toEqual([
    ['BTH 2023 · E164', true],
    ['So sánh 2022-2023 · C12', false],
  ]);
});

test('with every line left out and nothing else to write, there is nothing to confirm', () => {
  const lines = viewOf(officialWorkbook(), true).lines;
  expect(
    viewOf(
      officialWorkbook(),
      true,
      lines.map(({ key }) => key),
    ).canWrite,
  ).toBe(false);
  expect(viewOf(officialWorkbook(), true).canWrite).toBe(true);
});

test('a blank parent and text are shown as what they are', () => {
  const sheet = sheetOf([
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo', 1, ''],
    ['1.1', 'Kế hoạch', 1, '0,5 điểm'],
  ]);
  expect(viewOf(workbookOf(sheet)).lines.map(({ place, from, to }) => [place, from, to])).toEqual([
    ['Bảng điểm · D2', 'trống', '0,5'],
    ['Bảng điểm · D3', '0,5 điểm', '0,5'],
  ]);
});
