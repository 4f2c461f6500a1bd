import fc from 'fast-check';
import { cellKey, type CellEdit } from '../../src/plan/edit';
import { inverseOf } from '../../src/plan/inverse';
import { sheetsOf } from '../../src/plan/editPlace';
import type { Plan } from '../../src/plan/plan';
import { planRecompute, type RecomputeOptions } from '../../src/plan/recomputeEdits';
import { planUndo } from '../../src/plan/undoEdits';
import { cellAddress } from '../../src/sheet/address';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { UNITS_PER_POINT, unitSum, type PlacedRow } from '../arbitraries';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';
import {
  damagedScorecardArbitrary,
  leavesUnder,
  readableScorecardArbitrary,
  type DamagedScorecard,
  type ScoreColumnName,
} from './damage';

const FORMULAS: RecomputeOptions = { values: false, leaveOut: new Set() };
const VALUES: RecomputeOptions = { values: true, leaveOut: new Set() };

/** The plan for the first scoring sheet of a workbook. */
function planFor(snapshot: WorkbookSnapshot, options: RecomputeOptions): Plan {
  const workbook = recognise(snapshot);
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('There is no scoring sheet');
  return planRecompute(workbook, scoring, audit(workbook), options);
}

/** The same with the maxima that somebody set ticked as well. */
function wholePlanFor(snapshot: WorkbookSnapshot, options: RecomputeOptions): Plan {
  const toggled = new Set<string>();
  // A maximum that is changed may show the next one above it.
  for (;;) {
    const plan = planFor(snapshot, { ...options, leaveOut: toggled });
    const further = plan.leftOut.filter(({ key, isOfScheme }) => isOfScheme && !toggled.has(key));
    if (further.length === 0) return plan;
    for (const { key } of further) toggled.add(key);
  }
}

function cellEdits(plan: Plan): CellEdit[] {
  return plan.edits.filter((edit) => edit.type === 'cell');
}

const modes: [string, RecomputeOptions][] = [
  ['formulas', FORMULAS],
  ['values', VALUES],
];

const SCORE_COLUMNS: ScoreColumnName[] = ['max', 'self', 'appraised'];

/** A figure in ten-thousandths; null where the cell holds no number. */
function unitsAt(
  workbook: MemoryWorkbook,
  card: DamagedScorecard,
  row: PlacedRow,
  name: ScoreColumnName,
): number | null {
  const value = workbook.valueAt(card.sheet.name, cellAddress(card.column[name], row.row));
  return typeof value === 'number' ? Math.round(value * UNITS_PER_POINT) : null;
}

/** How many scorecards each law is tried on: enough to find what was found, little enough to run often. */
const RUNS = { numRuns: 40 };

