import { ACTION_NAMES, ACTIONS } from '../../src/actions/actions';
import { COMMANDS } from '../../src/batch/commands';
import { withBatchTexts } from '../../src/locale/batchTexts';
import { localeOf } from '../../src/locale/locale';
import { REPORT_KINDS, REPORTS } from '../../src/report/reports';

test('what is asked for is to inspect, or an action that has a word', () => {
  const words = ACTION_NAMES.flatMap((name) => ACTIONS[name].terminal ?? []);
  expect(Object.keys(COMMANDS)).toEqual(['inspect', ...words]);
});

describe.each(['vi', 'en'] as const)('how to use it, in %s', (language) => {
  const { usage } = withBatchTexts(localeOf(language)).texts.batch;
  const lines = usage.split(/\n {2}(?=npm)/).slice(1);

  test.each(Object.entries(COMMANDS))('says of %s every option', (word, { options }) => {
    const [, line = ''] =
      lines.map((each) => each.split(` -- ${word} `)).find(({ length }) => length > 1) ?? [];
    const named = [...line.matchAll(/--([a-z-]+)/g)].map(([, option]) => option);
    expect(named.sort()).toEqual(Object.keys(options).sort());
  });

  test('names every sheet of the report by its word', () => {
    expect(usage).toContain(REPORT_KINDS.map((kind) => REPORTS[kind].terminal).join(','));
  });
});
