import type { IStyleData } from '@univerjs/core';
import { formatAddress } from '../a1';
import { HostError, notImplemented } from '../hostError';
import type { Json } from '../protocol';
import type { StyleField } from './format';
import { ALIGNMENT_FIELDS, FILL_FIELDS, FONT_FIELDS } from './format';
import type { CellRange } from './objectModel';

type Fields = { [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of `CellPropertiesFormat` that are objects of their own. */
const FORMAT_PARTS: Record<string, Record<string, StyleField>> = { fill: FILL_FIELDS, font: FONT_FIELDS };

/** `Range.getCellProperties`: what was asked for of each cell, in rows. */
export function readCellProperties({ sheet, rect }: CellRange, asked: Json): Json[][] {
  if (!isFields(asked)) throw new HostError('InvalidArgument');
  return Array.from({ length: rect.rowCount }, (_row, rowOffset) =>
    Array.from({ length: rect.columnCount }, (_column, columnOffset) => {
      const [row, column] = [rect.row + rowOffset, rect.column + columnOffset];
      const answer: Fields = {};
      for (const [name, wanted] of Object.entries(asked)) {
        if (wanted === false) continue;
        if (name === 'address')
          answer.address = formatAddress(sheet.name, { row, column, rowCount: 1, columnCount: 1 });
        else if (name === 'format' && isFields(wanted))
          answer.format = readFormat(sheet.style(row, column), wanted);
        else throw notImplemented(`Range.getCellProperties ${name}`);
      }
      return answer;
    }),
  );
}

function readFormat(style: IStyleData, asked: Fields): Fields {
  const answer: Fields = {};
  for (const [name, wanted] of Object.entries(asked)) {
    const part = FORMAT_PARTS[name];
    const field = ALIGNMENT_FIELDS[name];
    if (part && isFields(wanted)) {
      answer[name] = Object.fromEntries(
        Object.keys(wanted).map((key) => [key, fieldOf(part, key).read(style)]),
      );
    } else if (field) answer[name] = field.read(style);
    else throw notImplemented(`Range.getCellProperties format.${name}`);
  }
  return answer;
}

/** `Range.setCellProperties`: rows of what to change of each cell. */
export function writeCellProperties({ sheet, rect }: CellRange, given: Json): void {
  const fits =
    Array.isArray(given) &&
    given.length === rect.rowCount &&
    given.every((row) => Array.isArray(row) && row.length === rect.columnCount);
  if (!fits) throw new HostError('InvalidArgument');
  sheet.restyle(rect, (row, column) => {
    const line = given[row - rect.row];
    const cell = Array.isArray(line) ? line[column - rect.column] : undefined;
    if (!isFields(cell)) return null;
    for (const name of Object.keys(cell))
      if (name !== 'format') throw notImplemented(`Range.setCellProperties ${name}`);
    return isFields(cell.format) ? writeFormat(cell.format) : null;
  });
}

function writeFormat(given: Fields): IStyleData {
  let style: IStyleData = {};
  for (const [name, value] of Object.entries(given)) {
    const part = FORMAT_PARTS[name];
    const field = ALIGNMENT_FIELDS[name];
    if (part && isFields(value)) {
      for (const [key, of] of Object.entries(value)) style = { ...style, ...fieldOf(part, key).write(of) };
    } else if (field) style = { ...style, ...field.write(value) };
    else throw notImplemented(`Range.setCellProperties format.${name}`);
  }
  return style;
}

function fieldOf(part: Record<string, StyleField>, key: string): StyleField {
  const field = part[key];
  if (!field) throw notImplemented(`CellPropertiesFormat ${key}`);
  return field;
}
