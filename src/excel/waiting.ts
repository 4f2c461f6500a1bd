/** A batch that takes longer than this (milliseconds) is most likely held back by a cell that somebody edits. */
const PATIENCE = 2000;

const listeners = new Set<(isWaiting: boolean) => void>();
let late = 0;

/**
 * Calls back when Excel is slow to take a batch, and again when none is late any more; returns what stops it. Excel
 * holds batches back while a cell is being edited, and a click into the pane does not end the editing.
 */
export function onWaiting(listener: (isWaiting: boolean) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Runs a batch and lets those who listen know while it is late. */
export async function saidWhileLate<Result>(batch: () => Promise<Result>): Promise<Result> {
  const wait = { isLate: false };
  const timer = setTimeout(() => {
    wait.isLate = true;
    count(1);
  }, PATIENCE);
  try {
    return await batch();
  } finally {
    clearTimeout(timer);
    if (wait.isLate) count(-1);
  }
}

function count(change: 1 | -1): void {
  late += change;
  for (const listener of listeners) listener(late > 0);
}
