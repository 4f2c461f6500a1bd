import { BooleanNumber, BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { Rect } from '../../univer/rect';
import { forEachCell } from '../../univer/sheet';
import { colorOf, storedColor } from '../color';
import { HostError } from '../hostError';
import type { HostClass, Property } from '../objectClass';
import { defineClass, readOnly } from '../objectClass';
import type { Json } from '../protocol';
import type { BorderEdge, BorderHandle, CellAreas, CellRange, ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

/** Looking this far is enough to say whether formats differ; whole columns would take seconds. */
const MOST_CELLS_COMPARED = 20_000;

/** What a style property is to Excel and to Univer. */
export interface StyleField {
  read: (style: IStyleData) => Json;
  /** The part of Univer's style to write. */
  write: (value: Json) => IStyleData;
}

const flag = (value: Json): BooleanNumber => {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
};
const text = (value: Json): string => {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
};

/** A field whose words Excel and Univer each have their own for. */
function wordField<T>(pairs: readonly (readonly [string, T])[], read: (style: IStyleData) => T, write: (value: T) => IStyleData): StyleField {
  return {
    read: (style) => pairs.find(([, stored]) => stored === read(style))?.[0] ?? pairs[0]?.[0] ?? null,
    write: (value) => {
      const pair = pairs.find(([word]) => word === value);
      if (!pair) throw new HostError('InvalidArgument');
      return write(pair[1]);
    },
  };
}

/** Excel answers white for a cell without a fill. */
export const FILL_FIELDS: Record<string, StyleField> = {
  color: {
    read: (style) => (style.bg?.rgb ? storedColor(style.bg.rgb) : '#FFFFFF'),
    write: (value) => ({ bg: value === '' ? null : { rgb: colorOf(value) } }),
  },
};

export const FONT_FIELDS: Record<string, StyleField> = {
  bold: { read: (style) => style.bl === BooleanNumber.TRUE, write: (value) => ({ bl: flag(value) }) },
  color: {
    read: (style) => (style.cl?.rgb ? storedColor(style.cl.rgb) : '#000000'),
    write: (value) => ({ cl: { rgb: colorOf(value) } }),
  },
  italic: { read: (style) => style.it === BooleanNumber.TRUE, write: (value) => ({ it: flag(value) }) },
  name: { read: (style) => style.ff ?? 'Calibri', write: (value) => ({ ff: text(value) }) },
  size: {
    read: (style) => style.fs ?? 11,
    write: (value) => {
      if (typeof value !== 'number' || value <= 0) throw new HostError('InvalidArgument');
      return { fs: value };
    },
  },
  strikethrough: { read: (style) => style.st?.s === BooleanNumber.TRUE, write: (value) => ({ st: { s: flag(value) } }) },
  underline: {
    read: (style) => (style.ul?.s !== BooleanNumber.TRUE ? 'None' : style.ul.t === TextDecoration.DOUBLE ? 'Double' : 'Single'),
    write: (value) => {
      if (value === 'None') return { ul: { s: BooleanNumber.FALSE } };
      if (value !== 'Single' && value !== 'Double') throw new HostError('InvalidArgument');
      return { ul: { s: BooleanNumber.TRUE, t: value === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE } };
    },
  },
};

export const ALIGNMENT_FIELDS: Record<string, StyleField> = {
  horizontalAlignment: wordField(
    [
      ['General', HorizontalAlign.UNSPECIFIED],
      ['Left', HorizontalAlign.LEFT],
      ['Center', HorizontalAlign.CENTER],
      ['Right', HorizontalAlign.RIGHT],
      ['Justify', HorizontalAlign.JUSTIFIED],
      ['Distributed', HorizontalAlign.DISTRIBUTED],
    ],
    (style) => style.ht ?? HorizontalAlign.UNSPECIFIED,
    (ht) => ({ ht }),
  ),
  verticalAlignment: wordField(
    [
      ['Bottom', VerticalAlign.BOTTOM],
      ['Top', VerticalAlign.TOP],
      ['Center', VerticalAlign.MIDDLE],
    ],
    (style) => style.vt ?? VerticalAlign.BOTTOM,
    (vt) => ({ vt }),
  ),
  wrapText: {
    read: (style) => style.tb === WrapStrategy.WRAP,
    write: (value) => ({ tb: flag(value) === BooleanNumber.TRUE ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
};

/** A property of every cell of a range: read where all cells agree, otherwise null, as Excel answers. */
function styleProperty({ read, write }: StyleField): Property<CellAreas> {
  return {
    get: (areas) => agreedStyle(areas, read),
    set: (areas, value) => {
      assertEditable(areas.sheet);
      const style = write(value);
      restyleAreas(areas, () => style);
    },
  };
}

const styleProperties = (fields: Record<string, StyleField>): Record<string, Property<CellAreas>> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, styleProperty(field)]));

function agreedStyle({ sheet, rects }: CellAreas, read: (style: IStyleData) => Json): Json {
  let agreed: Json | undefined;
  let compared = 0;
  for (const rect of rects) {
    const { row, column, rowCount, columnCount } = sheet.onGrid(rect) ?? { ...rect, rowCount: 1, columnCount: 1 };
    for (let r = row; r < row + rowCount; r++) {
      for (let c = column; c < column + columnCount && compared < MOST_CELLS_COMPARED; c++, compared++) {
        const value = read(sheet.style(r, c));
        if (agreed !== undefined && agreed !== value) return null;
        agreed = value;
      }
    }
  }
  return agreed ?? null;
}

function restyleAreas({ sheet, rects }: CellAreas, styleAt: (row: number, column: number) => IStyleData | null): void {
  for (const rect of rects) {
    const target = sheet.onGrid(rect) ?? rect;
    sheet.restyle(target, styleAt);
  }
}

/** Widths or heights of the lines of a range, where they agree. */
function sizeProperty(axis: 'row' | 'column'): Property<CellAreas> {
  return {
    get: ({ sheet, rects }) => {
      const sizes = new Set<number>();
      for (const rect of rects) {
        const lines = sheet.onGrid(rect);
        if (!lines) continue;
        if (axis === 'row') for (let row = lines.row; row < lines.row + lines.rowCount; row++) sizes.add(sheet.rowHeight(row));
        else for (let column = lines.column; column < lines.column + lines.columnCount; column++) sizes.add(sheet.columnWidth(column));
      }
      const [only = null] = sizes;
      return sizes.size === 1 ? only : null;
    },
    set: ({ sheet, rects }, points) => {
      assertEditable(sheet);
      if (typeof points !== 'number' || points < 0) throw new HostError('InvalidArgument');
      for (const rect of rects) {
        const lines = sheet.onGrid(rect) ?? rect;
        if (axis === 'row') sheet.setRowHeights(lines.row, lines.rowCount, points);
        else sheet.setColumnWidths(lines.column, lines.columnCount, points);
      }
    },
  };
}

export function defineRangeFormat(model: ObjectModel): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeFormat', {
    properties: {
      ...styleProperties(ALIGNMENT_FIELDS),
      columnWidth: sizeProperty('column'),
      rowHeight: sizeProperty('row'),
    },
    objects: {
      borders: ({ sheet, rects: [rect] }) => {
        if (!rect) throw new HostError('InvalidArgument');
        return model.borders.of({ sheet, rect });
      },
      fill: (areas) => model.rangeFill.of(areas),
      font: (areas) => model.rangeFont.of(areas),
    },
    methods: {
      autofitColumns: ({ sheet }) => assertEditable(sheet),
      autofitRows: ({ sheet, rects }) => {
        assertEditable(sheet);
        for (const rect of rects) {
          const lines = sheet.onGrid(rect);
          if (lines) sheet.autofitRows(lines.row, lines.rowCount);
        }
      },
    },
  });
}

