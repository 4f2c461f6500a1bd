import type { TranslationOf } from '../placeholders';
import type { blocked as vi } from '../vi/blocked';

const texts = {
  title: 'Not done',
  emptyTitle: 'No scoring sheet',
  emptyWorkbook: 'The workbook is empty. Open one with a table of PAR INDEX scores.',
  noScoringSheet:
    'No scoring sheet was found. It needs a header row with the criteria’s names, the maximum and at least one score column, and below it rows with codes (1, 1.1, 1.1.1…).',
  noScoringSheetNearest: 'The nearest is sheet “{sheet}”, header at row {row}, but it lacks: {missing}.',
  hiddenScoringSheet: 'The scoring sheet “{sheet}” is hidden. Unhide it and try again.',
  severalScoringSheets:
    'Several sheets hold scores: {sheets}. Open the one to work on, or choose it in the PAR INDEX pane.',
  protectedSheet: 'Sheet “{sheet}” is protected. Unprotect it (Review › Unprotect Sheet) and try again.',
  sheetGone: 'The sheet is no longer in the workbook. Read the workbook again.',
  incompleteTable: 'Not saved, because columns are missing. Choose those that are missing.',
  nothingToUndo: 'There is nothing to undo yet.',
  sheetRenamed:
    'Cannot undo: the latest change was made on sheet “{sheet}”, and no sheet has that name now. The workbook is unchanged. If the sheet was renamed, give it its former name and press Undo.',
  noTwoYears:
    'A comparison needs the figures of two years: a scoring sheet for each, or a comparison table with the earlier year.',
  noTwoYearsFound: 'Found so far: {years}.',
  rivalYear:
    'Several sheets claim to be the scoring sheet of {year}: {sheets}. Please choose one, or correct the year in the title.',
  yearNotInTable: 'The comparison table on sheet “{sheet}” has no columns for {year}.',
  unknownYear: 'The workbook has no figures of {year}.',
  badRank: 'The rank {found} ({year}, {key}) is not valid: it must be a whole number from 1 to {units}.',
  badIndex: 'The index {found} ({year}, {key}) is not valid: it must be from 0 to 100.',
  unknownArea: 'The comparison table has no area “{key}” (given for {year}).',
  tableLacksRows:
    'The comparison table on sheet “{sheet}” lacks rows for these areas: {areas}. Please insert rows with their names and try again, or make a new table on a new sheet or from a free cell.',
  tableLacksColumn:
    'The comparison table on sheet “{sheet}” has no column for the ranks of {year}. Please insert one with the heading “Rank” and try again, or make a new table on a new sheet or from a free cell.',
  severalComparisons:
    'There are several comparison tables: {tables}. Please open the sheet of the one to refresh, or choose it in the pane.',
  noComparison:
    'There is no comparison of years yet. It can be made on a new sheet, or from the selected cell where there are enough free cells to the right and below.',
  hiddenComparison:
    'The comparison table on sheet “{sheet}” is hidden. Please unhide the sheet and try again.',
  placeNotFree:
    'The table needs the area {area} on sheet “{sheet}”, which is not free (cell {cell} is in use). Please choose another cell, or make the table on a new sheet.',
  placeOffSheet:
    'There are not enough rows or columns for the table from cell {cell} on sheet “{sheet}”. Please choose another cell, or make the table on a new sheet.',
  placeTooNear:
    'From cell {cell} on sheet “{sheet}” the table would run into one that is there. Please choose a cell beneath that, or make the table on a new sheet.',
  filteredRows:
    'Sheet “{sheet}” is filtered at {area}, and Excel may then write into other rows than it should. Please clear the filter (Data › Clear) and try again.',
  mergedCell:
    'Cell {cell} on sheet “{sheet}” is part of the merged cells {area} and cannot be written. Please unmerge them and try again, or make a new table on a new sheet or from a free cell.',
  tableFormula:
    'Cell {cell} on sheet “{sheet}” is inside the Excel table {area}; a formula that is written there may be copied by Excel to the whole column. Nothing was written. Please turn that table into an ordinary range (Table Design › Convert to Range) and try again; where the cell holds a plain number, writing results as Values works too.',
  rulesUnknown:
    'Excel does not let the conditional formats of sheet “{sheet}” be read, so it is not known which cells are highlighted. Nothing was changed. Please save, close and reopen the workbook, then try again.',
  noSelection:
    'Excel does not say which cell is selected. Please bring this workbook to the front, open the sheet for the table, click an empty cell and try again.',
  indexOfScoredYear:
    'The indexes of {year} come from the scores on sheet “{sheet}” and cannot be given. Please take out those that were given for this year and try again.',
  noYear:
    'Nothing says of which year the scores on sheet “{sheet}” are. Put the year into its title and try again.',
  lockedWorkbook:
    'The workbook’s structure is protected, so no sheet can be added. Unprotect it (Review › Protect Workbook) and try again.',
  noScoresOfYear: 'The workbook has no scoring sheet of {years}, only a comparison.',
  tooFewYears: 'The sheet “{report}” cannot be made: it needs two years or more.',
  tooFewScoredYears: 'The sheet “{report}” cannot be made: it needs the scoring sheets of two years.',
  nothingAppraised:
    'Sheet “{sheet}” does not have both self scores and appraised scores, so there is nothing to compare.',
  sheetNameTaken:
    'There is a sheet “{sheet}” that the add-in did not make, and it stays as it is. The name “{free}” is free.',
  changedMeanwhile:
    'The workbook was edited after the preview, so nothing was written. Look at the changes again.',
  unchanged: 'Nothing was written to the workbook.',
} as const;

/** Why nothing was done, in English. */
export const blocked = texts satisfies TranslationOf<typeof vi, typeof texts>;
