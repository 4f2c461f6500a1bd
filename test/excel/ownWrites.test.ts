import { OwnWrites } from '../../src/excel/ownWrites';
import { MemoryWorkbook } from '../memoryWorkbook';
import { sheetOf, workbookOf } from '../sheetBuilder';

test('are recent while a batch runs and for three seconds after it, whether it succeeds or fails', async () => {
  let now = 0;
  const writes = new OwnWrites(() => now);
  const workbook = new MemoryWorkbook(workbookOf(sheetOf([['x']])));
  let isFailing = false;
  const port = writes.of({
    read: () => workbook.read(),
    write: (edits) => (isFailing ? Promise.reject(new Error('fault')) : workbook.write(edits)),
  });
  await port.read();
  expect(writes.areRecent).toBe(false);
  for (isFailing of [false, true]) {
    const written = port.write([]).catch(() => null);
    now += 10_000;
    expect(writes.areRecent).toBe(true);
    await written;
    now += 2999;
    expect(writes.areRecent).toBe(true);
    now += 1;
    expect(writes.areRecent).toBe(false);
  }
});