export function defineRangeFill(): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeFill', {
    properties: styleProperties(FILL_FIELDS),
    methods: {
      clear: (areas) => {
        assertEditable(areas.sheet);
        restyleAreas(areas, () => ({ bg: null }));
      },
    },
  });
}

export function defineRangeFont(): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeFont', { properties: styleProperties(FONT_FIELDS) });
}

// ---- borders --------------------------------------------------------------------------------------

const EDGES: readonly BorderEdge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

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

interface Line {
  style: string;
  weight: string;
  color: string;
}

const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

function readLine(stored: Nullable<IBorderStyleData>): Line {
  const [, style, weight] = LINES.find(([type]) => type === stored?.s) ?? [];
  return stored && style && weight ? { style, weight, color: storedColor(stored.cl.rgb ?? '#000000') } : NO_LINE;
}

function storedLine({ style, weight, color }: Line): IBorderStyleData | null {
  if (style === 'None') return null;
  const [type] = LINES.find(([, s, w]) => s === style && w === weight) ?? LINES.find(([, s]) => s === style) ?? [];
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
    let first: Line | null = null;
    let agrees = true;
    forEachCell(cells, (row, column) => {
      const here = readLine(sheet.style(row, column).bd?.[along.side]);
      first ??= here;
      agrees &&= first.style === here.style && first.weight === here.weight && first.color === here.color;
    });
    return agrees ? first : null;
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
    if (typeof value !== 'string' || !LINES.some(([, style, weight]) => style === value || weight === value)) throw new HostError('InvalidArgument');
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
