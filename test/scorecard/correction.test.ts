import fc from 'fast-check';
import { audit } from '../../src/scorecard/audit/audit';
import {
  CHOOSABLE_ROLES,
  CORRECTIONS_KEY,
  gapsOf,
  settingWith,
  storedCorrections,
  type ChosenTable,
} from '../../src/scorecard/correction';
import { gridOf } from '../../src/scorecard/grid';
import {
  recognise,
  recogniseSheet,
  scoringSheets,
  type RecognisedSheet,
  type ScoringSheet,
} from '../../src/scorecard/recognise';
import { likelyHeaderRow, suggestedTable } from '../../src/scorecard/suggestedTable';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/scorecard/snapshot';
import { placedScorecardArbitrary } from '../arbitraries';
import { asRecognised, saidOf } from '../corrections';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** A table that nothing but a person can read: the header's words name no role. */
const UNNAMED: CellInput[][] = [
  ['Phụ lục'],
  ['A', 'B', 'C', 'D', 'E'],
  ['1', 'Chỉ đạo, điều hành', 3, 2.5, ''],
  ['1.1', 'Kế hoạch', 1, 1, ''],
  ['1.2', 'Báo cáo', 2, 1.5, 'Chậm'],
];
const unnamed = sheetOf(UNNAMED, { name: 'Phụ lục' });
const UNNAMED_TABLE: ChosenTable = {
  headerRow: 2,
  headerDepth: 1,
  columns: [
    { column: 0, role: 'code', round: 1, header: 'A' },
    { column: 1, role: 'name', round: 1, header: 'B' },
    { column: 2, role: 'max', round: 1, header: 'C' },
    { column: 3, role: 'appraised', round: 1, header: 'D' },
    { column: 4, role: 'note', round: 1, header: 'E' },
  ],
};

function corrected(sheet: SheetSnapshot, table: ChosenTable | null): RecognisedSheet {
  return recogniseSheet(sheet, { sheetId: sheet.id, sheetName: sheet.name, table });
}

function remembering(snapshot: WorkbookSnapshot, text: string): WorkbookSnapshot {
  return { ...snapshot, settings: new Map([[CORRECTIONS_KEY, text]]) };
}

