import { applySplices, escapeText, parseTree, type Splice, type XmlElement } from '../file/xml';
import { walkSheet } from '../file/sheetStream';

/**
 * Formulas that Univer does not know of (print areas, validation, charts, rules that it cannot show) name sheets, too.
 * They follow when a sheet is renamed, and lose it as in Excel when it is removed: Excel repairs a file whose names
 * speak of sheets that are not there.
 */
export interface RenamedSheet {
  before: string;
  /** null for a sheet that was removed. */
  now: string | null;
}

/** A formula, or a comma-separated list of references, with its sheets renamed. */
export function renameSheets(formula: string, renamed: readonly RenamedSheet[]): string {
  if (renamed.length === 0) return formula;
  return formula.replace(SHEET_PREFIX, (prefix, quoted: string | undefined, plain: string | undefined) => {
    if (quoted === undefined && plain === undefined) return prefix;
    const name = quoted?.replace(/''/g, "'") ?? plain ?? '';
    const found = renamed.find(({ before }) => before.toLowerCase() === name.toLowerCase());
    if (!found) return prefix;
    return found.now === null ? '#REF!' : `${quotedName(found.now)}!`;
  });
}

/** Strings are passed over; then `'My sheet'!` and `Sheet1!`, but not those of other workbooks (`[1]Sheet1!`). */
const SHEET_PREFIX = /"(?:[^"]|"")*"|'((?:[^'[\]]|'')+)'!|(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** Names are always valid between quotes; plain ones that could not be read otherwise go without. */
function quotedName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^(?:[A-Za-z]{1,3}\d+|[rR]\d*(?:[cC]\d*)?|[cC]\d*)$/.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Elements that hold a formula outside the cells: validation, rules, extensions (`xm:f`) and charts (`c:f`). */
const FORMULA_ELEMENTS = new Set(['formula', 'formula1', 'formula2', 'f']);

/** Splices that rename sheets in the formulas of a tree. */
function renameInTree(text: string, root: XmlElement, renamed: readonly RenamedSheet[]): Splice[] {
  const own = FORMULA_ELEMENTS.has(root.name) ? renameSheets(root.text, renamed) : root.text;
  const splices = root.children.flatMap((child) => renameInTree(text, child, renamed));
  return own === root.text
    ? splices
    : [...splices, { start: root.openEnd, end: root.innerEnd, text: escapeText(own) }];
}

/** A worksheet part with sheets renamed in all formulas but those of its cells, which Univer keeps right itself. */
export function renameInWorksheet(text: string, part: string, renamed: readonly RenamedSheet[]): string {
  const splices: Splice[] = [];
  walkSheet(text, part, { element: (element) => splices.push(...renameInTree(text, element, renamed)) });
  return applySplices(text, splices);
}

/** A chart part with sheets renamed. */
export function renameInChart(text: string, part: string, renamed: readonly RenamedSheet[]): string {
  return applySplices(text, renameInTree(text, parseTree(text, part), renamed));
}
