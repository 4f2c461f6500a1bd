/** @jest-environment ./test/browserEnvironment.ts */
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
      { show: 'notice', text: expect.stringContaining('Excel reports the error') },
    ]);
    expect(completed).not.toHaveBeenCalled();
    window?.say('{"said":"close"}');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(completed).toHaveBeenCalledTimes(1);
  });

  test('where no window can be opened, the button ends all the same', async () => {
    const office = await load({ canOpenWindows: false });
    await new Promise<void>((resolve) => office.commands.get(name)?.({ completed: resolve }));
  });
});
