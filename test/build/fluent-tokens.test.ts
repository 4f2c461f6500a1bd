import { tokens as listed } from '@fluentui/react-components';
import { tokens } from '../../scripts/webpack/fluent-tokens.mjs';

test("what the build takes in the place of Fluent's list of tokens says the same of every token", () => {
  const names = Object.keys(listed) as (keyof typeof listed)[];
  expect(names.length).toBeGreaterThan(400);
  expect(Object.fromEntries(names.map((name) => [name, tokens[name]]))).toEqual(listed);
});
