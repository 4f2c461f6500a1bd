import { CellValueType, extractPureTextFromCell, numfmt } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';

/** A cell's value as Excel's API gives it: blank is `''`, an error is its text. */
export type CellValue = string | number | boolean;

/** Excel's `RangeValueType` of a value. */
export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export const GENERAL_FORMAT = 'General';
const TEXT_FORMAT = '@';

const ERROR_TEXTS = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
]);

/** What is written into one cell: Univer's fields, where null takes a field away, and the number format that typing brought. */
export interface CellWrite {
  cell: ICellData;
  numberFormat: string | null;
}

/** The value of a cell of Univer's model; booleans are stored there as 1 and 0. */
export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return '';
  if (cell.p) return extractPureTextFromCell(cell);
  const value = cell.v;
  if (value === null || value === undefined) return '';
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return value === true || value === 1 || value === '1' || String(value).toUpperCase() === 'TRUE';
    case CellValueType.NUMBER:
      return typeof value === 'number' ? value : Number(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}

/** Excel's type of a cell's value. Text that only looks like an error (forced text) is a string. */
export function valueType(cell: Nullable<ICellData>): ValueType {
  const value = cellValue(cell);
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return cell?.t !== CellValueType.FORCE_STRING && ERROR_TEXTS.has(value) ? 'Error' : 'String';
}

const NO_CONTENT: ICellData = { v: null, f: null, si: null, p: null, t: null };

const text = (value: string): ICellData => ({
  ...NO_CONTENT,
  v: value,
  // Univer turns number-like plain strings into numbers on the next style change; forced strings stay text.
  t: numfmt.parseValue(value) === null ? CellValueType.STRING : CellValueType.FORCE_STRING,
});

/**
 * What Excel (en-US) stores when `input` is written to `Range.values` or `Range.formulas` of a cell:
 * `=…` is a formula, a leading apostrophe or the format `@` makes text, what reads as an en-US number,
 * date, percentage or boolean becomes one. A lone `=` is text, as in Excel.
 */
export function typedContent(input: CellValue, numberFormat: string): CellWrite {
  const plain = (cell: ICellData): CellWrite => ({ cell, numberFormat: null });
  if (input === '') return plain(NO_CONTENT);
  if (typeof input === 'boolean') return plain({ ...NO_CONTENT, v: input ? 1 : 0, t: CellValueType.BOOLEAN });
  if (typeof input === 'string' && input.startsWith("'")) {
    return plain({ ...NO_CONTENT, v: input.slice(1), t: CellValueType.FORCE_STRING });
  }
  if (numberFormat === TEXT_FORMAT)
    return plain({ ...NO_CONTENT, v: String(input), t: CellValueType.FORCE_STRING });
  if (typeof input === 'number') return plain({ ...NO_CONTENT, v: input, t: CellValueType.NUMBER });
  if (input.length > 1 && input.startsWith('=')) return plain({ ...NO_CONTENT, f: input });
  if (ERROR_TEXTS.has(input)) return plain({ ...NO_CONTENT, v: input, t: CellValueType.STRING });

  const parsed = numfmt.parseValue(input, { locale: 'en-US' });
  if (parsed && typeof parsed.v === 'number') {
    return {
      cell: { ...NO_CONTENT, v: parsed.v, t: CellValueType.NUMBER },
      numberFormat: numberFormat === GENERAL_FORMAT && parsed.z ? parsed.z : null,
    };
  }
  if (parsed && typeof parsed.v === 'boolean') {
    return plain({ ...NO_CONTENT, v: parsed.v ? 1 : 0, t: CellValueType.BOOLEAN });
  }
  return plain(text(input));
}
