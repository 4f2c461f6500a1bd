import fc from 'fast-check';
import type { CellEdit, Edit } from '../../src/plan/edit';
import { NO_RECEIPT } from '../../src/plan/port';
import { areaAddress, parseArea, type Area } from '../../src/sheet/area';
import { inverseOf, type Inverse } from '../../src/plan/inverse';
import { planUndo } from '../../src/plan/undoEdits';
import type { CellValue, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { MemoryWorkbook } from '../memoryWorkbook';
import { sheetOf, workbookOf } from '../sheetBuilder';

function grid(): WorkbookSnapshot {
  return workbookOf(
    sheetOf([
      ['a', 'b'],
      [1, 2],
      [true, { value: 3, formula: '=A2+B2' }],
    ]),
  );
}

/** An edit of a cell of the grid, from what stands there. */
function editOf(
  snapshot: WorkbookSnapshot,
  row: number,
  column: number,
  content: CellValue,
  isFormula = false,
): CellEdit {
  const sheet = snapshot.sheets[0] ?? sheetOf([]);
  const stands = sheet.formulas[row - 1]?.[column] ?? '';
  return {
    type: 'cell',
    sheetId: sheet.id,
    row,
    column,
    before: {
      content: stands,
      isFormula: stands !== sheet.values[row - 1]?.[column],
      numberFormat: 'General',
    },
    after: { content, isFormula, numberFormat: '0.00' },
  };
}

const editArbitrary = fc.record({
  row: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 0, max: 1 }),
  content: fc.oneof(
    fc.constantFrom<[CellValue, boolean]>(
      ['', false],
      ['=1+1', true],
      ['=1', false],
      [7, false],
      [false, false],
    ),
    fc.tuple(fc.string(), fc.constant(false)),
  ),
});

describe('laws, for any edits', () => {
  const edits = fc
    .uniqueArray(editArbitrary, { selector: ({ row, column }) => `${row}:${column}`, maxLength: 6 })
    .map((each) =>
      each.map(({ row, column, content: [content, isFormula] }) =>
        editOf(grid(), row, column, content, isFormula),
      ),
    );

  test('what was written and then taken back was never there', async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (written) => {
        const workbook = new MemoryWorkbook(grid());
        const before = workbook.snapshot;
        const receipt = await workbook.write(written);
        const undo = planUndo(workbook.snapshot, inverseOf(written, receipt));
        expect(undo.changedSince).toEqual([]);
        await workbook.write(undo.edits);
        expect(workbook.snapshot).toEqual(before);
      }),
    );
  });

  test('the inverse of the inverse is what was written', () => {
    fc.assert(
      fc.property(edits, (written) => {
        const inverse = inverseOf(written, NO_RECEIPT);
        expect(inverseOf(inverse.cells, NO_RECEIPT).cells).toEqual(written);
      }),
    );
  });
});

describe('cells that were edited since', () => {
  const setUp = async (): Promise<{ workbook: MemoryWorkbook; inverse: Inverse }> => {
    const workbook = new MemoryWorkbook(grid());
    const edits = [
      editOf(grid(), 2, 0, 10),
      editOf(grid(), 2, 1, 20),
      editOf(grid(), 3, 1, '=ROUND(SUM(A2:B2),10)', true),
    ];
    return { workbook, inverse: inverseOf(edits, await workbook.write(edits)) };
  };

  test('keep what they hold now, and are named; the others are taken back', async () => {
    const { workbook, inverse } = await setUp();
    workbook.type('Bảng điểm', 'A2', 11);
    const undo = planUndo(workbook.snapshot, inverse);
    expect(undo.changedSince).toEqual([{ sheetName: 'Bảng điểm', address: 'A2' }]);
    await workbook.write(undo.edits);
    expect([workbook.valueAt('Bảng điểm', 'A2'), workbook.valueAt('Bảng điểm', 'B2')]).toEqual([11, 2]);
    expect(workbook.snapshot.sheets[0]?.formulas[2]?.[1]).toBe('=A2+B2');
  });

  test('a formula that gives another figure is not edited', async () => {
    const { workbook, inverse } = await setUp();
    expect(workbook.valueAt('Bảng điểm', 'B3')).toBe(30);
    workbook.type('Bảng điểm', 'A2', 11);
    expect(workbook.valueAt('Bảng điểm', 'B3')).toBe(31);
    expect(planUndo(workbook.snapshot, inverse).changedSince).toHaveLength(1);
  });

  test('a formula that Excel gives back with other spacing or case is the same', async () => {
    const { workbook, inverse } = await setUp();
    workbook.type('Bảng điểm', 'B3', '=ROUND(SUM(A2:B2), 10)');
    expect(planUndo(workbook.snapshot, inverse).changedSince).toEqual([]);
  });

  test('a formula that was replaced by its figure was edited', async () => {
    const { workbook, inverse } = await setUp();
    workbook.type('Bảng điểm', 'B3', 30);
    expect(planUndo(workbook.snapshot, inverse).changedSince).toEqual([
      { sheetName: 'Bảng điểm', address: 'B3' },
    ]);
  });

  test('a sheet that is gone takes its edits with it', async () => {
    const { inverse } = await setUp();
    expect(planUndo(workbookOf(sheetOf([['x']], { name: 'Khác' })), inverse)).toEqual({
      edits: [],
      changedSince: [],
    });
  });
});

