/** @jest-environment ./test/browserEnvironment.ts */
import { Mishap } from '../../src/taskpane/components/Mishap';
import { FakeOffice } from '../excel/office';
import { closeAll, draw, Screen } from './openPane';

afterEach(async () => {
  await closeAll();
  document.body.replaceChildren();
  jest.restoreAllMocks();
});

/** The pane's page as Excel, or a browser without Excel, loads it; waits until it shows this. */
async function load(awaited: string): Promise<Screen> {
  const container = document.createElement('div');
  container.id = 'root';
  document.body.append(container);
  // The page brings its own React, which nothing here can wait for.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  await jest.isolateModulesAsync(async () => {
    await import('../../src/taskpane/index');
  });
  const page = new Screen(container);
  while (!page.text.includes(awaited)) await new Promise((resolve) => setTimeout(resolve, 5));
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  return page;
}

describe('outside Excel, or where office.js was blocked', () => {
  test('the pane says so and what to do', async () => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('vi-VN');
    const page = await load('Không kết nối được với Excel.');
    expect(page.text).toContain('Hãy kiểm tra mạng');
    expect(document.documentElement.lang).toBe('vi');
  });

  test('in English where the browser is', async () => {
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    await load('Cannot connect to Excel.');
    expect(document.title).toBe('PAR INDEX scoring');
  });
});

test('in Excel the pane has the language of Excel, and says where Excel does not answer', async () => {
  const conceal = new FakeOffice({ displayLanguage: 'en-US' }).expose();
  try {
    const page = await load('Nothing was changed in the workbook.');
    expect(page.buttons).toEqual(['Read again']);
  } finally {
    conceal();
  }
});

test('a bug while drawing is a sentence and a way on, not a blank pane', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = (): never => {
    throw new Error('bug');
  };
  const page = await draw(
    <Mishap>
      <Broken />
    </Mishap>,
  );
  expect(page.text).toContain('Sổ tính không bị ảnh hưởng');
  expect(page.buttons).toEqual(['Đọc lại']);
});
