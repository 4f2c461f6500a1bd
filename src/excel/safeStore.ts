/** What the add-in needs of a browser's storage. */
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The browser's storage, or null where it may not be touched: in a frame whose third-party storage is blocked, reading
 * `window.localStorage` throws already. Where Office parts storage by the page around the add-in, every key begins with
 * its partition key. What is full still reads, and throws when it is written to: whoever writes has to catch.
 * https://learn.microsoft.com/office/dev/add-ins/develop/persisting-add-in-state-and-settings
 */
export function safeStore(): Store | null {
  try {
    const { localStorage } = window;
    const prefix = (Office.context as { partitionKey?: string | null }).partitionKey ?? '';
    localStorage.getItem(prefix);
    return {
      getItem: (key) => localStorage.getItem(prefix + key),
      setItem: (key, value) => localStorage.setItem(prefix + key, value),
      removeItem: (key) => localStorage.removeItem(prefix + key),
    };
  } catch {
    return null;
  }
}
