import { HyperFormula, type RawCellContent } from 'hyperformula';
import type { CellEdit } from '../../src/plan/edit';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import { cellAddress, columnLetter } from '../../src/sheet/address';
import type { DefinedName, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';
import { Random } from './random';

/**
 * Tables in which other people's formulas stand, calculated by HyperFormula before and after what recompute would write.
 * What must hold: nothing that is right or not ours is written, no figure that was right becomes wrong, and no circle or
 * error comes of it.
 */

const SHEET = 'Bảng điểm';
const HEADER: CellInput[] = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Cấp',
  'Tham khảo',
];
const [MAX, SELF, SCORE, OTHER] = [2, 3, 4, 6];
const COLUMNS = [MAX, SELF, SCORE];
const FIRST_ROW = 2;

interface Row {
  row: number;
  code: string;
  level: number;
  children: Row[];
}

type Content = number | string;

/** A table as contents (formulas with `=`), with what stands in it. */
export interface ForeignTable {
  rows: Row[];
  total: Row;
  contents: Content[][];
  names: { name: string; formula: string }[];
  /** `row:column` of cells that hold a rule of somebody's own. */
  ownRules: Set<string>;
}

/** What happened in one case. */
export interface Outcome {
  written: number;
  withheld: number;
  foreign: number;
  faults: string[];
}

/** The table of a seed. */
export function foreignTable(seed: number): ForeignTable {
  const random = new Random(seed);
  const rows: Row[] = [];
  const add = (code: string, level: number, children: number[]): Row => {
    const own: Row = { row: FIRST_ROW + rows.length, code, level, children: [] };
    rows.push(own);
    const [count, ...deeper] = children;
    for (let at = 1; at <= (count ?? 0); at++) own.children.push(add(`${code}.${at}`, level + 1, deeper));
    return own;
  };
  const areas = Array.from({ length: 2 + random.below(2) }, (_, at) =>
    add(
      String(at + 1),
      1,
      random.chance(0.5) ? [1 + random.below(3)] : [1 + random.below(2), 1 + random.below(3)],
    ),
  );
  const total: Row = { row: FIRST_ROW + rows.length, code: '', level: 0, children: areas };
  const contents: Content[][] = [
    HEADER.map(String),
    ...rows.map(({ code, level }) => [code, `Công việc ${code}`, 0, 0, 0, level, '']),
    ['', 'Tổng điểm', 0, 0, 0, '', ''],
  ];
  const table: ForeignTable = { rows, total, contents, names: [], ownRules: new Set() };
  fillLeaves(table, random);
  const habit = random.fraction();
  for (const row of [...rows].reverse().concat(total)) {
    if (row.children.length === 0) continue;
    for (const column of COLUMNS) fillParent(table, row, column, random, habit);
  }
  addStrangers(table, random);
  return table;
}

function fillLeaves({ rows, contents }: ForeignTable, random: Random): void {
  for (const { row, children } of rows) {
    const cells = contents[row - 1];
    if (children.length > 0 || !cells) continue;
    const max = 1 + random.below(8) / 2;
    cells[MAX] = max;
    cells[SELF] = max - random.below(3) / 4;
    cells[SCORE] = Math.max(0, max - random.below(4) / 4);
    if (random.chance(0.1)) cells[SCORE] = `=D${row}`;
    else if (random.chance(0.05)) cells[SCORE] = `=MIN(C${row},D${row})`;
  }
}

/** What a column adds up to at a row, from what its leaves hold. */
function exact(row: Row, column: number, valueAt: (row: number, column: number) => unknown): number {
  if (row.children.length > 0)
    return row.children.reduce((sum, child) => sum + exact(child, column, valueAt), 0);
  const value = valueAt(row.row, column);
  return typeof value === 'number' ? value : 0;
}

type Form = (table: ForeignTable, row: Row, column: number, random: Random) => string;

const listOf = (row: Row, column: number): string =>
  row.children.map((child) => cellAddress(column, child.row)).join(',');
const lastRowOf = (row: Row): number => Math.max(row.row, ...row.children.map(lastRowOf));
/** The rows that a row is made of; of the total all above it. */
const below = ({ rows, total }: ForeignTable, row: Row): [number, number] =>
  row === total ? [FIRST_ROW, FIRST_ROW + rows.length - 1] : [row.row + 1, lastRowOf(row)];
const rangeIn = (column: number, [first, last]: [number, number]): string =>
  `${columnLetter(column)}${first}:${columnLetter(column)}${last}`;

