import { isOfLevel, readCode, readCodedName, readCodeText, type Code, type CodeStyle } from './codes';
import type { Grid } from './grid';
import { indexOf, type Decimal } from './decimal';
import { tablesHeaded, type HeadedTable, type MissingPart } from './headedTables';
import { headerBlock, headerRepeats, rolesOf, type FoundRole, type HeaderBlock } from './header';
import { columnScale, percentCell, showsIndex } from './percent';
import {
  appraisalRound,
  namesAppraisal,
  namesPartOfYear,
  namesPerformance,
  namesSelf,
  LONGEST_HEADER,
  namesUnits,
  roleOfHeader,
  type Role,
  type ScoringColumns,
} from './roles';
import { yearInTitle } from './titleYear';
import { plain } from './wording';

/** What speaks for a layout; the weights add up to at most 1. */
export interface Evidence {
  what: 'headerWords' | 'codes' | 'maxima' | 'outline' | 'chosenByUser';
  /** 0 to 1: how much of what was looked for was found. */
  found: number;
  weight: number;
}

/** A scoring table on a sheet, recognised from evidence. */
export interface ScoringLayout {
  /** The header's rows, as row numbers; its repeats on later pages are not among them. */
  headerRows: number[];
  columns: ScoringColumns;
  /** The year that the columns name, where they name one. */
  year: number | null;
  /** The first column of another table of the same header, which is not read; null where there is none. */
  beside: number | null;
  evidence: Evidence[];
  /** 0 to 1, from the evidence. */
  score: number;
}

export type LayoutResult =
  | { found: true; layout: ScoringLayout; coded: CodedRows }
  /** `missing` names what the best candidate lacks; `headerRow` is where it was looked for. */
  | { found: false; missing: MissingPart[]; headerRow: number | null };

/** Below this a sheet is no scoring sheet. */
const LEAST_SCORE = 0.6;
/** Scores that differ by less differ by binary fractions only. */
const SAME_SCORE = 1e-9;
const HEADER_DEPTH = 3;
/** Rows below the header that are looked at for codes and maxima. */
const SAMPLE_ROWS = 400;

/** Finds the scoring table of a sheet by what it looks like: header words first, then what stands below them. */
export function findScoringLayout(grid: Grid): LayoutResult {
  let best: Candidate | null = null;
  let nearest: { missing: MissingPart[]; headerRow: number } | null = null;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (!mayBeginHeader(grid, row) || (best && repeatsOnLaterPage(grid, row, best.layout))) continue;
    for (let depth = 1; depth <= HEADER_DEPTH; depth++) {
      const block = headerBlock(grid, row, depth);
      if (!block) break;
      for (const table of tablesHeaded(rolesOf(block), () => yearInTitle(grid, row))) {
        const { missing } = table;
        const candidate = missing.length > 0 ? null : weigh(grid, block, table);
        if (candidate) {
          if (!best || isBetter(candidate, best)) best = candidate;
        } else if (!nearest || missing.length < nearest.missing.length) {
          nearest = { missing: missing.length > 0 ? missing : ['criteria'], headerRow: row };
        }
      }
    }
    if (best && best.layout.score >= 0.9) break;
  }
  if (best && best.layout.score >= LEAST_SCORE)
    return { found: true, layout: best.layout, coded: best.coded };
  if (best) return { found: false, missing: ['criteria'], headerRow: best.layout.headerRows[0] ?? null };
  return nearest
    ? { found: false, ...nearest }
    : { found: false, missing: ['name', 'max', 'score'], headerRow: null };
}

/** A sheet repeats its header on every page: the first is the header, though its page may lack more maxima. */
function repeatsOnLaterPage(grid: Grid, row: number, layout: ScoringLayout): boolean {
  return layout.score >= LEAST_SCORE && headerRepeats(grid, layout)(row);
}

interface Candidate {
  layout: ScoringLayout;
  coded: CodedRows;
  /** Columns whose header names a role. */
  roles: number;
}

/** Of two headers that are equally good, the one that names more columns: a second row may name the scores. */
function isBetter(candidate: Candidate, best: Candidate): boolean {
  const difference = candidate.layout.score - best.layout.score;
  if (Math.abs(difference) > SAME_SCORE) return difference > 0;
  return candidate.roles > best.roles;
}

