import { CATALOGUE } from '../../../src/scorecard/audit/catalogue';
import { findingsOfEveryCause } from './everyCause';

test('every cause is stated by a rule, as each of its kinds and with each of its severities', () => {
  const findings = findingsOfEveryCause();
  const stated = new Set(
    findings.flatMap(({ cause, kind, severity }) => [`${cause} ${kind}`, `${cause} ${severity}`]),
  );
  const listed = Object.entries(CATALOGUE).flatMap(([cause, { kinds, severities }]) =>
    [...kinds, ...severities].map((each) => `${cause} ${each}`),
  );
  expect(listed.filter((each) => !stated.has(each))).toEqual([]);
});

test('a finding carries what its sentence may name, and nothing else', () => {
  for (const { cause, params } of findingsOfEveryCause()) {
    expect([cause, Object.keys(params).sort()]).toEqual([cause, Object.keys(CATALOGUE[cause].params).sort()]);
  }
});
