import { applySplices, escapeText, parseTree, type Splice, type XmlElement } from '../file/xml';
import { walkSheet } from '../file/sheetStream';
import { renameSheets, type RenamedSheet } from '../words/sheetNames';

/**
 * Formulas that Univer does not know of (print areas, validation, charts, rules that it cannot show) name sheets, too.
 * They follow when a sheet is renamed, and lose it as in Excel when it is removed: Excel repairs a file whose names
 * speak of sheets that are not there. These elements hold a formula outside the cells: validation, rules, extensions
 * (`xm:f`) and charts (`c:f`).
 */
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
