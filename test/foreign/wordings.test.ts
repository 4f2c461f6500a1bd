import { takenAs, wordings, type Taken } from './wordings';

test('no column is lost or mistaken under any wording that people publish', () => {
  const counts = new Map<Taken, number>();
  const bad: string[] = [];
  const all = wordings();
  for (const each of all) {
    const taken = takenAs(each);
    counts.set(taken, (counts.get(taken) ?? 0) + 1);
    if (taken === 'lost' || taken === 'mistaken') bad.push(`${each.role} “${each.wording}” is ${taken}`);
  }
  expect(bad).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(150);
  process.stdout.write(
    `${all.length} wordings: ${[...counts].map(([taken, count]) => `${taken} ${count}`).join(', ')}\n`,
  );
});
