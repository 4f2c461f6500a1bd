import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Codes that Excel stored as another number or a date, that cannot be read, or that are missing. */
export function auditCodes({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const grid = gridOf(sheet);
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    if (!criterion.repaired) continue;
    const { path, code } = criterion;
    const place = placeAt(criterion, codePlace(grid, criterion.row, columns));
    const params = { code: path, text: code.text };
    findings.push(finding(sheet, place, { cause: 'codeRepaired', found: code.text, params }));
  }
  for (const { row, codeText, name } of scorecard.uncertain) {
    const cause = codeText === '' ? 'codeMissing' : 'codeUnreadable';
    const place = { row, column: codePlace(grid, row, columns) };
    findings.push(finding(sheet, place, { cause, found: codeText, params: { text: codeText, name } }));
  }
  return findings;
}
