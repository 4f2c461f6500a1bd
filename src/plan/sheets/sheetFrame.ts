import { z } from 'zod/mini';
import { gridOf } from '../../sheet/grid';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { USUAL_HEIGHT, USUAL_WIDTH } from '../../sheet/usualSizes';
import { sheetFrame, type SheetDefinition, type SheetRow } from './sheetDefinition';
import { isStyleName, type StyleName } from './sheetStyles';

/**
 * All of a sheet of ours but what its cells hold, short enough to be remembered in the workbook: with the cells
 * themselves, which the workbook has, it is the whole sheet again.
 */
const remembered = z.extend(sheetFrame, {
  /** The kinds of rows that there are: the styles of their cells, `code,name,points`. */
  kinds: z.array(z.string()),
  /** Of each row its kind and its height in points. */
  rows: z.array(z.tuple([z.number(), z.number()])),
});
export type RememberedFrame = z.infer<typeof remembered>;

/** What of a sheet is remembered in the workbook: everything but what its cells hold. */
export function frameOf({ name: _name, rows, ...frame }: SheetDefinition): RememberedFrame {
  const kinds: string[] = [];
  const kindOf = (row: SheetRow): number => {
    const kind = row.cells.map(({ style }) => style).join(',');
    if (!kinds.includes(kind)) kinds.push(kind);
    return kinds.indexOf(kind);
  };
  const measured = rows.map((row): [number, number] => [kindOf(row), row.height]);
  return { ...frame, kinds, rows: measured };
}

/** What stands on a sheet as a definition; a frame that cannot be read leaves it without looks. */
export function standingSheet(sheet: SheetSnapshot, frame: unknown): SheetDefinition {
  const read = remembered.safeParse(frame);
  const { kinds, rows, ...looks } = read.success ? read.data : PLAIN;
  const styles = kinds.map((kind) => kind.split(',').map(styleOf));
  const grid = gridOf(sheet);
  const width = Math.max(looks.widths.length, grid.lastColumn + 1);
  return {
    ...looks,
    widths: [...looks.widths, ...new Array<number>(width - looks.widths.length).fill(USUAL_WIDTH)],
    name: sheet.name,
    rows: Array.from({ length: Math.max(rows.length, grid.lastRow) }, (_, index) => {
      const [kind, height] = rows[index] ?? [-1, USUAL_HEIGHT];
      return {
        height,
        cells: Array.from({ length: width }, (_each, column) => {
          const { value, formula, numberFormat } = grid.cell(index + 1, column);
          return {
            content: formula ?? value,
            isFormula: formula !== null,
            numberFormat,
            style: styles[kind]?.[column] ?? 'blank',
          };
        }),
      };
    }),
  };
}

const PLAIN: RememberedFrame = {
  widths: [],
  merges: [],
  frozenRows: 0,
  page: { orientation: 'portrait', titleRows: null, fit: { newPages: [] }, footer: '' },
  charts: [],
  kinds: [],
  rows: [],
};

function styleOf(name: string): StyleName {
  return isStyleName(name) ? name : 'blank';
}
