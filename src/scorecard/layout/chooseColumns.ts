import type { Draft } from '../../sheet/draft';
import type { Grid } from '../../sheet/grid';
import { appraisalRound, namesAppraisal } from '../words/headers/appraised';
import { namesPartOfYear, namesUnits } from '../words/headers/noPoints';
import type { Role } from '../words/headers/role';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import { namesSelf } from '../words/headers/self';
import { columnsOfCodes, SAMPLE_ROWS } from './codeColumns';
import { codeAt, codedRow } from './codedRows';
import type { ScoringColumns } from './columns';
import type { FoundRole, HeaderBlock } from './header';
import { maxBy } from '../../sheet/maxBy';

/** The rows below a header by which its columns are told apart. */
export interface SampleRows {
  from: number;
  to: number;
}

/**
 * Which column serves each role; where two claim one, the one whose cells look like it. Null where no column holds the
 * maxima or the names.
 */
export function chooseColumns(
  grid: Grid,
  block: HeaderBlock,
  roles: readonly FoundRole[],
  sample: SampleRows,
): ScoringColumns | null {
  return new ColumnChoice(grid, block, roles, sample).columns();
}

/** Of several columns of names below a header, the one with most words. */
export function leadingName(grid: Grid, columns: readonly number[], from: number): number | undefined {
  const sample = { from, to: Math.min(grid.lastRow, from + SAMPLE_ROWS) };
  return maxBy(columns, (column) => columnShape(grid, column, sample).words);
}

class ColumnChoice {
  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    private readonly roles: readonly FoundRole[],
    private readonly sample: SampleRows,
  ) {}

  columns(): ScoringColumns | null {
    const max = this.mostNumbers(this.of('max'));
    const codes = columnsOfCodes(this.grid, this.roles, this.sample.from);
    const name = this.name(codes);
    if (!max || name === undefined) return null;
    const columns: Draft<ScoringColumns> = {
      ...this.codes(codes, name),
      name,
      ...this.otherNames(name, codes),
      max: max.column,
      ...this.appraisalsAndNotes(),
    };
    const self = this.self();
    if (self) columns.self = self.column;
    for (const role of ['survey', 'achieved', 'evidence'] as const) {
      const column = this.of(role)[0]?.column;
      if (column !== undefined) columns[role] = column;
    }
    const percent = this.percentOfScore(columns);
    if (percent !== undefined) columns.percent = percent.column;
    return columns;
  }

  private of(role: Role): FoundRole[] {
    return this.roles.filter((found) => found.role === role);
  }

  private shape(column: number): ColumnShape {
    return columnShape(this.grid, column, this.sample);
  }

  private mostNumbers(found: readonly FoundRole[]): FoundRole | undefined {
    return maxBy(found, ({ column }) => this.shape(column).numbers);
  }

  /** The column of names: the one with most words, whatever heads it where nothing is headed so. */
  private name(codes: readonly number[]): number | undefined {
    const named = this.of('name').map(({ column }) => column);
    const apart = named.filter((column) => !codes.includes(column));
    return leadingName(this.grid, apart, this.sample.from) ?? this.widestWords(codes) ?? named[0];
  }

  private otherNames(name: number, codes: readonly number[]): Pick<ScoringColumns, 'otherNames'> {
    const others = this.of('name')
      .map(({ column }) => column)
      .filter((column) => column !== name && !codes.includes(column));
    return others.length > 0 ? { otherNames: others } : {};
  }

  private codes(codes: readonly number[], name: number): Pick<ScoringColumns, 'code' | 'otherCodes'> {
    const [code, ...others] = this.onlyCountRows(codes, name) ? [] : codes;
    return {
      ...(code !== undefined && { code }),
      ...(others.length > 0 && { otherCodes: others }),
    };
  }

  /**
   * "Kết quả thẩm định" may head the council's words as well as its score: the cells decide. Where nobody else gives a
   * reason, the unit's own words are the notes.
   */
  private appraisalsAndNotes(): Pick<ScoringColumns, 'appraised' | 'note' | 'unitNote'> {
    const notes = this.of('note');
    const rounds: FoundRole[] = [];
    for (const found of this.of('appraised')) {
      const { numbers, words } = this.shape(found.column);
      if (words > numbers) notes.push(found);
      else rounds.push(found);
    }
    const [unitNote] = notes.length > 0 ? this.of('unitNote') : [];
    if (notes.length === 0) notes.push(...this.of('unitNote'));
    rounds.sort((a, b) => appraisalRound(a.words) - appraisalRound(b.words));
    return {
      appraised: rounds.map(({ column }) => column),
      note: notes.map(({ column }) => column).sort((a, b) => a - b),
      ...(unitNote && { unitNote: unitNote.column }),
    };
  }

  private self(): FoundRole | undefined {
    const all = this.of('self');
    const ofYear = all.filter(({ words }) => all.length < 2 || !namesPartOfYear(words));
    return this.mostNumbers(ofYear) ?? all[0];
  }

  /** Of several percentages the one of the score that counts: a self score has its own, which says nothing of it. */
  private percentOfScore({ appraised, achieved }: ScoringColumns): FoundRole | undefined {
    const isScored = appraised.length > 0 || achieved !== undefined;
    const ofScore = this.of('percent').filter(({ words }) => !isScored || !namesSelf(words));
    return ofScore.find(({ words }) => namesAppraisal(words)) ?? ofScore[0];
  }

  /** `1 2 3 …` beside names that begin with codes (`1.1. Kế hoạch`): those place the rows, the numbers count them. */
  private onlyCountRows([column, ...others]: readonly number[], name: number): boolean {
    if (column === undefined || others.length > 0) return false;
    let counted = 0;
    let codedNames = 0;
    let isDeep = false;
    for (let row = this.sample.from; row <= this.sample.to; row++) {
      const number = codeAt(this.grid, row, column);
      if (!number) continue;
      if (number.style !== 'dotted' || number.parts.length > 1) return false;
      counted++;
      const inName = codedRow(this.grid, row, { name })?.code;
      if (!inName) continue;
      codedNames++;
      isDeep ||= inName.parts.length > 1;
    }
    return isDeep && codedNames * 2 > counted;
  }

  /** Of the columns that no role claims, the one with most words; lists of units are no names. */
  private widestWords(codes: readonly number[]): number | undefined {
    const taken = new Set([...this.roles.map(({ column }) => column), ...codes]);
    let best: { column: number; words: number } | null = null;
    for (const column of this.grid.filledColumnsWithin(this.sample.from, this.sample.to)) {
      if (taken.has(column) || namesUnits(this.block.words.get(column)?.own ?? '')) continue;
      const { words } = this.shape(column);
      if (words > 0 && (!best || words > best.words)) best = { column, words };
    }
    return best?.column;
  }
}

/** How many cells of a column hold numbers, and how many words that are no header's. */
interface ColumnShape {
  numbers: number;
  words: number;
}

function columnShape(grid: Grid, column: number, { from, to }: SampleRows): ColumnShape {
  const shape = { numbers: 0, words: 0 };
  for (let row = from; row <= to; row++) {
    if (grid.value(row, column) === '') continue;
    const { kind } = grid.cell(row, column).reading;
    if (kind === 'number') shape.numbers++;
    else if (kind === 'unreadable' && roleOfHeader(grid.words(row, column)) === null) shape.words++;
  }
  return shape;
}
