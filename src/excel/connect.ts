/** Where office.js is blocked, `Office.onReady` never answers: after this long (milliseconds) we say so. */
const PATIENCE = 10_000;

/** `displayLanguage` is a tag such as `vi-VN`; `document` tells workbooks apart (an address, or ''). */
export type Connection = { ok: true; displayLanguage: string; document: string } | { ok: false };

/** Waits for Office; answers `ok: false` where the library did not load or the host is not Excel. */
export async function connect(patience = PATIENCE): Promise<Connection> {
  if (typeof Office === 'undefined') return { ok: false };
  const ready = Office.onReady().then(({ host }) => host === Office.HostType.Excel);
  const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), patience));
  const isExcel = await Promise.race([ready, timeout]);
  if (!isExcel) return { ok: false };
  const { displayLanguage, document } = Office.context;
  return { ok: true, displayLanguage, document: document.url };
}
