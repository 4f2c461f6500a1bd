import type { Draft } from '../../sheet/draft';
import { numberIn } from '../../sheet/numbers';
import { compare, decimalsOf, isRoundingOf, signOf, sumOf, type Decimal } from '../../sheet/decimal';
import { gridOf, type Grid } from '../../sheet/grid';
import { headerBlock, headerWords, type HeaderBlock } from './header';
import { readCode } from '../words/codes';
import { LONGEST_HEADER } from '../words/headers/spelling';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import type { CellValue, SheetSnapshot } from '../../sheet/snapshot';
import { fold, plain, yearsIn } from '../../sheet/text';

/** The columns of one year in a comparison table. */
export interface ComparisonYear {
  readonly year: number;
  readonly indexColumn: number;
  readonly rankColumn: number | null;
}

/** The columns that show the change from an older to a newer year. */
export interface ComparisonChange {
  readonly newer: number;
  readonly older: number;
  readonly indexColumn: number | null;
  readonly rankColumn: number | null;
}

/** An area, or the total, of a comparison. */
export interface ComparisonRow {
  readonly row: number;
  /** The number in front of the area, where there is one. */
  readonly number: number | null;
  readonly name: string;
}

/** A table that compares the areas' index and rank between years. Years come from its own header. */
export interface ComparisonTable {
  readonly sheet: SheetSnapshot;
  readonly headerRows: readonly number[];
  readonly years: readonly ComparisonYear[];
  /** Columns that show by how much a year changed; mostly one pair of years, none where there are none. */
  readonly changes: readonly ComparisonChange[];
  /** The column of the numbers in front of the areas, or null. */
  readonly codeColumn: number | null;
  readonly nameColumn: number;
  readonly rows: readonly ComparisonRow[];
  readonly total: ComparisonRow | null;
}

const WORDS_OF_TOTAL = /^(tong|chung|toan tinh|chi so (chung|cchc|par)|par index|(grand )?total|overall)/;
const CHANGE_WORDS =
  /tang|giam|chenh lech|thay doi|so voi|bien dong|\b(change|difference|increase|decrease|compared)/;
const RANK_WORDS = /\b(hang|bac|vi thu|rank\w*|places?)\b/;
const INDEX_WORDS = /chi so|%|ket qua|ty le|diem|\b(index|score|result|percent)/;
/** Of those, what heads an index and no points. */
const SHARE_WORDS = /chi so|%|ty le|phan tram|\b(index|percent)/;
const POINTS_WORDS = /\b(diem|scores?|points?)\b/;
const HEADER_DEPTH = 3;

/** Finds the comparison tables of a sheet. */
export function findComparisonTables(sheet: SheetSnapshot): ComparisonTable[] {
  const grid = gridOf(sheet);
  const tables: ComparisonTable[] = [];
  const naming = rowsNamingYears(grid);
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    const table = mayBeginTable(grid, row, naming) ? tableAt(grid, row) : null;
    if (!table) continue;
    tables.push(table);
    row = table.total?.row ?? table.rows.at(-1)?.row ?? row;
  }
  return tables;
}

function rowsNamingYears(grid: Grid): Set<number> {
  const naming = new Set<number>();
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    for (const column of grid.filledColumns(row)) if (namesYear(grid, row, column)) naming.add(row);
  }
  return naming;
}

function namesYear(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value === 'string' && !value.includes('20')) return false;
  const words = headerWords(grid, row, column);
  return yearsIn(words.length > LONGEST_HEADER ? words.slice(0, LONGEST_HEADER) : words).length > 0;
}

function namesRoles(grid: Grid, row: number): boolean {
  const named = grid
    .filledColumns(row)
    .filter((column) => roleOfHeader(headerWords(grid, row, column)) !== null);
  return named.length >= 2;
}

/** Whether a header with years may begin at a row: they may stand below "Chỉ số" and "Thứ hạng". */
function mayBeginTable(grid: Grid, row: number, naming: ReadonlySet<number>): boolean {
  if (naming.has(row)) return true;
  for (let below = row + 1; below < row + HEADER_DEPTH; below++) {
    if (naming.has(below)) return namesRoles(grid, row);
  }
  return false;
}

function tableAt(grid: Grid, row: number): ComparisonTable | null {
  for (let depth = HEADER_DEPTH; depth >= 1; depth--) {
    const block = headerBlock(grid, row, depth);
    if (!block) continue;
    const years = yearColumns(block);
    const nameColumn = nameColumnOf(block, years);
    if (years.length < 2 || nameColumn === null || endsWithArea(grid, block, nameColumn)) continue;
    const table = readRows(grid, block, years, nameColumn);
    const isOfPoints = table.years.some(({ indexColumn }) =>
      isColumnOfPoints(grid, block, table, indexColumn),
    );
    if (table.rows.length >= 2) return isOfPoints ? null : table;
  }
  return null;
}