const SUMS: readonly [Form, ...Form[]] = [
  (_table, row, column) => `=SUM(${listOf(row, column)})`,
  (_table, row, column) => `=${listOf(row, column).replaceAll(',', '+')}`,
  (table, row, column) =>
    `=SUMIF($F$${below(table, row).join(':$F$')},${row.level + 1},${rangeIn(column, below(table, row))})`,
  (table, row, column) =>
    `=SUMIFS(${rangeIn(column, below(table, row))},$F$${below(table, row).join(':$F$')},"="&${row.level + 1})`,
  (_table, row, column) => `=SUBTOTAL(9,${listOf(row, column)})`,
  (table, row, column) => {
    const name = `Muc_${row.row}_${column}`;
    const cells = row.children.map((child) => `'${SHEET}'!$${columnLetter(column)}$${child.row}`);
    table.names.push({ name, formula: `=${cells.join('+')}` });
    return `=${name}`;
  },
];

const RULES: readonly [Form, ...Form[]] = [
  (_table, row, column, random) => `=MIN(${random.chance(0.5) ? 4 : 90},SUM(${listOf(row, column)}))`,
  (_table, row, column) => `=IF(COUNT(${listOf(row, column)})=0,"",SUM(${listOf(row, column)}))`,
  (_table, row, column, random) =>
    `=AVERAGE(${listOf(row, column)})*${random.chance(0.7) ? row.children.length : 1}`,
  (table, row, column) =>
    `=SUMPRODUCT(($F$${below(table, row).join(':$F$')}=${row.level + 1})*${rangeIn(column, below(table, row))})`,
  (_table, row, column) => `=ROUND(SUM(${listOf(row, column)}),1)`,
  (_table, row, column) =>
    `=SUM(OFFSET(${cellAddress(column, row.row)},1,0,${lastRowOf(row) - row.row || 1},1))`,
  (_table, row, column) => `=${cellAddress(column === MAX ? SELF : column - 1, row.row)}`,
  (_table, row, column) => `=SUM(${listOf(row, column === SCORE ? SELF : column)})*1`,
];

function fillParent(table: ForeignTable, row: Row, column: number, random: Random, habit: number): void {
  const cells = table.contents[row.row - 1];
  if (!cells) return;
  const dice = random.fraction();
  if (dice < habit * 0.6) cells[column] = `typed ${random.chance(0.5) ? 'right' : 'wrong'}`;
  else if (dice < 0.72) cells[column] = random.pick(SUMS)(table, row, column, random);
  else if (dice < 0.8) cells[column] = `=SUM(${cellAddress(column, row.children[0]?.row ?? row.row)})`;
  else if (dice < 0.83) cells[column] = '';
  else {
    cells[column] = random.pick(RULES)(table, row, column, random);
    table.ownRules.add(`${row.row}:${column}`);
  }
}

/** Scores that are taken from parents, and cells elsewhere that follow. */
function addStrangers({ rows, total, contents }: ForeignTable, random: Random): void {
  const leaves = rows.filter(({ children }) => children.length === 0);
  const parents = [...rows.filter(({ children }) => children.length > 0), total];
  for (const leaf of leaves) {
    const [parent] = random.shuffled(parents);
    const cells = contents[leaf.row - 1];
    if (!parent || !cells) continue;
    if (random.chance(0.08)) cells[SCORE] = `=ROUND(E${parent.row}/8,2)`;
    if (random.chance(0.15)) cells[OTHER] = `=1/(E${parent.row}-${random.below(6)})`;
    if (random.chance(0.15)) cells[OTHER] = `=IF(E${parent.row}>C${parent.row},"cao","")`;
  }
}

/** A table's figures, by row number and column. */
interface Figures {
  at: (row: number, column: number) => unknown;
  isError: (row: number, column: number) => boolean;
}

function calculated(contents: readonly Content[][], names: ForeignTable['names']): Figures {
  const sheet: RawCellContent[][] = contents.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const engine = HyperFormula.buildFromSheets(
    { [SHEET]: sheet },
    { licenseKey: 'gpl-v3' },
    names.map(({ name, formula }) => ({ name, expression: formula })),
  );
  const values = engine.getSheetValues(0);
  engine.destroy();
  const at = (row: number, column: number): unknown => values[row - 1]?.[column] ?? '';
  return { at, isError: (row, column) => typeof at(row, column) === 'object' };
}

/** Typed figures become numbers, and formulas that are errors or circles from the beginning typed figures. */
function settle(table: ForeignTable): Figures {
  const { contents, names } = table;
  const all = [...table.rows, table.total];
  const type = (row: Row, column: number, isWrong: boolean, figures: Figures): void => {
    const cells = contents[row.row - 1];
    if (cells) cells[column] = exact(row, column, figures.at) + (isWrong ? 0.25 : 0);
  };
  for (let round = 0; round < 20; round++) {
    const figures = calculated(contents, names);
    const open = all.flatMap((row) =>
      [...COLUMNS, OTHER].flatMap((column) => {
        const content = contents[row.row - 1]?.[column];
        const isOpen = typeof content === 'string' && content.startsWith('typed');
        return isOpen || figures.isError(row.row, column) ? [{ row, column, content }] : [];
      }),
    );
    if (open.length === 0) return figures;
    // Leaves first, and what rests on them next.
    const deepest = open.reduce((most, { row }) => Math.max(most, row.level), 0);
    for (const { row, column, content } of open.filter((each) => each.row.level === deepest)) {
      const cells = contents[row.row - 1];
      if (!cells) continue;
      table.ownRules.delete(`${row.row}:${column}`);
      if (column === OTHER) cells[column] = '';
      else if (row.children.length === 0) cells[column] = 1;
      else type(row, column, content === 'typed wrong', figures);
    }
  }
  return calculated(contents, names);
}

