import { cellAddress } from '../../../sheet/address';
import { formulaToFile } from '../words/formulaText';
import { lookOf } from '../words/look';
import { encodeXstring, type TextRun } from '../words/richText';
import type { StoredValue } from '../words/storedValue';
import { escapeAttribute, escapeText, withAttributes } from '../file/xml';

/**
 * Cells as XML (ECMA-376-1, 18.3.1.4). Text goes into the cell itself (`inlineStr`), not into the shared strings: that
 * part then stays as it is, with the numbers that other cells point at and their rich text; Excel moves inline text
 * into the shared strings when it next saves.
 */
export interface CellContent {
  /** The whole `<f>` element, or null. */
  formula: string | null;
  value: StoredValue;
}

/** A cell's element. `tag` is the opening tag that the file has for it, whose other attributes are kept. */
export function cellXml(prefix: string, tag: string, format: number | null, content: CellContent): string {
  const { type, inner } = contentXml(prefix, content);
  const opening = withAttributes(tag, { s: format === 0 ? null : format, t: type });
  if (inner === '') return opening.replace(/\s*\/?>$/, '/>');
  return `${opening.replace(/\s*\/?>$/, '>')}${inner}</${prefix}c>`;
}

export function newCellTag(prefix: string, row: number, column: number): string {
  return `<${prefix}c r="${cellAddress(column, row + 1)}"/>`;
}

export function formulaXml(prefix: string, formula: string): string {
  return formulaElement(prefix, formulaToFile(formula));
}

/** @param text In the words of the file, without `=`. */
export function formulaElement(prefix: string, text: string): string {
  return `<${prefix}f>${escapeText(encodeXstring(text))}</${prefix}f>`;
}

/** The errors that a file may name (ECMA-376-1, 18.17.3); Excel writes newer ones as `#VALUE!` with metadata. */
const FILE_ERRORS = new Set('#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA'.split(' '));

function contentXml(prefix: string, { formula, value }: CellContent): { type: string | null; inner: string } {
  const result = (text: string): string => `${formula ?? ''}<${prefix}v>${text}</${prefix}v>`;
  switch (value.type) {
    case 'blank':
      // A formula whose result shows nothing gave an empty text.
      return formula === null ? { type: null, inner: '' } : { type: 'str', inner: result('') };
    case 'number':
      // JavaScript writes the shortest decimal that reads back as the same number.
      return Number.isFinite(value.value)
        ? { type: null, inner: result(String(value.value)) }
        : { type: 'e', inner: result('#NUM!') };
    case 'boolean':
      return { type: 'b', inner: result(value.value ? '1' : '0') };
    case 'error':
      return { type: 'e', inner: result(FILE_ERRORS.has(value.code) ? value.code : '#VALUE!') };
    case 'text':
      return formula === null
        ? { type: 'inlineStr', inner: inlineText(prefix, value.text, value.runs) }
        : { type: 'str', inner: result(escapeText(encodeXstring(value.text))) };
  }
}

function inlineText(prefix: string, text: string, runs: readonly TextRun[] | undefined): string {
  const content = runs ? runs.map((run) => runXml(prefix, run)).join('') : textElement(prefix, text);
  return `<${prefix}is>${content}</${prefix}is>`;
}

function textElement(prefix: string, text: string): string {
  // Without this attribute Excel drops spaces and line breaks at the ends.
  const space = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeText(encodeXstring(text))}</${prefix}t>`;
}

/** A run of rich text (18.4.4); children of `<rPr>` in the order that Excel writes. */
function runXml(prefix: string, run: TextRun): string {
  const look = lookOf(run.style);
  const valued = (name: string, value: string | number | undefined): string =>
    value === undefined ? '' : `<${prefix}${name} val="${escapeAttribute(String(value))}"/>`;
  const properties =
    (look.bold ? `<${prefix}b/>` : '') +
    (look.italic ? `<${prefix}i/>` : '') +
    (look.strike ? `<${prefix}strike/>` : '') +
    (look.underline === 'single' ? `<${prefix}u/>` : valued('u', look.underline)) +
    valued('vertAlign', look.script) +
    valued('sz', look.fontSize) +
    (look.color === undefined ? '' : `<${prefix}color rgb="FF${look.color.slice(1)}"/>`) +
    valued('rFont', look.fontName);
  return `<${prefix}r>${properties && `<${prefix}rPr>${properties}</${prefix}rPr>`}${textElement(prefix, run.text)}</${prefix}r>`;
}
