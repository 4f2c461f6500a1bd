import { recognise } from '../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { scoredYears, sheetOfYear } from '../../../src/scorecard/years/yearSheets';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';

/** Which sheet holds the scores of a year: what a person says, else what the titles say, and never a guess. */

function scoring(name: string, title: string, traits: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const rows = [
    [title],
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo, điều hành', 1, 1],
    ['1.1', 'Kế hoạch', 1, 1],
  ];
  return sheetOf(rows, { name, ...traits });
}

const OF_2022 = scoring('A', 'Bảng điểm năm 2022');
const OF_2023 = scoring('B', 'Bảng điểm năm 2023');
const AGAIN_2023 = scoring('C', 'Bảng điểm năm 2023');
const OF_NONE = scoring('D', 'Bảng điểm');

type Chosen = readonly [number, SheetSnapshot][];
const ids = (chosen: Chosen): Map<number, string> => new Map(chosen.map(([year, { id }]) => [year, id]));

/** The name of a year's sheet, or the names of its rivals. */
function named(sheets: SheetSnapshot[], year: number, chosen: Chosen = []): string | string[] {
  const found = sheetOfYear(recognise(workbookOf(...sheets)), year, ids(chosen));
  return found.found ? found.scoring.sheet.name : found.rivals.map(({ sheet }) => sheet.name);
}

test('the only sheet whose title says it', () => {
  expect(named([OF_2022, OF_2023, OF_NONE], 2023)).toBe('B');
  expect(named([OF_2022, OF_NONE], 2023)).toEqual([]);
});

test('areas that take their figures from it give way to it', () => {
  const formula = (letter: string): CellInput => ({ value: 1, formula: `=B!${letter}3` });
  const summary = sheetOf(
    [
      ['Tổng hợp năm 2023'],
      ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo, điều hành', formula('C'), formula('D')],
      ['2', 'Cải cách thể chế', formula('C'), formula('D')],
    ],
    { name: 'Tổng hợp' },
  );
  expect(named([summary, OF_2023], 2023)).toBe('B');
  expect(named([summary, OF_2023], 2023, [[2023, summary]])).toBe('Tổng hợp');
});

test('between two only a person can choose', () => {
  expect(named([OF_2023, AGAIN_2023], 2023)).toEqual(['B', 'C']);
  expect(named([OF_2023, AGAIN_2023], 2023, [[2023, AGAIN_2023]])).toBe('C');
});

test('what a person says stands over the title', () => {
  expect(named([OF_2022, OF_NONE], 2024, [[2024, OF_NONE]])).toBe('D');
  expect(named([OF_2022, OF_NONE], 2022, [[2024, OF_2022]])).toEqual([]);
});

test('hidden sheets give way to those that are seen', () => {
  const hidden = scoring('E', 'Bảng điểm năm 2023', { visibility: 'hidden' });
  expect(named([hidden, OF_2023], 2023)).toBe('B');
  expect(named([hidden, OF_2022], 2023)).toBe('E');
  expect(named([hidden, OF_2023], 2023, [[2023, hidden]])).toBe('E');
});

test('the years that are scored, newest first', () => {
  const workbook = recognise(workbookOf(OF_2022, OF_2023, AGAIN_2023, OF_NONE));
  expect(scoredYears(workbook)).toEqual([2023, 2022]);
  expect(
    scoredYears(
      workbook,
      ids([
        [2025, OF_NONE],
        [2021, OF_2022],
      ]),
    ),
  ).toEqual([2025, 2023, 2021]);
});
