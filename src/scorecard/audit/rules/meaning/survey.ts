import { signOf } from '../../../../sheet/decimal';
import { leaves, pointsIn } from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Self scores where the note says that the score comes from a survey, which nobody self-assesses (rule 4). */
export function auditSurveys({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { self: selfColumn, note } = scorecard.layout.columns;
  const noteColumn = note.at(-1);
  if (selfColumn === undefined) return [];
  const findings: Finding[] = [];
  for (const leaf of leaves(scorecard)) {
    const self = leaf.source === 'appraised' ? null : pointsIn(leaf, selfColumn);
    if (!self) continue;
    if (signOf(self) === 0)
      findings.push(finding(sheet, placeAt(leaf, selfColumn), { cause: 'selfZeroInSurvey', found: self }));
    if (signOf(self) > 0 && noteColumn !== undefined) {
      const statement = { cause: 'surveySelfAssessed', found: leaf.note, params: { self } } as const;
      findings.push(finding(sheet, placeAt(leaf, noteColumn), statement));
    }
  }
  return findings;
}
