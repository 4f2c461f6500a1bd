import { OwnWrites } from '../../src/excel/ownWrites';
import { watchWorkbook } from '../../src/excel/watch';
import { excelWorkbook } from '../../src/excel/workbook';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { connectWorkbook, workbookData, type ConnectedWorkbook } from './connectedWorkbook';

/** What the pane hears of edits, through Microsoft's own library. */

loadOfficeInNode().exposeAsGlobals();

let opened: ConnectedWorkbook;
let stop: () => Promise<void>;
const changed = jest.fn();

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

async function type(value: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('s1').getRange('A1').values = [[value]];
    await context.sync();
  });
}

beforeEach(async () => {
  changed.mockClear();
  opened = await connectWorkbook(workbookData([{ id: 's1', name: 'A', rows: [[1]] }]));
});
afterEach(async () => {
  await stop();
  opened.close();
});

test('edits that never pause are read all the same, three seconds after the first', async () => {
  stop = await watchWorkbook({ changed });
  const began = Date.now();
  for (let edit = 2; Date.now() - began < 2500; edit++) {
    await type(edit);
    await pause(100);
  }
  expect(changed).not.toHaveBeenCalled();
  for (let edit = 1000; Date.now() - began < 3600; edit++) {
    await type(edit);
    await pause(100);
  }
  expect(changed).toHaveBeenCalledTimes(1);
});

describe('what this page has written itself', () => {
  const writes = new OwnWrites();
  const write = async (value: number): Promise<unknown> => {
    const [sheet] = (await excelWorkbook().read()).sheets;
    const before = { content: Number(sheet?.values[0]?.[0]), isFormula: false, numberFormat: 'General' };
    const after = { ...before, content: value };
    const edit = { type: 'cell', sheetId: sheet?.id ?? '', row: 1, column: 0, before, after } as const;
    return writes.of(excelWorkbook()).write([edit]);
  };

  test.each([
    [true, 0],
    [false, 1],
  ])('where Excel tells who caused an event (%s) it is heard %s times', async (triggerSource, times) => {
    stop = await watchWorkbook({ changed, isWriting: () => writes.areRecent }, () => ({ triggerSource }));
    await write(7);
    await pause(1000);
    expect(changed).toHaveBeenCalledTimes(times);
  });

  test("what a button of the ribbon wrote is heard: it is this add-in's, but not this page's", async () => {
    stop = await watchWorkbook({ changed, isWriting: () => new OwnWrites().areRecent });
    await type(8);
    await pause(1000);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
