import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, type BuiltCell, type CellInput } from '../sheetBuilder';
import { headerWord, hostileCell } from './hostileCells';
import type { Random } from './random';

/** A sheet's cells from its first row on, as `sheetOf` takes them; rows may differ in length. */
type Rows = CellInput[][];

type Mutation = (rows: Rows, random: Random) => Rows;

/** The sheet's cells, to be changed and built into a sheet again. */
function rowsOf(sheet: SheetSnapshot): Rows {
  return sheet.values.map((row, y) =>
    row.map((value, x): BuiltCell => {
      const formula = sheet.formulas[y]?.[x];
      return {
        value,
        ...(typeof formula === 'string' && formula !== value ? { formula } : {}),
        text: sheet.texts[y]?.[x] ?? '',
        numberFormat: sheet.numberFormats[y]?.[x] ?? 'General',
      };
    }),
  );
}

const withHostileCells =
  (share: (size: number) => number): Mutation =>
  (rows, random) => {
    const changed = rows.map((row) => [...row]);
    const size = rows.reduce((sum, row) => sum + row.length, 0);
    for (let left = share(size); left > 0; left--) {
      const y = random.below(rows.length);
      const row = changed[y];
      if (row?.length) {
        const x = random.below(row.length);
        row[x] = hostileCell(random, { row: y + 1, column: x });
      }
    }
    return changed;
  };

/** One column is hostile from top to bottom: codes, names, scores or notes of one kind. */
const hostileColumn: Mutation = (rows, random) => {
  const x = random.below(rows[0]?.length ?? 0);
  const same = hostileCell(random, { row: 1, column: x });
  // A book of long texts is tens of megabytes: Excel opens it, a fuzzer has other things to do.
  const isLong = typeof same === 'string' && same.length > 1_000;
  const from = random.below(rows.length);
  const count = isLong ? 10 : rows.length;
  return rows.map((row, y) =>
    y < from || y >= from + count ? row : row.with(Math.min(x, row.length - 1), same),
  );
};

const shuffledColumns: Mutation = (rows, random) => {
  const width = Math.max(...rows.map((row) => row.length));
  const order = random.shuffled(Array.from({ length: width }, (_, x) => x));
  return rows.map((row) => order.map((x) => row[x] ?? ''));
};

const shuffledRows: Mutation = (rows, random) => {
  const from = random.below(rows.length);
  return [...rows.slice(0, from), ...random.shuffled(rows.slice(from))];
};

const insertedHeaderWords: Mutation = (rows, random) => {
  const changed = rows.map((row) => [...row]);
  for (let left = 1 + random.below(12); left > 0; left--) {
    const row = changed[random.below(rows.length)];
    if (row?.length) row[random.below(row.length)] = headerWord(random);
  }
  return changed;
};

const rowOfHeaderWords: Mutation = (rows, random) => {
  const width = 1 + random.below(14);
  const at = random.below(rows.length + 1);
  return rows.toSpliced(
    at,
    0,
    Array.from({ length: width }, () => headerWord(random)),
  );
};

const repeatedRows: Mutation = (rows, random) => {
  const from = random.below(rows.length);
  const block = rows.slice(from, from + 1 + random.below(8));
  const copies = Array.from({ length: 1 + random.below(6) }, () => block).flat();
  return rows.toSpliced(random.below(rows.length + 1), 0, ...copies);
};

const repeatedColumn: Mutation = (rows, random) => {
  const from = random.below(rows[0]?.length ?? 0);
  const to = random.below((rows[0]?.length ?? 0) + 1);
  return rows.map((row) => row.toSpliced(to, 0, row[from] ?? ''));
};

const removedRows: Mutation = (rows, random) =>
  rows.length < 3
    ? rows
    : rows.toSpliced(random.below(rows.length), 1 + random.below(Math.min(10, rows.length - 2)));

const removedColumn: Mutation = (rows, random) => {
  const at = random.below(rows[0]?.length ?? 0);
  return rows.map((row) => (row.length > 1 ? row.toSpliced(at, 1) : row));
};

const raggedRows: Mutation = (rows, random) =>
  rows.map((row) => (random.chance(0.1) ? row.slice(0, 1 + random.below(row.length)) : row));

/** A used range that formats have blown up. */
const blankColumns: Mutation = (rows, random) => {
  const width = random.pick([20, 300, 3_000] as const);
  const at = random.pick([0, 2, 1_000] as const);
  const blanks = Array.from({ length: width }, () => '');
  return rows.slice(0, 200).map((row) => row.toSpliced(at, 0, ...blanks));
};

const blankRows: Mutation = (rows, random) => {
  const blanks = Array.from({ length: random.pick([3, 300, 5_000] as const) }, () => ['']);
  return rows.toSpliced(random.below(rows.length + 1), 0, ...blanks);
};

/** Parents that add large or wrong ranges. */
const formulas: Mutation = (rows, random) => {
  const x = random.below(rows[0]?.length ?? 0);
  return rows.map((row, y) => {
    if (!random.chance(0.3) || x >= row.length) return row;
    const cell = hostileFormula(random, y, x, rows.length);
    return row.with(x, cell);
  });
};

function hostileFormula(random: Random, y: number, x: number, height: number): BuiltCell {
  const letter = String.fromCharCode(65 + (x % 26));
  const first = 1 + random.below(height);
  const last = first + random.below(30);
  return {
    value: random.below(40) / 4,
    formula: random.pick([
      `=SUM(${letter}${String(first)}:${letter}${String(last)})`,
      `=${letter}${String(y + 2)}+${letter}${String(last)}`,
      `=ROUND(SUM(${letter}${String(y + 2)}:${letter}${String(y + 4)}),1)`,
      `=IF(${letter}${String(first)}>0,1,0)`,
    ]),
  };
}

const twiceAsLong: Mutation = (rows) => (rows.length < 1_500 ? [...rows, ...rows] : rows);

const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  withHostileCells(() => 1),
  withHostileCells((size) => Math.min(40, size / 50)),
  withHostileCells((size) => Math.min(150, size / 4)),
  hostileColumn,
  shuffledColumns,
  shuffledRows,
  insertedHeaderWords,
  rowOfHeaderWords,
  repeatedRows,
  repeatedColumn,
  removedRows,
  removedColumn,
  raggedRows,
  blankColumns,
  blankRows,
  formulas,
  twiceAsLong,
];

/** Excel's own limit on cells is far off; what a used range of blanks holds at most here keeps a run short. */
const MOST_CELLS = 600_000;

/** The sheet after one to four random mutations; the original is left as it was. */
export function mutated(sheet: SheetSnapshot, random: Random): SheetSnapshot {
  let rows = rowsOf(sheet);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const next = random.pick(MUTATIONS)(rows, random);
    const width = Math.max(0, ...next.map((row) => row.length));
    if (next.length > 0 && width > 0 && width * next.length <= MOST_CELLS) rows = next;
  }
  return sheetOf(rows, {
    name: sheet.name,
    visibility: random.pick(['visible', 'visible', 'visible', 'hidden']),
    protected: random.chance(0.05),
    origin: {
      row: random.chance(0.1) ? random.below(50) : 0,
      column: random.chance(0.1) ? random.below(30) : 0,
    },
  });
}

/** A sheet of hostile cells only, beneath header words or not. */
export function hostileSheet(random: Random): SheetSnapshot {
  const width = 1 + random.below(12);
  const height = 1 + random.below(60);
  const isHeaded = random.chance(0.7);
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_each, x) =>
      isHeaded && y === 0 ? headerWord(random) : hostileCell(random, { row: y + 1, column: x }),
    ),
  );
  return sheetOf(rows);
}
