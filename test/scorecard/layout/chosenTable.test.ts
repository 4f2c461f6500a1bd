import fc from 'fast-check';
import { audit } from '../../../src/scorecard/audit/audit';
import {
  CHOOSABLE_ROLES,
  chosenLayout,
  gapsOf,
  headerText,
  type ChosenTable,
} from '../../../src/scorecard/layout/chosenTable';
import { CORRECTIONS_KEY, settingWith } from '../../../src/scorecard/settings/corrections';
import { gridOf } from '../../../src/sheet/grid';
import {
  recognise,
  recogniseSheet,
  scoringSheets,
  type RecognisedSheet,
  type ScoringSheet,
} from '../../../src/scorecard/recognise';
import { LONGEST_HEADER } from '../../../src/scorecard/words/headers/spelling';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/sheet/snapshot';
import { placedScorecardArbitrary } from '../../arbitraries';
import { asRecognised, saidOf } from '../../corrections';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import { unnamed, UNNAMED, UNNAMED_TABLE } from '../unnamedTable';

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

test('a table that was recognised is offered column by column, as it stands', () => {
  const header = ['Điểm thẩm định', 'Ghi chú', 'Điểm chuẩn', 'STT', 'Tiêu chí', 'Điểm tự đánh giá'];
  const sheet = sheetOf([header, [2, '', 3, '1', 'Chỉ đạo', 3], [2, 'Chậm', 3, '1.1', 'Kế hoạch', 3]]);
  const [seen] = scoringSheets(recognise(workbookOf(sheet)));
  if (!seen) throw new Error('not recognised');
  expect(asRecognised(seen).columns.map(({ column, role, header: words }) => [column, role, words])).toEqual(
    ['appraised', 'note', 'max', 'code', 'name', 'self'].map((role, at) => [at, role, header[at]]),
  );
});

