import {
  ACTION_NAMES,
  ACTIONS,
  RIBBON_ACTIONS,
  type ActionName,
  type ButtonAction,
  type RibbonAction,
} from '../../src/actions/actions';
import { COMPARE_ALL } from '../../src/actions/compareYears';
import { memoryHistory } from '../../src/actions/history';
import { perform, UNSEEN, type Outcome } from '../../src/actions/perform';
import { localeOf } from '../../src/locale/locale';
import { reportWords } from '../../src/locale/reportTexts';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { recognise } from '../../src/scorecard/recognise';

const UNWATCHED = { sheetId: null, confirmed: UNSEEN };
const CHOICE = { values: false, leaveOut: new Set<string>() };

/** Every action on the official workbook, with the usual options. */
const PERFORMED: {
  [Name in ActionName]: (...on: [MemoryWorkbook, ReturnType<typeof memoryHistory>]) => Promise<Outcome>;
} = {
  recompute: (...on) => perform('recompute', CHOICE, ...on, UNWATCHED),
  highlight: (...on) => perform('highlight', undefined, ...on, UNWATCHED),
  clearHighlight: async (...on) => {
    await perform('highlight', undefined, ...on, UNWATCHED);
    return perform('clearHighlight', undefined, ...on, UNWATCHED);
  },
  correctRecognition: (...on) => {
    const [sheet] = recognise(officialWorkbook()).sheets;
    return perform('correctRecognition', { sheetId: sheet?.sheet.id ?? '', table: null }, ...on, UNWATCHED);
  },
  compareYears: (...on) => perform('compareYears', COMPARE_ALL, ...on, UNWATCHED),
  reportSheets: (...on) => {
    const options = {
      kinds: null,
      years: null,
      order: 'loss' as const,
      nationalHeader: false,
      freeNames: false,
      words: reportWords(localeOf('vi')),
    };
    return perform('reportSheets', options, ...on, UNWATCHED);
  },
  undo: async (...on) => {
    await perform('recompute', CHOICE, ...on, UNWATCHED);
    return perform('undo', undefined, ...on, UNWATCHED);
  },
};

describe.each(ACTION_NAMES)('%s', (name) => {
  test('is as its record says: what it reads, whether figures change, whether it can be taken back', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const read = jest.spyOn(workbook, 'read');
    const history = memoryHistory();
    const outcome = await PERFORMED[name](workbook, history);
    if (outcome.kind !== 'done') throw new Error(`${name}: ${outcome.kind}`);
    const { reads, previews, takesBack } = ACTIONS[name];
    expect(read).toHaveBeenLastCalledWith(reads);
    expect(outcome.plan.changes.length > 0).toBe(previews);
    expect(history.last()?.action ?? null).toBe(takesBack ? null : name);
  });
});

test('the terminal has one word for one action', () => {
  const words = ACTION_NAMES.flatMap((name) => ACTIONS[name].terminal ?? []);
  expect(new Set(words).size).toBe(words.length);
});

test('what is on the ribbon needs no more than a press: else this does not compile', () => {
  const buttons: readonly ButtonAction[] = RIBBON_ACTIONS satisfies readonly RibbonAction[];
  expect(buttons).toEqual(['recompute', 'highlight', 'clearHighlight', 'undo']);
});
