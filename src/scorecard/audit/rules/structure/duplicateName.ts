import type { ScoringSheet } from '../../../recognise';
import type { Criterion } from '../../../model/scorecard';
import type { Finding } from '../../finding';
import { gridOf } from '../../../../sheet/grid';
import { fold } from '../../../../sheet/text';
import { type Statement, finding } from '../../rule';

export function auditNames(
  sheet: ScoringSheet['sheet'],
  criteria: readonly Criterion[],
  nameColumn: number,
): Finding[] {
  const firstByName = new Map<string, Criterion>();
  const findings: Finding[] = [];
  const grid = gridOf(sheet);
  for (const criterion of criteria) {
    // A name that is merged over several rows is one name.
    const merge = grid.mergeAt(criterion.row, nameColumn);
    if (merge && merge.row < criterion.row) continue;
    const name = fold(criterion.name);
    const first = firstByName.get(name);
    if (!first) {
      firstByName.set(name, criterion);
      continue;
    }
    const params = { code: criterion.path, other: first.path, row: first.row };
    const statement: Statement = {
      kind: 'DUPLICATE_NAME',
      severity: 'info',
      cause: 'duplicateName',
      found: criterion.name,
      params,
    };
    findings.push(finding(sheet, { row: criterion.row, column: nameColumn, criterion }, statement));
  }
  return findings;
}