/**
 * Whether a column of a year holds points: the areas' points add up to the total's, which their indexes never do; or
 * it is headed so and stands beside maxima that none of its figures exceeds.
 */
function isColumnOfPoints(
  grid: Grid,
  { words }: HeaderBlock,
  { rows, total }: ComparisonTable,
  column: number,
): boolean {
  const figures = rows.map(({ row }) => figureAt(grid, row, column));
  const sum = sumOf(figures);
  const whole = total && figureAt(grid, total.row, column);
  const parts = figures.filter((figure) => figure !== null && signOf(figure) > 0);
  if (sum && whole && parts.length >= 2 && isRoundingOf(sum, decimalsOf(whole), whole)) return true;
  const { group = '', own = '' } = words.get(column) ?? {};
  const header = fold(`${group} ${own}`);
  if (!POINTS_WORDS.test(header) || SHARE_WORDS.test(fold(own))) return false;
  const max = [...words].find(([, each]) => roleOfHeader(each.own, each.group) === 'max')?.[0];
  if (max === undefined) return false;
  return rows.every(({ row }, at) => {
    const most = figureAt(grid, row, max);
    const figure = figures[at];
    return !most || !figure || compare(figure, most) <= 0;
  });
}

function figureAt(grid: Grid, row: number, column: number): Decimal | null {
  return numberIn(grid.cell(row, column).reading);
}

/** Whether a header's last row names an area that is still to be filled: it says nothing of any other column. */
function endsWithArea(grid: Grid, block: HeaderBlock, nameColumn: number): boolean {
  const codeColumn = codeColumnOf(grid, block, nameColumn);
  const filled = grid.filledColumns(block.rows.at(-1) ?? 0);
  return filled.every((column) => column === nameColumn || column === codeColumn);
}

/** The areas' names. Where scores stand beside a comparison, its names come after them. */
function nameColumnOf(block: HeaderBlock, years: readonly ComparisonYear[]): number | null {
  const firstYear = Math.min(...years.map(({ indexColumn }) => indexColumn));
  let first: number | null = null;
  let ownFirst: number | null = null;
  for (const [column, { group, own }] of block.words) {
    if (isPoints(group, own) && column < firstYear) ownFirst = null;
    if (roleOfHeader(own, group) !== 'name' || yearsIn(`${group} ${own}`).length > 0) continue;
    first ??= column;
    if (column < firstYear) ownFirst ??= column;
  }
  return ownFirst ?? first;
}

function yearColumns(block: HeaderBlock): ComparisonYear[] {
  const years = new Map<number, { index: number | null; isShare: boolean; rank: number | null }>();
  for (const [column, { group, own }] of block.words) {
    const year = yearsIn(own)[0] ?? yearsIn(group)[0];
    const words = fold(yearsIn(own).length > 0 && plain(own).length <= 8 ? group : own);
    if (year === undefined || CHANGE_WORDS.test(fold(`${group} ${own}`))) continue;
    const entry = years.get(year) ?? { index: null, isShare: false, rank: null };
    const isRank = RANK_WORDS.test(words) && !/^(chi so|index)/.test(words);
    const isShare = SHARE_WORDS.test(words);
    // Points may stand in front of the index that they come to.
    const comesFirst = entry.index === null || (isShare && !entry.isShare);
    if (isRank) entry.rank ??= column;
    else if (comesFirst && INDEX_WORDS.test(words) && !isPoints(group, own)) {
      entry.index = column;
      entry.isShare = isShare;
    }
    years.set(year, entry);
  }
  return [...years].flatMap(([year, { index, rank }]) =>
    index === null ? [] : [{ year, indexColumn: index, rankColumn: rank }],
  );
}

/** Maxima and scores of a year are no index: a scoring table may show last year's beside its own. */
function isPoints(group: string, own: string): boolean {
  const role = roleOfHeader(own, group);
  return role === 'max' || role === 'self' || role === 'appraised' || role === 'survey';
}

/**
 * Columns of change with the years that their header names: the older one after "so với", else the newest year of
 * the table and the one before it.
 */
function changeColumns(block: HeaderBlock, years: readonly ComparisonYear[]): ComparisonChange[] {
  const changes: Draft<ComparisonChange>[] = [];
  for (const [column, { group, own }] of block.words) {
    const words = fold(`${group} ${own}`);
    if (!CHANGE_WORDS.test(words)) continue;
    const pair = changedYears(
      words,
      years.map(({ year }) => year),
    );
    if (!pair) continue;
    let change = changes.find(({ newer, older }) => newer === pair.newer && older === pair.older);
    if (!change) changes.push((change = { ...pair, indexColumn: null, rankColumn: null }));
    if (isChangeOfRank(fold(group), fold(own), change)) change.rankColumn ??= column;
    else change.indexColumn ??= column;
  }
  return changes;
}

