import { z } from 'zod/mini';

/** What the ribbon's commands and their dialog say to each other, as JSON. Text only; nothing is executed. */

const line = z.object({
  key: z.string(),
  place: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  why: z.string(),
  isKept: z.boolean(),
});

const toDialog = z.union([
  z.object({ show: z.literal('notice'), text: z.string() }),
  z.object({
    show: z.literal('preview'),
    view: z.object({
      intro: z.string(),
      lines: z.array(line),
      maxima: z.array(line),
      quiet: z.string(),
      canWrite: z.boolean(),
    }),
  }),
]);

const fromDialog = z.union([
  z.object({ said: z.literal('ready') }),
  z.object({ said: z.literal('toggle'), key: z.string() }),
  z.object({ said: z.literal('confirm') }),
  z.object({ said: z.literal('close') }),
]);

export type ToDialog = z.infer<typeof toDialog>;
export type FromDialog = z.infer<typeof fromDialog>;

/** Null for anything that is not such a message. */
export function parseToDialog(message: string): ToDialog | null {
  return parse(message, (value) => toDialog.safeParse(value));
}

/** Null for anything that is not such a message. */
export function parseFromDialog(message: string): FromDialog | null {
  return parse(message, (value) => fromDialog.safeParse(value));
}

function parse<Message>(
  message: string,
  read: (value: unknown) => { success: boolean; data?: Message | undefined },
): Message | null {
  try {
    return read(JSON.parse(message)).data ?? null;
  } catch {
    return null;
  }
}
