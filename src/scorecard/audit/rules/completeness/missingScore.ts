import type { ScoringSheet } from '../../../recognise';
import { completenessOf } from '../../../sums/missingScores';
import type { Finding } from '../../finding';
import { finding, placeAt } from '../../rule';

/** Criteria without a score where others have one (rule 12): missing is not 0. */
export function auditScores({ sheet, scorecard }: ScoringSheet): Finding[] {
  return completenessOf(scorecard).gaps.map(({ criterion, leaves, column }) => {
    const isOne = leaves.length === 1 && leaves[0] === criterion;
    return finding(
      sheet,
      placeAt(criterion, column),
      isOne
        ? { cause: 'missingScore' }
        : { cause: 'missingScores', params: { count: leaves.length, code: criterion.path } },
    );
  });
}