describe.each(modes)('laws, for any scorecard, written as %s', (_mode, options) => {
  test('every parent and total shows the exact sum of its children', async () => {
    await fc.assert(
      fc.asyncProperty(damagedScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        await workbook.write(wholePlanFor(workbook.snapshot, options).edits);
        for (const name of SCORE_COLUMNS) {
          for (const row of [...card.rows, card.total]) {
            const isKnown = leavesUnder(row).every(
              ({ row: at }) => !card.unreadable.has(cellAddress(card.column[name], at)),
            );
            if (isKnown)
              expect([row.path, name, unitsAt(workbook, card, row, name)]).toEqual([
                row.path,
                name,
                row.units[name],
              ]);
          }
        }
      }),
      RUNS,
    );
  });

  test('no error of sums is left where every leaf can be read', async () => {
    await fc.assert(
      fc.asyncProperty(readableScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        await workbook.write(wholePlanFor(workbook.snapshot, options).edits);
        const kinds = new Set(['PARENT_SUM', 'MAX_SUM', 'TOTAL_SUM', 'TEXT_NUMBER', 'RATIO_TEXT']);
        expect(audit(recognise(workbook.snapshot)).filter(({ kind }) => kinds.has(kind))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a second recompute has nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(damagedScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        await workbook.write(wholePlanFor(workbook.snapshot, options).edits);
        expect(wholePlanFor(workbook.snapshot, options).edits).toEqual([]);
      }),
      RUNS,
    );
  });

  test('its inverse restores the workbook: values, formulas, formats, texts', async () => {
    await fc.assert(
      fc.asyncProperty(damagedScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        const before = workbook.snapshot;
        const { edits } = planFor(before, options);
        const receipt = await workbook.write(edits);
        const undo = planUndo(workbook.snapshot, inverseOf(edits, receipt));
        expect(undo.changedSince).toEqual([]);
        await workbook.write(undo.edits);
        expect(workbook.snapshot).toEqual(before);
      }),
      RUNS,
    );
  });

  // A formula over a cell that cannot be read is left alone: it follows the cells that become numbers.
  test('no figure changes that the preview did not show, and each becomes what was shown', async () => {
    await fc.assert(
      fc.asyncProperty(damagedScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        const before = workbook.snapshot;
        const plan = planFor(before, options);
        await workbook.write(plan.edits);
        const leftAlone = new Set(plan.unresolved.map(({ row, column }) => cellAddress(column, row)));
        const changed = changedCells(before, workbook.snapshot);
        expect(changed.filter(([address]) => !leftAlone.has(address))).toEqual(
          plan.changes.map(({ row, column, to }) => [cellAddress(column, row), to.toNumber()]).sort(),
        );
      }),
      RUNS,
    );
  });

  test('what is left out is not written, and what is written adds what will stand below it', async () => {
    await fc.assert(
      fc.asyncProperty(
        damagedScorecardArbitrary,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        async (card, picks) => {
          const workbook = new MemoryWorkbook(workbookOf(card.sheet));
          const all = planFor(workbook.snapshot, options).changes;
          const leaveOut = new Set(
            all.filter((_, index) => picks[index % picks.length]).map(({ key }) => key),
          );
          const plan = planFor(workbook.snapshot, { ...options, leaveOut });
          const written = new Set(cellEdits(plan).map(cellKey));
          expect([...leaveOut].filter((key) => written.has(key))).toEqual([]);
          await workbook.write(plan.edits);
          for (const name of SCORE_COLUMNS) {
            for (const row of [...card.rows, card.total]) {
              const cell = { sheetId: card.sheet.id, row: row.row, column: card.column[name] };
              if (row.leaf || !written.has(cellKey(cell))) continue;
              const children = row.children.map((child) => unitsAt(workbook, card, child, name));
              expect([row.path, name, unitsAt(workbook, card, row, name)]).toEqual([
                row.path,
                name,
                unitSum(children),
              ]);
            }
          }
        },
      ),
      RUNS,
    );
  });

  test('what was left out stands in the preview as left out', () => {
    fc.assert(
      fc.property(damagedScorecardArbitrary, (card) => {
        const snapshot = new MemoryWorkbook(workbookOf(card.sheet)).snapshot;
        const all = planFor(snapshot, options).changes;
        const leaveOut = new Set(all.map(({ key }) => key));
        const plan = planFor(snapshot, { ...options, leaveOut });
        expect(plan.changes.filter(({ key }) => leaveOut.has(key))).toEqual([]);
        expect(plan.leftOut.every(({ key, isOfScheme }) => isOfScheme !== leaveOut.has(key))).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Cells whose figure is another than before, with what stands there now; binary noise is no other figure. */
function changedCells(before: WorkbookSnapshot, after: WorkbookSnapshot): [string, CellValue][] {
  const [then, now] = [before.sheets[0], after.sheets[0]];
  const figure = (value: CellValue | undefined): CellValue | undefined =>
    typeof value === 'number' ? Number(value.toPrecision(15)) : value;
  const changed = (now?.values ?? []).flatMap((row, y) =>
    row.flatMap((value, x): [string, CellValue][] =>
      figure(value) === figure(then?.values[y]?.[x]) ? [] : [[cellAddress(x, y + 1), value]],
    ),
  );
  return changed.sort();
}

test('formulas add the direct children only, neighbours as ranges', () => {
  const plan = planFor(workbookOf(smallSheet(ALL_BLANK)), FORMULAS);
  expect(drawnEdits(plan)).toEqual([
    'C2  → =ROUND(SUM(C3:C4),10)',
    'C4  → =ROUND(SUM(C5,C7),10)',
    'C8  → =ROUND(SUM(C2),10)',
    'D2  → =ROUND(SUM(D3:D4),10)',
    'D4  → =ROUND(SUM(D5,D7),10)',
    'D8  → =ROUND(SUM(D2),10)',
  ]);
});

/** Every parent and total of the small sheet. */
const PARENTS = ['C2', 'C4', 'C8', 'D2', 'D4', 'D8'];
const ALL_BLANK = Object.fromEntries(PARENTS.map((address) => [address, '']));

describe('numbers that are typed', () => {
  test('stay where they are right', () => {
    expect(planFor(workbookOf(smallSheet()), FORMULAS).edits).toEqual([]);
  });

  test('become formulas where they are wrong, and with them those that would be the last of their column', () => {
    expect(drawnEdits(planFor(workbookOf(smallSheet({ D2: 9 })), FORMULAS))).toEqual([
      'D2 9 → =ROUND(SUM(D3:D4),10)',
    ]);
    expect(drawnEdits(planFor(workbookOf(smallSheet({ D2: 9, D8: 9 })), FORMULAS))).toEqual([
      'D2 9 → =ROUND(SUM(D3:D4),10)',
      'D4 1.5 → =ROUND(SUM(D5,D7),10)',
      'D8 9 → =ROUND(SUM(D2),10)',
    ]);
  });

  test('become formulas where the others of their column are', () => {
    const formulas = { D2: { value: 2.5, formula: '=D3+D4' }, D8: { value: 2.5, formula: '=D2' } };
    expect(drawnEdits(planFor(workbookOf(smallSheet(formulas)), FORMULAS))).toEqual([
      'D4 1.5 → =ROUND(SUM(D5,D7),10)',
    ]);
  });
});

/** Two columns of points; a page ends between the two components. */
function smallSheet(changes: Record<string, CellInput> = {}): SheetSnapshot {
  const rows: CellInput[][] = [
    ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo', 3, 2.5],
    ['1.1', 'Kế hoạch', 1, 1],
    ['1.2', 'Kiểm tra', 2, 1.5],
    ['1.2.1', 'Cơ quan được kiểm tra', 1, 1],
    ['Trang 1/2'],
    ['1.2.2', 'Xử lý vấn đề', 1, 0.5],
    ['', 'Tổng điểm', 3, 2.5],
  ];
  for (const [address, input] of Object.entries(changes)) {
    rows[Number(address.slice(1)) - 1]?.splice(address.charCodeAt(0) - 65, 1, input);
  }
  return sheetOf(rows);
}

function drawnEdits(plan: Plan): string[] {
  return cellEdits(plan)
    .map(
      ({ row, column, before, after }) =>
        `${cellAddress(column, row)} ${String(before.content)} → ${String(after.content)}`,
    )
    .sort();
}

describe('formulas that are already there', () => {
  const d2 = (formula: string, value: CellValue = 2.5): string[] =>
    drawnEdits(planFor(workbookOf(smallSheet({ D2: { value, formula } })), FORMULAS)).filter((edit) =>
      edit.startsWith('D2'),
    );

  test.each(['=D3+D4', '=SUM(D3:D4)', '=SUM($D$3,$D$4)', '=ROUND(D3+D4,4)', '=D3+D5+D7'])(
    '%s is right and stays',
    (formula) => {
      expect(d2(formula)).toEqual([]);
    },
  );

  test('a sum may run over rows that hold no criterion', () => {
    const plan = planFor(workbookOf(smallSheet({ D4: { value: 1.5, formula: '=SUM(D5:D7)' } })), FORMULAS);
    expect(drawnEdits(plan).filter((edit) => edit.startsWith('D4'))).toEqual([]);
  });

  test.each([
    ['misses a child', '=SUM(D3)', 1],
    ['counts twice', '=SUM(D3:D7)', 4],
  ])('one that %s is written anew', (_what, formula, value) => {
    expect(d2(formula, value)).toEqual([`D2 ${formula} → =ROUND(SUM(D3:D4),10)`]);
  });

  test.each([
    ...['=VLOOKUP(A2,Nguon!A:B,2,0)', '=MIN(C2,SUM(D3:D4))', '=IF(COUNT(D3:D4)=0,"",SUM(D3:D4))'],
    ...['=AVERAGE(D3:D4)*2', '=SUMPRODUCT(D3:D4)', '=SUMIF(A3:A7,"1.?",D3:D7)', '=SUBTOTAL(9,D3:D4)'],
    ...[
      '=SUM(OFFSET(D2,1,0,2,1))',
      '=ROUND(SUM(D3:D4),1)',
      '=SUM(D3:D7)-D5-D7',
      '=C2-0.5',
      '=2+0.5',
      '=KhongCo',
    ],
    ...["='[Nguon.xlsx]Trang1'!D2", '=SUM(D3)+1.5', '=SUM(D3:D4)+D6'],
  ])('%s gives the right figure and stays', (formula) => {
    expect(d2(formula)).toEqual([]);
  });

  test.each([
    ['a cap', '=MIN(2,SUM(D3:D4))', 2],
    ['an average', '=AVERAGE(D3:D4)', 1.25],
    ['a choice', '=IF(C2>2,2,0)', 2],
    ['weights', '=D3*0.5+D4*2', 3.5],
    ['a sum across columns', '=C2+0', 3],
    ['somebody else’s file', "='[Nguon.xlsx]Trang1'!D2", 4],
  ])('%s that gives another figure is its author’s, and named', (_what, formula, value) => {
    const plan = planFor(workbookOf(smallSheet({ D2: { value, formula } })), FORMULAS);
    expect(drawnEdits(plan).filter((edit) => edit.startsWith('D2'))).toEqual([]);
    expect(plan.unresolved).toContainEqual({
      why: 'ownRule',
      sheetName: 'Bảng điểm',
      row: 2,
      column: 3,
      path: '1',
      blockedBy: [{ row: 2, column: 3 }],
    });
  });

  test('one that shows an error is nobody’s rule', () => {
    expect(d2('=MIN(#REF!,5)', '#REF!')).toEqual(['D2 =MIN(#REF!,5) → =ROUND(SUM(D3:D4),10)']);
  });

  test('names are followed: a sum of one stays while it is right', () => {
    const named = (value: number): string[] => {
      const sheet = smallSheet({ D2: { value, formula: '=SUM(CacMuc)' } });
      const names = [{ name: 'CacMuc', scope: null, formula: "='Bảng điểm'!$D$3,'Bảng điểm'!$D$4" }];
      return drawnEdits(planFor({ ...workbookOf(sheet), names }, FORMULAS));
    };
    expect(named(2.5)).toEqual([]);
    expect(named(2)).toEqual(['D2 =SUM(CacMuc) → =ROUND(SUM(D3:D4),10)']);
  });
});

describe('what would break something', () => {
  const planned = (changes: Record<string, CellInput>): { edits: string[]; alone: unknown[] } => {
    const plan = wholePlanFor(workbookOf(smallSheet(changes)), FORMULAS);
    return {
      edits: drawnEdits(plan),
      alone: plan.unresolved.map(({ why, row, column, blockedBy }) => [
        cellAddress(column, row),
        why,
        blockedBy.map((cell) => cellAddress(cell.column, cell.row)),
      ]),
    };
  };

  test('a formula that would lead back to itself is not written', () => {
    expect(planned({ D3: { value: 1, formula: '=D8-1.5' }, D8: 2.5, D2: 9 })).toEqual({
      edits: ['D2 9 → =ROUND(SUM(D3:D4),10)'],
      alone: [],
    });
    const sum = { value: 2.5, formula: '=D3+D4' };
    expect(planned({ D3: { value: 1, formula: '=D8-8' }, D2: sum, D8: 9 })).toEqual({
      edits: [],
      alone: [['D8', 'circle', ['D3']]],
    });
  });

  test('a figure from which a score is calculated is not written', () => {
    expect(planned({ D3: { value: 1, formula: '=C2-8' }, C2: 9 })).toEqual({
      edits: [],
      alone: [['C2', 'feedsPoints', ['D3']]],
    });
  });

  test('a figure that would make an error of a formula elsewhere is not written', () => {
    expect(planned({ E3: { value: 0.5, formula: '=1/(C2-3)' }, C2: 5 })).toEqual({
      edits: [],
      alone: [['C2', 'breaks', ['E3']]],
    });
  });

  test('over a reference that may lead anywhere nothing is written, unless it was added before', () => {
    const open = { D3: { value: 1, formula: '=OFFSET(D1,A2,0)' } };
    expect(planned({ ...open, D2: 9 })).toEqual({ edits: [], alone: [['D2', 'untold', ['D3']]] });
    expect(planned({ ...open, D2: { value: 9, formula: '=SUM(D3:D6)' } }).alone).toEqual([]);
  });

  test('a formula that is right and would no longer be is written as well', () => {
    const cancelling = {
      D4: 2,
      D2: { value: 2.5, formula: '=D3+D4-0.5' },
      D8: { value: 2.5, formula: '=D2' },
    };
    expect(planned(cancelling)).toEqual({
      edits: ['D2 =D3+D4-0.5 → =ROUND(SUM(D3:D4),10)', 'D4 2 → =ROUND(SUM(D5,D7),10)'],
      alone: [],
    });
  });
});

describe('what cannot be added', () => {
  test('keeps its parents, which are named with the cell that blocks them; other columns are written', () => {
    const plan = wholePlanFor(workbookOf(smallSheet({ C2: 99, D5: 'chưa chấm', D2: 99 })), FORMULAS);
    expect(drawnEdits(plan).map((edit) => edit.slice(0, 2))).toEqual(['C2']);
    expect(
      plan.unresolved.map(({ row, column, path, blockedBy }) => [cellAddress(column, row), path, blockedBy]),
    ).toEqual([
      ['D4', '1.2', [{ row: 5, column: 3 }]],
      ['D2', '1', [{ row: 5, column: 3 }]],
      ['D8', null, [{ row: 5, column: 3 }]],
    ]);
  });

  test('text that reads as a number becomes the number, its text format General', () => {
    const sheet = smallSheet({ D5: { value: '1,0', numberFormat: '@' } });
    const edit = cellEdits(planFor(workbookOf(sheet), FORMULAS)).find(
      ({ row, column }) => row === 5 && column === 3,
    );
    expect(edit?.after).toEqual({ content: 1, isFormula: false, numberFormat: 'General' });
  });

  test('parents of blank cells stay blank', () => {
    const plan = planFor(workbookOf(smallSheet({ D4: '', D5: '', D7: '' })), FORMULAS);
    expect(drawnEdits(plan).filter((edit) => edit.startsWith('D4'))).toEqual([]);
  });
});

describe('number formats', () => {
  test('a parent keeps its format', () => {
    const sheet = smallSheet({ D2: { value: 9, numberFormat: '0.00' } });
    const edit = cellEdits(planFor(workbookOf(sheet), FORMULAS)).find(
      ({ row, column }) => row === 2 && column === 3,
    );
    expect(edit?.after.numberFormat).toBe('0.00');
  });

  test('a figure that looks the same in its format is no visible change', () => {
    const rounded = (numberFormat: string): number =>
      planFor(workbookOf(smallSheet({ D2: { value: 2.4999, numberFormat } })), FORMULAS).changes.length;
    expect(rounded('0.00')).toBe(0);
    expect(rounded('0.0000')).toBe(1);
    expect(rounded('General')).toBe(1);
  });
});

describe('bonus and deduction (rule 2)', () => {
  const rows: CellInput[][] = [
    ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định'],
    ['1', 'Chỉ đạo', 5, 4],
    ['1.1', 'Kế hoạch', 5, 4],
    ['', 'Điểm thưởng', 1, 2],
    ['', 'Điểm phạt', '', -0.5],
    ['', 'Tổng điểm', 5, 0],
  ];

  test('text becomes the number that is added, a mark adds nothing', async () => {
    const typed = rows.map((row, index) =>
      index === 3 ? [...row.slice(0, 3), '0,5'] : index === 4 ? [...row.slice(0, 3), '-'] : row,
    );
    const workbook = new MemoryWorkbook(workbookOf(sheetOf(typed)));
    const plan = planFor(workbook.snapshot, FORMULAS);
    expect(
      plan.changes.map(({ row, column, name, to }) => [cellAddress(column, row), name, to.toFixed()]),
    ).toEqual([
      ['D4', 'Điểm thưởng', '0.5'],
      ['D6', '', '4.5'],
    ]);
    await workbook.write(plan.edits);
    expect(workbook.valueAt('Bảng điểm', 'D6')).toBe(4.5);
  });

  test('one that cannot be read leaves the total alone, and is reported', () => {
    const typed = rows.map((row, index) => (index === 3 ? [...row.slice(0, 3), 'chưa chấm'] : row));
    const snapshot = workbookOf(sheetOf(typed));
    const plan = planFor(snapshot, FORMULAS);
    expect(
      plan.unresolved.map(({ row, column, blockedBy }) => [cellAddress(column, row), blockedBy]),
    ).toEqual([['D6', [{ row: 4, column: 3 }]]]);
    expect(
      audit(recognise(snapshot)).map(({ kind, row, column }) => [kind, cellAddress(column, row)]),
    ).toContainEqual(['NON_NUMERIC', 'D4']);
  });

  test('the total’s formula takes them within their caps', async () => {
    const workbook = new MemoryWorkbook(workbookOf(sheetOf(rows)));
    const plan = planFor(workbook.snapshot, FORMULAS);
    expect(drawnEdits(plan)).toContain(
      'D6 0 → =ROUND(ROUND(SUM(D2),10)+MIN(ABS(SUM(D4)),ABS(C4))-ABS(SUM(D5)),10)',
    );
    await workbook.write(plan.edits);
    expect(workbook.valueAt('Bảng điểm', 'D6')).toBe(4.5);
    expect(workbook.valueAt('Bảng điểm', 'C6')).toBe(5);
    expect(planFor(workbook.snapshot, FORMULAS).edits).toEqual([]);
  });

  test('also where only their words name the cap', async () => {
    const named = rows.map((row, index) =>
      index === 3 ? ['', 'Điểm thưởng (tối đa 0,25 điểm)', '', 3] : row,
    );
    const workbook = new MemoryWorkbook(workbookOf(sheetOf(named)));
    const plan = planFor(workbook.snapshot, FORMULAS);
    expect(drawnEdits(plan)).toContain(
      'D6 0 → =ROUND(ROUND(SUM(D2),10)+MIN(ABS(SUM(D4)),0.25)-ABS(SUM(D5)),10)',
    );
    await workbook.write(plan.edits);
    expect(workbook.valueAt('Bảng điểm', 'D6')).toBe(3.75);
    expect(planFor(workbook.snapshot, FORMULAS).edits).toEqual([]);
  });
});

describe('index columns (rule 5)', () => {
  const withIndexes = (area: CellInput, criterion: CellInput): SheetSnapshot =>
    sheetOf([
      ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định', 'Chỉ số (%)'],
      ['1', 'Chỉ đạo', 3, 2, area],
      ['1.1', 'Kế hoạch', 3, 2, criterion],
      ['', 'Tổng điểm', 3, 2, ''],
    ]);
  const indexEdits = (sheet: SheetSnapshot, options = FORMULAS): [string, CellValue, string][] =>
    cellEdits(planFor(workbookOf(sheet), options))
      .filter(({ column }) => column === 4)
      .map(({ row, after }): [string, CellValue, string] => [`E${row}`, after.content, after.numberFormat])
      .sort();

  test('are divisions, 0 to 100 with two decimals', () => {
    expect(indexEdits(withIndexes('', ''))).toEqual([
      ['E2', '=D2/C2*100', '0.00'],
      ['E4', '=D4/C4*100', '0.00'],
    ]);
  });

  test('stay fractions where the column shows fractions', () => {
    expect(indexEdits(withIndexes({ value: 0.5, numberFormat: '0.0%' }, ''))).toEqual([
      ['E2', '=D2/C2', '0.0%'],
      ['E4', '=D4/C4', '0.00%'],
    ]);
  });

  test('a formula that rounds to what is shown is right, and stays', () => {
    const rounded: CellInput = { value: 67, formula: '=ROUND(D2/C2*100,0)' };
    const hidden: CellInput = { value: 200 / 3, formula: '=100*D3/C3', numberFormat: '0' };
    expect(indexEdits(withIndexes(rounded, hidden)).map(([address]) => address)).toEqual(['E4']);
  });

  test('what is written into a format without decimals passes the audit', async () => {
    const percent = (value: number): CellInput => ({ value, numberFormat: '0%' });
    const workbook = new MemoryWorkbook(workbookOf(withIndexes(percent(0.5), percent(0.6))));
    await workbook.write(planFor(workbook.snapshot, FORMULAS).edits);
    expect(audit(recognise(workbook.snapshot))).toEqual([]);
  });

  test('a leaf has one only where it had one', () => {
    expect(indexEdits(withIndexes('', 50)).map(([address]) => address)).toEqual(['E2', 'E3', 'E4']);
  });

  test('as values they are not rounded in storage', () => {
    expect(indexEdits(withIndexes('', ''), VALUES)).toEqual(
      [
        ['E2', 66.6666666666667, '0.00'],
        ['E4', 66.6666666666667, '0.00'],
      ].map(([address, value, format]) => [address, expect.closeTo(Number(value), 10) as number, format]),
    );
  });

  test('once written there is nothing to do', async () => {
    for (const options of [FORMULAS, VALUES]) {
      const workbook = new MemoryWorkbook(workbookOf(withIndexes(50, { value: '50%', numberFormat: '@' })));
      await workbook.write(planFor(workbook.snapshot, options).edits);
      expect(workbook.valueAt('Bảng điểm', 'E2')).toBeCloseTo(66.6667, 4);
      expect(planFor(workbook.snapshot, options).edits).toEqual([]);
    }
  });
});

describe('the official workbook', () => {
  test('two figures are wrong and written, the total and the index of area 7; whatever is right stays', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const plan = planFor(workbook.snapshot, FORMULAS);
    expect(plan.edits).toHaveLength(2);
    expect(
      plan.changes.map(({ sheetName, column, row, from, to, decimals, why }) => [
        `${sheetName}!${cellAddress(column, row)}`,
        String(from),
        to.toFixed(decimals ?? 4),
        why.cause,
      ]),
    ).toEqual([
      ['BTH 2023!E164', '88.01', '88.0115', 'totalRounded'],
      ['So sánh 2022-2023!C12', '87.41', '87.38', 'dividedAfterRounding'],
    ]);
    await workbook.write(plan.edits);
    expect(workbook.valueAt('BTH 2023', 'E164')).toBe(88.0115);
    expect(workbook.valueAt('So sánh 2022-2023', 'C12')).toBeCloseTo(87.3844, 4);
    expect(workbook.valueAt('So sánh 2022-2023', 'C14')).toBe(88.01);
    expect(planFor(workbook.snapshot, FORMULAS).edits).toEqual([]);
    expect(audit(recognise(workbook.snapshot)).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('as values only the two figures are written', () => {
    expect(drawnEdits(planFor(officialWorkbook(), VALUES)).map((edit) => edit.split(' ')[0])).toEqual([
      'C12',
      'E164',
    ]);
  });

  test('blank self scores of 2.4, 5.7 and 8.1 stay blank, a blank score does not', () => {
    const snapshot = officialWorkbook();
    const [sheet] = snapshot.sheets;
    const rows = ['2.4', '5.7', '8.1'].map(
      (code) => (sheet?.values.findIndex((cells) => cells[0] === code) ?? -1) + 1,
    );
    for (const row of rows)
      for (const grid of [sheet?.values, sheet?.formulas]) grid?.[row - 1]?.splice(4, 1, '');
    const written = new Set(
      cellEdits(planFor(snapshot, FORMULAS)).map(({ row, column }) => `${column}:${row}`),
    );
    for (const row of rows) expect([written.has(`3:${row}`), written.has(`4:${row}`)]).toEqual([false, true]);
  });

  test.each(['hidden', 'protected'] as const)('a comparison sheet that is %s is not written', (what) => {
    const snapshot = officialWorkbook();
    const comparison = snapshot.sheets[1];
    if (comparison)
      Object.assign(comparison, what === 'hidden' ? { visibility: 'hidden' } : { protected: true });
    const plan = planFor(snapshot, FORMULAS);
    expect([...sheetsOf(plan.edits)]).toEqual([snapshot.sheets[0]?.id]);
    expect(plan.changes.map(({ row }) => row)).toEqual([164]);
  });
});