function mayBeginHeader(grid: Grid, row: number): boolean {
  const roles = new Set<Role>();
  for (const column of grid.filledColumns(row)) {
    const value = grid.value(row, column);
    if (typeof value !== 'string') continue;
    const role = roleOfHeader(value);
    if (role) roles.add(role);
  }
  return roles.size >= 2;
}

function weigh(grid: Grid, block: HeaderBlock, table: HeadedTable): Candidate | null {
  const { roles, year, next } = table;
  const below = (block.rows.at(-1) ?? 0) + 1;
  const last = Math.min(grid.lastRow, below + SAMPLE_ROWS);
  const columns = chooseColumns(grid, block, roles, below, last);
  if (!columns) return null;

  const coded = new CodedRows(grid, columns);
  let named = 0;
  let withMax = 0;
  let filled = 0;
  let outline = 0;
  let previousDepth = 0;
  for (let row = below; row <= last; row++) {
    const read = coded.at(row);
    if (!read) continue;
    const { code, name } = read;
    filled++;
    if (name !== '') named++;
    if (grid.cell(row, columns.max).reading.kind === 'number') withMax++;
    if (code.parts.length <= previousDepth + 1) outline++;
    previousDepth = code.parts.length;
  }
  if (filled === 0) return null;
  const wanted: Role[] = ['code', 'name', 'max'];
  const headerFound =
    wanted.filter((role) => roles.some((found) => found.role === role)).length / wanted.length;
  const evidence: Evidence[] = [
    { what: 'headerWords', found: headerFound, weight: 0.4 },
    { what: 'codes', found: filled >= 2 ? named / filled : 0, weight: 0.2 },
    { what: 'maxima', found: filled >= 2 ? withMax / filled : 0, weight: 0.3 },
    { what: 'outline', found: outline / filled, weight: 0.1 },
  ];
  const score = evidence.reduce((sum, each) => sum + each.found * each.weight, 0);
  const layout = { headerRows: block.rows, columns, year, beside: next, evidence, score };
  return { layout, coded, roles: table.named };
}

type CodedColumns = Pick<ScoringColumns, 'code' | 'name' | 'otherNames'>;

/** What a row of a table says that it is. */
interface CodedName {
  code: Code;
  name: string;
}

/** The rows of a table with their codes and names, each read once: whoever weighs a header asks, and who goes by it. */
export class CodedRows {
  /** By row, once it was asked for. */
  private readonly rows: (CodedName | null | undefined)[];

  constructor(
    private readonly grid: Grid,
    private readonly columns: CodedColumns,
  ) {
    this.rows = new Array<CodedName | null | undefined>(grid.lastRow - grid.firstRow + 1);
  }

  /** Null where a row has no code. */
  at(row: number): CodedName | null {
    const y = row - this.grid.firstRow;
    const known = this.rows[y];
    return known === undefined ? (this.rows[y] = codedRow(this.grid, row, this.columns)) : known;
  }
}

/** The code and the name of a row, each from its own column or both from the names; null without a code. */
export function codedRow(grid: Grid, row: number, columns: CodedColumns): CodedName | null {
  const words = nameAt(grid, row, columns);
  if (columns.code === undefined) return readCodedName(words);
  const code = codeAt(grid, row, columns.code);
  if (code) return { code, name: words === '' ? plain(grid.wordsDown(row, columns.name)) : words };
  const inBrackets =
    words === '' || COLUMN_NUMBER.test(words) ? null : bracketedCode(grid, row, columns.code);
  if (inBrackets) return { code: inBrackets, name: words };
  return words === '' ? bandAt(grid, row, columns.code) : null;
}

/** The name of a row; '' where it has none. */
export function nameAt(
  grid: Grid,
  row: number,
  { name, otherNames }: Pick<ScoringColumns, 'name' | 'otherNames'>,
): string {
  const words = plain(grid.words(row, name));
  if (words !== '' || otherNames === undefined) return words;
  const column = otherNames.find((each) => HAS_LETTERS.test(String(grid.value(row, each))));
  return column === undefined ? '' : plain(grid.words(row, column));
}

