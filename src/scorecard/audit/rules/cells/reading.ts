import {
  type AdjustmentRow,
  type Criterion,
  type ScoreCell,
  type TotalRow,
  isLeaf,
} from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Finding, FindingCause, FindingKind } from '../../finding';
import { auditAdjustment, auditAgainstMax } from './aboveMax';
import { signOf } from '../../../../sheet/decimal';
import { type Place, type Statement, finding } from '../../rule';
import type { DoubtfulNumber } from '../../../../sheet/numbers';
import { isWithin, rangesReferredTo } from '../../../../sheet/formulas';

type Row = Criterion | TotalRow | AdjustmentRow;

/** What cannot be read, what stands as text, and scores beyond their maximum. */
export function auditCells({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { criteria, total, adjustments, scoreColumns, layout } = scorecard;
  const rows: Row[] = [...criteria, ...(total ? [total] : []), ...adjustments];
  const errors: ScoreCell[] = [];
  for (const row of rows) {
    for (const cell of row.cells.values()) if (cell.reading.kind === 'error') errors.push(cell);
  }
  const findings: Finding[] = [];
  for (const row of rows) {
    for (const { column, role } of scoreColumns) {
      const cell = row.cells.get(column);
      const isMax = role === 'max';
      if (cell && !isPlain(cell, isMax)) findings.push(...auditCell(sheet, row, cell, { isMax, errors }));
    }
  }
  for (const { column, role } of scoreColumns)
    if (role !== 'max') findings.push(...auditAgainstMax(scorecard, column));
  for (const row of adjustments) {
    findings.push(...auditAdjustment(layout.columns.max, scoreColumns, sheet, row));
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
}

function auditCell(
  sheet: ScoringSheet['sheet'],
  row: Row,
  cell: ScoreCell,
  { isMax, errors }: CellContext,
): Finding[] {
  const criterion = row.kind === 'criterion' ? row : null;
  const place: Place = { row: cell.row, column: cell.column, ...(criterion ? { criterion } : {}) };
  const say = (statement: Statement): Finding[] => [finding(sheet, place, statement)];
  const sayText = (kind: FindingKind, cause: FindingCause, text: string): Finding[] =>
    say({ kind, severity: 'error', cause, found: text, params: { text } });
  const { reading } = cell;
  switch (reading.kind) {
    case 'blank':
      return isMax && criterion && isLeaf(criterion)
        ? say({ kind: 'MISSING_MAX', severity: 'error', cause: 'missingMax' })
        : [];
    case 'mark':
      return say({
        kind: 'BLANK_MARK',
        severity: 'info',
        cause: 'blankMark',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'error':
      return say({
        kind: 'ERROR_VALUE',
        severity: 'error',
        // An error that a formula passes on is the other cell's.
        consequence: refersToAny(cell, errors),
        cause: 'errorValue',
        found: reading.text,
        params: { text: reading.text },
      });
    case 'badType':
      return sayText('BAD_TYPE', 'badType', reading.text);
    case 'unreadable':
      return reading.why
        ? say(doubtful(reading.text, reading.why))
        : sayText('NON_NUMERIC', 'unreadable', reading.text);
    case 'number': {
      const findings: Finding[] = [];
      const found = String(cell.value);
      const params = { text: found, value: reading.value };
      if (reading.form === 'ratio') {
        findings.push(
          ...say({
            kind: 'RATIO_TEXT',
            severity: 'warning',
            cause: 'ratioIsText',
            found,
            expected: reading.value,
            params,
          }),
        );
      } else if (reading.form !== 'number') {
        findings.push(
          ...say({
            kind: 'TEXT_NUMBER',
            severity: 'warning',
            cause: 'numberIsText',
            found,
            expected: reading.value,
            params,
          }),
        );
      }
      // A deduction may be written below zero.
      if (signOf(reading.value) < 0 && criterion) {
        findings.push(
          ...say({
            kind: 'NEGATIVE',
            severity: 'error',
            cause: 'negative',
            found: reading.value,
            params: { value: reading.value },
          }),
        );
      }
      if (isMax && criterion && signOf(reading.value) === 0) {
        findings.push(...say({ kind: 'ZERO_MAX', severity: 'info', cause: 'zeroMax', found: reading.value }));
      }
      return findings;
    }
  }
}

function doubtful(text: string, why: DoubtfulNumber): Statement {
  const stands = { severity: 'error', found: text } as const;
  return why.form === 'ratio'
    ? { kind: 'RATIO_TEXT', cause: 'ratioOfOther', ...stands, params: { text, of: why.of } }
    : {
        kind: 'TEXT_NUMBER',
        cause: 'maybeThousands',
        ...stands,
        params: { text, either: why.either, or: why.or },
      };
}

function refersToAny({ formula }: ScoreCell, cells: readonly ScoreCell[]): boolean {
  const ranges = formula === null ? [] : rangesReferredTo(formula);
  return ranges.some((range) => cells.some((cell) => isWithin(cell, range)));
}
