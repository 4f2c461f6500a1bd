import type { ConnectedWorkbook } from '../connectedWorkbook';
import { connectWorkbook, workbookData } from '../connectedWorkbook';

describe('events', () => {
  let workbook: ConnectedWorkbook;

  beforeEach(async () => {
    workbook = await connectWorkbook(
      workbookData([
        { id: 's1', name: 'S', rows: [[1, '=A1*2'], [3]] },
        { id: 's2', name: 'T', rows: [] },
      ]),
    );
  });
  afterEach(() => workbook.close());

  /** Long enough for a recalculation and the delivery after it. */
  const delivered = () => new Promise((resolve) => setTimeout(resolve, 600));

  test('onChanged tells of edits by the add-in and by hand, with details of a single cell', async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void heard.push(event)));
      await context.sync();
      context.workbook.worksheets.getItem('s1').getRange('A1').values = [[5]];
      await context.sync();
    });
    await delivered();
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      type: 'WorksheetChanged',
      worksheetId: 's1',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'ThisLocalAddin',
      details: { valueBefore: 1, valueAfter: 5, valueTypeBefore: 'Double', valueTypeAfter: 'Double' },
    });

    workbook.book.sheets()[0]?.type({ row: 0, column: 0, rowCount: 2, columnCount: 1 }, () => 7);
    await delivered();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({ address: 'A1:A2', changeType: 'RangeEdited', triggerSource: 'Unknown' });
    expect(heard[1]?.details).toBeUndefined();
  });

  test('the sheet’s own onChanged hears only that sheet, its range can be read, and formats are not changes', async () => {
    const values: unknown[] = [];
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('s1').onChanged.add((event) =>
        workbook.Excel.run(async (inner) => {
          const range = event.getRange(inner).getOffsetRange(0, 1).load('values');
          await inner.sync();
          values.push(range.values);
        }),
      );
      await context.sync();
      context.workbook.worksheets.getItem('s2').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('s1').getRange('A1').format.fill.color = 'red';
      await context.sync();
      await delivered();
      expect(values).toEqual([]);
      context.workbook.worksheets.getItem('s1').getRange('A1').values = [[10]];
      await context.sync();
    });
    await delivered();
    expect(values).toEqual([[[20]]]);
  });

  test('inserted rows and cells are one change each', async () => {
    const heard: string[] = [];
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push(`${event.changeType} ${event.address}`)),
      );
      await context.sync();
      const sheet = context.workbook.worksheets.getItem('s1');
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('A3').insert('Right');
      sheet.getRange('A3').delete('Left');
      sheet.getRange('1:2').delete('Up');
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(['RowInserted 1:2', 'CellInserted A3', 'CellDeleted A3', 'RowDeleted 1:2']);
  });

  test('sheets added, deleted and activated are told', async () => {
    const heard: string[] = [];
    await workbook.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add((event) => Promise.resolve(void heard.push(event.type)));
      worksheets.onDeleted.add((event) =>
        Promise.resolve(void heard.push(`${event.type} ${event.worksheetId}`)),
      );
      worksheets.onActivated.add((event) =>
        Promise.resolve(void heard.push(`${event.type} ${event.worksheetId}`)),
      );
      await context.sync();
      worksheets.add('mới');
      worksheets.getItem('s2').activate();
      worksheets.getItem('s1').delete();
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(['WorksheetAdded', 'WorksheetDeleted s1', 'WorksheetActivated s2']);
  });

  test('a removed handler hears nothing more', async () => {
    const heard: unknown[] = [];
    const handler = await workbook.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void heard.push(event)),
      );
      await context.sync();
      return added;
    });
    await workbook.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
    workbook.book.sheets()[0]?.type({ row: 0, column: 0, rowCount: 1, columnCount: 1 }, () => 7);
    await delivered();
    expect(heard).toEqual([]);
  });
});
