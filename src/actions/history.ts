import { z } from 'zod/mini';
import type { Inverse } from '../plan/inverse';
import { sheetDefinition } from '../plan/sheets/sheetDefinition';
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

const content = z.object({
  content: z.union([z.string(), z.number(), z.boolean()]),
  isFormula: z.boolean(),
  numberFormat: z.string(),
});
const style = z.object({ fill: z.string(), fontColor: z.string() });
const storedEntries = z.array(
  z.object({
    at: z.number(),
    action: z.enum(ACTION_NAMES),
    inverse: z.object({
      cells: z.array(
        z.object({
          type: z.literal('cell'),
          sheetId: z.string(),
          row: z.number(),
          column: z.number(),
          before: content,
          after: content,
        }),
      ),
      addRules: z.array(
        z.object({
          sheetId: z.string(),
          rule: z.object({ areas: z.string(), formula: z.string(), style, priority: z.nullable(z.number()) }),
        }),
      ),
      removeRules: z.array(z.object({ sheetId: z.string(), formula: z.string() })),
      settings: z.array(
        z.object({
          type: z.literal('setting'),
          key: z.string(),
          before: z.nullable(z.string()),
          after: z.nullable(z.string()),
        }),
      ),
      removeSheets: z.array(z.object({ sheetId: z.string(), written: z.array(z.number()) })),
      rewriteSheets: z.array(
        z.object({ sheetId: z.string(), written: z.array(z.number()), former: sheetDefinition }),
      ),
      removeBlocks: z.array(
        z.object({
          sheetId: z.string(),
          area: z.object({ row: z.number(), column: z.number(), height: z.number(), width: z.number() }),
          looks: z.array(
            z.object({ row: z.number(), column: z.number(), look: z.record(z.string(), z.unknown()) }),
          ),
          raised: z.array(
            z.object({
              row: z.number(),
              points: z.number(),
              former: z.object({ points: z.number(), isStandard: z.boolean() }),
            }),
          ),
          written: z.array(z.number()),
        }),
      ),
    }),
  }),
);
type StoredEntry = z.infer<typeof storedEntries>[number];

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

/** Whatever else stands there is as good as nothing. */
function parseEntries(store: KeyValueStore, key: string): StoredEntry[] {
  try {
    return storedEntries.parse(JSON.parse(store.getItem(key) ?? '[]'));
  } catch {
    return [];
  }
}
