import type { ScoringSheet } from '../../../recognise';
import { type Criterion, type Scorecard, countingColumns } from '../../../model/scorecard';
import type { Finding } from '../../finding';
import { always, figureColumns, leavesTogether, standingTogether } from '../../../model/sharedFigures';
import { compare, minus, signOf } from '../../../../sheet/decimal';
import { finding, placeAt } from '../../rule';

/** What the council granted, held against what was claimed and what there was to get. */
export function auditAppraisal(sheet: ScoringSheet['sheet'], scorecard: Scorecard): Finding[] {
  const { self: selfColumn, max: maxColumn, note } = scorecard.layout.columns;
  const selfColumns = selfColumn === undefined ? [] : [selfColumn];
  const noteColumn = note.at(-1);
  const findings: Finding[] = [];
  const counting = (leaf: Criterion): readonly number[] => countingColumns(scorecard, leaf);
  const [ofSelf, ofMax] = [always(selfColumns), always([maxColumn])];
  const groups = leavesTogether(scorecard, (leaf) => [...figureColumns(scorecard, leaf), ...selfColumns]);
  for (const group of groups) {
    const [leaf] = group;
    if (leaf?.source !== 'appraised') continue;
    const self = standingTogether(group, ofSelf);
    const score = standingTogether(group, counting);
    const max = standingTogether(group, ofMax);
    if (self && score && compare(score, self) > 0) {
      const params = { self, score };
      findings.push(
        finding(sheet, placeAt(leaf, counting(leaf)[0] ?? maxColumn), {
          kind: 'APPRAISED_GT_SELF',
          severity: 'info',
          cause: 'appraisedAboveSelf',
          found: score,
          expected: self,
          params,
        }),
      );
    }
    // Points below zero are a mistake of their own, not points lost.
    if (noteColumn === undefined || !score || !max || compare(score, max) >= 0 || signOf(score) < 0) continue;
    if (group.every((each) => each.note === '')) {
      const params = { lost: minus(max, score) };
      findings.push(
        finding(sheet, placeAt(leaf, noteColumn), {
          kind: 'NOTE_MISSING',
          severity: 'warning',
          cause: 'noteMissing',
          params,
        }),
      );
    }
  }
  return findings;
}
