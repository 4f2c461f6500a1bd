import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode, faultOf } from '../../src/excel/errors';
import { WorkbookFault } from '../../src/plan/port';
import { FakeOffice } from './office';

const documented = z
  .object({ lists: z.array(z.object({ source: z.string(), codes: z.array(z.string()).min(1) })) })
  .parse(JSON.parse(readFileSync(join(__dirname, '../data/office-error-codes.json'), 'utf8'))).lists;

test.each(documented)('each code of $source is known', ({ codes }) => {
  expect(codes.filter((code) => faultOf({ code }).code === 'unknown')).toEqual([]);
});

test('codes that nobody documents are unknown, and named', () => {
  expect(faultOf({ code: 'SomethingNew' })).toMatchObject({ code: 'unknown', detail: 'SomethingNew' });
  expect(faultOf(new RangeError('quotes a cell'))).toMatchObject({ code: 'unknown', detail: 'RangeError' });
  expect(faultOf('text')).toMatchObject({ code: 'unknown', detail: 'Error' });
});

test("the Common API's codes are numbers", () => {
  expect(errorCode({ code: 5012 })).toBe('5012');
  expect(faultOf({ code: 5012 })).toMatchObject({ code: 'signIn', detail: '5012' });
});

test('a fault of ours stays what it is', () => {
  const fault = new WorkbookFault('notFetched', 'write');
  expect(faultOf(fault)).toBe(fault);
});

describe('a denied change', () => {
  let conceal = (): void => undefined;
  afterEach(() => conceal());

  test.each([
    ['readOnly', 'readOnly'],
    ['readWrite', 'protected'],
  ])('in a workbook that is open as %s: %s', (mode, code) => {
    conceal = new FakeOffice({ document: { url: 'a.xlsx', mode } }).expose();
    expect(faultOf({ code: 'AccessDenied' }).code).toBe(code);
    expect(faultOf({ code: 'ItemNotFound' }).code).toBe('gone');
  });

  test('where Office does not say how it is open', () => {
    expect(faultOf({ code: 'AccessDenied' }).code).toBe('protected');
  });
});
