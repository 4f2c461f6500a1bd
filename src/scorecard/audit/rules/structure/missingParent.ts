import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Codes whose parent is not in the table, or has another branch between itself and the row. */
export function auditParents({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const absentParents = new Set<string>();
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const { path, misplaced, duplicate, orphan } = criterion;
    const isAway = misplaced?.why === 'awayFromParent' && !duplicate;
    if (!isAway && !orphan) continue;
    const place = placeAt(criterion, codePlace(gridOf(sheet), criterion.row, columns));
    if (isAway) {
      const params = { code: path, parent: criterion.parent?.path ?? '', above: misplaced.above?.path ?? '' };
      findings.push(finding(sheet, place, { cause: 'awayFromParent', found: path, params }));
    }
    if (orphan) {
      // One row is missing: the first that misses it says so, the others follow.
      const absent = path.slice(0, path.lastIndexOf('.'));
      const consequence = absentParents.has(absent);
      absentParents.add(absent);
      const params = { code: path };
      findings.push(finding(sheet, place, { cause: 'missingParent', consequence, found: path, params }));
    }
  }
  return findings;
}
