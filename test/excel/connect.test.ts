import { connect } from '../../src/excel/connect';
import { FakeOffice, type FakeOfficeOptions } from './office';

let conceal = (): void => undefined;
function expose(options?: FakeOfficeOptions): FakeOffice {
  const office = new FakeOffice(options);
  conceal = office.expose();
  return office;
}
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  conceal();
  conceal = () => undefined;
  jest.useRealTimers();
});

test('where the library did not load, it is known at once', async () => {
  expect(await connect()).toEqual({ ok: false });
});

test('outside Excel there is nothing to work on', async () => {
  const office = expose();
  Object.assign(office, { onReady: () => Promise.resolve({ host: null }) });
  expect(await connect()).toEqual({ ok: false });
});

test('Excel that answers in time is never said to be late', async () => {
  expose({ displayLanguage: 'en-GB' });
  const late = jest.fn();
  expect(await connect(late)).toEqual({ ok: true, displayLanguage: 'en-GB' });
  await jest.advanceTimersByTimeAsync(60_000);
  expect(late).not.toHaveBeenCalled();
});

test('Excel that is late is said to be late after ten seconds, and still taken when it comes', async () => {
  const office = expose({ isLate: true });
  const late = jest.fn();
  const connected = connect(late);
  await jest.advanceTimersByTimeAsync(9_999);
  expect(late).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  expect(late).toHaveBeenCalledTimes(1);
  await jest.advanceTimersByTimeAsync(50_000);
  office.becomeReady();
  expect(await connected).toEqual({ ok: true, displayLanguage: 'vi-VN' });
  expect(late).toHaveBeenCalledTimes(1);
});
