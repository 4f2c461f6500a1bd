import { compare, roundTo, sumOf, type Decimal } from '../../sheet/decimal';
import type { Draft } from '../../sheet/draft';
import { readAs } from '../../sheet/grid';
import { RowCells, type ScoreCell, type ScoreCells, type TotalRow } from '../model/scorecard';
import type { CriterionDraft } from './criterionDraft';

/**
 * `1.000` is 1 or a thousand: its form does not say, what it adds up to and the maxima do. Where they agree with both,
 * a number with figures behind its mark is a decimal one (scorecard rule 10); a whole one stays unread.
 */
export function settleThousands(
  criteria: readonly CriterionDraft[],
  total: Draft<TotalRow> | null,
  { columns, max }: { columns: readonly number[]; max: number },
): void {
  const rows = [...criteria, ...(total ? [total] : [])];
  const doubtful: ScoreCell[] = [];
  for (const { cells } of rows)
    for (const cell of cells.values()) if (mayBeThousands(cell)) doubtful.push(cell);
  if (doubtful.length === 0) return;
  const areas = criteria.filter(({ parent }) => parent === null);
  const contradictions = (grouped: boolean): number => {
    let found = 0;
    const at = (cells: ScoreCells, column: number): Decimal | null => {
      const reading = cells.get(column)?.reading;
      if (reading?.kind !== 'number') return null;
      return grouped ? (reading.thousands ?? reading.value) : reading.value;
    };
    for (const row of rows) {
      const children = row.kind === 'total' ? areas : row.children;
      for (const column of columns) {
        const figure = at(row.cells, column);
        if (!figure) continue;
        const most = at(row.cells, max);
        if (most && compare(figure, most) > 0) found++;
        const sum = sumOf(children.map(({ cells }) => at(cells, column)));
        if (sum && compare(sum, figure) !== 0) found++;
      }
    }
    return found;
  };
  const [plain, grouped] = [contradictions(false), contradictions(true)];
  if (plain < grouped) return;
  if (plain === grouped && !doubtful.every(isWhole)) return;
  for (const row of rows) {
    row.cells = new RowCells([...row.cells.values()].map((cell) => settled(cell, grouped < plain)));
  }
}

function mayBeThousands({ reading }: ScoreCell): boolean {
  return reading.kind === 'number' && reading.thousands !== undefined;
}

function isWhole({ reading }: ScoreCell): boolean {
  return reading.kind === 'number' && compare(reading.value, roundTo(reading.value, 0)) === 0;
}

function settled(cell: ScoreCell, areThousands: boolean): ScoreCell {
  const { reading, value } = cell;
  if (reading.kind !== 'number' || !reading.thousands) return cell;
  const { form, thousands } = reading;
  if (areThousands) return readAs(cell, { kind: 'number', form, value: thousands });
  const why = { form: 'thousands', either: reading.value, or: thousands } as const;
  return readAs(cell, { kind: 'unreadable', text: String(value), why });
}
