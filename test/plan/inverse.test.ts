import type { Edit, EditKind, EditOf, WriteReceipt } from '../../src/plan/edit';
import { inverseOf, storedInverse, type Inverse } from '../../src/plan/inverse';
import { planUndo } from '../../src/plan/undoEdits';
import type { SheetDefinition } from '../../src/plan/sheets/sheetDefinition';
import { recognise } from '../../src/scorecard/recognise';
import { sheetOf, workbookOf } from '../sheetBuilder';

const blank = { content: '', isFormula: false, numberFormat: 'General' };
const filled = { content: '=A1', isFormula: true, numberFormat: '0.00' };
const style = { fill: '#FFE699', fontColor: '#5C2D00' };
const definition: SheetDefinition = {
  name: 'Trang mới',
  widths: [48],
  merges: [],
  frozenRows: 1,
  page: { orientation: 'portrait', titleRows: '$1:$1', fit: { newPages: [9] }, footer: '&P' },
  charts: [
    {
      name: 'Trang mới 1',
      title: 'Chỉ số',
      place: 'A3:B9',
      series: [{ name: '2023', values: 'B1:B2', categories: 'A1:A2', color: '#1F4E79' }],
      labelFormat: '0.0',
      maximum: 100,
    },
  ],
  rows: [{ height: 15.75, cells: [{ ...filled, style: 'points' }] }],
};

/** One edit of each kind: a new kind does not compile before it is here. */
const EDITS: { [Kind in EditKind]: EditOf<Kind> } = {
  cell: { type: 'cell', sheetId: 's1', row: 2, column: 3, before: blank, after: filled },
  addRule: {
    type: 'addRule',
    sheetId: 's1',
    rule: { area: { row: 1, column: 0, height: 2, width: 2 }, formula: '=TRUE', style, priority: null },
  },
  removeRule: { type: 'removeRule', sheetId: 's1', id: 'r', formula: '=FALSE', priority: 2, style },
  setting: { type: 'setting', key: 'k', before: null, after: '[]' },
  addSheet: { type: 'addSheet', sheet: definition },
  rewriteSheet: { type: 'rewriteSheet', sheetId: 's2', before: definition, after: definition },
  removeSheet: { type: 'removeSheet', sheetId: 's3' },
  addBlock: {
    type: 'addBlock',
    sheetId: 's1',
    block: { row: 5, column: 1, rows: definition.rows, merges: [] },
    raised: [{ row: 5, points: 31.5, former: { points: 15, isStandard: true } }],
  },
  removeBlock: {
    type: 'removeBlock',
    sheetId: 's1',
    area: { row: 5, column: 1, height: 1, width: 1 },
    looks: [],
    raised: [],
  },
};
const written: Edit[] = Object.values(EDITS);
const RECEIPT: WriteReceipt = {
  removedAreas: new Map([['r', [{ row: 10, column: 0, height: 2, width: 6 }]]]),
  addedSheets: new Map([['Trang mới', 's9']]),
  leftUndone: [],
  coveredLooks: new Map([
    [EDITS.addBlock, [{ row: 0, column: 0, look: { numberFormat: '0.00', fill: { color: '#FF0000' } } }]],
  ]),
};

test('an inverse of every kind of edit is the same after it was stored', () => {
  const inverse = inverseOf(written, RECEIPT);
  for (const part of Object.values(inverse)) expect(part).toHaveLength(1);
  const read: Inverse = storedInverse.parse(JSON.parse(JSON.stringify(inverse)));
  expect(read).toEqual(inverse);
});

test('a batch is taken back from its last edit to its first', () => {
  const second: Edit = { ...EDITS.cell, row: 3 };
  const { cells } = inverseOf([EDITS.cell, second], RECEIPT);
  expect(cells.map(({ row }) => row)).toEqual([3, 2]);
});

test('nothing of an inverse is left over where the sheets are gone, but settings', () => {
  const { snapshot } = recognise(workbookOf(sheetOf([['x']], { name: 'Khác' })));
  const workbook = { ...snapshot, settings: new Map([['k', '[]']]) };
  const { edits, changedSince } = planUndo(workbook, inverseOf(written, RECEIPT));
  expect(edits.map(({ type }) => type)).toEqual(['setting']);
  expect(changedSince).toEqual([]);
});
