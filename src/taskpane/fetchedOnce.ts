import { WorkbookFault } from '../plan/port';

/**
 * Fetches a part of the add-in once. What did not arrive is fetched again by the next call.
 * @throws WorkbookFault `notFetched` with the part's name
 */
export function fetchedOnce<Part>(name: string, fetch: () => Promise<Part>): () => Promise<Part> {
  let fetched: Promise<Part> | null = null;
  return () => {
    fetched ??= fetch().catch(() => {
      fetched = null;
      throw new WorkbookFault('notFetched', name);
    });
    return fetched;
  };
}
