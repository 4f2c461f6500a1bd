import { memoize } from '../../src/sheet/memoize';

/** Answers are remembered while they are few and short: memory stays bounded, and no answer changes. */

function counted(limits?: { longest?: number; most?: number; mostLetters?: number }): {
  ask: (text: string) => string;
  asked: string[];
} {
  const asked: string[] = [];
  const ask = memoize((text: string) => {
    asked.push(text);
    return text.toUpperCase();
  }, limits);
  return { ask, asked };
}

test('what was asked before is not worked out again', () => {
  const { ask, asked } = counted();
  expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual(['A', 'B', 'A', 'B']);
  expect(asked).toEqual(['a', 'b']);
});

test('numbers are remembered, too', () => {
  let asked = 0;
  const half = memoize((value: number) => {
    asked++;
    return value / 2;
  });
  expect([half(3), half(3), half(300)]).toEqual([1.5, 1.5, 150]);
  expect(asked).toBe(2);
});

test('long texts are answered and not remembered', () => {
  const { ask, asked } = counted({ longest: 3 });
  expect([ask('abc'), ask('abc'), ask('abcd'), ask('abcd')]).toEqual(['ABC', 'ABC', 'ABCD', 'ABCD']);
  expect(asked).toEqual(['abc', 'abcd', 'abcd']);
});

test('when the texts asked for are long together, the answers are forgotten', () => {
  const { ask, asked } = counted({ mostLetters: 4 });
  for (const text of ['abc', 'abc', 'd', 'abc', 'e', 'd']) ask(text);
  expect(asked).toEqual(['abc', 'd', 'e', 'd']);
});

test('when there are too many answers, they are forgotten', () => {
  const { ask, asked } = counted({ most: 2 });
  for (const text of ['a', 'b', 'c', 'c', 'a']) ask(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('a note is too long to be remembered unless that is asked for', () => {
  const short = counted();
  const note = 'x'.repeat(201);
  for (const text of [note, note, 'x'.repeat(200), 'x'.repeat(200)]) short.ask(text);
  expect(short.asked).toHaveLength(3);
});

test('null is an answer like any other', () => {
  let asked = 0;
  const nothing = memoize((_: string): null => {
    asked++;
    return null;
  });
  expect([nothing('a'), nothing('a')]).toEqual([null, null]);
  expect(asked).toBe(1);
});
