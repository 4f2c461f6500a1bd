import type { RequestLogEntry } from '../../../src/workbench/host/officeHost';
import { loadOfficeInNode } from '../../../src/workbench/host/officeInNode';
import type { ConnectedWorkbook } from '../connectedWorkbook';
import { connectWorkbook, errorOf, workbookData } from '../connectedWorkbook';

const data = () => workbookData([{ id: 's1', name: 'BTH 2023', rows: [[1, 2], ['=A1+B1']] }]);

describe('Workbook, Application, settings and names', () => {
  let workbook: ConnectedWorkbook;

  beforeEach(async () => {
    workbook = await connectWorkbook(data());
  });
  afterEach(() => workbook.close());

  test('the application tells its separators and recalculates', async () => {
    await workbook.Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendScreenUpdatingUntilNextSync();
      application.suspendApiCalculationUntilNextSync();
      application.calculate('Full');
      application.load('calculationMode,decimalSeparator,cultureInfo/name');
      application.cultureInfo.numberFormat.load('numberDecimalSeparator,numberGroupSeparator');
      context.workbook.load('name');
      await context.sync();
      expect(application.calculationMode).toBe('Automatic');
      expect(application.decimalSeparator).toBe(',');
      expect(application.cultureInfo.name).toBe('vi-VN');
      expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
      expect(application.cultureInfo.numberFormat.numberGroupSeparator).toBe('.');
      expect(context.workbook.name).toBe('Chấm điểm.xlsx');
    });
  });

  test('settings are saved with the workbook', async () => {
    await workbook.Excel.run(async (context) => {
      context.workbook.settings.add('parIndex', { rules: ['{a}'], version: 1 });
      context.workbook.settings.add('gone', 1).delete();
      await context.sync();
    });
    const saved = await workbook.book.save();
    workbook.close();
    workbook = await connectWorkbook(saved);
    await workbook.Excel.run(async (context) => {
      const { settings } = context.workbook;
      const kept = settings.getItemOrNullObject('parIndex').load('value');
      const gone = settings.getItemOrNullObject('gone').load('value');
      await context.sync();
      expect(kept.value).toEqual({ rules: ['{a}'], version: 1 });
      expect(gone.isNullObject).toBe(true);
      kept.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('names stand for ranges', async () => {
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('s1');
      context.workbook.names.add('TongDiem', sheet.getRange('A1:B1'));
      const name = context.workbook.names.getItem('tongdiem').load('name,formula,scope,type');
      const range = name.getRange().load('address');
      const byName = sheet.getRange('TongDiem').load('address');
      await context.sync();
      expect([name.name, name.formula, name.scope, name.type]).toEqual([
        'TongDiem',
        "='BTH 2023'!$A$1:$B$1",
        'Workbook',
        'Range',
      ]);
      expect([range.address, byName.address]).toEqual(["'BTH 2023'!A1:B1", "'BTH 2023'!A1:B1"]);
      name.delete();
      const gone = context.workbook.names.getItemOrNullObject('TongDiem').load('name');
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});

describe('the host for tests', () => {
  let workbook: ConnectedWorkbook;
  afterEach(() => workbook.close());

  test('the claimed ExcelApi decides what isSetSupported answers and which members exist', async () => {
    workbook = await connectWorkbook(data(), { excelApi: '1.9' });
    const { Office, Excel } = loadOfficeInNode();
    const { requirements } = Office.context;
    expect(
      ['1.1', '1.9', '1.10', '1.17', '1.20'].map((version) =>
        requirements.isSetSupported('ExcelApi', version),
      ),
    ).toEqual([true, true, false, false, false]);
    const error = await errorOf(
      Excel.run(async (context) => void context.workbook.application.cultureInfo.load('name')),
    );
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['ApiNotFound', 'Application.cultureInfo']);
  });

  test.each(['RequestPayloadSizeLimitExceeded', 'InvalidOperationInCellEditMode', 'RequestAborted'] as const)(
    'the next batch can be made to fail with %s, and does nothing',
    async (code) => {
      workbook = await connectWorkbook(data());
      workbook.host.failNextBatch(code);
      const write = () =>
        workbook.Excel.run(async (context) => {
          context.workbook.worksheets.getItem('s1').getRange('A1').values = [[9]];
          await context.sync();
        });
      expect((await errorOf(write())).code).toBe(code);
      expect(workbook.book.sheets()[0]?.value(0, 0)).toBe(1);
      await write();
      expect(workbook.book.sheets()[0]?.value(0, 0)).toBe(9);
    },
  );

  test('an answer above the limit is refused', async () => {
    workbook = await connectWorkbook(data(), { maxResponseBytes: 500 });
    const read = (address: string) =>
      workbook.Excel.run(async (context) => {
        context.workbook.worksheets.getItem('s1').getRange(address).load('values');
        await context.sync();
      });
    await read('A1');
    expect((await errorOf(read('A1:Z20'))).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('every request can be watched', async () => {
    const log: RequestLogEntry[] = [];
    workbook = await connectWorkbook(data(), { onRequest: (entry) => log.push(entry) });
    await workbook.Excel.run(async (context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect(log.map(({ response }) => response.Error)).toEqual([undefined]);
    expect(workbook.host.roundTrips).toBe(1);
  });

  test('a workbook may be closed while its results and events are still on their way', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    workbook = await connectWorkbook(data());
    await workbook.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('s1').getRange('A1').values = [[9]];
      await context.sync();
    });
    workbook.close();
    await new Promise((resolve) => setTimeout(resolve, 700));
    process.off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
    workbook = await connectWorkbook(data());
  });

  test('hosts are exchanged under one library', async () => {
    workbook = await connectWorkbook(data());
    workbook.close();
    workbook = await connectWorkbook(workbookData([{ id: 'x', name: 'Khác', rows: [] }]));
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect(sheet.name).toBe('Khác');
    });
  });

  test('one batch is one step of the grid’s undo', async () => {
    workbook = await connectWorkbook(data());
    await workbook.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('s1');
      sheet.getRange('A1').values = [[10]];
      sheet.getRange('B1').values = [[20]];
      sheet.getRange('A1:B1').format.fill.color = 'red';
      sheet.getRange('1:1').insert('Down');
      await context.sync();
      // Reading is no step.
      sheet.getUsedRange().load('values');
      await context.sync();
    });
    const [sheet] = workbook.book.sheets();
    expect(sheet?.value(1, 0)).toBe(10);
    workbook.book.undo();
    await workbook.book.recalculated();
    expect([sheet?.value(0, 0), sheet?.value(0, 1), sheet?.formula(1, 0), sheet?.style(0, 0).bg]).toEqual([
      1,
      2,
      '=A1+B1',
      undefined,
    ]);
  });
});
