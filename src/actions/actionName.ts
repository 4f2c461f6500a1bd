/** Things a person can do. The function names of those on the ribbon are the same in the manifest. */
export type ActionName =
  | 'recompute'
  | 'highlight'
  | 'clearHighlight'
  | 'correctRecognition'
  | 'compareYears'
  | 'reportSheets'
  | 'undo';
