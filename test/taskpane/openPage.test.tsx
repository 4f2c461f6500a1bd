/** @jest-environment ./test/browserEnvironment.ts */
import { act } from 'react';
import { localeOf } from '../../src/locale/locale';
import { openPage } from '../../src/taskpane/openPage';
import { Screen } from './openPane';

const { texts } = localeOf('vi');
type Connection = { ok: true; displayLanguage: string } | { ok: false };

let page: Screen;
let late: () => void;
let connected: (connection: Connection) => void;

beforeEach(async () => {
  jest.spyOn(navigator, 'language', 'get').mockReturnValue('vi-VN');
  const container = document.createElement('div');
  document.body.append(container);
  page = new Screen(container);
  const connect = (said: () => void): Promise<Connection> => {
    late = said;
    return new Promise((resolve) => (connected = resolve));
  };
  await act(async () => void openPage(container, connect, () => <p>Bảng điểm</p>));
});
afterEach(() => {
  document.body.replaceChildren();
  jest.restoreAllMocks();
});

test('until Excel answers or is late the page is blank', () => {
  expect(page.text).toBe('');
});

test('where Excel is late, the page says so, what to do, and offers another try', async () => {
  await act(async () => late());
  expect(page.notice).toContain(texts.app.stillWaiting);
  expect(page.notice).toContain(texts.app.stillWaitingHint);
  expect(page.buttons).toEqual(['Thử lại']);
});

test('and opens by itself when Excel comes after all, in the language of Excel', async () => {
  await act(async () => late());
  await act(async () => connected({ ok: true, displayLanguage: 'en-GB' }));
  expect(page.text).toBe('Bảng điểm');
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('PAR INDEX scoring');
});

test('what is said late does not cover a page that is open', async () => {
  await act(async () => {
    late();
    connected({ ok: true, displayLanguage: 'vi-VN' });
  });
  expect(page.text).toBe('Bảng điểm');
});

test('where Excel does not come at all, the page says so and offers another try', async () => {
  await act(async () => connected({ ok: false }));
  expect(page.text).toContain(texts.app.notExcel);
  expect(page.buttons).toEqual(['Thử lại']);
});
