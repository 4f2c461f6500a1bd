import type { TranslationOf } from '../placeholders';
import type { findings as vi } from '../vi/findings';

const texts = {
  heading: 'Findings',
  none: 'Nothing wrong was found.',
  noneOfRead: 'Nothing wrong was found in what was read. Not read: {cells}.',
  counted: {
    error: { one: '{count} error', other: '{count} errors' },
    warning: { one: '{count} warning', other: '{count} warnings' },
    info: { one: '{count} remark', other: '{count} remarks' },
  },
  severity: { error: 'Error', warning: 'Warning', info: 'Remark' },
  consequence: 'Wrong because of another cell',
  following: { one: '{count} wrong because of {cells}', other: '{count} wrong because of {cells}' },
  followingOthers: {
    one: '{count} wrong because of another cell',
    other: '{count} wrong because of other cells',
  },
  general: 'General',
  item: 'item {code}',
  more: 'Show {count} more',
  filter: 'Filter findings',
  search: 'Search the findings',
  searchHint: 'Search codes, cells, text…',
  area: 'Area',
  everyArea: 'Every area',
  withConsequences: {
    one: 'Show {count} that is wrong because of another cell',
    other: 'Show {count} that are wrong because of another cell',
  },
  shown: '{count} of {all} shown',
  noMatch: 'Nothing matches.',
  clearFilter: 'Clear filter',
  copy: 'Copy the list',
  copyHint: 'Copies a table to paste into Excel or Word',
  copied: { one: '{count} line copied.', other: '{count} lines copied.' },
  copyRefused: 'This window may not copy by itself. Press Ctrl+C to copy what is selected.',
  copyBox: 'List to copy',
  columns: { severity: 'Severity', sheet: 'Sheet', cell: 'Cell', code: 'Code', sentence: 'Finding' },
  cause: {
    sumDiffers: 'Shows {found}; its children add up to {expected} (off by {difference}).',
    sumRounded: '{found} is {expected} rounded.',
    sumMissing: 'Blank; its children add up to {expected}.',
    maxSumDiffers: 'The maximum shows {found}; its children add up to {expected} (off by {difference}).',
    maxSumLacksRow:
      'The maximum shows {found}; its children add up to {expected}. The row {missing} may be missing.',
    totalDiffers: 'The total shows {found}; the areas add up to {expected} (off by {difference}).',
    totalRounded: 'The total {found} is {expected} rounded.',
    percentDiffers: 'The index shows {found}; unrounded scores give {expected}.',
    dividedAfterRounding:
      'Shows {found} because it was divided after rounding ({rounded}/{max}); unrounded scores {score}/{max} give {expected}.',
    percentFormulaDiffers:
      'The formula divides wrongly: it gives {found}; this row’s score by its maximum is {expected}.',
    formulaMisses: 'The formula does not add {cells}; all children add up to {expected}.',
    formulaAddsOthers:
      'The formula adds cells that do not belong here ({cells}); the children add up to {expected}.',
    formulaMissesAndAdds:
      'The formula leaves out {cells} and adds cells that are no part of this row ({others}); the parts add up to {expected}.',
    formulaAddsTwice: 'The formula adds {cells} twice; each child once adds up to {expected}.',
    hardcodedParent:
      '{found} was typed here while the other sums are formulas, so it does not follow; the children add up to {expected}.',
    parentOfBlanks:
      '{found} points stand here while all children are blank, so it is not known which of them they belong to. Fill in the children or clear this cell.',
    circular: 'The formula refers to itself by a circle, so Excel cannot compute it.',
    formulaNoCache: 'The formula has no result yet. Let Excel calculate (F9), or press Recompute.',
    formulaNotStored:
      'The file stores no result of this formula; {found} was calculated on opening. Open the file in Excel and save it.',
    changeDiffers:
      'Shows {found}; the index of {newer} less that of {older} is {expected} percentage points.',
    rankChangeDiffers:
      'Shows {found}; from rank {from} to {to} is {expected} places (a better place is positive).',
    adjustmentAboveCap: '{found} points are above the cap of {max}; what is above it does not count.',
    indexDiffers: 'The index shows {found}; {score}/{max} gives {expected}.',
    numberIsText: '“{text}” is text, which formulas do not add; it has to be the number {value}.',
    ratioIsText: '“{text}” is text of the form score/maximum; it has to be the number {value}.',
    ratioOfOther:
      '“{text}” is no score: the number behind the stroke ({of}) is not the maximum of this row. Make the score a number.',
    maybeThousands: '“{text}” may be {either} or {or}. Make this cell a number.',
    unreadable: '“{text}” cannot be read as a score. Make this cell a number.',
    blankMark: '“{text}” is taken as no score.',
    errorValue: 'The cell shows the error {text}. Mend its formula or enter the score again.',
    badType: '“{text}” is a date or true/false, not a score. Enter the score again.',
    negative: 'The score {value} is below 0.',
    aboveMax: 'The score {found} is above the maximum {max}.',
    missingMax: 'The maximum is missing.',
    zeroMax: 'The maximum is 0, so there is no index.',
    duplicateCode: 'Code {code} stands at row {row} already.',
    missingParent: 'There is no row for the parent of {code} above it.',
    awayFromParent:
      'By its code {code} is part of {parent}, but it stands after {above}. It is not known what it is part of, so the sums that may hold it are left alone. Please look at the code.',
    codeRepaired: 'The code is stored as {text}; by its place it is {code}.',
    codeUnreadable:
      'The code “{text}” of “{name}” cannot be read, so it is not known what it is part of; the sums that may hold it are left alone. Please correct the code.',
    codeMissing:
      '“{name}” has a maximum and a score but no code, so it is not known what it is part of; the sums that may hold it are left alone. Please fill in its code.',
    duplicateName: 'Same name as {other} at row {row}.',
    tooDeep: 'A row of level {level}, below the components; it is added to its parent all the same.',
    otherLevel:
      'With the code {code} the maxima above it do not add up; one level up or down they do. It is not known what it is part of, so the sums that may hold it are left alone. Please look at the code.',
    selfZeroInSurvey: 'A self score of 0 where the score comes from a survey; the others are blank.',
    appraisedAboveSelf: 'The appraised score {score} is above the self score {self}.',
    surveySelfAssessed:
      'The note says that the score comes from a survey, yet {self} was self-assessed. Surveyed criteria are not self-assessed.',
    noteClass: 'The note of the parent differs from its children’s.',
    percentScore: '“{text}” is a percentage and no score. Please type the score as a number.',
    percentOfMax:
      '“{text}” is a percentage and no score. If it is a share of the maximum {max}, the score is {value}; please type it as a number.',
    missingScore: 'There is no score yet. The totals above it are provisional.',
    missingScores: 'All of {code} has no score yet ({count} items). The totals above it are provisional.',
    numberingGap: 'Before {code}, {missing} is not there. A row may be missing.',
    maxTotal:
      'The maxima come to {found} where {expected} is expected (difference {difference}). A row may be missing, or one too many.',
    columnUnread:
      'The column “{header}” holds points, but not whose they are, so they are not counted. Please choose under Correct the recognition.',
    columnDoubtful:
      'The header “{header}” says points, but many figures exceed the maximum and do not add up, so they are not counted. Please choose under Correct the recognition.',
    columnOfNumbers:
      'The column “{header}” holds numbers that are no points of this table; they are not counted.',
    rowUnread:
      'The row “{name}” has a score, but no code, and is no total, so it is not counted. Please give it a code, or move the score to its criterion.',
    tableBeside: 'From this column on stands another table, which is not read.',
    tableBeneath: 'From this row on stands another table, which is not read.',
    noteMissing: '{lost} points were lost and no reason is given.',
  },
} as const;

/** What is found, and how the list of it is looked through, in English. */
export const findings = texts satisfies TranslationOf<typeof vi, typeof texts>;
