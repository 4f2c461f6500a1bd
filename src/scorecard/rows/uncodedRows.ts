import type { ClassifiedRows, CodedRow, UnnamedRow } from './rowKinds';
import type { Code, CodeStyle } from '../words/codes';
import { compare, sumOf } from '../../sheet/decimal';
import {
  ancestorsOf,
  maxColumnOf,
  pointsIn,
  type Criterion,
  type ScoreColumn,
  type TotalRow,
  type UncertainRow,
} from '../model/scorecard';

/** What rows without a readable code are, told from their figures and their place. */

/**
 * The total by what it says in figures, where its words do not tell: a row above or below all criteria whose
 * maximum is the sum of the areas' maxima.
 */
export function totalByFigures(
  { unnamed }: ClassifiedRows,
  areas: readonly Criterion[],
  criteria: readonly Criterion[],
  max: number,
): TotalRow | null {
  const maxima = areas.map((area) => pointsIn(area, max));
  const sum = sumOf(maxima);
  if (areas.length < 2 || !sum || maxima.includes(null)) return null;
  const first = criteria[0]?.row ?? 0;
  const last = criteria.at(-1)?.row ?? 0;
  const found = unnamed.findLast(
    ({ row, cells }) => (row < first || row > last) && pointsIn({ cells }, max)?.eq(sum),
  );
  return found ? { kind: 'total', row: found.row, cells: found.cells } : null;
}

/**
 * Components without a code of their own (`-`, blank, or one code merged over all of them): rows right below a
 * criterion that has no other children, each scored where the criterion is, whose maxima add up to the criterion's.
 * Rules are alternatives and do not (rule 3).
 */
export function withBulletedRows(rows: ClassifiedRows, scoreColumns: readonly ScoreColumn[]): ClassifiedRows {
  const { coded, unnamed } = rows;
  if (unnamed.length < 2) return rows;
  const max = maxColumnOf(scoreColumns);
  const partsOf = (above: CodedRow, next: CodedRow | undefined): CodedRow[] => {
    const scored = scoreColumns.filter(({ column }) => pointsIn(above, column) !== null);
    const parts = unnamed.filter(
      (each) =>
        each.row > above.row &&
        each.row < (next?.row ?? Infinity) &&
        each.name !== '' &&
        (each.codeText === '' || BULLET.test(each.codeText)) &&
        scored.every(({ column }) => pointsIn(each, column) !== null),
    );
    const printed = pointsIn(above, max);
    const sum = sumOf(parts.map((part) => pointsIn(part, max)));
    const areParts = parts.length >= 2 && scored.length >= 2 && printed && sum && compare(sum, printed) === 0;
    return areParts
      ? parts.map(({ row, name, cells }, at) => ({ row, code: numbered('bullet', at + 1), name, cells }))
      : [];
  };
  const bulleted = coded.flatMap((above, index) => {
    const next = coded[index + 1];
    return next && next.code.parts.length > above.code.parts.length ? [] : partsOf(above, next);
  });
  return withCoded(rows, bulleted);
}

const BULLET = /^[-–−—+*•·▪■◦]$/;

/** The code of a row that has none of its own. */
function numbered(style: CodeStyle, number: number): Code {
  return { style, parts: [number], text: String(number), stored: 'text', word: '' };
}

/** The rows with further ones among those that have a code. */
function withCoded(rows: ClassifiedRows, further: readonly CodedRow[]): ClassifiedRows {
  if (further.length === 0) return rows;
  const taken = new Set(further.map(({ row }) => row));
  return {
    ...rows,
    coded: [...rows.coded, ...further].sort((a, b) => a.row - b.row),
    unnamed: rows.unnamed.filter(({ row }) => !taken.has(row)),
    ignored: rows.ignored.filter(({ row }) => !taken.has(row)),
  };
}

/**
 * Areas whose numbers nobody wrote: where the numbers begin with 1 again and again, or name areas (`1.1`, `2.1`) that
 * are nowhere, each time right below a row with a maximum and no code, those rows are the areas.
 */
export function withUnwrittenAreas(rows: ClassifiedRows, max: number): ClassifiedRows {
  const { coded } = rows;
  if (!coded.every(({ code }) => code.style === 'dotted')) return rows;
  const named = coded.every(({ code }) => code.parts.length > 1);
  const starts = coded.filter(({ code }, index) =>
    named
      ? code.parts[0] !== coded[index - 1]?.code.parts[0]
      : code.parts.length === 1 && code.parts[0] === 1,
  );
  if (starts.length < 2) return rows;
  const areas = starts.flatMap((start, index): CodedRow[] => {
    const head = headOf(start, rows, max);
    if (!head) return [];
    const { row, name, cells } = head;
    // `3.1` names the area 3.
    const code = named ? numbered('dotted', start.code.parts[0] ?? 0) : numbered('unwritten', index + 1);
    return [{ row, code, name, cells }];
  });
  return areas.length < starts.length ? rows : withCoded(rows, areas);
}

function headOf(
  { row: start }: CodedRow,
  { coded, unnamed }: ClassifiedRows,
  max: number,
): UnnamedRow | null {
  const before = coded.findLast(({ row }) => row < start)?.row ?? 0;
  const head = unnamed.findLast(({ row }) => row < start);
  return head && head.row > before && head.codeText === '' && pointsIn(head, max) ? head : null;
}

/**
 * Rows among the criteria with a maximum and a score whose code nobody can read (scorecard rule 11), where the rows
 * with codes do not make up what they stand in: these are criteria, and where they belong only the user knows. Where
 * the maxima add up without them they are rules (rule 3), which may repeat the points of their criterion.
 */
export function uncertainRows(
  { unnamed }: ClassifiedRows,
  criteria: readonly Criterion[],
  total: TotalRow | null,
  scoreColumns: readonly ScoreColumn[],
): UncertainRow[] {
  const end = criteria.at(-1)?.row ?? 0;
  const max = maxColumnOf(scoreColumns);
  const areas = criteria.filter(({ parent }) => parent === null);
  const addsUp = (whole: Pick<Criterion, 'cells'>, parts: readonly Criterion[]): boolean => {
    const printed = pointsIn(whole, max);
    const sum = sumOf(parts.map((part) => pointsIn(part, max)));
    return printed !== null && sum?.eq(printed) === true;
  };
  return unnamed.flatMap(({ row, name, codeText, cells }) => {
    const before = criteria.findLast((each) => each.row < row);
    const isScored = scoreColumns.some(
      ({ role, column }) => role !== 'max' && pointsIn({ cells }, column) !== null,
    );
    if (!before || !isScored || !pointsIn({ cells }, max) || name === '') return [];
    if (row === total?.row || (row > end && codeText === '')) return [];
    const around = [before, ...ancestorsOf(before)].filter(({ children }) => children.length > 0);
    const isWhole = around.every((each) => addsUp(each, each.children)) && (!total || addsUp(total, areas));
    return isWhole ? [] : [{ kind: 'uncertain' as const, row, name, codeText, cells, before }];
  });
}
