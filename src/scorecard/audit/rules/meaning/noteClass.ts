import type { ScoringSheet } from '../../../recognise';
import { type Criterion, isLeaf, leavesOf } from '../../../model/scorecard';
import type { Finding } from '../../finding';
import { sourceOfNote } from '../../../words/noteSource';
import { type Statement, finding } from '../../rule';

/** A parent's note that names a survey which none of its leaves comes from (rule 4 reads the leaves' own notes). */
export function auditNoteClasses(
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
