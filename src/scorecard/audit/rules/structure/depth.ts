import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Area, criterion, component: the levels of the field's tables. Deeper rows are added like any other. */
const DEEPEST = 3;

/** Rows below the components, and rows whose maxima say another level than their codes. */
export function auditDepth({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const { path, level, misplaced } = criterion;
    const isAtOtherLevel = misplaced?.why === 'otherLevel';
    if (!isAtOtherLevel && level <= DEEPEST) continue;
    const place = placeAt(criterion, codePlace(gridOf(sheet), criterion.row, columns));
    const cause = isAtOtherLevel ? 'otherLevel' : 'tooDeep';
    findings.push(finding(sheet, place, { cause, found: path, params: { code: path, level } }));
  }
  return findings;
}
