/** @jest-environment ./test/browserEnvironment.ts */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type * as localeModule from '../../src/locale/locale';
import { parseToDialog } from '../../src/ribbon/dialogMessages';
import { FakeOffice } from '../excel/office';

/** The page behind the ribbon's buttons, as Excel loads it. */

const MANIFEST = readFileSync(path.join(__dirname, '../../manifest.xml'), 'utf8');
const functionNames = [...MANIFEST.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);

let conceal = (): void => undefined;
afterEach(() => conceal());

async function load(options?: ConstructorParameters<typeof FakeOffice>[0]): Promise<FakeOffice> {
  const office = new FakeOffice(options);
  conceal = office.expose();
  await jest.isolateModulesAsync(async () => {
    await import('../../src/ribbon/commands');
  });
  // Let the page hear that Office is ready.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return office;
}

test('every button of the manifest has its function, and every function its button', async () => {
  const office = await load();
  expect([...office.commands.keys()].sort()).toEqual([...functionNames].sort());
  expect(functionNames).toHaveLength(4);
});

describe.each(functionNames)('%s', (name = '') => {
  test('where Excel does not answer, a window says so in its language, and the button ends', async () => {
    const office = await load({ displayLanguage: 'en-US' });
    const completed = jest.fn();
    office.commands.get(name)?.({ completed });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const [window] = office.windows;
    expect(window?.url).toBe('http://localhost/dialog.html');
    window?.say('not a message of ours');
    window?.say('{"said":"ready"}');
    expect(window?.heard.map(parseToDialog)).toEqual([
      { show: 'notice', text: expect.stringContaining('Nothing was changed in the workbook.') },
    ]);
    expect(completed).not.toHaveBeenCalled();
    window?.say('{"said":"close"}');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test('where no window can be opened, the button ends all the same', async () => {
    const office = await load({ refusals: [12011] });
    await new Promise<void>((resolve) => office.commands.get(name)?.({ completed: resolve }));
  });
});

describe('a press that comes early', () => {
  afterEach(() => jest.resetModules());

  test('before Office is ready: the function is known already, and runs when Office is', async () => {
    const office = await load({ isLate: true });
    expect([...office.commands.keys()].sort()).toEqual([...functionNames].sort());
    const completed = jest.fn();
    office.commands.get('highlight')?.({ completed });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.windows).toEqual([]);
    office.becomeReady();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.windows).toHaveLength(1);
    office.windows[0]?.say('{"said":"close"}');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test('before its language has arrived: it runs when that has', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    jest.doMock('../../src/locale/locale', () => {
      const locale = jest.requireActual<typeof localeModule>('../../src/locale/locale');
      return {
        ...locale,
        fetchLocale: async (language: 'vi' | 'en') => {
          await arrived;
          return locale.fetchLocale(language);
        },
      };
    });
    const office = await load({ displayLanguage: 'en-US' });
    office.commands.get('highlight')?.({ completed: () => undefined });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(office.windows).toEqual([]);
    arrive();
    await new Promise((resolve) => setTimeout(resolve, 20));
    office.windows[0]?.say('{"said":"ready"}');
    expect(office.windows[0]?.heard.map(parseToDialog)).toEqual([
      { show: 'notice', text: expect.stringContaining('Nothing was changed in the workbook.') },
    ]);
    jest.dontMock('../../src/locale/locale');
  });

  test('before its action could be fetched: a window says so, and the button ends', async () => {
    jest.doMock('../../src/actions/highlight', () => {
      throw new Error('ChunkLoadError');
    });
    const office = await load();
    const completed = jest.fn();
    office.commands.get('highlight')?.({ completed });
    await new Promise((resolve) => setTimeout(resolve, 20));
    office.windows[0]?.say('{"said":"ready"}');
    expect(office.windows[0]?.heard.map(parseToDialog)).toEqual([
      { show: 'notice', text: expect.stringContaining('Chưa tải được một phần của tiện ích.') },
    ]);
    office.windows[0]?.say('{"said":"close"}');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(completed).toHaveBeenCalledTimes(1);
    jest.dontMock('../../src/actions/highlight');
  });
});

test('outside Excel the page does nothing, and does not break', async () => {
  await expect(
    jest.isolateModulesAsync(async () => {
      await import('../../src/ribbon/commands');
    }),
  ).resolves.toBeUndefined();
});