function snapshotOf({ contents, names }: ForeignTable, figures: Figures): WorkbookSnapshot {
  const sheet = sheetOf(
    contents.map((row, y) =>
      row.map((content, column): CellInput => {
        if (typeof content !== 'string' || !content.startsWith('=')) return content;
        const value = figures.at(y + 1, column);
        return {
          value: typeof value === 'number' || typeof value === 'string' ? value : '',
          formula: content,
        };
      }),
    ),
    { name: SHEET },
  );
  return {
    ...workbookOf(sheet),
    names: names.map(({ name, formula }): DefinedName => ({ name, formula, scope: null })),
  };
}

/** Plans a recompute of a seed's table and says what is wrong with it. */
export function tryForeignTable(seed: number, values = false): Outcome | null {
  const table = foreignTable(seed);
  const before = settle(table);
  const workbook = recognise(snapshotOf(table, before));
  const [scoring] = scoringSheets(workbook);
  if (!scoring) return null;
  const plan = planRecompute(workbook, scoring, audit(workbook), { values, leaveOut: new Set() });
  const edits = plan.edits.filter((edit): edit is CellEdit => edit.type === 'cell');
  const after = calculated(contentsAfter(table, edits), table.names);
  const faults = [
    ...notOurs(table, edits, before),
    ...figuresGoneWrong(table, before, after),
    ...newErrors(table, before, after),
    ...plan.changes
      .filter(({ row, column, to }) => !same(after.at(row, column), to.toNumber()))
      .map(
        ({ row, column, to }) =>
          `${cellAddress(column, row)} becomes ${String(after.at(row, column))}, not ${to.toString()}`,
      ),
  ];
  return { written: edits.length, withheld: plan.unresolved.length, foreign: table.ownRules.size, faults };
}

function contentsAfter({ contents }: ForeignTable, edits: readonly CellEdit[]): Content[][] {
  const after = contents.map((row) => [...row]);
  for (const { row, column, after: to } of edits) {
    const cells = after[row - 1];
    if (cells) cells[column] = typeof to.content === 'boolean' ? String(to.content) : to.content;
  }
  return after;
}

function same(found: unknown, expected: number): boolean {
  return typeof found === 'number' && Math.abs(found - expected) < 1e-9;
}

function isRight(row: Row, column: number, { at }: Figures): boolean {
  return same(at(row.row, column), exact(row, column, at));
}

/** (a) Points, other cells and formulas of somebody's own are not written, nor formulas that are and stay right. */
function notOurs(table: ForeignTable, edits: readonly CellEdit[], before: Figures): string[] {
  const parents = [...table.rows, table.total].filter(({ children }) => children.length > 0);
  return edits.flatMap((edit) => {
    const { row, column } = edit;
    const parent = parents.find((each) => each.row === row);
    const said = `writes ${cellAddress(column, row)} ${String(edit.before.content)} → ${String(edit.after.content)}`;
    if (!parent || !COLUMNS.includes(column)) return [`${said}, which is not ours`];
    if (!isRight(parent, column, before))
      return table.ownRules.has(`${row}:${column}`) ? [`${said}, which is somebody's own rule`] : [];
    if (!edit.before.isFormula) return [];
    const without = calculated(
      contentsAfter(
        table,
        edits.filter((each) => each !== edit),
      ),
      table.names,
    );
    return isRight(parent, column, without) ? [`${said}, which is right`] : [];
  });
}

/** (b) What was right is right afterwards, and points are what they were. */
function figuresGoneWrong({ rows, total }: ForeignTable, before: Figures, after: Figures): string[] {
  return [...rows, total].flatMap((row) =>
    COLUMNS.flatMap((column) => {
      const [was, is] = [before.at(row.row, column), after.at(row.row, column)];
      const said = `${cellAddress(column, row.row)} was ${String(was)} and is ${String(is)}`;
      if (row.children.length === 0)
        return typeof was === 'number' && !same(is, was) ? [`${said}: points changed`] : [];
      return isRight(row, column, before) && !isRight(row, column, after) ? [`${said}: it was right`] : [];
    }),
  );
}

/** (c) No circle and no error that was not there. */
function newErrors({ contents }: ForeignTable, before: Figures, after: Figures): string[] {
  return contents.flatMap((cells, y) =>
    cells.flatMap((_, column) =>
      after.isError(y + 1, column) && !before.isError(y + 1, column)
        ? [`${cellAddress(column, y + 1)} becomes an error`]
        : [],
    ),
  );
}
