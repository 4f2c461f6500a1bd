/** @jest-environment ./test/browserEnvironment.ts */
import { safeStore } from '../../src/excel/safeStore';
import { FakeOffice } from './office';

let conceal = (): void => undefined;
beforeEach(() => {
  conceal = new FakeOffice().expose();
  window.localStorage.clear();
});
afterEach(() => {
  jest.restoreAllMocks();
  conceal();
});

test('is the storage of the browser', () => {
  const store = safeStore();
  store?.setItem('k', 'v');
  expect(window.localStorage.getItem('k')).toBe('v');
  expect(store?.getItem('k')).toBe('v');
  store?.removeItem('k');
  expect(store?.getItem('k')).toBeNull();
});

test('keeps to the part that Office names, where it names one', () => {
  conceal();
  conceal = new FakeOffice({ partitionKey: 'excel.cloud.microsoft|' }).expose();
  safeStore()?.setItem('k', 'v');
  expect(window.localStorage.getItem('excel.cloud.microsoft|k')).toBe('v');
  expect(window.localStorage.getItem('k')).toBeNull();
  safeStore()?.removeItem('k');
  expect(window.localStorage).toHaveLength(0);
});

test('is none where reading `window.localStorage` throws, as in a frame whose storage is blocked', () => {
  jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  expect(safeStore()).toBeNull();
});

test('is none where the browser gives null, and where reading from it throws', () => {
  const storage = jest.spyOn(window, 'localStorage', 'get');
  storage.mockReturnValue(null as unknown as Storage);
  expect(safeStore()).toBeNull();
  const getItem = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  storage.mockReturnValue({ getItem } as unknown as Storage);
  expect(safeStore()).toBeNull();
});
