/** What a column of a scoring or comparison table holds. */
export type Role =
  | 'code'
  | 'name'
  | 'max'
  | 'self'
  | 'appraised'
  | 'survey'
  | 'achieved'
  | 'percent'
  | 'rank'
  | 'note'
  | 'unitNote'
  | 'evidence';
