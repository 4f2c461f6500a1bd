/** Nobody waits longer for an address that Excel is slow to tell (milliseconds). */
const PATIENCE = 1000;

/**
 * The address of the workbook as it is called now, or '' while it was never saved. `document.url` is stale after Save
 * As and may be null, so Excel is asked each time; where it does not answer, `url` is the next best.
 */
export async function documentAddress(): Promise<string> {
  const { document } = Office.context;
  return (await askedAddress(document)) ?? (document as { url: string | null }).url ?? '';
}

/** Null where this Excel cannot tell, as of a workbook that was never saved. */
function askedAddress(document: Partial<Office.Document>): Promise<string | null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE);
    try {
      if (!document.getFilePropertiesAsync) return resolve(null);
      document.getFilePropertiesAsync((result) => {
        const isKnown = result.status === Office.AsyncResultStatus.Succeeded;
        resolve(isKnown ? (result.value as Partial<Office.FileProperties>).url || null : null);
      });
    } catch {
      resolve(null);
    }
  });
}
