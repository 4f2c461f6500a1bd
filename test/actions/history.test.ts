import { z } from 'zod';
import {
  memoryHistory,
  storedHistory,
  type HistoryEntry,
  type KeyValueStore,
} from '../../src/actions/history';

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
  };
}

/** The browser's storage: refuses to write while it is full. */
class Store implements KeyValueStore {
  readonly items = new Map<string, string>();
  isFull = false;

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}

describe.each([
  ['in memory', memoryHistory],
  ['in storage', () => storedHistory(new Store(), 'workbook.xlsx')],
])('kept %s', (_where, make) => {
  test('the latest is taken back first', () => {
    const history = make();
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
  test('the pane and the ribbon share what they did to one document', () => {
    const store = new Store();
    const [pane, ribbon] = [storedHistory(store, 'a.xlsx'), storedHistory(store, 'a.xlsx')];
    pane.push(entry(1));
    expect(ribbon.last()).toMatchObject(entry(1));
    ribbon.pop();
    expect(pane.last()).toBeNull();
  });

  test('documents are kept apart', () => {
    const store = new Store();
    storedHistory(store, 'a.xlsx').push(entry(1));
    expect(storedHistory(store, 'b.xlsx').last()).toBeNull();
  });

  test('nothing is left behind when all is taken back', () => {
    const store = new Store();
    const history = storedHistory(store, 'a.xlsx');
    history.push(entry(1));
    history.pop();
    expect(store.items.size).toBe(0);
  });

  test('the last twenty are kept', () => {
    const history = storedHistory(new Store(), 'a.xlsx');
    for (let row = 1; row <= 25; row++) history.push(entry(row));
    const rows: number[] = [];
    for (let last = history.last(); last; last = history.last()) {
      rows.push(last.inverse.cells[0]?.row ?? 0);
      history.pop();
    }
    expect(rows).toEqual(Array.from({ length: 20 }, (_, index) => 25 - index));
  });

  test('after twelve hours nothing is taken back, and the next entry drops the old ones', () => {
    const store = new Store();
    let now = 0;
    const history = storedHistory(store, 'a.xlsx', () => now);
    history.push(entry(1));
    now = 12 * HOUR - 1;
    expect(history.last()).toMatchObject(entry(1));
    now = 12 * HOUR;
    expect(history.last()).toBeNull();
    history.push(entry(2));
    expect([...store.items.values()].join()).not.toContain('"row":1');
  });
});

describe('a storage that fails', () => {
  test('what does not fit is kept in memory, until there is room again', () => {
    const store = new Store();
    const history = storedHistory(store, 'a.xlsx');
    history.push(entry(1));
    store.isFull = true;
    history.push(entry(2));
    expect(history.last()).toMatchObject(entry(2));
    history.pop();
    expect(history.last()).toMatchObject(entry(1));
    store.isFull = false;
    history.push(entry(3));
    expect(storedHistory(store, 'a.xlsx').last()).toMatchObject(entry(3));
  });

  test('a storage that may not be touched at all', () => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const history = storedHistory({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'a.xlsx');
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
  ])('what else stands there is as good as nothing: %s', (text) => {
    const store = new Store();
    const key = storeKey();
    store.items.set(key, text);
    const history = storedHistory(store, 'a.xlsx');
    expect(history.last()).toBeNull();
    history.push(entry(1));
    expect(history.last()).toMatchObject(entry(1));
  });

  test.each([
    ['no entry at all', () => 7],
    ['an action that another version has', (good: object) => ({ ...good, action: 'translate' })],
    ['an inverse that lacks a part', (good: object) => ({ ...good, inverse: { cells: [] } })],
  ])('one entry that cannot be read loses one entry: %s', (_what, damage) => {
    const store = new Store();
    const history = storedHistory(store, 'a.xlsx');
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
function storeKey(): string {
  const store = new Store();
  storedHistory(store, 'a.xlsx').push(entry(1));
  return [...store.items.keys()][0] ?? '';
}
