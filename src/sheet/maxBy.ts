/** The first of those that count most, undefined of none. One alone is not counted: counting may read a whole column. */
export function maxBy<Each>(all: readonly Each[], count: (each: Each) => number): Each | undefined {
  if (all.length < 2) return all[0];
  const counts = all.map(count);
  return all[counts.indexOf(Math.max(...counts))];
}
