import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { auditNoteClasses } from './noteClass';
import { leaves, standing } from '../../../model/scorecard';
import { signOf } from '../../../../sheet/decimal';
import { finding, placeAt } from '../../rule';
import { auditAppraisal } from './appraisal';

/** What the points and the notes say of each other. */
export function auditMeaning({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const noteColumn = columns.note.at(-1);
  const findings = auditNoteClasses(sheet, scorecard.criteria, noteColumn);
  for (const leaf of leaves(scorecard)) {
    const self = columns.self === undefined ? null : standing(leaf, columns.self);
    if (columns.self !== undefined && self && signOf(self) === 0 && leaf.source !== 'appraised') {
      findings.push(
        finding(sheet, placeAt(leaf, columns.self), {
          kind: 'SELF_ZERO_IN_SURVEY',
          severity: 'info',
          cause: 'selfZeroInSurvey',
          found: self,
        }),
      );
    }
    if (
      columns.self !== undefined &&
      self &&
      signOf(self) > 0 &&
      leaf.source !== 'appraised' &&
      noteColumn !== undefined
    ) {
      findings.push(
        finding(sheet, placeAt(leaf, noteColumn), {
          kind: 'NOTE_CLASS',
          severity: 'warning',
          cause: 'surveySelfAssessed',
          found: leaf.note,
          params: { self },
        }),
      );
    }
  }
  if (scorecard.stage === 'appraised') findings.push(...auditAppraisal(sheet, scorecard));
  return findings;
}
