import { z } from 'zod/mini';
import { storedInverse, type Inverse } from '../plan/inverse';
import { storedList } from '../scorecard/settings/storedList';
import { ACTION_NAMES, type ActionName } from './actions';

/** One batch that was written and what takes it back. */
export interface HistoryEntry {
  action: ActionName;
  inverse: Inverse;
}

/**
 * Batches that can be taken back, the latest last. The pane and the ribbon's buttons run apart from each
 * other, so where it is kept is given from outside.
 */
export interface History {
  last: () => HistoryEntry | null;
  push: (entry: HistoryEntry) => void;
  pop: () => void;
}

/** Kept for as long as the program runs. */
export function memoryHistory(): History {
  const entries: HistoryEntry[] = [];
  return {
    last: () => entries.at(-1) ?? null,
    push: (entry) => void entries.push(entry),
    pop: () => void entries.pop(),
  };
}

/** `at` is the time of writing, in milliseconds as `Date.now` counts them. */
const storedEntry = z.object({ at: z.number(), action: z.enum(ACTION_NAMES), inverse: storedInverse });
interface StoredEntry extends HistoryEntry {
  at: number;
}

/** The part of `Storage` that is needed. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const MOST_ENTRIES = 20;
/** Nobody takes yesterday's press back, and figures do not linger on the machine. In milliseconds. */
const LONGEST_KEPT = 12 * 60 * 60 * 1000;

/**
 * Kept on this machine for one document, shared by everything of the add-in that runs there. What cannot
 * be stored (no space, no permission) is kept in memory instead.
 */
export function storedHistory(store: KeyValueStore, document: string, now: () => number = Date.now): History {
  const key = `par-index.history.${document}`;
  let unstored: StoredEntry[] | null = null;
  const read = (): StoredEntry[] =>
    unstored ?? parseEntries(store, key).filter(({ at }) => now() - at < LONGEST_KEPT);
  const write = (entries: StoredEntry[]): void => {
    try {
      if (entries.length === 0) store.removeItem(key);
      else store.setItem(key, JSON.stringify(entries));
      unstored = null;
    } catch {
      unstored = entries;
    }
  };
  return {
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