describe('where a chosen table stands now', () => {
  const HEADER = ['A', 'B', 'C', 'D', 'E'];
  const ROWS = UNNAMED.slice(2);
  const standsAt = (rows: CellInput[][], table: ChosenTable): unknown => {
    const { layout, ...why } = chosenLayout(gridOf(sheetOf(rows)), table);
    return layout ? [layout.headerRows[0], layout.columns] : why;
  };
  const COLUMNS = { code: 0, name: 1, max: 2, appraised: [3], note: [4] };
  const remembered = (headerRow: number, headers = HEADER): ChosenTable => ({
    headerRow,
    headerDepth: 1,
    columns: UNNAMED_TABLE.columns.map((each, at) => ({ ...each, header: headers[at] ?? '' })),
  });
  const above = (count: number): CellInput[][] => Array.from({ length: count }, () => ['Tiêu đề']);

  test('rows above it were taken away', () => {
    expect(standsAt([HEADER, ...ROWS], remembered(4))).toEqual([1, COLUMNS]);
    expect(standsAt([...above(2), HEADER, ...ROWS], remembered(4))).toEqual([3, COLUMNS]);
  });

  test('of pages with the same header it is the nearest', () => {
    const pages = [HEADER, ...ROWS, ...above(4), HEADER, ...ROWS];
    expect(standsAt(pages, remembered(2))).toEqual([1, COLUMNS]);
    expect(standsAt(pages, remembered(7))).toEqual([9, COLUMNS]);
  });

  test('not further than some pages away', () => {
    expect(standsAt([...above(200), HEADER, ...ROWS], remembered(1))).toEqual([201, COLUMNS]);
    expect(standsAt([...above(260), HEADER, ...ROWS], remembered(1))).toEqual({ stale: 'header' });
  });

  test('half of its words are enough, fewer are not', () => {
    const half = remembered(1, ['A', 'B', 'x', 'y', '']);
    expect(standsAt([...above(3), HEADER, ...ROWS], half)).toEqual([4, COLUMNS]);
    const fewer = remembered(1, ['A', 'B', 'x', 'y', 'z']);
    expect(standsAt([...above(3), HEADER, ...ROWS], fewer)).toEqual({ stale: 'header' });
  });

  test('of rows with some of its words the one with most', () => {
    const rows: CellInput[][] = [['A', 'B', 'C'], ...above(1), ['A', 'B', 'C', 'D'], ...ROWS];
    expect(standsAt(rows, remembered(1))).toEqual([3, COLUMNS]);
  });

  test('a header without words stays where it is, and has to be whole on the sheet', () => {
    const blank = remembered(2, []);
    expect(standsAt([...above(1), HEADER, ...ROWS], blank)).toEqual([2, COLUMNS]);
    expect(standsAt([HEADER, ...ROWS], { ...blank, headerRow: 5 })).toEqual({ stale: 'header' });
    expect(standsAt([HEADER, ...ROWS], { ...blank, headerRow: 4, headerDepth: 2 })).toEqual({
      stale: 'header',
    });
  });

  test('words count whatever their case and spacing', () => {
    const header = ['STT', 'Tiêu  chí', 'ĐIỂM CHUẨN', 'Điểm thẩm định', 'Ghi chú'];
    const words = ['stt', 'TIÊU CHÍ', 'Điểm chuẩn', 'điểm  thẩm định', 'GHI CHÚ'];
    expect(standsAt([...above(2), header, ...ROWS], remembered(1, words))).toEqual([3, COLUMNS]);
  });

  test('columns go where their words went; one without words goes along with its neighbour on the left', () => {
    const moved = (header: string[]): unknown => {
      const blanks = header.map((word) => (word === '?' ? '' : word));
      return standsAt([blanks, ...above(1)], remembered(1, ['A', 'B', 'C', '', 'E']));
    };
    expect(moved(['', 'A', 'B', 'C', '?', 'E'])).toEqual([
      1,
      { code: 1, name: 2, max: 3, appraised: [4], note: [5] },
    ]);
    expect(moved(['A', 'B', '', '', 'C', '?', 'E'])).toEqual([
      1,
      { code: 0, name: 1, max: 4, appraised: [5], note: [6] },
    ]);
    expect(moved(['E', 'A', 'B', 'C', '?'])).toEqual([
      1,
      { code: 1, name: 2, max: 3, appraised: [4], note: [0] },
    ]);
    // The place is taken, or none is there: which column it was nobody can tell.
    expect(moved(['A', 'B', 'C', 'E'])).toEqual({ stale: 'columns' });
    expect(moved(['E', 'A', 'B', 'C'])).toEqual({ stale: 'columns' });
  });

  test('columns with the same words keep their order', () => {
    const twice = remembered(1, ['A', 'B', 'C', 'Điểm', 'Điểm']);
    expect(standsAt([['', '', 'A', 'B', 'C', 'Điểm', 'Điểm'], ...above(1)], twice)).toEqual([
      1,
      { code: 2, name: 3, max: 4, appraised: [5], note: [6] },
    ]);
  });

  test('every role is the one that was chosen', () => {
    const roles = CHOOSABLE_ROLES.filter((role) => role !== 'note');
    const columns = roles.map((role, column) => ({ column, role, round: 1, header: role }));
    const notes = [13, 11].map((column) => ({
      column,
      role: 'note' as const,
      round: 1,
      header: `note ${column}`,
    }));
    const header: string[] = [...roles, '', 'note 11', '', 'note 13'];
    const [, chosen] = standsAt([header, ...above(1)], {
      headerRow: 1,
      headerDepth: 1,
      columns: [...notes, ...columns],
    }) as [number, object];
    expect(chosen).toEqual({
      ...{ code: 0, name: 1, max: 2, self: 3, appraised: [4], survey: 5, achieved: 6, percent: 7 },
      ...{ unitNote: 8, evidence: 9, note: [11, 13] },
    });
  });

  test('a header of several rows has the words of all of them', () => {
    const grid = gridOf(sheetOf([['Điểm', 'x'.repeat(100)], [''], [' chuẩn  (tối đa)', 'y'.repeat(100)]]));
    expect(headerText(grid, { headerRow: 1, headerDepth: 3 }, 0)).toBe('Điểm chuẩn (tối đa)');
    expect(headerText(grid, { headerRow: 1, headerDepth: 2 }, 0)).toBe('Điểm');
    expect(headerText(grid, { headerRow: 1, headerDepth: 3 }, 1)).toHaveLength(LONGEST_HEADER);
  });
});
