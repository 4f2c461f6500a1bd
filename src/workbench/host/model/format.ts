import { BooleanNumber, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { IStyleData } from '@univerjs/core';
import { CENTERED_ACROSS, indented, indentOf, isCenteredAcross } from '../../marks/alignment';
import { colorOf, storedColor } from '../color';
import { HostError } from '../hostError';
import type { HostClass, Property } from '../objectClass';
import { defineClass } from '../objectClass';
import type { Json } from '../protocol';
import type { CellAreas, ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

const CENTER_ACROSS = 'acrossSelection';
/** Excel's own limit of `indentLevel`. */
const MOST_INDENT = 250;

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
function wordField<T>(
  pairs: readonly (readonly [string, T])[],
  read: (style: IStyleData) => T,
  write: (value: T) => IStyleData,
): StyleField {
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
const FILL_FIELDS: Record<string, StyleField> = {
  color: {
    read: (style) => (style.bg?.rgb ? storedColor(style.bg.rgb) : '#FFFFFF'),
    write: (value) => ({ bg: value === '' ? null : { rgb: colorOf(value) } }),
  },
};

/** Says whether there is a fill at all. Of cell properties only: patterns other than these do not exist here. */
export const CELL_FILL_FIELDS: Record<string, StyleField> = {
  ...FILL_FIELDS,
  pattern: {
    read: (style) => (style.bg?.rgb ? 'Solid' : 'None'),
    write: (value) => {
      if (value !== 'None' && value !== 'Solid') throw new HostError('InvalidArgument');
      return value === 'None' ? { bg: null } : {};
    },
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
  strikethrough: {
    read: (style) => style.st?.s === BooleanNumber.TRUE,
    write: (value) => ({ st: { s: flag(value) } }),
  },
  underline: {
    read: (style) =>
      style.ul?.s !== BooleanNumber.TRUE
        ? 'None'
        : style.ul.t === TextDecoration.DOUBLE
          ? 'Double'
          : 'Single',
    write: (value) => {
      if (value === 'None') return { ul: { s: BooleanNumber.FALSE } };
      if (value !== 'Single' && value !== 'Double') throw new HostError('InvalidArgument');
      return {
        ul: { s: BooleanNumber.TRUE, t: value === 'Double' ? TextDecoration.DOUBLE : TextDecoration.SINGLE },
      };
    },
  },
};

export const ALIGNMENT_FIELDS: Record<string, StyleField> = {
  horizontalAlignment: wordField<HorizontalAlign | typeof CENTER_ACROSS>(
    [
      ['General', HorizontalAlign.UNSPECIFIED],
      ['Left', HorizontalAlign.LEFT],
      ['Center', HorizontalAlign.CENTER],
      ['Right', HorizontalAlign.RIGHT],
      ['Justify', HorizontalAlign.JUSTIFIED],
      ['Distributed', HorizontalAlign.DISTRIBUTED],
      ['CenterAcrossSelection', CENTER_ACROSS],
    ],
    (style) => (isCenteredAcross(style) ? CENTER_ACROSS : (style.ht ?? HorizontalAlign.UNSPECIFIED)),
    (ht) => (ht === CENTER_ACROSS ? CENTERED_ACROSS : { ht, td: null }),
  ),
  indentLevel: {
    read: indentOf,
    write: (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > MOST_INDENT)
        throw new HostError('InvalidArgument');
      return indented(value);
    },
  },
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
    write: (value) => ({
      tb: flag(value) === BooleanNumber.TRUE ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    }),
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
    const { row, column, rowCount, columnCount } = sheet.onGrid(rect) ?? {
      ...rect,
      rowCount: 1,
      columnCount: 1,
    };
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

function restyleAreas(
  { sheet, rects }: CellAreas,
  styleAt: (row: number, column: number) => IStyleData | null,
): void {
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
        if (axis === 'row')
          for (let row = lines.row; row < lines.row + lines.rowCount; row++) sizes.add(sheet.rowHeight(row));
        else
          for (let column = lines.column; column < lines.column + lines.columnCount; column++)
            sizes.add(sheet.columnWidth(column));
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

/** What Excel on the web makes of a standard height, in points beside the one that it answers. */
const HEIGHT_DRIFT = 0.25;

/** Whether rows are as high as rows that nobody measured. */
const standardHeight = ({ quirks }: ObjectModel): Property<CellAreas> => ({
  get: ({ sheet, rects }) => {
    const answers = new Set<boolean>();
    for (const rect of rects) {
      const lines = sheet.onGrid(rect);
      if (!lines) continue;
      for (let row = lines.row; row < lines.row + lines.rowCount; row++)
        answers.add(sheet.rowHeight(row) === sheet.standardHeight);
    }
    const [only = null] = answers;
    return answers.size === 1 ? only : null;
  },
  set: ({ sheet, rects }, isStandard) => {
    assertEditable(sheet);
    if (isStandard !== true) return;
    for (const rect of rects) {
      const lines = sheet.onGrid(rect) ?? rect;
      if (quirks.standardHeightDrift)
        sheet.setRowHeights(lines.row, lines.rowCount, sheet.standardHeight + HEIGHT_DRIFT);
      else sheet.setStandardHeights(lines.row, lines.rowCount);
    }
  },
});

export function defineRangeFormat(model: ObjectModel): HostClass<CellAreas> {
  return defineClass<CellAreas>('RangeFormat', {
    properties: {
      ...styleProperties(ALIGNMENT_FIELDS),
      columnWidth: sizeProperty('column'),
      rowHeight: sizeProperty('row'),
      useStandardHeight: standardHeight(model),
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
