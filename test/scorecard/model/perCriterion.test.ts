import { CriterionValues } from '../../../src/scorecard/model/perCriterion';
import type { Criterion } from '../../../src/scorecard/model/scorecard';
import { readScorecard } from '../../../src/scorecard/rows/readScorecard';
import { sheetOf } from '../../sheetBuilder';

function criteria(): readonly Criterion[] {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định'];
  const read = readScorecard(sheetOf([header, ['1', 'Chỉ đạo', 2, 1], ['2', 'Thể chế', 3, 3]]));
  return read.found ? read.scorecard.criteria : [];
}

test('what is known of a row is found by the row, and by no row of another scorecard', () => {
  const rows = criteria();
  const [first, second] = rows;
  const [stranger] = criteria();
  if (!first || !second || !stranger) throw new Error('The scorecard was not read.');
  const values = new CriterionValues<string>(rows);
  values.set(second, 'thể chế');
  expect(values.get(second)).toBe('thể chế');
  expect(values.get(first)).toBeUndefined();
  values.set(first, 'chỉ đạo');
  expect(values.get(stranger)).toBeUndefined();
  expect(values.values()).toEqual(['chỉ đạo', 'thể chế']);
});