const HAS_LETTERS = /\p{L}/u;
const COLUMN_NUMBER = /^\(?\d+\)?$/;

/** `(1)` is a column's number, but for a row that has a name of its own. */
function bracketedCode(grid: Grid, row: number, column: number): Code | null {
  const value = String(grid.value(row, column));
  const inner = value.length > LONGEST_HEADER ? undefined : /^\((\d{1,3})\)$/.exec(plain(value))?.[1];
  return inner === undefined ? null : readCodeText(inner);
}

/** `Lĩnh vực 1: Chỉ đạo, điều hành` over the columns of codes and names: what heads an area's criteria. */
function bandAt(grid: Grid, row: number, column: number): CodedName | null {
  const value = grid.value(row, column);
  const band = typeof value === 'string' && value.length <= LONGEST_HEADER ? readCodedName(value) : null;
  return band && (band.code.word !== '' || band.code.style === 'roman') ? band : null;
}

function codeAt(grid: Grid, row: number, column: number): Code | null {
  const value = grid.value(row, column);
  if (typeof value === 'string') return readCodeText(value);
  const { text, numberFormat } = grid.cell(row, column);
  return readCode(value, text, numberFormat);
}

/** Which column serves each role; where two claim one, the one whose cells look like it. */
function chooseColumns(
  grid: Grid,
  block: HeaderBlock,
  roles: FoundRole[],
  from: number,
  to: number,
): ScoringColumns | null {
  const of = (role: Role): FoundRole[] => roles.filter((found) => found.role === role);
  const shape = (column: number): ColumnShape => columnShape(grid, column, from, to);
  const notes = of('note');
  const rounds: FoundRole[] = [];
  for (const found of of('appraised')) {
    // "Kết quả thẩm định" may head the council's words as well as its score: the cells decide.
    const { numbers, words } = shape(found.column);
    if (words > numbers) notes.push(found);
    else rounds.push(found);
  }
  const max = mostOf(of('max'), (each) => shape(each.column).numbers);
  const numbers = leadingCodes(grid, roles, from);
  const named = of('name').map(({ column }) => column);
  const name =
    leadingName(
      grid,
      named.filter((column) => column !== numbers),
      from,
    ) ??
    widestWords(grid, block, [...roles.map(({ column }) => column), numbers], from, to) ??
    named[0];
  if (!max || name === undefined) return null;
  const code = numbers !== null && onlyCountsRows(grid, numbers, name, from, to) ? null : numbers;
  const otherNames = named.filter((column) => column !== name && column !== numbers);
  // Where nobody else gives a reason, the unit's own words are the notes.
  const [unitNote] = notes.length > 0 ? of('unitNote') : [];
  if (notes.length === 0) notes.push(...of('unitNote'));
  rounds.sort((a, b) => appraisalRound(a.words) - appraisalRound(b.words));
  const columns: ScoringColumns = {
    ...(code === null ? {} : { code }),
    name,
    ...(otherNames.length > 0 && { otherNames }),
    max: max.column,
    appraised: rounds.map((found) => found.column),
    note: notes.map(({ column }) => column).sort((a, b) => a - b),
    ...(unitNote && { unitNote: unitNote.column }),
  };
  const selves = of('self').filter((found, _at, all) => all.length < 2 || !namesPartOfYear(found.words));
  const self = mostOf(selves, (each) => shape(each.column).numbers) ?? of('self')[0];
  if (self) columns.self = self.column;
  const single = ['survey', 'achieved', 'evidence'] as const;
  for (const role of single) {
    const column = of(role)[0]?.column;
    if (column !== undefined) columns[role] = column;
  }
  const percent = percentOfScore(of('percent'), columns);
  if (percent === undefined) return columns;
  if (isOfScore(grid, block, percent, columns, from, to)) columns.percent = percent.column;
  else columns.evidence ??= percent.column;
  return columns;
}

