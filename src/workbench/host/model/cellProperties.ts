import type { IStyleData } from '@univerjs/core';
import { formatAddress } from '../../cells/a1';
import { HostError, notImplemented } from '../hostError';
import type { Json } from '../protocol';
import type { StyleField } from './format';
import { readLine, storedLine } from './borders';
import { ALIGNMENT_FIELDS, CELL_FILL_FIELDS, FONT_FIELDS } from './format';
import type { Quirks } from '../quirks';
import type { CellRange } from './objectModel';

type Fields = { [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of `CellPropertiesFormat` that are objects of their own. */
const FORMAT_PARTS: Record<string, Record<string, StyleField>> = {
  fill: CELL_FILL_FIELDS,
  font: FONT_FIELDS,
};

/** The sides of a cell that `CellBorderCollection` names; diagonal lines do not exist here. */
const SIDES: Record<string, 't' | 'b' | 'l' | 'r'> = { top: 't', bottom: 'b', left: 'l', right: 'r' };

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
    } else if (name === 'borders' && isFields(wanted)) answer[name] = readBorders(style, wanted);
    else if (field) answer[name] = field.read(style);
    else throw notImplemented(`Range.getCellProperties format.${name}`);
  }
  return answer;
}

/** One list of properties is asked for of every side. */
function readBorders(style: IStyleData, asked: Fields): Fields {
  const wanted = Object.keys(asked);
  return Object.fromEntries(
    Object.entries(SIDES).map(([name, side]) => {
      const { style: line, weight, color } = readLine(style.bd?.[side]);
      const known: Fields = { style: line, weight, color };
      const unknown = wanted.find((key) => !Object.hasOwn(known, key));
      if (unknown !== undefined) throw notImplemented(`CellBorder.${unknown}`);
      return [name, Object.fromEntries(wanted.map((key) => [key, known[key] ?? null]))];
    }),
  );
}

function writeBorders(standing: IStyleData, given: Fields, { borderFillQuirks }: Quirks): IStyleData {
  let bd = standing.bd ?? {};
  for (const [name, line] of Object.entries(given)) {
    const side = SIDES[name];
    if (!side || !isFields(line)) throw notImplemented(`CellBorderCollection.${name}`);
    const { style, weight, color } = borderFillQuirks
      ? drawnInOrder({ ...readLine(bd[side]) }, line)
      : { ...readLine(bd[side]), ...line };
    if (typeof style !== 'string' || typeof weight !== 'string' || typeof color !== 'string')
      throw new HostError('InvalidArgument');
    bd = { ...bd, [side]: storedLine({ style, weight, color }) };
  }
  return { bd };
}

/** A weight or a colour draws a line that was none. */
function drawnInOrder(standing: Fields, given: Fields): Fields {
  let line = standing;
  for (const [name, value] of Object.entries(given)) {
    const isDrawn = name !== 'style' && line.style === 'None';
    line = { ...line, ...(isDrawn && { style: 'Continuous' }), [name]: value };
  }
  return line;
}

/** `Range.setCellProperties`: rows of what to change of each cell. */
export function writeCellProperties({ sheet, rect }: CellRange, given: Json, quirks: Quirks): void {
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
    return isFields(cell.format) ? writeFormat(cell.format, sheet.style(row, column), quirks) : null;
  });
}

function writeFormat(given: Fields, standing: IStyleData, quirks: Quirks): IStyleData {
  let style: IStyleData = {};
  for (const [name, value] of Object.entries(given)) {
    const part = FORMAT_PARTS[name];
    const field = ALIGNMENT_FIELDS[name];
    if (part && isFields(value)) {
      for (const [key, of] of Object.entries(value)) {
        // A fill that has got a colour is one, whatever is said of its pattern.
        const isNoFill = quirks.borderFillQuirks && name === 'fill' && key === 'pattern';
        if (!isNoFill) style = { ...style, ...fieldOf(part, key).write(of) };
      }
    } else if (name === 'borders' && isFields(value))
      style = { ...style, ...writeBorders(standing, value, quirks) };
    else if (field) style = { ...style, ...field.write(value) };
    else throw notImplemented(`Range.setCellProperties format.${name}`);
  }
  return style;
}

function fieldOf(part: Record<string, StyleField>, key: string): StyleField {
  const field = part[key];
  if (!field) throw notImplemented(`CellPropertiesFormat ${key}`);
  return field;
}

/** `Range.getRowProperties` and `getColumnProperties`: heights of rows, widths of columns. */
export function readLineProperties({ sheet, rect }: CellRange, asked: Json, axis: 'row' | 'column'): Json[] {
  if (!isFields(asked)) throw new HostError('InvalidArgument');
  const { format, ...others } = asked;
  const [other] = Object.keys(others);
  if (other !== undefined || !isFields(format)) throw notImplemented(`Range.get${axis}Properties ${other}`);
  const read = (line: number, name: string): Json => {
    if (axis === 'column' && name === 'columnWidth') return sheet.columnWidth(line);
    if (axis === 'row' && name === 'rowHeight') return sheet.rowHeight(line);
    if (axis === 'row' && name === 'useStandardHeight') return sheet.rowHeight(line) === sheet.standardHeight;
    throw notImplemented(`Range.get${axis}Properties format.${name}`);
  };
  const [first, count] = axis === 'row' ? [rect.row, rect.rowCount] : [rect.column, rect.columnCount];
  return Array.from({ length: count }, (_, at) => ({
    format: Object.fromEntries(Object.keys(format).map((name) => [name, read(first + at, name)])),
  }));
}
