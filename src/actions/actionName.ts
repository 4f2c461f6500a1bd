/** Things a person can do. The ribbon's function names in the manifest are the same. */
export type ActionName = 'recompute' | 'highlight' | 'clearHighlight' | 'undo';
