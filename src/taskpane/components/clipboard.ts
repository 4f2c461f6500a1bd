/** Tables for the clipboard, in both forms that Excel and Word take, every cell a text and nothing else. */

/** Copies a table; false where this window may not, and the person has to copy it from a text box. */
export async function copyTable(rows: readonly (readonly string[])[]): Promise<boolean> {
  const text = tabSeparated(rows);
  const html = htmlTable(rows);
  return copyByCommand(text, html) || (await copyByClipboard(text, html));
}

/** Excel would calculate it, or read a code such as 1.10 as a number and 1.3.2 as a date. */
const TAKEN_FOR_ANOTHER = /^([=+\-@']|\d+([.,/-]\d+)+$)/;

/**
 * Lines of cells between tabs. An apostrophe keeps text as text where a cell would be calculated or converted.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(plainCell).join('\t')).join('\r\n');
}

function plainCell(cell: string): string {
  const line = oneLine(cell);
  if (TAKEN_FOR_ANOTHER.test(line)) return `'${line}`;
  return line.startsWith('"') ? `"${line.replace(/"/g, '""')}"` : line;
}

/** A table whose cells Excel formats as text (`@`) before it reads them. */
export function htmlTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escaped(oneLine(cell))}</${tag}>`).join('');
  const lines = rows.map((row, index) => `<tr>${cells(row, index === 0 ? 'th' : 'td')}</tr>`);
  return `<meta charset="utf-8"><table border="1">${lines.join('')}</table>`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * The command of old needs a press and no permission: the windows of Office often refuse the clipboard's own
 * interface to the pages that they frame.
 */
function copyByCommand(text: string, html: string): boolean {
  const source = document.createElement('textarea');
  source.value = text;
  source.style.position = 'fixed';
  source.style.opacity = '0';
  const focused = document.activeElement;
  const both = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.body.append(source);
  document.addEventListener('copy', both);
  try {
    source.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above; what replaces it is tried next
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', both);
    source.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}

async function copyByClipboard(text: string, html: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
    ]);
    return true;
  } catch {
    return false;
  }
}
