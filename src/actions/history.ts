import type { Inverse } from '../plan/inverse';
import type { ActionName } from './action';

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
