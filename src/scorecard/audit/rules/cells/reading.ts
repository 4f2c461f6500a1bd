import { signOf } from '../../../../sheet/decimal';
import { isWithin } from '../../../../sheet/cellRange';
import { rangesReferredTo } from '../../../../sheet/formulas';
import type { DoubtfulNumber, Reading } from '../../../../sheet/numbers';
import {
  type AdjustmentRow,
  type Criterion,
  isLeaf,
  type ScoreCell,
  type TotalRow,
} from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Statement } from '../../catalogue';
import type { Finding } from '../../finding';
import { finding } from '../../rule';

type Row = Criterion | TotalRow | AdjustmentRow;
type NumberReading = Extract<Reading, { kind: 'number' }>;

/** What a score cell cannot say: what cannot be read, stands as text or is below zero, and maxima that are none. */
export function auditReadings({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { criteria, total, adjustments, scoreColumns } = scorecard;
  const rows: Row[] = [...criteria, ...(total ? [total] : []), ...adjustments];
  const errors: ScoreCell[] = [];
  for (const row of rows) {
    for (const cell of row.cells.values()) if (cell.reading.kind === 'error') errors.push(cell);
  }
  const findings: Finding[] = [];
  for (const row of rows) {
    const criterion = row.kind === 'criterion' ? row : null;
    for (const { column, role } of scoreColumns) {
      const cell = row.cells.get(column);
      const isMax = role === 'max';
      if (!cell || isPlain(cell, isMax)) continue;
      const place = { row: cell.row, column: cell.column, criterion };
      for (const statement of statementsOf(cell, { isMax, errors, criterion }))
        findings.push(finding(sheet, place, statement));
    }
  }
  return findings;
}

/** A number that may stand anywhere, or nothing where nothing may stand: most cells. */
function isPlain({ reading }: ScoreCell, isMax: boolean): boolean {
  if (reading.kind === 'blank') return !isMax;
  return reading.kind === 'number' && reading.form === 'number' && signOf(reading.value) > 0;
}

interface CellContext {
  isMax: boolean;
  /** Cells that show an error. */
  errors: readonly ScoreCell[];
  /** The criterion of the row; null for a total, a bonus or a deduction. */
  criterion: Criterion | null;
}

function statementsOf(cell: ScoreCell, context: CellContext): Statement[] {
  const { reading } = cell;
  switch (reading.kind) {
    case 'blank':
      return context.isMax && context.criterion && expectsMaximum(context.criterion)
        ? [{ cause: 'missingMax' }]
        : [];
    case 'number':
      return ofNumber(cell, reading, context);
    case 'error': {
      // An error that a formula passes on is the other cell's.
      const consequence = refersToAny(cell, context.errors);
      const { text } = reading;
      return [{ cause: 'errorValue', consequence, found: text, params: { text } }];
    }
    case 'unreadable': {
      const { text, why } = reading;
      return [why ? doubtful(text, why) : { cause: 'unreadable', found: text, params: { text } }];
    }
    case 'mark':
      return [{ cause: 'blankMark', found: reading.text, params: { text: reading.text } }];
    case 'badType':
      return [{ cause: 'badType', found: reading.text, params: { text: reading.text } }];
  }
}

function ofNumber(cell: ScoreCell, { form, value }: NumberReading, context: CellContext): Statement[] {
  const statements: Statement[] = [];
  if (form !== 'number') {
    const text = String(cell.value);
    const cause = form === 'ratio' ? 'ratioIsText' : 'numberIsText';
    statements.push({ cause, found: text, expected: value, params: { text, value } });
  }
  // A deduction may be written below zero.
  if (signOf(value) < 0 && context.criterion && !takesOff(context.criterion))
    statements.push({ cause: 'negative', found: value, params: { value } });
  if (signOf(value) === 0 && context.criterion && context.isMax)
    statements.push({ cause: 'zeroMax', found: value });
  return statements;
}

/** Whether a row's points may be below zero: it takes off itself, or what it is made of does. */
function takesOff({ effect, children }: Criterion): boolean {
  return effect === 'lowers' || children.some(takesOff);
}

function expectsMaximum(row: Criterion): boolean {
  return isLeaf(row) && row.effect === 'adds' && !row.sharesMaximumOf;
}

function doubtful(text: string, why: DoubtfulNumber): Statement {
  if (why.form === 'percent') {
    const { of, value } = why;
    return of && value
      ? { cause: 'percentOfMax', found: text, expected: value, params: { text, max: of, value } }
      : { cause: 'percentScore', found: text, params: { text } };
  }
  return why.form === 'ratio'
    ? { cause: 'ratioOfOther', found: text, params: { text, of: why.of } }
    : { cause: 'maybeThousands', found: text, params: { text, either: why.either, or: why.or } };
}

function refersToAny({ formula }: ScoreCell, cells: readonly ScoreCell[]): boolean {
  const ranges = formula === null ? [] : rangesReferredTo(formula);
  return ranges.some((range) => cells.some((cell) => isWithin(cell, range)));
}
