import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import { isUnplaced, type Criterion } from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import { enumerates, isOfLevel } from '../../../words/codes';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Numbers that are left out between two rows, or before the first one: a row may be missing (rule 12). */
export function auditNumbering({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { criteria, areas, layout } = scorecard;
  const grid = gridOf(sheet);
  const families = [areas, ...criteria.map(({ children }) => children)];
  return families
    .flatMap((rows) => gapsAmong(rows, criteria))
    .map(({ row, missing }) => {
      const place = placeAt(row, codePlace(grid, row.row, layout.columns));
      const params = { missing, code: row.path };
      return finding(sheet, place, { cause: 'numberingGap', found: row.code.text, params });
    });
}

/** Numbers that are left out before a row, as people write them: `1.1`, `2.3–2.5`. */
interface Gap {
  row: Criterion;
  missing: string;
}

/** The gaps in the numbers of rows that stand in one; none where not all of them are numbered alike. */
export function gapsAmong(rows: readonly Criterion[], criteria: readonly Criterion[]): Gap[] {
  if (rows.length < 2 || !rows.every((row) => isNumbered(row, rows[0]))) return [];
  return rows.flatMap((row, index) => {
    const before = rows[index - 1] ?? null;
    const from = before ? numberOf(before) + 1 : firstNumber(rows, criteria);
    const until = numberOf(row) - 1;
    return from > until ? [] : [{ row, missing: missingCodes(row, from, until) }];
  });
}

/** `1.2`, `III`: letters leave some out, and a code that is not to be trusted says nothing of its neighbours. */
function isNumbered(row: Criterion, first: Criterion | undefined): boolean {
  const { style, swapped } = row.code;
  const isNumber = style === 'dotted' || style === 'roman';
  const isSure = !isUnplaced(row) && !row.orphan && !row.repaired && swapped === undefined;
  return isNumber && isSure && !enumerates(row.code) && isOfLevel(row.code, first?.code);
}

function numberOf({ code }: Criterion): number {
  return code.parts.at(-1) ?? 0;
}

/** Numbers begin with 1 below each parent, or run on through all of them. */
function firstNumber([first]: readonly Criterion[], criteria: readonly Criterion[]): number {
  if (first && numberOf(first) === 1) return 1;
  const last = first && criteria.slice(0, first.index).findLast(({ code }) => isOfLevel(code, first.code));
  const runsOn = last && first.code.parts.length === 1 && first.parent !== null;
  return runsOn ? Math.min(numberOf(last) + 1, numberOf(first)) : 1;
}

function missingCodes({ code, path }: Criterion, from: number, until: number): string {
  const head = code.style === 'dotted' ? path.slice(0, path.lastIndexOf('.') + 1) : '';
  const name = (number: number): string => (code.style === 'roman' ? roman(number) : `${head}${number}`);
  return from === until ? name(from) : `${name(from)}–${name(until)}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  const [value, letters] = ROMAN.find(([least]) => least <= number) ?? [0, ''];
  return value === 0 ? '' : letters + roman(number - value);
}
