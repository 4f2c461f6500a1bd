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

export function isErrorCode(text: string): boolean {
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
  const { v, t } = cell;
  if (cell.p) {
    const rich = textOfDocument(cell.p);
    // A value set over rich text leaves the old document behind: then the value is what was meant.
    if (v === undefined || v === null || String(v) === rich.text)
      return rich.text === '' ? BLANK : { type: 'text', ...rich };
  }
  if (v === undefined || v === null) return BLANK;
  if (t === CellValueType.FORCE_STRING) return textValue(String(v));
  if (t === CellValueType.STRING)
    return isErrorCode(String(v)) ? { type: 'error', code: String(v) } : textValue(String(v));
  if (t === CellValueType.BOOLEAN || typeof v === 'boolean') {
    return {
      type: 'boolean',
      value: typeof v === 'string' ? v.toUpperCase() === 'TRUE' || v === '1' : Boolean(v),
    };
  }
  if (typeof v === 'number') return { type: 'number', value: v };
  if (t === CellValueType.NUMBER && v.trim() !== '' && Number.isFinite(Number(v)))
    return { type: 'number', value: Number(v) };
  return isErrorCode(v) ? { type: 'error', code: v } : textValue(v);
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

/** A blank text and no text at all look the same and are not told apart by the engine. */
function textValue(text: string): StoredValue {
  return text === '' ? BLANK : { type: 'text', text };
}

/**
 * Text such as a criterion's code `1.10`, `TRUE` or `#N/A` that Univer would turn into a number, a boolean or an
 * error as soon as the cell's style is set, unless it is marked as text by force.
 */
function readsAsOtherType(text: string): boolean {
  return (
    (text.trim() !== '' && Number.isFinite(Number(text))) ||
    /^(?:true|false)$/i.test(text) ||
    isErrorCode(text)
  );
}