function isChangeOfRank(group: string, own: string, { indexColumn }: ComparisonChange): boolean {
  for (const words of [own, group]) {
    const [index, rank] = [INDEX_WORDS.test(words), RANK_WORDS.test(words)];
    // A group over both, "Chỉ số, thứ hạng": the index comes first.
    if (index && rank) return indexColumn !== null;
    if (index || rank) return rank;
  }
  return indexColumn !== null;
}

function changedYears(
  words: string,
  tableYears: readonly number[],
): Pick<ComparisonChange, 'newer' | 'older'> | null {
  const known = [...tableYears].sort((a, b) => b - a);
  const since = yearsIn(words.split(/so voi|compared (?:with|to)/)[1] ?? '')[0];
  const named = yearsIn(words).filter((year) => known.includes(year));
  const [newest, next] = known;
  const oldest = known.at(-1);
  const newerNamed = named.filter((year) => year !== since && year !== oldest);
  const newer = newerNamed.length > 0 ? Math.max(...newerNamed) : newest;
  if (newer === undefined || next === undefined) return null;
  const before = known.find((year) => year < newer);
  const olderNamed = named.find((year) => year < newer);
  const older =
    since !== undefined && known.includes(since) && since < newer ? since : (olderNamed ?? before);
  return older === undefined ? null : { newer, older };
}

/** The column of numbers: headed as such, else the one before the names. */
function codeColumnOf(grid: Grid, block: HeaderBlock, nameColumn: number): number | null {
  const headed = [...block.words].filter(
    ([column, { group, own }]) => column < nameColumn && roleOfHeader(own, group) === 'code',
  );
  const column = headed.at(-1)?.[0] ?? nameColumn - 1;
  return column < grid.firstColumn ? null : column;
}

function readRows(
  grid: Grid,
  block: HeaderBlock,
  years: ComparisonYear[],
  nameColumn: number,
): ComparisonTable {
  const rows: ComparisonRow[] = [];
  let total: ComparisonRow | null = null;
  const codeColumn = codeColumnOf(grid, block, nameColumn);
  for (let row = (block.rows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    const read = readRow(grid, row, codeColumn, nameColumn);
    if (!read || isBeneath(grid, read, rows, years)) break;
    if (WORDS_OF_TOTAL.test(fold(read.name))) {
      total = read;
      break;
    }
    rows.push(read);
  }
  return {
    sheet: grid.sheet,
    headerRows: block.rows,
    years,
    changes: changeColumns(block, years),
    codeColumn,
    nameColumn,
    rows,
    total,
  };
}

function readRow(
  grid: Grid,
  row: number,
  codeColumn: number | null,
  nameColumn: number,
): ComparisonRow | null {
  let number: number | null = null;
  let first = '';
  for (let column = codeColumn ?? nameColumn; column <= nameColumn; column++) {
    const words = plain(grid.words(row, column));
    if (words === '') continue;
    const cell = grid.cell(row, column);
    const code = column < nameColumn ? readCode(cell.value, cell.text, cell.numberFormat) : null;
    if (code && code.parts.length === 1) number = code.parts[0] ?? null;
    else first = words;
  }
  if (first === '' || first.length > LONGEST_NAME) return null;
  return { row, number, name: first };
}

/** An area's name is a few words. */
const LONGEST_NAME = 160;
const REMARK = /^(ghi chu|nguon|note|source|nguoi lap|noi nhan)\b|^[*(]/;

/**
 * Whether a row below areas is no longer of the table: the header of another table, a remark, or words with neither
 * the number nor any figure that the areas above them have, and with no figure further down either.
 */
function isBeneath(
  grid: Grid,
  { row, number, name }: ComparisonRow,
  above: readonly ComparisonRow[],
  years: readonly ComparisonYear[],
): boolean {
  const columns = years.flatMap(({ indexColumn, rankColumn }) =>
    rankColumn === null ? [indexColumn] : [indexColumn, rankColumn],
  );
  if (columns.some((column) => isHeading(grid.value(row, column)))) return true;
  const hasFigure = (at: number): boolean => columns.some((column) => grid.value(at, column) !== '');
  const [first] = above;
  if (!first || hasFigure(row) || WORDS_OF_TOTAL.test(fold(name))) return false;
  if (REMARK.test(fold(name))) return true;
  const looksApart = first.number === null ? above.some((area) => hasFigure(area.row)) : number === null;
  if (!looksApart) return false;
  for (let below = row + 1; !grid.isBlankRow(below); below++) if (hasFigure(below)) return false;
  return true;
}

/** Words of a header where a figure would stand. */
function isHeading(value: CellValue): boolean {
  if (typeof value !== 'string') return false;
  const words = fold(value);
  return (
    (INDEX_WORDS.test(words) || RANK_WORDS.test(words)) && (!/\d/.test(words) || yearsIn(value).length > 0)
  );
}
