import type { AddBlockEdit, FormerLooks, RemoveBlockEdit } from '../plan/edit';
import { areaOfBlock } from '../plan/sheets/sheetBlock';
import { rangeOf } from './blocks';
import { queueBlock } from './writeSheet';

/** Everything of a cell's look that a block changes. */
const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      name: true,
      size: true,
      color: true,
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
    },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    wrapText: true,
  },
};

type Looks = { properties: OfficeExtension.ClientResult<Excel.CellProperties[][]>; range: Excel.Range };

/**
 * Puts a block on free cells. How they looked is asked before, and how cells look that nobody formatted as soon as
 * they do; the difference is what undo has to give back. The style `Normal` takes formats off a cell without its
 * conditional formats, which clearing would take too.
 */
export function queueNewBlock(sheet: Excel.Worksheet, { block, raised }: AddBlockEdit): () => FormerLooks {
  const area = areaOfBlock(block);
  const looks = (): Looks => {
    const range = rangeOf(sheet, area);
    range.load('numberFormat');
    return { properties: range.getCellProperties(LOOK), range };
  };
  const former = looks();
  rangeOf(sheet, area).style = 'Normal';
  const plain = looks();
  queueBlock(sheet, block);
  for (const { row, points } of raised) rowOf(sheet, row).rowHeight = points;
  return () => differences(former, plain);
}

/** Takes a block away and gives its cells and rows back what they looked like. */
export function queueBlockRemoval(sheet: Excel.Worksheet, { area, looks, raised }: RemoveBlockEdit): void {
  const range = rangeOf(sheet, area);
  range.unmerge();
  range.clear('Contents');
  range.style = 'Normal';
  if (looks.length > 0) {
    const byPlace = new Map(looks.map((each) => [`${each.row}:${each.column}`, each.look]));
    const cells = <Cell>(of: (look: FormerLooks[number]['look']) => Cell): Cell[][] =>
      Array.from({ length: area.height }, (_, row) =>
        Array.from({ length: area.width }, (_each, column) => of(byPlace.get(`${row}:${column}`) ?? {})),
      );
    // Null leaves a cell's number format as it is.
    range.numberFormat = cells(({ numberFormat }) => numberFormat ?? null);
    range.setCellProperties(cells(({ numberFormat: _own, ...look }) => ({ format: withoutNoFill(look) })));
    for (const { row, column, look } of looks) {
      if (isNoFill(look['fill'])) range.getCell(row, column).format.fill.clear();
    }
  }
  for (const { row, former } of raised) {
    const format = rowOf(sheet, row);
    // The standard height of Excel on the web is not always the one that the row had.
    format.rowHeight = former.points;
    if (former.isStandard) format.useStandardHeight = true;
  }
}

function rowOf(sheet: Excel.Worksheet, row: number): Excel.RangeFormat {
  return sheet.getRange(`${String(row)}:${String(row)}`).format;
}

function differences(former: Looks, plain: Looks): FormerLooks {
  return former.properties.value.flatMap((cells, row) =>
    cells.flatMap(({ format }, column) => {
      const look: Record<string, unknown> = differing(
        settled(format ?? {}),
        settled(plain.properties.value[row]?.[column]?.format ?? {}),
      );
      const [numberFormat, usual] = [former, plain].map(
        ({ range }): unknown => (range.numberFormat as unknown[][])[row]?.[column],
      );
      if (numberFormat !== usual) look['numberFormat'] = numberFormat;
      return Object.keys(look).length > 0 ? [{ row, column, look }] : [];
    }),
  );
}

/**
 * A look as it may be given back: of a line or a fill that is not there only its absence, because a weight or a colour
 * draws one, and what a line is before its weight and colour.
 * https://github.com/OfficeDev/office-js/issues/1087, https://github.com/OfficeDev/office-js/issues/6218
 */
function settled({ fill, borders, ...look }: Excel.CellPropertiesFormat): object {
  const lines = Object.entries(borders ?? {}).map(([side, line]: [string, Excel.CellBorder]) => {
    const { style, weight, color } = line;
    return [side, style === 'None' ? { style } : { style, weight, color }];
  });
  return {
    ...look,
    ...(fill && { fill: fill.pattern === 'None' ? NO_FILL : fill }),
    ...(borders && { borders: Object.fromEntries(lines) as unknown }),
  };
}

const NO_FILL = { pattern: 'None' } as const;

/** Where cells have a fill that nobody gave them, no fill is a look of its own. */
function isNoFill(fill: unknown): boolean {
  return typeof fill === 'object' && fill !== null && 'pattern' in fill && fill.pattern === NO_FILL.pattern;
}

/** No fill cannot be given to a cell as a property: its colour would be one. */
function withoutNoFill(look: Readonly<Record<string, unknown>>): Excel.CellPropertiesFormat {
  const { fill, ...others } = look;
  return isNoFill(fill) ? others : look;
}

/** The properties, and the parts of those that have some, in which a look is not the plain one. */
function differing(look: object, plain: object): Record<string, unknown> {
  const usual = new Map<string, unknown>(Object.entries(plain));
  return Object.fromEntries(
    Object.entries(look).flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
      const other = usual.get(name);
      if (typeof value !== 'object' || value === null || typeof other !== 'object' || other === null)
        return value === other ? [] : [[name, value]];
      const parts = differing(value, other);
      return Object.keys(parts).length > 0 ? [[name, parts]] : [];
    }),
  );
}