/** Of several columns of names below a header, the one with most words. */
export function leadingName(grid: Grid, columns: readonly number[], from: number): number | undefined {
  const to = Math.min(grid.lastRow, from + SAMPLE_ROWS);
  return mostOf(columns, (column) => columnShape(grid, column, from, to).words);
}

/** The first of those that have most; one alone is not counted. */
function mostOf<Each>(all: readonly Each[], count: (each: Each) => number): Each | undefined {
  if (all.length < 2) return all[0];
  const counts = all.map(count);
  return all[counts.indexOf(Math.max(...counts))];
}

/** Of several percentages the one of the score that counts: a self score has its own, which says nothing of it. */
function percentOfScore(
  found: readonly FoundRole[],
  { appraised, achieved }: ScoringColumns,
): FoundRole | undefined {
  const isScored = appraised.length > 0 || achieved !== undefined;
  const ofScore = found.filter(({ words }) => !isScored || !namesSelf(words));
  return ofScore.find(({ words }) => namesAppraisal(words)) ?? ofScore[0];
}

/**
 * A rate of what was done ("Số liệu thực hiện | Tỷ lệ đạt được") is what the points were given for, not what they
 * come to. Where the header lets it be either, it is an index only if most of its figures are.
 */
function isOfScore(
  grid: Grid,
  { words }: HeaderBlock,
  { column, group }: FoundRole,
  columns: ScoringColumns,
  from: number,
  to: number,
): boolean {
  if (!namesPerformance(group) && !namesPerformance(words.get(column - 1)?.own ?? '')) return true;
  const { self, survey, appraised, achieved } = columns;
  const scores = [self, survey, ...appraised, achieved].filter((each) => each !== undefined);
  const scale = columnScale(Array.from({ length: to - from + 1 }, (_, at) => grid.cell(from + at, column)));
  let indexes = 0;
  let others = 0;
  for (let row = from; row <= to; row++) {
    const printed = percentCell(grid.cell(row, column), scale);
    const max = pointsAt(grid, row, columns.max);
    if (!printed || !max) continue;
    const follows = scores.some((score) => {
      const points = pointsAt(grid, row, score);
      const exact = points && indexOf(points, max);
      return exact !== null && showsIndex(printed, exact);
    });
    if (follows) indexes++;
    else others++;
  }
  return indexes > others;
}

function pointsAt(grid: Grid, row: number, column: number): Decimal | null {
  const { reading } = grid.cell(row, column);
  return reading.kind === 'number' ? reading.value : null;
}

interface ColumnShape {
  numbers: number;
  words: number;
}

function columnShape(grid: Grid, column: number, from: number, to: number): ColumnShape {
  const shape = { numbers: 0, words: 0 };
  for (let row = from; row <= to; row++) {
    if (grid.value(row, column) === '') continue;
    const { kind } = grid.cell(row, column).reading;
    if (kind === 'number') shape.numbers++;
    else if (kind === 'unreadable' && roleOfHeader(grid.words(row, column)) === null) shape.words++;
  }
  return shape;
}

/** `1 2 3 …` beside names that begin with codes (`1.1. Kế hoạch`): those place the rows, the numbers count them. */
function onlyCountsRows(grid: Grid, column: number, name: number, from: number, to: number): boolean {
  let counted = 0;
  let codedNames = 0;
  let isDeep = false;
  for (let row = from; row <= to; row++) {
    const number = codeAt(grid, row, column);
    if (!number) continue;
    if (number.style !== 'dotted' || number.parts.length > 1) return false;
    counted++;
    const inName = codedRow(grid, row, { name })?.code;
    if (!inName) continue;
    codedNames++;
    isDeep ||= inName.parts.length > 1;
  }
  return isDeep && codedNames * 2 > counted;
}

/** What the codes of a column say of the outline. */
interface ColumnOutline {
  column: number;
  filled: number;
  codes: number;
  /** Codes that say below which other one they stand. */
  placed: number;
  levels: number;
}

/** One code that looks placed may be a typing mistake. */
const PLACED_BY_CHANCE = 1;

/**
 * The column of codes below a header: of those that are headed so, or hold nothing but codes below any other header,
 * the one that places most rows in an outline. Another may only count them: `STT` 1, 2, 3 … beside `Mã` 1, 1.1, 1.2 …
 */
