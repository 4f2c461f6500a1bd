import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Codes that an earlier row has: which of the rows belongs where, only the user knows. */
export function auditDuplicateCodes({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const { duplicate, path } = criterion;
    if (!duplicate) continue;
    const place = placeAt(criterion, codePlace(gridOf(sheet), criterion.row, columns));
    const params = { code: path, row: duplicate.row };
    findings.push(finding(sheet, place, { cause: 'duplicateCode', found: path, params }));
  }
  return findings;
}
