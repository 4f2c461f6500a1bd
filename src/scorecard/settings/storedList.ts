import { z } from 'zod/mini';

/** What of a list that was stored as JSON could be read. */
export interface StoredList<Entry> {
  entries: Entry[];
  /** Something stands there that is no such entry, or no list at all. */
  isDamaged: boolean;
}

/**
 * Reads a list that was stored as JSON, each entry by itself: one that cannot be read loses one. Another version of the
 * add-in, or another hand, may have written it.
 */
export function storedList<Entry>(text: string, entry: z.ZodMiniType<Entry>): StoredList<Entry> {
  const list = listIn(text);
  if (!list) return { entries: [], isDamaged: true };
  const read = list.map((each) => entry.safeParse(each));
  return {
    entries: read.flatMap((each) => (each.success ? [each.data] : [])),
    isDamaged: read.some(({ success }) => !success),
  };
}

function listIn(text: string): unknown[] | null {
  try {
    return z.array(z.unknown()).parse(JSON.parse(text));
  } catch {
    return null;
  }
}
