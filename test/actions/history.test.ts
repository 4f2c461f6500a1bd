import { z } from 'zod';
import {
  memoryHistory,
  storedHistory,
  type History,
  type HistoryEntry,
  type KeyValueStore,
} from '../../src/actions/history';
import { BrowserStore } from '../browserStore';

const HOUR = 60 * 60 * 1000;

/** An entry that is told from others by the address of its one cell. */
function entry(row: number): HistoryEntry {
  const content = { content: row, isFormula: false, numberFormat: 'General' };
  return {
    action: 'recompute',
    inverse: {
      cells: [
        {
          type: 'cell',
          sheetId: 's',
          row,
          column: 4,
          before: content,
          after: { ...content, content: '=A1', isFormula: true },
        },
      ],
      addRules: [
        {
          sheetId: 's',
          rule: {
            areas: [{ row: 7, column: 0, height: 2, width: 6 }],
            formula: '=TRUE',
            style: { fill: '#FFF', fontColor: '#000' },
            priority: 1,
          },
        },
      ],
      removeRules: [{ sheetId: 's', formula: '=FALSE' }],
      removeSheets: [],
      rewriteSheets: [],
      removeBlocks: [
        {
          sheetId: 's',
          area: { row: 20, column: 1, height: 2, width: 3 },
          looks: [{ row: 0, column: 1, look: { numberFormat: '0.00', fill: { color: '#FF0000' } } }],
          raised: [{ row: 20, points: 31.5, former: { points: 15, isStandard: true } }],
          written: [1, 2],
        },
      ],
      settings: [{ type: 'setting', key: 'k', before: null, after: '[]' }],
    },
    sheetNames: { s: 'BTH 2023' },
  };
}

type Opened = History & { address: string };

/** The history of a document, whose address may change. */
async function open(store: KeyValueStore | null, address: string, now?: () => number): Promise<Opened> {
  const at = { address };
  const history = storedHistory(store, () => Promise.resolve(at.address), now);
  await history.locate();
  return Object.assign(at, history);
}

describe.each([
  ['in memory', async () => memoryHistory()],
  ['in storage', () => open(new BrowserStore(), 'workbook.xlsx')],
  ['where there is no storage', () => open(null, 'workbook.xlsx')],
  ['for a workbook that was never saved', () => open(new BrowserStore(), '')],
])('kept %s', (_where, make) => {
  test('the latest is taken back first', async () => {
    const history = await make();
    expect(history.last()).toBeNull();
    history.push(entry(1));
    history.push(entry(2));
    expect(history.last()).toMatchObject(entry(2));
    history.pop();
    expect(history.last()).toMatchObject(entry(1));
    history.pop();
    expect(history.last()).toBeNull();
    history.pop();
    expect(history.last()).toBeNull();
  });
});

describe('in storage', () => {
  test('the pane and the ribbon share what they did to one document', async () => {
    const store = new BrowserStore();
    const [pane, ribbon] = [await open(store, 'a.xlsx'), await open(store, 'a.xlsx')];
    pane.push(entry(1));
    expect(ribbon.last()).toMatchObject(entry(1));
    ribbon.pop();
    expect(pane.last()).toBeNull();
  });

  test('documents are kept apart', async () => {
    const store = new BrowserStore();
    (await open(store, 'a.xlsx')).push(entry(1));
    expect((await open(store, 'b.xlsx')).last()).toBeNull();
  });

  test('nothing is left behind when all is taken back', async () => {
    const store = new BrowserStore();
    const history = await open(store, 'a.xlsx');
    history.push(entry(1));
    history.pop();
    expect(store.items.size).toBe(0);
  });

  test('the last twenty are kept', async () => {
    const history = await open(new BrowserStore(), 'a.xlsx');
    for (let row = 1; row <= 25; row++) history.push(entry(row));
    const rows: number[] = [];
    for (let last = history.last(); last; last = history.last()) {
      rows.push(last.inverse.cells[0]?.row ?? 0);
      history.pop();
    }
    expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
  });

  test('after twelve hours nothing is taken back, and the next entry drops the old ones', async () => {
    const store = new BrowserStore();
    let now = 0;
    const history = await open(store, 'a.xlsx', () => now);
    history.push(entry(1));
    now = 12 * HOUR - 1;
    expect(history.last()).toMatchObject(entry(1));
    now = 12 * HOUR;
    expect(history.last()).toBeNull();
    history.push(entry(2));
    expect([...store.items.values()].join()).not.toContain('"row":1');
  });
});

