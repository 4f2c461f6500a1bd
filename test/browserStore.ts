import { storedHistory, type History, type KeyValueStore } from '../src/actions/history';
import { unsaidBox, type UnsaidBox } from '../src/actions/unsaid';

/** A browser's storage: refuses to write while it is full. */
export class BrowserStore implements KeyValueStore {
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

/** What the machine keeps for one workbook, as the pane and the ribbon each open it for themselves. */
export function machineMemory(
  store: KeyValueStore | null = new BrowserStore(),
  address = 'chấm điểm.xlsx',
): { history: History; unsaid: UnsaidBox } {
  const document = (): Promise<string> => Promise.resolve(address);
  return { history: storedHistory(store, document), unsaid: unsaidBox(store, document) };
}
