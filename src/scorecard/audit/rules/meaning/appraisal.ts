import { compare, minus, signOf } from '../../../../sheet/decimal';
import { type Criterion, countingColumns } from '../../../model/scorecard';
import { always, figureColumns, leavesTogether, pointsTogether } from '../../../model/sharedFigures';
import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** What the council granted, held against what was claimed and what there was to get; nothing before it has. */
export function auditAppraisal({ sheet, scorecard }: ScoringSheet): Finding[] {
  if (scorecard.stage !== 'appraised') return [];
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
    const self = pointsTogether(group, ofSelf);
    const score = pointsTogether(group, counting);
    const max = pointsTogether(group, ofMax);
    if (self && score && compare(score, self) > 0) {
      const place = placeAt(leaf, counting(leaf)[0] ?? maxColumn);
      const stated = { found: score, expected: self, params: { self, score } };
      findings.push(finding(sheet, place, { cause: 'appraisedAboveSelf', ...stated }));
    }
    // Points below zero are a mistake of their own, not points lost.
    if (noteColumn === undefined || !score || !max || compare(score, max) >= 0 || signOf(score) < 0) continue;
    if (group.every((each) => each.note === '')) {
      const params = { lost: minus(max, score) };
      findings.push(finding(sheet, placeAt(leaf, noteColumn), { cause: 'noteMissing', params }));
    }
  }
  return findings;
}
