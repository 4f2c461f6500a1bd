import { associateRibbonFunctions } from '../../src/excel/ribbonFunctions';
import { FakeOffice } from './office';

let office: FakeOffice;
let conceal: () => void;
beforeEach(() => {
  office = new FakeOffice();
  conceal = office.expose();
});
afterEach(() => conceal());

/** Presses a button; resolves when Excel is told that its function ended. */
function press(name: string): Promise<void> {
  return new Promise((resolve) => office.commands.get(name)?.({ completed: resolve }));
}

test('functions are known to Excel by their names', () => {
  associateRibbonFunctions({ recompute: async () => undefined, undo: async () => undefined });
  expect([...office.commands.keys()]).toEqual(['recompute', 'undo']);
});

test('Excel is told that a function ended when it has ended, not before', async () => {
  const events: string[] = [];
  let finish = (): void => undefined;
  associateRibbonFunctions({ highlight: () => new Promise((resolve) => (finish = resolve)) });
  const pressed = press('highlight').then(() => events.push('completed'));
  await Promise.resolve();
  events.push('working');
  finish();
  await pressed;
  expect(events).toEqual(['working', 'completed']);
});

test.each<[string, () => Promise<void>]>([
  ['fails', () => Promise.reject(new Error('bug'))],
  [
    'throws at once',
    () => {
      throw new Error('bug');
    },
  ],
])('Excel is told so too where the function %s, so that the button does not hang', async (_how, run) => {
  associateRibbonFunctions({ highlight: run });
  await press('highlight');
});