describe('a correction equal to what was recognised changes nothing', () => {
  test('any scorecard', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, ({ sheet }) => {
        const [seen] = scoringSheets(recognise(workbookOf(sheet)));
        if (!seen) throw new Error('not recognised');
        const chosen = corrected(sheet, asRecognised(seen));
        expect(chosen.kind === 'scoring' && saidOf(chosen)).toEqual(saidOf(seen));
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a person says of a sheet is obeyed', () => {
  test('a table that recognition cannot read is read', () => {
    expect(recogniseSheet(unnamed, null).kind).toBe('other');
    const chosen = corrected(unnamed, UNNAMED_TABLE);
    if (chosen.kind !== 'scoring') throw new Error('not obeyed');
    const { scorecard, recomputation } = chosen;
    expect(scorecard.layout.evidence).toEqual([{ what: 'chosenByUser', found: 1, weight: 1 }]);
    expect(scorecard.criteria.map(({ path: code, note }) => [code, note])).toEqual([
      ['1', ''],
      ['1.1', ''],
      ['1.2', 'Chậm'],
    ]);
    expect(String(recomputation.total.score)).toBe('2.5');
  });

  test('rounds count in the order that was chosen, wherever they stand', () => {
    const rounds = sheetOf([
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Sau', 'Trước'],
      ['1', 'Chỉ đạo', 3, 2, 1],
      ['1.1', 'Kế hoạch', 3, 2, 1],
    ]);
    const chosen = corrected(rounds, {
      headerRow: 1,
      headerDepth: 1,
      columns: [
        { column: 0, role: 'code', round: 1, header: 'STT' },
        { column: 1, role: 'name', round: 1, header: 'Tiêu chí' },
        { column: 2, role: 'max', round: 1, header: 'Điểm chuẩn' },
        { column: 3, role: 'appraised', round: 2, header: 'Sau' },
        { column: 4, role: 'appraised', round: 1, header: 'Trước' },
      ],
    });
    expect(chosen.kind === 'scoring' && chosen.scorecard.layout.columns.appraised).toEqual([4, 3]);
    expect(chosen.kind === 'scoring' && String(chosen.recomputation.total.score)).toBe('2');
  });

  test('a scoring sheet that is said to be none is none, and is not audited', () => {
    const snapshot = officialWorkbook();
    const [scoring] = snapshot.sheets;
    if (!scoring) throw new Error('no sheet');
    const text = settingWith(snapshot.settings, snapshot.sheets, scoring, null) ?? '';
    const workbook = recognise(remembering(snapshot, text));
    expect(workbook.sheets.map(({ kind }) => kind)).toEqual(['other', 'comparison']);
    expect(audit(workbook).filter(({ sheetId }) => sheetId === scoring.id)).toEqual([]);
  });

  test('a renamed sheet keeps its correction; one that Excel gave another id is known by its name', () => {
    const text = settingWith(new Map(), [unnamed], unnamed, UNNAMED_TABLE) ?? '';
    const kinds = (sheet: SheetSnapshot): string[] =>
      recognise(remembering(workbookOf(sheet), text)).sheets.map(({ kind }) => kind);
    expect(kinds({ ...unnamed, name: 'Khác' })).toEqual(['scoring']);
    expect(kinds({ ...unnamed, id: 'other id' })).toEqual(['scoring']);
    expect(kinds({ ...unnamed, id: 'other id', name: 'Khác' })).toEqual(['other']);
  });

  test('back to automatic leaves nothing behind, and the other sheets as they were', () => {
    const second = { ...unnamed, id: 'second', name: 'Hai' };
    const sheets = [unnamed, second];
    const one = settingWith(new Map(), sheets, unnamed, UNNAMED_TABLE);
    const both = settingWith(new Map([[CORRECTIONS_KEY, one ?? '']]), sheets, second, null);
    const settings = new Map([[CORRECTIONS_KEY, both ?? '']]);
    expect(settingWith(settings, sheets, second, 'automatic')).toBe(one);
    expect(settingWith(new Map([[CORRECTIONS_KEY, one ?? '']]), sheets, unnamed, 'automatic')).toBeNull();
  });
});

describe('a correction follows its header', () => {
  const inserted = (sheet: SheetSnapshot, rowsAbove: number, columnsBefore: number[]): SheetSnapshot => {
    const shifted = sheet.values.map((row) => {
      const cells: CellInput[] = [...row];
      for (const at of [...columnsBefore].sort((a, b) => b - a)) cells.splice(at, 0, '');
      return cells;
    });
    return sheetOf([...Array.from({ length: rowsAbove }, () => ['Tiêu đề báo cáo']), ...shifted]);
  };

  test('rows inserted above and columns inserted anywhere change no figure', () => {
    fc.assert(
      fc.property(
        placedScorecardArbitrary,
        fc.integer({ min: 0, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 3 }),
        ({ sheet }, rowsAbove, columnsBefore) => {
          const [seen] = scoringSheets(recognise(workbookOf(sheet)));
          if (!seen) throw new Error('not recognised');
          const moved = corrected(inserted(sheet, rowsAbove, columnsBefore), asRecognised(seen));
          expect(moved.correction?.stale).toBeNull();
          if (moved.kind !== 'scoring') throw new Error('not followed');
          expect(moved.scorecard.layout.headerRows).toEqual(
            seen.scorecard.layout.headerRows.map((row) => row + rowsAbove),
          );
          const figures = (scoring: ScoringSheet): string[] =>
            [...scoring.recomputation.figures.values()].map(({ max, self, score }) =>
              [max, self, score].join(),
            );
          expect(figures(moved)).toEqual(figures(seen));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a column that was renamed stays in its place', () => {
    const renamed = sheetOf(
      UNNAMED.map((row, index) => (index === 1 ? ['A', 'B', 'C', 'Điểm mới', 'E'] : row)),
    );
    const chosen = corrected(renamed, UNNAMED_TABLE);
    expect(chosen.kind === 'scoring' && chosen.scorecard.layout.columns.appraised).toEqual([3]);
  });
});

describe('a correction that no longer fits is not obeyed, and says why', () => {
  const stale = (sheet: SheetSnapshot, table: ChosenTable): unknown =>
    corrected(sheet, table).correction?.stale;

  test.each<[string, SheetSnapshot, ChosenTable, string]>([
    ['a header that is gone', sheetOf(UNNAMED.slice(2)), UNNAMED_TABLE, 'header'],
    [
      'a header row below the sheet',
      unnamed,
      {
        ...UNNAMED_TABLE,
        headerRow: 900,
        columns: UNNAMED_TABLE.columns.map((each) => ({ ...each, header: '' })),
      },
      'header',
    ],
    [
      'a column beyond the sheet',
      unnamed,
      {
        ...UNNAMED_TABLE,
        columns: [...UNNAMED_TABLE.columns, { column: 99, role: 'self', round: 1, header: '' }],
      },
      'columns',
    ],
    ['nothing to score below', sheetOf(UNNAMED.slice(0, 2)), UNNAMED_TABLE, 'criteria'],
    [
      'no maximum',
      unnamed,
      { ...UNNAMED_TABLE, columns: UNNAMED_TABLE.columns.filter(({ role }) => role !== 'max') },
      'incomplete',
    ],
    ['an empty sheet', sheetOf([]), UNNAMED_TABLE, 'header'],
  ])('%s', (_what, sheet, table, reason) => expect(stale(sheet, table)).toBe(reason));

  test('the sheet is then recognised by what it looks like', () => {
    const [sheet] = officialWorkbook().sheets;
    if (!sheet) throw new Error('no sheet');
    const seen = corrected(sheet, { ...UNNAMED_TABLE, headerRow: 900 });
    expect([seen.kind, seen.correction?.stale]).toEqual(['scoring', 'header']);
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

  test('whatever is remembered, nothing throws and no figure is invented', () => {
    const column = fc.record({
      column: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(16_383)),
      role: fc.constantFrom(...CHOOSABLE_ROLES),
      round: fc.integer({ min: 1, max: 5 }),
      header: fc.oneof(
        fc.constantFrom('', 'STT', 'Điểm chuẩn', 'Điểm thẩm định'),
        fc.string({ maxLength: 12 }),
      ),
    });
    const table = fc.record({
      headerRow: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constant(1_048_576)),
      headerDepth: fc.integer({ min: 1, max: 5 }),
      columns: fc.array(column, { maxLength: 12 }),
    });
    const sheets = fc.oneof(
      placedScorecardArbitrary.map(({ sheet }) => sheet),
      fc.constantFrom(unnamed, sheetOf([]), officialWorkbook().sheets[1] ?? unnamed),
    );
    fc.assert(
      fc.property(sheets, fc.option(table), (sheet, chosen) => {
        const text = settingWith(new Map(), [sheet], sheet, chosen) ?? '';
        const workbook = recognise(remembering(workbookOf(sheet), text));
        expect(workbook.hasDamagedCorrections).toBe(false);
        const [said] = workbook.sheets;
        if (chosen && gapsOf(chosen).length > 0) expect(said?.correction?.stale).toBe('incomplete');
        for (const { scorecard } of scoringSheets(workbook)) {
          const { columns } = scorecard.layout;
          const grid = gridOf(sheet);
          for (const at of [columns.name, columns.max, ...columns.appraised, ...columns.note])
            expect(at).toBeLessThanOrEqual(grid.lastColumn);
        }
        audit(workbook);
      }),
      { numRuns: 150 },
    );
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

describe('what a chosen table still lacks', () => {
  const table = (...roles: [ChosenTable['columns'][number]['role'], number?][]): ChosenTable => ({
    headerRow: 1,
    headerDepth: 1,
    columns: roles.map(([role, round = 1], column) => ({ column, role, round, header: '' })),
  });

  test('names, maxima and one column of scores; codes may stand in the names', () => {
    expect(gapsOf(table())).toEqual([
      { kind: 'missing', part: 'name' },
      { kind: 'missing', part: 'max' },
      { kind: 'missing', part: 'score' },
    ]);
    for (const score of ['self', 'appraised', 'survey', 'achieved'] as const)
      expect(gapsOf(table(['name'], ['max'], [score]))).toEqual([]);
  });

  test('one column for each role, but for notes and rounds', () => {
    const rounds = table(['name'], ['max'], ['appraised', 1], ['appraised', 2], ['note'], ['note']);
    expect(gapsOf(rounds)).toEqual([]);
    expect(gapsOf(table(['name'], ['max'], ['max', 2], ['appraised'], ['appraised']))).toEqual([
      { kind: 'twice', role: 'max', columns: [1, 2] },
      { kind: 'twice', role: 'appraised', columns: [3, 4] },
    ]);
  });
});

describe('a table is suggested from the words of the header that a person points at', () => {
  test('on the official sheet it is the one that is recognised', () => {
    const [scoring] = scoringSheets(recognise(officialWorkbook()));
    if (!scoring) throw new Error('no sheet');
    const table = asRecognised(scoring);
    expect(suggestedTable(gridOf(scoring.sheet), table.headerRow, table.headerDepth)).toEqual(table);
  });

  test('each role is suggested once, appraisals by their rounds', () => {
    const grid = gridOf(
      sheetOf([
        ['TT', 'Nội dung', 'Tiêu chí', 'Thẩm định lần 2', 'Thẩm định lần 1', 'Thang điểm', 'Xếp hạng'],
      ]),
    );
    expect(
      suggestedTable(grid, 1, 1).columns.map(({ column, role, round }) => [column, role, round]),
    ).toEqual([
      [0, 'code', 1],
      [1, 'name', 1],
      [3, 'appraised', 2],
      [4, 'appraised', 1],
      [5, 'max', 1],
    ]);
  });

  const suggested = (header: CellInput[][], row = 1): [number, string, number][] =>
    suggestedTable(gridOf(sheetOf([...header, ...UNNAMED.slice(2)])), row, header.length).columns.map(
      ({ column, role, round }) => [column, role, round],
    );

  test('the words of a group above count', () => {
    expect(
      suggested([
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', '', 'Điểm tự đánh giá'],
        ['', '', '', 'Lần 2', 'Lần 1', ''],
      ]),
    ).toEqual([
      [0, 'code', 1],
      [1, 'name', 1],
      [2, 'max', 1],
      [3, 'appraised', 2],
      [4, 'appraised', 1],
      [5, 'self', 1],
    ]);
  });

  test('several notes are, columns of other words are not, and of many appraisals the first five are', () => {
    const rounds = Array.from({ length: 7 }, (_, at) => `Thẩm định lần ${at + 1}`);
    expect(suggested([['Ghi chú của đơn vị', 'Người lập', 'Ghi chú của thẩm định', ...rounds]])).toEqual([
      [0, 'note', 1],
      [2, 'note', 1],
      ...[1, 2, 3, 4, 5].map((round) => [round + 2, 'appraised', round]),
    ]);
    expect(suggested([['STT', 'Điểm thẩm định', 'SNV đánh giá']])).toEqual([
      [0, 'code', 1],
      [1, 'appraised', 1],
      [2, 'appraised', 2],
    ]);
  });

  test('nothing is suggested beyond the sheet, and the likely header is the first full row', () => {
    expect(suggestedTable(gridOf(sheetOf([])), 7, 2).columns).toEqual([]);
    expect(suggestedTable(gridOf(unnamed), 99, 2).columns).toEqual([]);
    expect(suggestedTable(gridOf(unnamed), 2, 9).headerDepth).toBe(5);
    expect(
      likelyHeaderRow(
        gridOf(
          sheetOf([
            ['Phụ lục', '2023'],
            ['STT', 'Tiêu chí', 'Điểm'],
          ]),
        ),
      ),
    ).toBe(2);
    expect(likelyHeaderRow(gridOf(sheetOf([['Phụ lục'], ['STT', 'Tiêu chí']])))).toBe(1);
    expect(likelyHeaderRow(gridOf(unnamed))).toBe(2);
    expect(likelyHeaderRow(gridOf(sheetOf([])))).toBe(1);
  });
});
