import { documentAddress } from '../../src/excel/documentAddress';
import { FakeOffice, type FakeOfficeOptions } from './office';

type Document = NonNullable<FakeOfficeOptions['document']>;
type Answer = Parameters<NonNullable<Document['getFilePropertiesAsync']>>[0];

let conceal = (): void => undefined;
afterEach(() => {
  conceal();
  jest.useRealTimers();
});

function addressOf(document: Document): Promise<string> {
  conceal = new FakeOffice({ document }).expose();
  return documentAddress();
}
const answering =
  (status: string, url: string | null = null) =>
  (answer: Answer): void =>
    answer({ status, value: { url } });

test('is asked of Excel, because `url` is stale after Save As', async () => {
  const getFilePropertiesAsync = answering('succeeded', 'C:/mới.xlsx');
  expect(await addressOf({ url: 'C:/cũ.xlsx', getFilePropertiesAsync })).toBe('C:/mới.xlsx');
});

test.each<[string, Document['getFilePropertiesAsync']]>([
  ['does not have the question', undefined],
  ['cannot answer it', answering('failed')],
  ['answers with nothing', answering('succeeded', '')],
  [
    'throws',
    () => {
      throw new Error('not implemented');
    },
  ],
])('is `url` where Excel %s', async (_how, ask) => {
  expect(await addressOf({ url: 'C:/a.xlsx', ...(ask && { getFilePropertiesAsync: ask }) })).toBe(
    'C:/a.xlsx',
  );
});

test.each(['', null])('is empty while the workbook was never saved: %j', async (url) => {
  expect(await addressOf({ url })).toBe('');
  expect(await addressOf({ url, getFilePropertiesAsync: answering('failed') })).toBe('');
});

test('is not waited for for ever', async () => {
  jest.useFakeTimers();
  const address = addressOf({ url: 'C:/a.xlsx', getFilePropertiesAsync: () => undefined });
  await jest.advanceTimersByTimeAsync(1000);
  expect(await address).toBe('C:/a.xlsx');
});
