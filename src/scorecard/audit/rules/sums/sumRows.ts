import { formulaBookOf } from '../../../../sheet/formulas/formulaBook';
import type { RecognisedWorkbook, ScoringSheet } from '../../../recognise';
import { isUnplaced } from '../../../model/scorecard';
import type { Statement } from '../../catalogue';
import type { Finding } from '../../finding';
import { finding } from '../../rule';
import { placeOf, sumColumn, type SumColumn, type SumRow } from './column';
import { formulaStatement } from './formulaCoverage';
import { auditSubtotals } from './subtotals';
import {
  checkAgainstShown,
  checkAgainstSum,
  isWrongByItself,
  sumStatement,
  type SumCheck,
} from './sumDiffers';

/** Parents and totals against the exact sums, and the formulas that should add them. */
export function auditSums(scoring: ScoringSheet, { snapshot }: RecognisedWorkbook): Finding[] {
  const book = formulaBookOf(snapshot);
  return scoring.scorecard.scoreColumns.flatMap((scoreColumn) => {
    const column = sumColumn(scoring, book, scoreColumn);
    const findings = column.rows.flatMap((row) => {
      const statement = statementOf(column, row);
      return statement ? [finding(scoring.sheet, placeOf(row), statement)] : [];
    });
    return [...findings, ...auditSubtotals(column)];
  });
}

/** One thing is said of a row: what is wrong with its formula says why its figure is. */
function statementOf(column: SumColumn, row: SumRow): Statement | null {
  const { cell, sum } = row;
  if (column.circular.has(cell)) {
    // A circle is one mistake, wherever it is entered.
    const first = column.rows.find((each) => column.circular.has(each.cell));
    const consequence = row !== first;
    return { cause: 'circular', found: cell.formula, expected: sum.value, consequence };
  }
  if (sum.blockedBy.length > 0) return unknownStatement(column, row);
  if (cell.formula && cell.reading.kind === 'blank' && sum.value)
    return { cause: 'formulaNoCache', found: cell.formula, expected: sum.value };
  const check = checkAgainstSum(column, row);
  return (
    formulaStatement(column, row, check) ??
    typedStatement(column, row, check) ??
    (check && sumStatement(column, row, check))
  );
}

/** A number that is typed where the other sums are formulas; null where it adds what is wrong below. */
function typedStatement(
  { isOfFormulas }: SumColumn,
  { cell, sum }: SumRow,
  check: SumCheck | null,
): Statement | null {
  if (!isOfFormulas || cell.formula || cell.reading.kind !== 'number') return null;
  if (check?.is === 'different' && check.consequence) return null;
  const found = cell.reading.value;
  return {
    cause: 'hardcodedParent',
    severity: isWrongByItself(check) ? 'error' : 'warning',
    found,
    expected: sum.value,
    params: { found, expected: sum.value ?? found },
  };
}

/** What is said of a row whose exact sum is not known. */
function unknownStatement(column: SumColumn, row: SumRow): Statement | null {
  const { cell, sum, criterion } = row;
  if (cell.reading.kind === 'number' && sum.blockedBy.includes(cell)) {
    const found = cell.reading.value;
    return criterion && isUnplaced(criterion) ? null : { cause: 'parentOfBlanks', found, params: { found } };
  }
  const check = checkAgainstShown(column, row);
  return check && sumStatement(column, row, check);
}
