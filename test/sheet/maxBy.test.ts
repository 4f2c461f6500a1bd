import { maxBy } from '../../src/sheet/maxBy';

const length = (text: string): number => text.length;

test('the one that counts most is taken, of several the first', () => {
  expect(maxBy(['a', 'bbb', 'cc', 'ddd'], length)).toBe('bbb');
});

test('none of none', () => {
  expect(maxBy([], length)).toBeUndefined();
});

test('one alone is not counted', () => {
  const count = jest.fn(length);
  expect(maxBy(['a'], count)).toBe('a');
  expect(count).not.toHaveBeenCalled();
});
