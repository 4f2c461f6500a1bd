import { gridOf } from '../../../../sheet/grid';
import { fold } from '../../../../sheet/text';
import type { Criterion } from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Names that an earlier row has, whatever their capitals and spaces. */
export function auditNames({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { name: nameColumn } = scorecard.layout.columns;
  const firstByName = new Map<string, Criterion>();
  const findings: Finding[] = [];
  const grid = gridOf(sheet);
  for (const criterion of scorecard.criteria) {
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
    const statement = { cause: 'duplicateName', found: criterion.name, params } as const;
    findings.push(finding(sheet, placeAt(criterion, nameColumn), statement));
  }
  return findings;
}
