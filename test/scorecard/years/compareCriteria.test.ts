import { recognise, type RecognisedWorkbook } from '../../../src/scorecard/recognise';
import { compareCriteria } from '../../../src/scorecard/years/compareCriteria';
import { findYears } from '../../../src/scorecard/years/findYears';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import { AREAS_2022, AREAS_2023, scoringSheet } from '../../yearWorkbooks';

/** Scorecard rule 9: criteria of two years are compared by the points that were lost. */

const workbook = (...sheets: Parameters<typeof workbookOf>): RecognisedWorkbook =>
  recognise(workbookOf(...sheets));

test('criteria are matched by name under areas that correspond; what only one year has is kept', () => {
  const book = workbook(scoringSheet(2023, AREAS_2023), scoringSheet(2022, AREAS_2022));
  const [newer, older] = findYears(book).years;
  if (!newer?.scoring || !older?.scoring) throw new Error('Two scoring sheets were expected');
  const rows = compareCriteria(newer.scoring, older.scoring).map((row) => [
    row.newer?.criterion.path ?? null,
    row.older?.criterion.path ?? null,
    row.newer?.lost?.toString() ?? null,
    row.change?.toString() ?? null,
  ]);
  expect(rows).toEqual([
    ['1', '1', '0.1667', '-0.6667'],
    ['1.1', '1.1', '0.1667', '0.3333'],
    ['1.2', '1.2', '0', '-1'],
    ['2', '2', '0.5', '-0.25'],
    ['2.1', '2.1', '0.5', '-0.25'],
    ['3', '3', '0.3333', '0.6667'],
    ['3.1', '3.1', '0.3333', '-1.3333'],
    ['3.2', null, '0', null],
  ]);
});

test('a criterion that was given up follows its siblings with all below it; what is not scored has lost nothing', () => {
  const scored = (year: number, rows: CellInput[][]): SheetSnapshot =>
    sheetOf([[`NĂM ${year}`], ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'], ...rows], {
      name: `BTH ${year}`,
    });
  const newer = scored(2023, [
    ['1', 'Chỉ đạo, điều hành', 3, 1],
    ['1.1', 'Kế hoạch', 1, 1],
    ['1.2', 'Báo cáo', 2, ''],
  ]);
  const older = scored(2022, [
    ['1', 'Chỉ đạo, điều hành', 4, 3],
    ['1.1', 'Kiểm tra', 2, 1.5],
    ['1.1.1', 'Tỷ lệ cơ quan', 2, 1.5],
    ['1.2', 'Báo cáo', 2, 1.5],
    ['2', 'Cải cách thể chế', 2, 2],
    ['2.1', 'Rà soát', 2, 2],
  ]);
  const [now, before] = findYears(workbook(newer, older)).years;
  if (!now?.scoring || !before?.scoring) throw new Error('Two scoring sheets were expected');
  expect(
    compareCriteria(now.scoring, before.scoring).map((row) => [
      ...[row.level, row.newer?.criterion.path ?? null, row.older?.criterion.path ?? null],
      ...[row.newer?.lost?.toNumber() ?? null, row.older?.lost?.toNumber() ?? null],
      row.change?.toNumber() ?? null,
    ]),
  ).toEqual([
    [1, '1', '1', 2, 1, -2],
    [2, '1.1', null, 0, null, null],
    [2, '1.2', '1.2', null, 0.5, null],
    [2, null, '1.1', null, 0.5, null],
    [3, null, '1.1.1', null, 0.5, null],
    [1, null, '2', null, 0, null],
    [2, null, '2.1', null, 0, null],
  ]);
});