describe('what is pushed outlives the page', () => {
  test('where there is a storage with room, and the workbook has an address', async () => {
    const store = new BrowserStore();
    const history = await open(store, 'a.xlsx');
    history.push(entry(1));
    expect(history.isKept()).toBe(true);
    store.isFull = true;
    history.push(entry(2));
    expect(history.isKept()).toBe(false);
  });

  test.each<[string, KeyValueStore | null, string]>([
    ['without a storage', null, 'a.xlsx'],
    ['in a workbook that was never saved', new BrowserStore(), ''],
  ])('not %s', async (_what, store, address) => {
    const history = await open(store, address);
    history.push(entry(1));
    expect(history.isKept()).toBe(false);
    expect((await open(store, address)).last()).toBeNull();
  });
});

describe('a workbook that is saved under another name takes along what was done', () => {
  test.each(['', 'a.xlsx'])('from “%s”', async (former) => {
    const store = new BrowserStore();
    const history = await open(store, former);
    history.push(entry(1));
    history.address = 'b.xlsx';
    await history.locate();
    expect(history.last()).toMatchObject(entry(1));
    expect((await open(store, 'b.xlsx')).last()).toMatchObject(entry(1));
  });

  test('and loses what was done to the file that it was saved over', async () => {
    const store = new BrowserStore();
    (await open(store, 'b.xlsx')).push(entry(7));
    const history = await open(store, 'a.xlsx');
    history.address = 'b.xlsx';
    await history.locate();
    expect(history.last()).toBeNull();
  });
});

describe('a storage that fails', () => {
  test('what does not fit is kept in memory, until there is room again', async () => {
    const store = new BrowserStore();
    const history = await open(store, 'a.xlsx');
    history.push(entry(1));
    store.isFull = true;
    history.push(entry(2));
    expect(history.last()).toMatchObject(entry(2));
    history.pop();
    expect(history.last()).toMatchObject(entry(1));
    store.isFull = false;
    history.push(entry(3));
    expect((await open(store, 'a.xlsx')).last()).toMatchObject(entry(3));
  });

  test('a storage that may not be touched at all', async () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const history = await open({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'a.xlsx');
    expect(history.last()).toBeNull();
    history.push(entry(1));
    expect(history.last()).toMatchObject(entry(1));
    history.pop();
    expect(history.last()).toBeNull();
  });

  test.each([
    '',
    'not json',
    '{}',
    '[1]',
    '[{"at":0}]',
    '[{"at":9e15,"action":"format disk","inverse":{}}]',
    'null',
  ])('what else stands there is as good as nothing: %s', async (text) => {
    const store = new BrowserStore();
    const key = await storeKey();
    store.items.set(key, text);
    const history = await open(store, 'a.xlsx');
    expect(history.last()).toBeNull();
    history.push(entry(1));
    expect(history.last()).toMatchObject(entry(1));
  });

  test.each([
    ['no entry at all', () => 7],
    ['an action that another version has', (good: object) => ({ ...good, action: 'translate' })],
    ['an inverse that lacks a part', (good: object) => ({ ...good, inverse: { cells: [] } })],
  ])('one entry that cannot be read loses one entry: %s', async (_what, damage) => {
    const store = new BrowserStore();
    const history = await open(store, 'a.xlsx');
    for (const row of [1, 2, 3]) history.push(entry(row));
    const [key = ''] = store.items.keys();
    const stored = z.array(z.looseObject({})).parse(JSON.parse(store.getItem(key) ?? ''));
    store.setItem(key, JSON.stringify(stored.map((each, at) => (at === 1 ? damage(each) : each))));
    expect(history.last()).toMatchObject(entry(3));
    history.pop();
    expect(history.last()).toMatchObject(entry(1));
    history.pop();
    expect(history.last()).toBeNull();
  });
});

/** Where a history keeps its entries, learned from one that does. */
async function storeKey(): Promise<string> {
  const store = new BrowserStore();
  (await open(store, 'a.xlsx')).push(entry(1));
  return [...store.items.keys()][0] ?? '';
}
