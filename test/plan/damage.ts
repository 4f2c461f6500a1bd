import fc from 'fast-check';
import { cellAddress } from '../../src/sheet/address';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import {
  drawnAs,
  placedScorecardArbitrary,
  points,
  type PlacedRow,
  type PlacedScorecard,
  type PointsColumn,
} from '../arbitraries';
import { withCell, type CellInput } from '../sheetBuilder';

export type ScoreColumnName = Exclude<PointsColumn, 'note'>;

/** A scorecard of which some cells are wrong, blank, text, formulas or unreadable. */
export interface DamagedScorecard extends PlacedScorecard {
  /** Leaves that can no longer be read, as `E12`. */
  unreadable: ReadonlySet<string>;
}

type Damage = (row: PlacedRow, column: number, units: number) => CellInput;

/** What people leave in the cells of parents and totals. */
const PARENT_DAMAGES: Damage[] = [
  (_row, _column, units) => points(units + 2500),
  (_row, _column, units) => Math.round(points(units) * 100) / 100,
  (_row, _column, units) => String(points(units)).replace('.', ','),
  () => '',
  (row, column) => formula(addressesOf(row.children, column).join('+')),
  (row, column) => formula(`SUM(${addressesOf(row.children.slice(0, -1), column).join(',') || '0'})`),
  (row, column) => formula(`SUM(${addressesOf(row.children, column).join(',')})`),
  (row, column) =>
    formula(
      `SUM(${addressesOf([...row.children, ...row.children.flatMap(({ children }) => children)], column).join(',')})`,
    ),
];

/** How people write the number of a leaf, with the number still to be read. */
const LEAF_FORMS: Damage[] = [
  (_row, _column, units) => String(points(units)).replace('.', ','),
  (_row, _column, units) => String(points(units)),
  (_row, _column, units) => `\u00a0${String(points(units)).replace('.', ',')} điểm`,
  (row, _column, units) => `${points(units)}/${points(row.units.max ?? 0)}`.replaceAll('.', ','),
  (_row, _column, units) => ({ value: String(points(units)).replace('.', ','), numberFormat: '@' }),
];

const UNREADABLE: Damage[] = [() => 'chưa chấm', () => '#REF!', () => true];

const SCORE_COLUMNS: ScoreColumnName[] = ['max', 'self', 'appraised'];

/** Random damages to cells that hold a figure; a sum of nothing stays blank, so there is nothing to damage. */
function damaged(damages: (row: PlacedRow, dice: number) => Damage[]): fc.Arbitrary<DamagedScorecard> {
  return placedScorecardArbitrary.chain((card) => {
    const target = fc.record({
      row: fc.constantFrom(...card.rows, card.total),
      name: fc.constantFrom(...SCORE_COLUMNS),
      pick: fc.nat(),
      dice: fc.integer({ min: 0, max: 9 }),
    });
    return fc.array(target, { maxLength: 12 }).map((targets) => {
      let sheet: SheetSnapshot = card.sheet;
      const unreadable = new Set<string>();
      for (const { row, name, pick, dice } of targets) {
        const units = row.units[name];
        const column = card.column[name];
        const address = cellAddress(column, row.row);
        if (units === null || unreadable.has(address)) continue;
        const choices = damages(row, dice);
        if (choices === UNREADABLE) unreadable.add(address);
        const chosen = choices[pick % choices.length];
        if (chosen) sheet = withCell(sheet, row.row, column, chosen(row, column, units));
      }
      return { ...card, ...drawnAs(sheet), sheet, unreadable };
    });
  });
}

/** Every leaf can still be read. */
export const readableScorecardArbitrary = damaged((row) => (row.leaf ? LEAF_FORMS : PARENT_DAMAGES));

/** Some leaves can no longer be read. */
export const damagedScorecardArbitrary = damaged((row, dice) =>
  row.leaf === null ? PARENT_DAMAGES : dice === 0 ? UNREADABLE : LEAF_FORMS,
);

/** The leaves under a row, itself where it is one. */
export function leavesUnder(row: PlacedRow): PlacedRow[] {
  return row.leaf ? [row] : row.children.flatMap(leavesUnder);
}

function addressesOf(rows: readonly PlacedRow[], column: number): string[] {
  return rows.map((row) => cellAddress(column, row.row));
}

/** Its value is calculated when the sheet is put into a workbook. */
function formula(text: string): CellInput {
  return { value: 0, formula: `=${text}` };
}
