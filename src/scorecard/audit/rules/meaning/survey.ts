import { compare, minus, signOf } from '../../../../sheet/decimal';
import type { Finding } from '../../finding';
import type { ScoringSheet } from '../../../recognise';
import {
  countingColumns,
  isLeaf,
  leaves,
  leavesOf,
  standing,
  type Criterion,
  type Scorecard,
} from '../../../model/scorecard';
import { always, figureColumns, leavesTogether, standingTogether } from '../../../model/sharedFigures';
import { sourceOfNote } from '../../../words/noteSource';
import { finding, type Place, type Statement } from '../../rule';

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

function placeAt(criterion: Criterion, column: number): Place {
  return { row: criterion.row, column, criterion };
}

/** What the council granted, held against what was claimed and what there was to get. */
function auditAppraisal(sheet: ScoringSheet['sheet'], scorecard: Scorecard): Finding[] {
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

/** A parent's note that names a survey which none of its leaves comes from (rule 4 reads the leaves' own notes). */
function auditNoteClasses(
  sheet: ScoringSheet['sheet'],
  criteria: readonly Criterion[],
  noteColumn: number | undefined,
): Finding[] {
  if (noteColumn === undefined) return [];
  const findings: Finding[] = [];
  for (const criterion of criteria) {
    if (isLeaf(criterion) || criterion.note === '') continue;
    const named = sourceOfNote(criterion.note);
    if (named === 'appraised' || leavesOf(criterion).some((leaf) => leaf.source === named)) continue;
    const statement: Statement = {
      kind: 'NOTE_CLASS',
      severity: 'info',
      cause: 'noteClass',
      found: criterion.note,
    };
    findings.push(finding(sheet, { row: criterion.row, column: noteColumn, criterion }, statement));
  }
  return findings;
}
