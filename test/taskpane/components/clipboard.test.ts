/** @jest-environment ./test/browserEnvironment.ts */
import fc from 'fast-check';
import { copyTable, htmlTable, tabSeparated } from '../../../src/taskpane/components/clipboard';

/** The cells of a pasted table as a program reads them that knows tabs and lines only. */
function cellsOf(text: string): string[][] {
  return text.split('\r\n').map((line) => line.split('\t'));
}

describe('what is pasted stays what it was: text', () => {
  test.each(['=1+1', '+84', '-5', '@SUM(A1)', "'x"])('%s is not calculated', (text) => {
    expect(tabSeparated([[text]])).toBe(`'${text}`);
  });

  test.each(['1.10', '1.3.2', '3/4', '2-3', '1,5'])('the code %s becomes no number and no date', (code) => {
    expect(tabSeparated([[code]])).toBe(`'${code}`);
  });

  test('words, addresses and Roman codes are left as they are', () => {
    const row = ['Lỗi', 'BTH 2023', 'E12', 'III.2', '“1,5” là chữ'];
    expect(tabSeparated([row])).toBe(row.join('\t'));
  });

  test('whatever cells say, lines and columns stay apart and no cell begins a formula', () => {
    const table = fc.array(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(table, (rows) => {
        const cells = cellsOf(tabSeparated(rows));
        expect(cells.map((row) => row.length)).toEqual(rows.map(() => 3));
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('whatever cells say, the table for Excel and Word holds it as text and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (row) => {
        const page = new DOMParser().parseFromString(htmlTable([['a'], row]), 'text/html');
        const cells = [...page.querySelectorAll('td')];
        expect(cells.map((cell) => cell.textContent)).toEqual(
          row.map((cell) => cell.replace(/\s+/g, ' ').trim()),
        );
        expect(cells.every((cell) => cell.getAttribute('style') === "mso-number-format:'\\@'")).toBe(true);
        expect(page.querySelectorAll('table *:not(tbody, tr, th, td)')).toHaveLength(0);
      }),
    );
  });
});

describe('copying', () => {
  const rows = [['Ô'], ['=E1']];

  afterEach(() => {
    Reflect.deleteProperty(document, 'execCommand');
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(globalThis, 'ClipboardItem');
  });

  /** A browser that raises the event of copying, as the command does. */
  function withCommand(): Map<string, string> {
    const held = new Map<string, string>();
    const execCommand = (): boolean => {
      const event = new Event('copy', { cancelable: true });
      Object.assign(event, {
        clipboardData: { setData: (type: string, data: string) => held.set(type, data) },
      });
      document.dispatchEvent(event);
      return true;
    };
    Object.assign(document, { execCommand });
    return held;
  }

  test('both forms are copied, and the page is as it was before', async () => {
    const held = withCommand();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    expect(await copyTable(rows)).toBe(true);
    expect([...held]).toEqual([
      ['text/plain', tabSeparated(rows)],
      ['text/html', htmlTable(rows)],
    ]);
    expect(document.activeElement).toBe(field);
    expect(document.querySelectorAll('textarea')).toHaveLength(0);
    field.remove();
  });

  test('where the command is refused, the clipboard is asked', async () => {
    Object.assign(document, { execCommand: () => false });
    const write = jest.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } });
    Object.assign(globalThis, { ClipboardItem: jest.fn() });
    expect(await copyTable(rows)).toBe(true);
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('where both are refused, it says so', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { write: () => Promise.reject(new Error('NotAllowedError')) },
    });
    expect(await copyTable(rows)).toBe(false);
  });
});
