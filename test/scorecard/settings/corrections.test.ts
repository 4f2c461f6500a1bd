import fc from 'fast-check';
import { recognise, scoringSheets } from '../../../src/scorecard/recognise';
import {
  correctionOf,
  CORRECTIONS_KEY,
  settingWith,
  storedCorrections,
  type SheetCorrection,
} from '../../../src/scorecard/settings/corrections';
import { LONGEST_HEADER } from '../../../src/scorecard/words/headers/spelling';
import type { WorkbookSnapshot } from '../../../src/sheet/snapshot';
import { officialWorkbook } from '../../official';
import { workbookOf } from '../../sheetBuilder';
import { unnamed, UNNAMED_TABLE } from '../unnamedTable';

/** What a person said of a sheet is remembered in the workbook, where anybody may change it. */

describe('what stands in the setting', () => {
  const remembering = (snapshot: WorkbookSnapshot, text: string): WorkbookSnapshot => ({
    ...snapshot,
    settings: new Map([[CORRECTIONS_KEY, text]]),
  });

  test.each([
    '',
    'null',
    '{}',
    '[1, {"sheetId": 4}]',
    '[{"sheetId":"a","sheetName":"b","table":{"headerRow":-1}}]',
  ])('a setting that holds %j is said to be damaged and passed over', (text) => {
    const workbook = recognise(remembering(officialWorkbook(), text));
    expect(workbook.hasDamagedCorrections).toBe(true);
    expect(scoringSheets(workbook)).toHaveLength(1);
  });

  test('what can be read beside damage is obeyed', () => {
    const text = JSON.stringify([
      { no: 'correction' },
      { sheetId: unnamed.id, sheetName: 'x', table: UNNAMED_TABLE },
    ]);
    const workbook = recognise(remembering(workbookOf(unnamed), text));
    expect([workbook.hasDamagedCorrections, workbook.sheets[0]?.kind]).toEqual([true, 'scoring']);
  });

  test('any text that stands in the setting is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        (text) => void storedCorrections(new Map([[CORRECTIONS_KEY, text]])),
      ),
    );
  });
});

describe('what is remembered lies within what a sheet can have', () => {
  const [first] = UNNAMED_TABLE.columns;
  if (!first) throw new Error('no column');
  const withColumn = (change: object): object => ({ ...UNNAMED_TABLE, columns: [{ ...first, ...change }] });
  const isDamaged = (table: object): boolean => {
    const text = JSON.stringify([{ sheetId: 'a', sheetName: 'b', table }]);
    const stored = storedCorrections(new Map([[CORRECTIONS_KEY, text]]));
    expect(stored.corrections).toHaveLength(stored.isDamaged ? 0 : 1);
    return stored.isDamaged;
  };

  test.each<[string, object, object]>([
    ['the first row', { headerRow: 1 }, { headerRow: 0 }],
    ['the last row', { headerRow: 1_048_576 }, { headerRow: 1_048_577 }],
    ['a header of one row', { headerDepth: 1 }, { headerDepth: 0 }],
    ['a header of five rows', { headerDepth: 5 }, { headerDepth: 6 }],
    ['whole rows', { headerRow: 7 }, { headerRow: 7.5 }],
    ['two hundred columns', { columns: Array(200).fill(first) }, { columns: Array(201).fill(first) }],
  ])('%s', (_what, good, bad) => {
    expect(isDamaged({ ...UNNAMED_TABLE, ...good })).toBe(false);
    expect(isDamaged({ ...UNNAMED_TABLE, ...bad })).toBe(true);
  });

  test.each<[string, object, object]>([
    ['the first column', { column: 0 }, { column: -1 }],
    ['the last column', { column: 16_383 }, { column: 16_384 }],
    ['the first appraisal', { round: 1 }, { round: 0 }],
    ['the fifth appraisal', { round: 5 }, { round: 6 }],
    ['a role of the field', { role: 'evidence' }, { role: 'rank' }],
    ['words of a header', { header: 'x'.repeat(LONGEST_HEADER) }, { header: 'x'.repeat(LONGEST_HEADER + 1) }],
  ])('%s', (_what, good, bad) => {
    expect(isDamaged(withColumn(good))).toBe(false);
    expect(isDamaged(withColumn(bad))).toBe(true);
  });
});

describe('whose correction it is', () => {
  const said = (sheetId: string, sheetName: string, headerRow: number): SheetCorrection => ({
    sheetId,
    sheetName,
    table: { ...UNNAMED_TABLE, headerRow },
  });
  const sheets = [
    { id: 'a', name: 'Một' },
    { id: 'b', name: 'Hai' },
  ];
  const headerRowOf = (at: number, ...corrections: SheetCorrection[]): number | undefined => {
    const sheet = sheets[at];
    return sheet && correctionOf(corrections, sheet, sheets)?.table?.headerRow;
  };

  test('the sheet’s own, the latest of several', () => {
    expect(headerRowOf(0, said('b', 'Một', 3), said('a', 'Khác', 4), said('a', 'Khác', 5))).toBe(5);
    expect(headerRowOf(0)).toBeUndefined();
  });

  test('one of its name, but not while the sheet that it was said of is there', () => {
    expect(headerRowOf(0, said('gone', 'Một', 3), said('gone', 'Một', 4), said('gone', 'Ba', 5))).toBe(4);
    expect(headerRowOf(0, said('b', 'Một', 3))).toBeUndefined();
  });

  test('those of sheets that are gone are forgotten, those that are found again have their sheet’s new id', () => {
    const text = JSON.stringify([said('gone', 'Hai', 3), said('gone too', 'Ba', 4)]);
    const settings = new Map([[CORRECTIONS_KEY, text]]);
    const kept = settingWith(settings, sheets, { id: 'a', name: 'Một' }, null) ?? '';
    expect(storedCorrections(new Map([[CORRECTIONS_KEY, kept]])).corrections).toEqual([
      { sheetId: 'a', sheetName: 'Một', table: null },
      said('b', 'Hai', 3),
    ]);
  });
});

const NOT_SCORES: SheetCorrection = { sheetId: 'a', sheetName: 'Tổng hợp', table: null };
const ANOTHER: SheetCorrection = { sheetId: 'b', sheetName: 'Phụ lục', table: null };
const remembering = (text: string): Map<string, string> => new Map([[CORRECTIONS_KEY, text]]);

test('one correction that cannot be read loses one, and it is said', () => {
  const text = JSON.stringify([
    NOT_SCORES,
    { sheetId: 'c', sheetName: 'Bìa', table: { headerRow: 'x' } },
    ANOTHER,
  ]);
  const settings = remembering(text);
  expect(storedCorrections(settings)).toEqual({ corrections: [NOT_SCORES, ANOTHER], isDamaged: true });
});

test('a further correction keeps those that can be read', () => {
  const settings = remembering(JSON.stringify([NOT_SCORES, 7]));
  const sheets = [
    { id: 'a', name: 'Tổng hợp' },
    { id: 'b', name: 'Phụ lục' },
  ];
  const after = settingWith(settings, sheets, { id: 'b', name: 'Phụ lục' }, null);
  expect(storedCorrections(remembering(after ?? ''))).toEqual({
    corrections: [NOT_SCORES, ANOTHER],
    isDamaged: false,
  });
});

test.each(['', 'x', 'null', '{}', '7'])(
  'a setting that holds %j holds no correction, and it is said',
  (text) => {
    expect(storedCorrections(remembering(text))).toEqual({ corrections: [], isDamaged: true });
  },
);

test('where nothing was said, nothing is damaged', () => {
  expect(storedCorrections(new Map())).toEqual({ corrections: [], isDamaged: false });
});
