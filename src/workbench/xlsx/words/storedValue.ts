import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import { documentOf, sameRuns, textOfDocument, type StoredText } from './richText';

/** What a cell holds, or what its formula gave, free of the ways in which files and Univer write it down. */
export type StoredValue =
  | { type: 'blank' }
  | { type: 'number'; value: number }
  | ({ type: 'text' } & StoredText)
  | { type: 'boolean'; value: boolean }
  | { type: 'error'; code: string };

export const BLANK: StoredValue = { type: 'blank' };

/** Errors of files and of the engine (`#CYCLE!`, `#ERROR!`); files hold the first eight only. */
const ERROR_CODES = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY! #PYTHON! #CYCLE! #ERROR!'.split(
    ' ',
  ),
);

/** Whether a text is the code of an error: `#REF!`. */
function isErrorCode(text: string): boolean {
  return ERROR_CODES.has(text);
}

/** The fields of a Univer cell that say its value. */
export function cellDataOf(value: StoredValue): ICellData {
  switch (value.type) {
    case 'blank':
      return {};
    case 'number':
      return { v: value.value, t: CellValueType.NUMBER };
    case 'boolean':
      // 1 and 0, as the engine itself leaves booleans.
      return { v: value.value ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'error':
      return { v: value.code, t: CellValueType.STRING };
    case 'text':
      return {
        v: value.text,
        t: readsAsOtherType(value.text) ? CellValueType.FORCE_STRING : CellValueType.STRING,
        ...(value.runs && { p: documentOf(value.runs) }),
      };
  }
}

/** The value of a Univer cell, whatever state loading, editing and calculating left it in. */
export function valueOfCellData(cell: Nullable<ICellData>): StoredValue {
  if (!cell) return BLANK;
  const { v, t, p } = cell;
  const rich = p && textOfDocument(p);
  const isSet = v !== undefined && v !== null;
  // A value set over rich text leaves the old document behind: then the value is what was meant.
  if (rich && (!isSet || String(v) === rich.text))
    return rich.text === '' ? BLANK : { type: 'text', ...rich };
  return isSet ? typedValue(v, t) : BLANK;
}

type CellContent = string | number | boolean;

function typedValue(content: CellContent, type: Nullable<CellValueType>): StoredValue {
  switch (type) {
    case CellValueType.FORCE_STRING:
      return textValue(String(content));
    case CellValueType.STRING:
      return errorOrText(String(content));
    case CellValueType.BOOLEAN:
      return { type: 'boolean', value: isTrue(content) };
    case CellValueType.NUMBER:
      return isNumeral(content) ? { type: 'number', value: Number(content) } : untypedValue(content);
    default:
      return untypedValue(content);
  }
}

function untypedValue(content: CellContent): StoredValue {
  if (typeof content === 'boolean') return { type: 'boolean', value: content };
  return typeof content === 'number' ? { type: 'number', value: content } : errorOrText(content);
}

function isTrue(content: CellContent): boolean {
  return typeof content === 'string' ? content.toUpperCase() === 'TRUE' || content === '1' : Boolean(content);
}

/** Whether text is a number as JavaScript writes it, which is how the engine writes one down. */
function isNumeral(content: CellContent): content is string {
  return typeof content === 'string' && content.trim() !== '' && Number.isFinite(Number(content));
}

/** Whether two values are the same to a reader; numbers to the 15 significant digits that Excel keeps. */
export function sameValue(a: StoredValue, b: StoredValue): boolean {
  if (a.type === 'number' && b.type === 'number')
    return a.value === b.value || a.value.toPrecision(15) === b.value.toPrecision(15);
  if (a.type === 'text' && b.type === 'text') return a.text === b.text && sameRuns(a.runs, b.runs);
  if (a.type === 'boolean' && b.type === 'boolean') return a.value === b.value;
  if (a.type === 'error' && b.type === 'error') return a.code === b.code;
  return a.type === b.type;
}

function errorOrText(text: string): StoredValue {
  return isErrorCode(text) ? { type: 'error', code: text } : textValue(text);
}

/** A blank text and no text at all look the same and are not told apart by the engine. */
function textValue(text: string): StoredValue {
  return text === '' ? BLANK : { type: 'text', text };
}

/**
 * Text such as a criterion's code `1.10`, `TRUE` or `#N/A` that Univer would turn into a number, a boolean or an
 * error as soon as the cell's style is set, unless it is marked as text by force.
 */
function readsAsOtherType(text: string): boolean {
  return isNumeral(text) || /^(?:true|false)$/i.test(text) || isErrorCode(text);
}
