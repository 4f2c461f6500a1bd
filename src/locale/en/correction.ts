import type { TranslationOf } from '../placeholders';
import type { vi } from '../vi/correction';

const texts = {
  heading: 'Correct recognition',
  hint: 'Choose the sheet, its header rows and the role of each column. The choice is kept in this workbook and can be undone.',
  sheet: 'Sheet with the scores',
  notScoring: 'This sheet is no scoring sheet',
  headerRows: 'Header rows of the table',
  headerFrom: 'Header, from row',
  headerTo: 'Header, to row',
  to: 'to',
  headerHint:
    'For a header of one row both numbers are the same. The sheet has content from row {first} to row {last}.',
  columns: 'Roles of the columns',
  roleOf: 'Role of column {column} {header}',
  noHeader: '(no header)',
  example: 'e.g. {example}',
  unused: 'Not used',
  round: 'Appraised score, round {round}',
  role: {
    code: 'Code (No.)',
    name: 'Name of criterion',
    max: 'Maximum',
    self: 'Self score',
    appraised: 'Appraised score',
    survey: 'Survey score',
    achieved: 'Achieved score',
    percent: 'Index (%)',
    note: 'Appraisal note',
    unitNote: "The unit's own note",
    evidence: 'Evidence',
  },
  badHeader: 'The header has to stand in rows {first}–{last} and take at most {most} rows.',
  gap: {
    name: 'The column of names is missing.',
    max: 'The column of maxima is missing.',
    score: 'At least one column of scores is needed (self, appraised, survey or achieved).',
  },
  twice: 'Columns {columns} are all “{role}”; choose one.',
  nothingRead:
    'No row below the header has a code and a score. Check the header rows and the column of codes.',
  read: {
    one: '{areas} area, {criteria} criteria, {components} components read in rows {first}–{last}.',
    other: '{areas} areas, {criteria} criteria, {components} components read in rows {first}–{last}.',
  },
  willBeNone: 'This sheet will not be computed and checked as a scoring sheet.',
  save: 'Save in the workbook',
  automatic: 'Back to automatic',
  cancel: 'Cancel',
} as const;

/** What the pane says while somebody corrects the recognition, in English. */
export const en = texts satisfies TranslationOf<typeof vi, typeof texts>;
