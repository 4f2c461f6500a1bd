/** Office answers within a second or two; where it takes longer than this (milliseconds), people are told. */
const PATIENCE = 10_000;

/** `displayLanguage` is a tag such as `vi-VN`. */
export type Connection = { ok: true; displayLanguage: string } | { ok: false };

/**
 * Waits for Office, however long it takes: a cold start behind a slow proxy may well exceed what people are patient
 * for, and is then said by `late`. Answers `ok: false` where the library did not load or the host is not Excel.
 */
export async function connect(late: () => void = () => undefined, patience = PATIENCE): Promise<Connection> {
  if (typeof Office === 'undefined') return { ok: false };
  const timer = setTimeout(late, patience);
  const { host } = await Office.onReady().finally(() => clearTimeout(timer));
  if (host !== Office.HostType.Excel) return { ok: false };
  return { ok: true, displayLanguage: Office.context.displayLanguage };
}
