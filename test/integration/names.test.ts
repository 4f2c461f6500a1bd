import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { TABLES_MARK } from '../../src/workbench/marks/tables';
import { excelWorkbook } from '../../src/excel/workbook';
import { connectWorkbook, workbookData, type ConnectedWorkbook } from './connectedWorkbook';

/** Names and tables, through Microsoft's library into the snapshot. */

loadOfficeInNode().exposeAsGlobals();

let connected: ConnectedWorkbook;
afterEach(() => connected.close());

const ROWS = [
  ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
  ['1', 'Chỉ đạo', 3, 2.5],
  ['1.1', 'Kế hoạch', 1, 1],
  ['1.2', 'Kiểm tra', 2, 1.5],
  ['', 'Tổng điểm', 3, 2.5],
];

test('names of the workbook and of its sheets, and what tables are called, come with the cells', async () => {
  const table = {
    id: '1',
    name: 'Bang1',
    rect: { row: 0, column: 0, rowCount: 5, columnCount: 4 },
    isDataFiltered: false,
    hasTotals: true,
  };
  connected = await connectWorkbook(
    workbookData([
      { id: 's1', name: 'Bảng điểm', rows: ROWS, more: { custom: { [TABLES_MARK]: [table] } } },
      { id: 's2', name: 'Khác', rows: [[1]] },
    ]),
  );
  await Excel.run(async (context) => {
    context.workbook.names.add('CacMuc', "='Bảng điểm'!$D$3,'Bảng điểm'!$D$4");
    context.workbook.worksheets.getItem('Khác').names.add('Rieng', '=Khác!$A$1');
    await context.sync();
  });
  const port = excelWorkbook(() => ({ mergeUndoGroup: true, mergedAreas: true, missingRules: true }));
  const { names, sheets } = await port.read();
  expect(names).toEqual([
    { name: 'CacMuc', scope: null, formula: "='Bảng điểm'!$D$3,'Bảng điểm'!$D$4" },
    { name: 'Rieng', scope: 's2', formula: '=Khác!$A$1' },
  ]);
  expect(sheets[0]?.tables).toEqual([
    { row: 1, column: 0, height: 5, width: 4, name: 'Bang1', hasTotals: true },
  ]);
});
