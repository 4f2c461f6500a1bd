/** Longer texts are notes: there are few of them, and they would fill the memory. */
export const SHORT_TEXT = 200;
const MOST = 5_000;

/**
 * A pure function of a text that remembers its last answers: recognition asks the same of the same header words,
 * marks and names at every candidate row. What is remembered is bounded and stays in this process.
 */
export function remembered<T>(
  of: (text: string) => T,
  { longest = SHORT_TEXT, most = MOST } = {},
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return of(text);
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= most) answers.clear();
    const answer = of(text);
    answers.set(text, answer);
    return answer;
  };
}
