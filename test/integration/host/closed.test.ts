import { connectWorkbook, workbookData } from '../connectedWorkbook';

/** A product may still be sending when its workbook is closed: office.js lets go of its references late. */

const workbook = () => connectWorkbook(workbookData([{ id: 's1', name: 'BTH', rows: [['x', 1]] }]));
const REQUEST = { AutoKeepReference: false, Actions: [], ObjectPaths: {} };

test('a closed workbook answers with an error instead of failing', async () => {
  const connected = await workbook();
  const { host } = connected;
  expect((await host.process(REQUEST)).Error).toBeUndefined();
  connected.close();
  expect((await host.process(REQUEST)).Error).toMatchObject({ Code: 'GeneralException' });
});

test('requests that wait while it is closed are answered so too', async () => {
  const connected = await workbook();
  const { host } = connected;
  const waiting = [host.process(REQUEST), host.process(REQUEST)];
  connected.close();
  for (const answer of await Promise.all(waiting)) expect(answer.Error?.Code).toBe('GeneralException');
});
