/** Longer texts are notes: there are few of them, and they would fill the memory. */
export const SHORT_TEXT = 200;
const MOST = 5_000;

/**
 * A pure function of a text or a number that remembers its last answers: the same header words, codes, names,
 * formulas and points stand in every sheet of a workbook, and recognition asks for them at many turns. What is
 * remembered is bounded and stays in this process; answers are shared, so they must not be changed.
 */
export function memoize<Key extends string | number, T>(
  of: (key: Key) => T,
  { longest = SHORT_TEXT, most = MOST, mostLetters = Infinity } = {},
): (key: Key) => T {
  const answers = new Map<Key, T>();
  let letters = 0;
  return (key) => {
    if (typeof key === 'string' && key.length > longest) return of(key);
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= most || letters >= mostLetters) {
      answers.clear();
      letters = 0;
    }
    const answer = of(key);
    if (typeof key === 'string') letters += key.length;
    answers.set(key, answer);
    return answer;
  };
}

/**
 * The same for what does not change once it was read, a snapshot or a scorecard: the answer is kept with it, where
 * nobody else sees it and no copy takes it along. (A WeakMap's values outlive every collection of young objects, so
 * that what was read of a sheet would be copied twice before it is let go: a quarter of the time of reading many
 * sheets.)
 */
export function memoizeFor<Key extends object, T>(of: (key: Key) => T): (key: Key) => T {
  const mark = Symbol('memoized');
  return (key: Key & { [mark]?: T }) => {
    const known = key[mark];
    if (known !== undefined) return known;
    const answer = of(key);
    Object.defineProperty(key, mark, { value: answer });
    return answer;
  };
}
