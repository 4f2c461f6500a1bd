import { isLeaf, leavesOf } from '../../../model/scorecard';
import type { ScoringSheet } from '../../../recognise';
import { sourceOfNote } from '../../../words/noteSource';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** A parent's note that names a survey which none of its leaves comes from (rule 4 reads the leaves' own notes). */
export function auditNoteClasses({ sheet, scorecard }: ScoringSheet): Finding[] {
  const noteColumn = scorecard.layout.columns.note.at(-1);
  if (noteColumn === undefined) return [];
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const { note } = criterion;
    if (isLeaf(criterion) || note === '') continue;
    const named = sourceOfNote(note);
    if (named === 'appraised' || leavesOf(criterion).some((leaf) => leaf.source === named)) continue;
    findings.push(finding(sheet, placeAt(criterion, noteColumn), { cause: 'noteClass', found: note }));
  }
  return findings;
}
