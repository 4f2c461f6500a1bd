import { z } from 'zod/mini';
import { RIBBON_ACTIONS, type RibbonAction } from './actions';
import type { KeyValueStore } from './history';

/** What a button of the ribbon could not say or show; `code` is Office's, of why it opened no window. */
export type Unsaid = { action: RibbonAction } & (
  | { kind: 'notice'; code: string; text: string }
  /** Figures that would change: nothing was written. */
  | { kind: 'preview'; code: string }
  /** The figures were shown for as long as Excel lets a button run: nothing was written. */
  | { kind: 'tooLate' }
);

/** Where the ribbon leaves what it could not say, for the pane to say it. */
export interface UnsaidBox {
  leave: (unsaid: Unsaid) => Promise<void>;
  /** What was left here, once. */
  take: () => Promise<Unsaid | null>;
}

/** Longer ago it is no news any more. In milliseconds. */
const LONGEST_KEPT = 60 * 60 * 1000;

const common = { at: z.number(), action: z.enum(RIBBON_ACTIONS) };
const storedUnsaid = z.union([
  z.object({ ...common, kind: z.literal('notice'), code: z.string(), text: z.string() }),
  z.object({ ...common, kind: z.literal('preview'), code: z.string() }),
  z.object({ ...common, kind: z.literal('tooLate') }),
]);

/** A box on this machine for one document, as the history is kept; without a storage nothing stays in it. */
export function unsaidBox(
  store: KeyValueStore | null,
  document: () => Promise<string>,
  now: () => number = Date.now,
): UnsaidBox {
  const key = async (): Promise<string> => `par-index.unsaid.${await document()}`;
  return {
    leave: async (unsaid) => {
      try {
        store?.setItem(await key(), JSON.stringify({ ...unsaid, at: now() }));
      } catch {
        // A storage that is full or refuses has no room for a message either.
      }
    },
    take: async () => {
      try {
        const place = await key();
        const stored = store?.getItem(place) ?? null;
        if (stored === null) return null;
        store?.removeItem(place);
        const { success, data } = storedUnsaid.safeParse(JSON.parse(stored));
        return success && now() - data.at < LONGEST_KEPT ? data : null;
      } catch {
        return null;
      }
    },
  };
}
