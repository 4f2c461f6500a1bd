/** The first of those that have most; one alone is not counted. */
export function mostOf<Each>(all: readonly Each[], count: (each: Each) => number): Each | undefined {
  if (all.length < 2) return all[0];
  const counts = all.map(count);
  return all[counts.indexOf(Math.max(...counts))];
}
