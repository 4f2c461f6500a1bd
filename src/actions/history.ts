import { z } from 'zod/mini';
import { storedInverse } from '../plan/inverse';
import { storedList } from '../scorecard/settings/storedList';
import type { TakenBack } from './action';
import { ACTION_NAMES, type ActionName } from './actions';

/** One batch that was written and what takes it back. */
export interface HistoryEntry extends TakenBack {
  action: ActionName;
}

/**
 * Batches that can be taken back, the latest last. The pane and the ribbon's buttons run apart from each
 * other, so where it is kept is given from outside.
 */
export interface History {
  /** Finds out anew to which document it belongs; to be awaited before an action asks it anything. */
  locate: () => Promise<void>;
  /** What is pushed outlives the page that pushes it. */
  isKept: () => boolean;
  last: () => HistoryEntry | null;
  push: (entry: HistoryEntry) => void;
  pop: () => void;
}

/** Kept for as long as the program runs. */
export function memoryHistory(): History {
  const entries: HistoryEntry[] = [];
  return {
    locate: () => Promise.resolve(),
    isKept: () => false,
    last: () => entries.at(-1) ?? null,
    push: (entry) => void entries.push(entry),
    pop: () => void entries.pop(),
  };
}

/** `at` is the time of writing, in milliseconds as `Date.now` counts them. */
const storedEntry = z.object({
  at: z.number(),
  action: z.enum(ACTION_NAMES),
  inverse: storedInverse,
  sheetNames: z.record(z.string(), z.string()),
});
interface StoredEntry extends HistoryEntry {
  at: number;
}

/** The part of `Storage` that is needed. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const MOST_ENTRIES = 20;
/** Nobody takes yesterday's press back, and figures do not linger on the machine. In milliseconds. */
const LONGEST_KEPT = 12 * 60 * 60 * 1000;

/**
 * Kept on this machine for one document, shared by everything of the add-in that runs there. What cannot be stored (no
 * storage, no space, a workbook that was never saved and so has no address of its own) is kept in memory instead.
 * @param store Null where the browser gives none.
 * @param document The document's address as of now, or ''.
 */
export function storedHistory(
  store: KeyValueStore | null,
  document: () => Promise<string>,
  now: () => number = Date.now,
): History {
  /** The key in the store; null where nothing can be stored, undefined until that is known. */
  let place: string | null | undefined;
  let unstored: StoredEntry[] | null = null;
  const read = (): StoredEntry[] =>
    unstored ??
    (store && place ? parseEntries(store, place).filter(({ at }) => now() - at < LONGEST_KEPT) : []);
  const write = (entries: StoredEntry[]): void => {
    unstored = entries;
    if (!store || !place) return;
    try {
      if (entries.length === 0) store.removeItem(place);
      else store.setItem(place, JSON.stringify(entries));
      unstored = null;
    } catch {
      // Kept in memory.
    }
  };
  return {
    locate: async () => {
      const address = await document();
      const found = store && address !== '' ? `par-index.history.${address}` : null;
      if (found === place) return;
      // A page of the add-in belongs to one workbook: that it has another address now means that it was saved as such.
      const carried = place === undefined ? null : read();
      place = found;
      unstored = null;
      if (carried) write(carried);
    },
    isKept: () => unstored === null && typeof place === 'string',
    last: () => read().at(-1) ?? null,
    push: (entry) => write([...read(), { ...entry, at: now() }].slice(-MOST_ENTRIES)),
    pop: () => write(read().slice(0, -1)),
  };
}

/** What cannot be read there, because another version of the add-in wrote it, is as good as nothing. */
function parseEntries(store: KeyValueStore, key: string): StoredEntry[] {
  try {
    return storedList(store.getItem(key) ?? '[]', storedEntry).entries;
  } catch {
    // A browser may refuse its storage altogether.
    return [];
  }
}
