import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderStyleData, Nullable } from '@univerjs/core';
import type { Rect } from '../../cells/rect';
import { forEachCell } from '../../univer/sheet';
import { colorOf, storedColor } from '../color';
import { HostError } from '../hostError';
import type { HostClass } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { BorderEdge, BorderHandle, CellRange, ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

const EDGES: readonly BorderEdge[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
];

/** Excel's line style and weight of each of Univer's border styles. */
const LINES: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.NONE, 'None', 'Thin'],
  [BorderStyleTypes.THIN, 'Continuous', 'Thin'],
  [BorderStyleTypes.HAIR, 'Continuous', 'Hairline'],
  [BorderStyleTypes.MEDIUM, 'Continuous', 'Medium'],
  [BorderStyleTypes.THICK, 'Continuous', 'Thick'],
  [BorderStyleTypes.DOTTED, 'Dot', 'Thin'],
  [BorderStyleTypes.DASHED, 'Dash', 'Thin'],
  [BorderStyleTypes.DASH_DOT, 'DashDot', 'Thin'],
  [BorderStyleTypes.DASH_DOT_DOT, 'DashDotDot', 'Thin'],
  [BorderStyleTypes.DOUBLE, 'Double', 'Thick'],
  [BorderStyleTypes.MEDIUM_DASHED, 'Dash', 'Medium'],
  [BorderStyleTypes.MEDIUM_DASH_DOT, 'DashDot', 'Medium'],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, 'DashDotDot', 'Medium'],
  [BorderStyleTypes.SLANT_DASH_DOT, 'SlantDashDot', 'Medium'],
];

export interface Line {
  style: string;
  weight: string;
  color: string;
}

const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

const sameLine = (a: Line, b: Line): boolean =>
  a.style === b.style && a.weight === b.weight && a.color === b.color;

/** A line as Excel's API says it; an unknown one is none. */
export function readLine(stored: Nullable<IBorderStyleData>): Line {
  const [, style, weight] = LINES.find(([type]) => type === stored?.s) ?? [];
  return stored && style && weight
    ? { style, weight, color: storedColor(stored.cl.rgb ?? '#000000') }
    : NO_LINE;
}

/** A line as Univer stores it; null for none. @throws HostError `InvalidArgument` where there is no such line. */
export function storedLine({ style, weight, color }: Line): IBorderStyleData | null {
  if (style === 'None') return null;
  const [type] =
    LINES.find(([, s, w]) => s === style && w === weight) ?? LINES.find(([, s]) => s === style) ?? [];
  if (type === undefined) throw new HostError('InvalidArgument');
  return { s: type, cl: { rgb: color } };
}

/** The cells along an edge and the side of theirs that it is on. Inside lines belong to the cells left of and above them. */
function edgeCells(edge: BorderEdge, rect: Rect): { cells: Rect; side: 't' | 'b' | 'l' | 'r' } | null {
  const { row, column, rowCount, columnCount } = rect;
  switch (edge) {
    case 'EdgeTop':
      return { cells: { ...rect, rowCount: 1 }, side: 't' };
    case 'EdgeBottom':
      return { cells: { ...rect, row: row + rowCount - 1, rowCount: 1 }, side: 'b' };
    case 'EdgeLeft':
      return { cells: { ...rect, columnCount: 1 }, side: 'l' };
    case 'EdgeRight':
      return { cells: { ...rect, column: column + columnCount - 1, columnCount: 1 }, side: 'r' };
    case 'InsideHorizontal':
      return rowCount > 1 ? { cells: { ...rect, rowCount: rowCount - 1 }, side: 'b' } : null;
    case 'InsideVertical':
      return columnCount > 1 ? { cells: { ...rect, columnCount: columnCount - 1 }, side: 'r' } : null;
  }
}

export function defineBorders(model: ObjectModel): HostClass<CellRange> {
  const border = (range: CellRange, name: Json) => {
    const edge = EDGES.find((known) => known === name);
    if (!edge) throw new HostError('InvalidArgument');
    return model.border.of({ ...range, edge });
  };
  return defineClass<CellRange>('RangeBorderCollection', {
    properties: { count: readOnly(() => EDGES.length) },
    items: (range) => EDGES.map((edge) => border(range, edge)),
    item: (range, args) => border(range, args.json(0)),
    methods: {
      getItem: (range, args) => border(range, args.json(0)),
      getItemAt: (range, args) => border(range, EDGES[args.integer(0)] ?? null),
    },
  });
}

export function defineBorder(): HostClass<BorderHandle> {
  const line = ({ sheet, rect, edge }: BorderHandle): Line | null => {
    const along = edgeCells(edge, rect);
    const cells = along && sheet.onGrid(along.cells);
    if (!along || !cells) return NO_LINE;
    const lines: Line[] = [];
    forEachCell(cells, (row, column) => lines.push(readLine(sheet.style(row, column).bd?.[along.side])));
    const [first] = lines;
    return first && lines.every((other) => sameLine(first, other)) ? first : null;
  };
  const change = (handle: BorderHandle, part: (line: Line) => Line): void => {
    const { sheet, rect, edge } = handle;
    assertEditable(sheet);
    const along = edgeCells(edge, rect);
    const cells = along && sheet.onGrid(along.cells);
    if (!along || !cells) return;
    sheet.restyle(cells, (row, column) => {
      const bd = sheet.style(row, column).bd ?? {};
      return { bd: { ...bd, [along.side]: storedLine(part(readLine(bd[along.side]))) } };
    });
  };
  /** Giving a line a colour or a weight draws it, as in Excel. */
  const drawn = (old: Line): Line => (old.style === 'None' ? { ...old, style: 'Continuous' } : old);
  const word = (value: Json): string => {
    if (typeof value !== 'string' || !LINES.some(([, style, weight]) => style === value || weight === value))
      throw new HostError('InvalidArgument');
    return value;
  };
  return defineClass<BorderHandle>('RangeBorder', {
    id: ({ edge }) => edge,
    properties: {
      color: {
        get: (handle) => line(handle)?.color ?? null,
        set: (handle, value) => change(handle, (old) => ({ ...drawn(old), color: colorOf(value) })),
      },
      sideIndex: readOnly(({ edge }) => edge),
      style: {
        get: (handle) => line(handle)?.style ?? null,
        set: (handle, value) => change(handle, (old) => ({ ...old, style: word(value) })),
      },
      weight: {
        get: (handle) => line(handle)?.weight ?? null,
        set: (handle, value) => change(handle, (old) => ({ ...drawn(old), weight: word(value) })),
      },
    },
  });
}