export function leadingCodes(
  grid: Grid,
  roles: readonly { column: number; role: Role | null }[],
  from: number,
): number | null {
  const to = Math.min(grid.lastRow, from + SAMPLE_ROWS);
  const headed = roles.flatMap(({ role, column }) => (role === 'code' ? [column] : []));
  const [first] = headed;
  if (first !== undefined && headed.length === 1) {
    const { placed } = outlineIn(grid, first, from, to, PLACED_BY_CHANCE + 1);
    if (placed > PLACED_BY_CHANCE) return first;
  }
  const taken = new Set(
    roles.flatMap(({ role, column }) => (role === 'name' || role === null ? [] : [column])),
  );
  const bySight = grid
    .filledColumnsWithin(from, to)
    .flatMap((column) => (taken.has(column) ? [] : [outlineIn(grid, column, from, to)]));
  let best: ColumnOutline | null = null;
  for (const each of [
    ...headed.map((column) => outlineIn(grid, column, from, to)),
    ...bySight.filter(isOutline),
  ]) {
    if (!best || each.placed > best.placed || (each.placed === best.placed && each.levels > best.levels))
      best = each;
  }
  if (best && best.placed > 0) return best.column;
  if (first !== undefined) return first;
  // Where no header says `STT`, the codes stand left of the names.
  const name = roles.find(({ role }) => role === 'name')?.column ?? -1;
  const before = bySight.filter(({ column, codes }) => column <= name && codes >= 2);
  return mostOf(before, ({ codes }) => codes)?.column ?? null;
}

/** Points and dates may read as codes, but few of them go on from one to the next. */
function isOutline({ filled, codes, placed }: ColumnOutline): boolean {
  return placed > PLACED_BY_CHANCE && codes * 2 > filled && placed * 2 >= codes;
}

const LETTERS: readonly CodeStyle[] = ['upperLetter', 'lowerLetter'];

/** Reads a column's codes as an outline, down to where `enough` of them are placed by their own numbers. */
function outlineIn(grid: Grid, column: number, from: number, to: number, enough = Infinity): ColumnOutline {
  const outline: ColumnOutline = { column, filled: 0, codes: 0, placed: 0, levels: 0 };
  const above = new Set<string>();
  const levels: { first: Code; codes: number }[] = [];
  for (let row = from; row <= to && outline.placed < enough; row++) {
    if (grid.value(row, column) === '') continue;
    outline.filled++;
    const code = codeAt(grid, row, column);
    if (!code) continue;
    outline.codes++;
    if (goesOnFrom(above, code.parts)) outline.placed++;
    above.add(code.parts.join('.'));
    const level = levels.find(({ first }) => isOfLevel(code, first));
    if (level) level.codes++;
    else levels.push({ first: code, codes: 1 });
  }
  const [top] = levels;
  // A letter above all codes that stands alone numbers the column.
  const lower = levels.slice(top && LETTERS.includes(top.first.style) && top.codes === 1 ? 2 : 1);
  outline.levels = lower.length + 1;
  if (top?.first.parts.length === 1)
    for (const { first, codes } of lower) if (first.parts.length === 1) outline.placed += codes;
  return outline;
}

/** Whether a code of several parts, not seen before, is the first below its parent or follows its neighbour. */
function goesOnFrom(above: ReadonlySet<string>, parts: readonly number[]): boolean {
  const last = parts.at(-1) ?? 0;
  if (parts.length < 2 || last === 0 || above.has(parts.join('.'))) return false;
  return last === 1 || above.has([...parts.slice(0, -1), last - 1].join('.'));
}

function widestWords(
  grid: Grid,
  block: HeaderBlock,
  taken: readonly (number | null)[],
  from: number,
  to: number,
): number | undefined {
  let best: { column: number; words: number } | null = null;
  for (const column of grid.filledColumnsWithin(from, to)) {
    if (taken.includes(column) || namesUnits(block.words.get(column)?.own ?? '')) continue;
    const { words } = columnShape(grid, column, from, to);
    if (words > 0 && (!best || words > best.words)) best = { column, words };
  }
  return best?.column;
}
