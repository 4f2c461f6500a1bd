import { OWN_SHEETS_KEY, ownSheets, settingOfOwnSheets } from '../../src/scorecard/settings/ownSheets';
import {
  chooseScoringSheet,
  recognise,
  type RecognisedWorkbook,
  type SheetChoice,
} from '../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

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

describe('a sheet of areas that takes its figures from the scores', () => {
  /** Areas with formulas to a sheet, in the way that Excel writes its name. */
  const summary = (prefix: string, figures: (row: number) => CellInput[]): SheetSnapshot =>
    sheetOf(
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm thẩm định'],
        ...[2, 3].map((row) => [String(row - 1), `Lĩnh vực ${String(row - 1)}`, ...figures(row)]),
      ],
      { name: `Tổng hợp ${prefix}` },
    );
  const taken =
    (prefix: string) =>
    (row: number): CellInput[] =>
      ['C', 'D'].map((letter) => ({ value: 1, formula: `=${prefix}!${letter}${String(row)}` }));

  test.each([
    ['2023', "'2023'"],
    ['ChiTiet', 'ChiTiet'],
    ["Sở 'A'", "'Sở ''A'''"],
  ])('gives way to the sheet %s', (name, prefix) => {
    expect(chosenName(choose([cover, summary(prefix, taken(prefix)), scoringSheet(name)]))).toBe(name);
  });

  test('is worked on where it is in view', () => {
    const prefix = "'2023'";
    const seen = summary(prefix, taken(prefix));
    expect(chosenName(choose([seen, scoringSheet('2023')]))).toBe(seen.name);
  });

  test.each<[string, SheetSnapshot]>([
    ['that is typed', summary('typed', () => [1, 1])],
    ['that refers to another one', summary('other', taken('Khác'))],
    ['part of which is typed', summary('part', (row) => (row === 2 ? taken("'2023'")(row) : [1, 1]))],
  ])('does not give way: a sheet %s', (_, sheet) => {
    expect(chosenName(choose([cover, sheet, scoringSheet('2023')]))).toBeUndefined();
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

test('of several that lack something the nearest is named, whatever their order', () => {
  const twoMissing = sheetOf(
    [
      ['STT', 'Tiêu chí', 'Ghi chú'],
      ['1', 'Chỉ đạo', 'x'],
    ],
    { name: 'Thiếu nhiều' },
  );
  for (const sheets of [
    [twoMissing, withoutMaxima],
    [withoutMaxima, twoMissing],
  ]) {
    expect(choose(sheets)).toMatchObject({
      why: { reason: 'noScoringSheet', nearest: { sheet: { name: 'Thiếu' } } },
    });
  }
});

describe('what a sheet is', () => {
  const kinds = (...sheets: SheetSnapshot[]): string[] =>
    recognise(workbookOf(...sheets)).sheets.map((sheet) => `${sheet.kind} ${sheet.comparisons.length}`);
  const comparing: CellInput[][] = [
    ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'],
    [1, 'Chỉ đạo, điều hành', 97.71, 84.09],
    [2, 'Cải cách thể chế', 94.31, 92.73],
  ];
  const scoring = scoringSheet('2023');

  test('scores, a comparison, or neither', () => {
    expect(kinds(scoring, sheetOf(comparing), cover, blank)).toEqual([
      'scoring 0',
      'comparison 1',
      'other 0',
      'other 0',
    ]);
  });

  test('a comparison may stand above or below the scores', () => {
    const values = [...scoring.values, ['', 'Tổng điểm', 1, 1]];
    expect(kinds(sheetOf([...comparing, [], ...values]))).toEqual(['scoring 1']);
    expect(kinds(sheetOf([...values, [], ...comparing]))).toEqual(['scoring 1']);
  });

  test('empty is what holds nothing at all', () => {
    const isEmpty = ([sheet]: ReturnType<typeof recognise>['sheets']): boolean =>
      sheet?.kind === 'other' && sheet.isEmpty;
    expect(
      isEmpty(
        recognise(
          workbookOf(
            sheetOf([
              ['', ''],
              ['', ''],
            ]),
          ),
        ).sheets,
      ),
    ).toBe(true);
    expect(
      isEmpty(
        recognise(
          workbookOf(
            sheetOf([
              ['', ''],
              ['', 'x'],
            ]),
          ),
        ).sheets,
      ),
    ).toBe(false);
    expect(choose([blank, cover])).toMatchObject({ why: { reason: 'noScoringSheet' } });
    expect(choose([blank, sheetOf(comparing)])).toMatchObject({
      why: { reason: 'noScoringSheet', nearest: null },
    });
  });
});

describe('sheets that the add-in has made', () => {
  const own = { ...scoringSheet('Báo cáo'), id: 'own' };
  const made = JSON.stringify([{ sheetName: 'Báo cáo', subject: 'years', frame: {} }]);
  const withSettings = (text: string): RecognisedWorkbook =>
    recognise({ ...workbookOf(scoringSheet('2023'), own), settings: new Map([[OWN_SHEETS_KEY, text]]) });

  test('are not read again', () => {
    const [scoring, report] = withSettings(made).sheets;
    expect(scoring).toMatchObject({ kind: 'scoring' });
    expect(report).toEqual({
      ...{ kind: 'other', sheet: own, correction: null, comparisons: [], missing: [] },
      ...{ headerRow: null, isEmpty: false, isOwn: true },
    });
    expect(recognise(workbookOf(cover)).sheets[0]).toMatchObject({ kind: 'other', isOwn: false });
  });

  test.each(['', 'x', '{}', '[{"sheetName":5}]', '[null]'])('what cannot be read is nobody’s: %j', (text) => {
    expect(withSettings(text).sheets.map(({ kind }) => kind)).toEqual(['scoring', 'scoring']);
  });

  test('what can be read counts beside what cannot', () => {
    expect(withSettings(`[null,${made.slice(1)}`).sheets.map(({ kind }) => kind)).toEqual([
      'scoring',
      'other',
    ]);
  });

  test('are written down as they are read; where there are none, nothing is', () => {
    expect(settingOfOwnSheets([])).toBeNull();
    const sheets = ownSheets(new Map([[OWN_SHEETS_KEY, made]]));
    expect(settingOfOwnSheets(sheets)).toBe(made);
    expect(ownSheets(new Map())).toEqual([]);
  });
});
