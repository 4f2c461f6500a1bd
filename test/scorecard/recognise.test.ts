import { chooseScoringSheet, recognise, type SheetChoice } from '../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../src/scorecard/snapshot';
import { sheetOf, workbookOf } from '../sheetBuilder';

/** Which sheet is worked on: never one that is hidden, never one of two without asking. */

function scoringSheet(name: string, traits: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo, điều hành', 1, 1],
    ['1.1', 'Kế hoạch', 1, 1],
  ];
  return sheetOf(rows, { name, ...traits });
}

const cover = sheetOf([['BÁO CÁO'], ['Kết quả chấm điểm']], { name: 'Bìa' });
const blank = sheetOf([], { name: 'Trang trống' });
const withoutMaxima = sheetOf(
  [
    ['STT', 'Tiêu chí', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo', 1],
  ],
  { name: 'Thiếu' },
);

function choose(sheets: SheetSnapshot[], askedFor: string | null = null): SheetChoice {
  return chooseScoringSheet(recognise(workbookOf(...sheets)), askedFor);
}

function chosenName(choice: SheetChoice): string | undefined {
  return choice.chosen?.sheet.name;
}

test('the only scoring sheet, though another is in view', () => {
  expect(chosenName(choose([cover, scoringSheet('2023')]))).toBe('2023');
});

test('the one in view among several', () => {
  expect(chosenName(choose([scoringSheet('2023'), scoringSheet('2022')]))).toBe('2023');
});

test('the one asked for', () => {
  const other = scoringSheet('2022');
  expect(chosenName(choose([scoringSheet('2023'), other], other.id))).toBe('2022');
});

test('a sheet that was asked for and is gone leaves the choice as if nothing was asked', () => {
  expect(chosenName(choose([scoringSheet('2023')], 'gone'))).toBe('2023');
});

test('none of several, where neither is in view', () => {
  expect(choose([cover, scoringSheet('2023'), scoringSheet('2022')])).toEqual({
    chosen: null,
    why: { reason: 'severalScoringSheets', sheets: ['2023', '2022'] },
  });
});

test.each(['hidden', 'veryHidden'] as const)('never a %s one', (visibility) => {
  const hidden = scoringSheet('2023', { visibility });
  expect(choose([cover, hidden], hidden.id)).toEqual({
    chosen: null,
    why: { reason: 'hiddenScoringSheet', sheet: '2023' },
  });
  expect(chosenName(choose([cover, hidden, scoringSheet('2022')]))).toBe('2022');
});

test('an empty workbook', () => {
  expect(choose([blank])).toEqual({ chosen: null, why: { reason: 'emptyWorkbook' } });
  expect(choose([])).toEqual({ chosen: null, why: { reason: 'emptyWorkbook' } });
});

test('no scoring sheet: the nearest is named with what it lacks', () => {
  const choice = choose([cover, blank, withoutMaxima]);
  expect(choice).toMatchObject({
    chosen: null,
    why: { reason: 'noScoringSheet', nearest: { sheet: { name: 'Thiếu' }, missing: ['max'], headerRow: 1 } },
  });
  expect(choose([cover])).toMatchObject({ why: { reason: 'noScoringSheet', nearest: null } });
});