describe('rules', () => {
  const style = { fill: '#FFE699', fontColor: '#5C2D00' };
  const sheetId = grid().sheets[0]?.id ?? '';
  const area = (address: string): Area => parseArea(address) ?? { row: 1, column: 0, height: 1, width: 1 };
  const add = (address: string, formula: string): Edit => ({
    type: 'addRule',
    sheetId,
    rule: { area: area(address), formula, style, priority: null },
  });

  test('that were added are removed by their formula, others stay', async () => {
    const workbook = new MemoryWorkbook(grid());
    await workbook.write([add('A1:B1', '=A1>0')]);
    const edits = [add('A2:B2', '=A2>0'), add('A3:B3', '=A3>0')];
    const inverse = inverseOf(edits, await workbook.write(edits));
    await workbook.write(planUndo(workbook.snapshot, inverse).edits);
    expect(workbook.rules('Bảng điểm').map(({ formula }) => formula)).toEqual(['=A1>0']);
  });

  test('that were removed come back where they were, in their order', async () => {
    const workbook = new MemoryWorkbook(grid());
    await workbook.write([add('A3:B3', '=A3>0'), add('A2:B2', '=A2>0'), add('A1:B1', '=A1>0')]);
    const before = workbook.rules('Bảng điểm');
    const edits = (workbook.snapshot.sheets[0]?.conditionalRules ?? [])
      .slice(0, 2)
      .map(({ id, formula, priority }): Edit => ({
        type: 'removeRule',
        sheetId,
        id,
        formula,
        priority,
        style,
      }));
    const inverse = inverseOf(edits, await workbook.write(edits));
    expect(workbook.rules('Bảng điểm')).toHaveLength(1);
    await workbook.write(planUndo(workbook.snapshot, inverse).edits);
    expect(workbook.rules('Bảng điểm')).toEqual(before);
  });

  test('that somebody removed meanwhile are not looked for again', () => {
    const inverse = inverseOf([add('A1:B1', '=A1>0')], NO_RECEIPT);
    expect(planUndo(grid(), inverse).edits).toEqual([]);
  });

  const former = (addresses: string[], formula: string): Inverse => ({
    ...inverseOf([], NO_RECEIPT),
    addRules: [{ sheetId, rule: { areas: addresses.map(area), formula, style, priority: 0 } }],
  });

  test('come back area by area, from the top, each formula speaking of its own first row', () => {
    const { edits } = planUndo(grid(), former(['A9:B9', 'A5:B6', 'D5'], '=AND($C5>0,SUM($C6,$D5)>0)'));
    expect(
      edits.map((edit) => edit.type === 'addRule' && [areaAddress(edit.rule.area), edit.rule.formula]),
    ).toEqual([
      ['A5:B6', '=AND($C5>0,SUM($C6,$D5)>0)'],
      ['D5', '=AND($C5>0,SUM($C6,$D5)>0)'],
      ['A9:B9', '=AND($C9>0,SUM($C10,$D9)>0)'],
    ]);
  });

  test('are left, and said, where their formula may speak of a cell that they do not begin with', () => {
    const { edits, changedSince } = planUndo(grid(), former(['A9:B9', 'C5:D6'], '=$C5>0'));
    expect(edits).toEqual([]);
    expect(changedSince).toEqual([{ sheetName: 'Bảng điểm', address: 'C5' }]);
  });

  test('that stand already are not put there twice', async () => {
    const workbook = new MemoryWorkbook(grid());
    await workbook.write([add('A2:B2', '=$A2>0')]);
    expect(planUndo(workbook.snapshot, former(['A2:B2'], '=$A2>0')).edits).toEqual([]);
  });
});
