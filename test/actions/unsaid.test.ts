import { unsaidBox, type Unsaid } from '../../src/actions/unsaid';
import { BrowserStore } from '../browserStore';

const HOUR = 60 * 60 * 1000;
const at = (address: string) => (): Promise<string> => Promise.resolve(address);
const preview: Unsaid = { action: 'recompute', kind: 'preview', code: '12009' };

test.each<Unsaid>([
  preview,
  { action: 'undo', kind: 'notice', code: '12011', text: 'Chưa có gì.' },
  { action: 'recompute', kind: 'tooLate' },
])('what the ribbon leaves, the pane takes once: $kind', async (unsaid) => {
  const store = new BrowserStore();
  await unsaidBox(store, at('a.xlsx')).leave(unsaid);
  const pane = unsaidBox(store, at('a.xlsx'));
  expect(await pane.take()).toMatchObject(unsaid);
  expect(await pane.take()).toBeNull();
  expect(store.items.size).toBe(0);
});

test('it belongs to one document', async () => {
  const store = new BrowserStore();
  await unsaidBox(store, at('a.xlsx')).leave(preview);
  expect(await unsaidBox(store, at('b.xlsx')).take()).toBeNull();
});

test('after an hour it is no news any more', async () => {
  const store = new BrowserStore();
  let now = 0;
  const box = unsaidBox(store, at('a.xlsx'), () => now);
  await box.leave(preview);
  now = HOUR;
  expect(await box.take()).toBeNull();
  await box.leave(preview);
  now += HOUR - 1;
  expect(await box.take()).toMatchObject(preview);
});

test('where nothing is kept, nothing breaks', async () => {
  const none = unsaidBox(null, at('a.xlsx'));
  await none.leave(preview);
  expect(await none.take()).toBeNull();
  const store = new BrowserStore();
  store.isFull = true;
  await unsaidBox(store, at('a.xlsx')).leave(preview);
  expect(await unsaidBox(store, at('a.xlsx')).take()).toBeNull();
});

test.each(['', 'not json', '{}', '{"at":9e15,"action":"format disk","kind":"tooLate"}'])(
  'what else stands there is as good as nothing: %s',
  async (text) => {
    const store = new BrowserStore();
    store.items.set('par-index.unsaid.a.xlsx', text);
    expect(await unsaidBox(store, at('a.xlsx')).take()).toBeNull();
  },
);
