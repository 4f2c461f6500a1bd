import type { Grid } from '../../sheet/grid';
import type { Role } from '../words/headers/role';
import { chooseColumns } from './chooseColumns';
import { SAMPLE_ROWS } from './codeColumns';
import { CodedRows } from './codedRows';
import type { ScoringColumns } from './columns';
import type { HeadedTable, MissingPart } from './headedTables';
import { headerRepeats, type HeaderBlock } from './header';
import { headersOf } from './sheetHeaders';

/** What speaks for a layout; the weights add up to at most 1. */
interface Evidence {
  readonly what: 'headerWords' | 'codes' | 'maxima' | 'outline' | 'chosenByUser';
  /** 0 to 1: how much of what was looked for was found. */
  readonly found: number;
  readonly weight: number;
}

/** A scoring table on a sheet, recognised from evidence. */
export interface ScoringLayout {
  /** The header's rows, as row numbers; its repeats on later pages are not among them. */
  readonly headerRows: readonly number[];
  readonly columns: ScoringColumns;
  /** The year that the columns name, where they name one. */
  readonly year: number | null;
  /** The first column of another table of the same header, which is not read; null where there is none. */
  readonly beside: number | null;
  readonly evidence: readonly Evidence[];
  /** 0 to 1, from the evidence. */
  readonly score: number;
}

/** A scoring table with the codes of its rows, or what the sheet lacks to have one. */
export type LayoutResult =
  | { found: true; layout: ScoringLayout; coded: CodedRows }
  /** `missing` names what the best candidate lacks; `headerRow` is where it was looked for. */
  | { found: false; missing: MissingPart[]; headerRow: number | null };

/** Below this a sheet is no scoring sheet. */
const LEAST_SCORE = 0.6;
/** No better header is looked for below one of this score. */
const CONVINCING = 0.9;
/** What the words of a header are worth that name no score. */
const UNSCORED = 0.7;
/** Scores that differ by less differ by binary fractions only. */
const SAME_SCORE = 1e-9;

/**
 * Finds the first scoring table of a sheet by what it looks like: header words first, then what stands below them.
 * @param from The row from which on it is looked for.
 */
export function findScoringLayout(grid: Grid, from = grid.firstRow): LayoutResult {
  const headers = headersOf(grid);
  let best = null as Candidate | null;
  let nearest = null as Nearest | null;
  for (let row = from; row <= grid.lastRow; row++) {
    const here = headers.at(row);
    if (here.length === 0 || (best && repeatsOnLaterPage(grid, row, best.layout))) continue;
    for (const { block, tables } of here) {
      for (const table of tables) {
        const candidate = mayBeScored(table) ? weigh(grid, block, table) : null;
        if (candidate) best = better(candidate, best);
        else nearest = nearer(nearest, table, row);
      }
    }
    if (best && best.layout.score >= CONVINCING) break;
  }
  if (best && best.layout.score >= LEAST_SCORE)
    return { found: true, layout: best.layout, coded: best.coded };
  if (best) return { found: false, missing: ['criteria'], headerRow: best.layout.headerRows[0] ?? null };
  return { found: false, ...(nearest ?? { missing: ['name', 'max', 'score'], headerRow: null }) };
}

/** Whether a table has what scores are given for: which columns hold them, figures may tell where words do not. */
function mayBeScored({ missing }: HeadedTable): boolean {
  return missing.every((part) => part === 'score');
}

/** What comes nearest to a scoring table where there is none. */
interface Nearest {
  missing: MissingPart[];
  headerRow: number;
}

/** A header that lacks nothing, and has no criteria below it, comes nearest. */
function nearer(before: Nearest | null, { missing }: HeadedTable, headerRow: number): Nearest {
  if (before && missing.length >= before.missing.length) return before;
  return { missing: missing.length > 0 ? missing : ['criteria'], headerRow };
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
function better(candidate: Candidate, best: Candidate | null): Candidate {
  if (!best) return candidate;
  const difference = candidate.layout.score - best.layout.score;
  const isBetter = Math.abs(difference) > SAME_SCORE ? difference > 0 : candidate.roles > best.roles;
  return isBetter ? candidate : best;
}

/** What speaks for a table below a header; null where its columns cannot be told or nothing below has a code. */
function weigh(grid: Grid, block: HeaderBlock, table: HeadedTable): Candidate | null {
  const { roles, year, next } = table;
  const below = (block.rows.at(-1) ?? 0) + 1;
  const last = Math.min(grid.lastRow, below + SAMPLE_ROWS);
  const columns = chooseColumns(grid, block, roles, { from: below, to: last });
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
  const isScored = table.missing.length === 0;
  const evidence: Evidence[] = [
    { what: 'headerWords', found: isScored ? headerFound : headerFound * UNSCORED, weight: 0.4 },
    { what: 'codes', found: filled >= 2 ? named / filled : 0, weight: 0.2 },
    { what: 'maxima', found: filled >= 2 ? withMax / filled : 0, weight: 0.3 },
    { what: 'outline', found: outline / filled, weight: 0.1 },
  ];
  const score = evidence.reduce((sum, each) => sum + each.found * each.weight, 0);
  const layout = { headerRows: block.rows, columns, year, beside: next, evidence, score };
  // Where figures have to tell the scores, every column that is headed counts.
  return { layout, coded, roles: isScored ? table.named : block.words.size };
}
