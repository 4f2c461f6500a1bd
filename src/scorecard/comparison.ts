import { gridOf, type Grid } from './grid';
import { headerBlock, headerWords, type HeaderBlock } from './header';
import { readCode } from './codes';
import { LONGEST_HEADER, roleOfHeader } from './roles';
import type { SheetSnapshot } from './snapshot';
import { fold, nameLikeness, plain, yearsIn } from './wording';

/** The columns of one year in a comparison table. */
export interface ComparisonYear {
  year: number;
  indexColumn: number;
  rankColumn: number | null;
}

export interface ComparisonRow {
  row: number;
  /** The number in front of the area, where there is one. */
  number: number | null;
  name: string;
}

/** A table that compares the areas' index and rank between years. Years come from its own header. */
export interface ComparisonTable {
  sheet: SheetSnapshot;
  headerRows: number[];
  years: ComparisonYear[];
  /** Columns that show the change from the older to the newer year, null where there are none. */
  changes: { indexColumn: number | null; rankColumn: number | null };
  nameColumn: number;
  rows: ComparisonRow[];
  total: ComparisonRow | null;
}

const TOTAL_WORDS = /^(tong|chung|toan tinh|chi so (chung|cchc|par)|par index|(grand )?total|overall)/;
const CHANGE_WORDS =
  /tang|giam|chenh lech|thay doi|so voi|bien dong|\b(change|difference|increase|decrease|compared)/;
const RANK_WORDS = /hang|bac|vi thu|\brank|\bplaces?\b/;
const INDEX_WORDS = /chi so|%|ket qua|ty le|diem|\b(index|score|result|percent)/;
const HEADER_DEPTH = 3;
/** Names of areas that are less alike than this are different areas. */
const LEAST_LIKENESS = 0.6;
const SAME_NUMBER = 0.15;

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
    const names = (column: number): boolean => {
      const words = headerWords(grid, row, column);
      return yearsIn(words.length > LONGEST_HEADER ? words.slice(0, LONGEST_HEADER) : words).length > 0;
    };
    if (grid.filledColumns(row).some(names)) naming.add(row);
  }
  return naming;
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
    const nameColumn = nameColumnOf(block);
    if (years.length < 2 || nameColumn === null) continue;
    const table = readRows(grid, block, years, nameColumn);
    if (table.rows.length >= 2) return table;
  }
  return null;
}

function nameColumnOf(block: HeaderBlock): number | null {
  for (const [column, { group, own }] of block.words) {
    if (roleOfHeader(own, group) === 'name' && yearsIn(`${group} ${own}`).length === 0) return column;
  }
  return null;
}

function yearColumns(block: HeaderBlock): ComparisonYear[] {
  const years = new Map<number, { index: number | null; rank: number | null }>();
  for (const [column, { group, own }] of block.words) {
    const year = yearsIn(own)[0] ?? yearsIn(group)[0];
    const words = fold(yearsIn(own).length > 0 && plain(own).length <= 8 ? group : own);
    if (year === undefined || CHANGE_WORDS.test(fold(`${group} ${own}`))) continue;
    const entry = years.get(year) ?? { index: null, rank: null };
    const isRank = RANK_WORDS.test(words) && !/^(chi so|index)/.test(words);
    if (isRank) entry.rank ??= column;
    else if (INDEX_WORDS.test(words) && !isPoints(group, own)) entry.index ??= column;
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

function changeColumns(block: HeaderBlock): ComparisonTable['changes'] {
  const changes: ComparisonTable['changes'] = { indexColumn: null, rankColumn: null };
  for (const [column, { group, own }] of block.words) {
    const words = fold(`${group} ${own}`);
    if (!CHANGE_WORDS.test(words)) continue;
    if (RANK_WORDS.test(fold(own))) changes.rankColumn ??= column;
    else changes.indexColumn ??= column;
  }
  return changes;
}

function readRows(
  grid: Grid,
  block: HeaderBlock,
  years: ComparisonYear[],
  nameColumn: number,
): ComparisonTable {
  const rows: ComparisonRow[] = [];
  let total: ComparisonRow | null = null;
  for (let row = (block.rows.at(-1) ?? 0) + 1; row <= grid.lastRow; row++) {
    const read = readRow(grid, row, nameColumn);
    if (!read) break;
    if (TOTAL_WORDS.test(fold(read.name))) {
      total = read;
      break;
    }
    rows.push(read);
  }
  return {
    sheet: grid.sheet,
    headerRows: block.rows,
    years,
    changes: changeColumns(block),
    nameColumn,
    rows,
    total,
  };
}

function readRow(grid: Grid, row: number, nameColumn: number): ComparisonRow | null {
  let number: number | null = null;
  let first = '';
  for (let column = grid.firstColumn; column <= nameColumn; column++) {
    const words = plain(grid.words(row, column));
    if (words === '') continue;
    const cell = grid.cell(row, column);
    const code = column < nameColumn ? readCode(cell.value, cell.text, cell.numberFormat) : null;
    if (code && code.parts.length === 1) number = code.parts[0] ?? null;
    else first = words;
  }
  if (first === '' || first.length > 160) return null;
  return { row, number, name: first };
}

/** What is matched: an area of a scorecard or of another year. */
export interface NamedArea {
  name: string;
  number: number | null;
}

/**
 * Pairs rows of a table with areas by meaning: the name first, the number only between names that are
 * about equally alike (rule 9). Result: for each row the index of its area, or null.
 */
export function matchAreas(rows: readonly NamedArea[], areas: readonly NamedArea[]): (number | null)[] {
  const pairs = rows.flatMap((row, rowIndex) =>
    areas.map((area, areaIndex) => ({ rowIndex, areaIndex, likeness: likeness(row, area) })),
  );
  const matched: (number | null)[] = rows.map(() => null);
  const taken = new Set<number>();
  for (const pair of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (pair.likeness < LEAST_LIKENESS) break;
    if (matched[pair.rowIndex] !== null || taken.has(pair.areaIndex)) continue;
    matched[pair.rowIndex] = pair.areaIndex;
    taken.add(pair.areaIndex);
  }
  return matched;
}

function likeness(row: NamedArea, area: NamedArea): number {
  const sameNumber = row.number !== null && row.number === area.number ? SAME_NUMBER : 0;
  return nameLikeness(row.name, area.name) + sameNumber;
}
