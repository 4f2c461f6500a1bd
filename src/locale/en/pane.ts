import type { TranslationOf } from '../placeholders';
import type { vi } from '../vi/pane';
import { blocked } from './blocked';
import { findings } from './findings';

const texts = {
  app: {
    title: 'PAR INDEX scoring',
    loading: 'Opening the workbook…',
    reading: 'Reading the workbook…',
    readAgain: 'Read again',
    close: 'Close',
    opening: 'Opening…',
    notFetched: 'This part could not be loaded.',
    notFetchedHint:
      'Check the network and try again; if it still fails, close the PAR INDEX scoring pane and open it again. The workbook is not affected.',
    tryAgain: 'Try again',
    back: 'Back',
    mishap: 'The pane ran into a bug.',
    mishapHint:
      'The workbook is not affected. Press Read again; if it stays, close the pane and open it again.',
    notExcel: 'Cannot connect to Excel.',
    notExcelHint:
      'The office.js library did not load. Check the network, or ask your administrator to install the version that keeps the library on your own server, then open this pane again.',
  },
  actions: {
    recompute: 'Recompute',
    highlight: 'Highlight lost points',
    clearHighlight: 'Clear highlight',
    compareYears: 'Compare years',
    reportSheets: 'Make comparison sheets',
    undo: 'Undo',
  },
  options: {
    label: 'Write results as',
    formulas: 'Formulas',
    formulasHint: 'Totals and indexes follow every edit',
    values: 'Values',
    valuesHint: 'Numbers only, no formulas',
  },
  sheet: {
    choose: 'Choose a sheet',
    year: 'Year {year}',
    noYear: 'Year unknown',
    stage: { self: 'Self-assessment stage', appraised: 'Appraised' },
    why: 'Why was this sheet recognised?',
    whyHeader: 'Header at row {rows}',
    whyColumns: 'Columns: {columns}',
    whyRows: {
      other: '{areas} areas, {criteria} criteria, {components} components in rows {first}–{last}',
    },
    besideUnread: 'Another table stands beside this one from column {column}; it is not read',
    beneathUnread: 'Another table stands below this one from row {row}; it is not read',
    lacks: 'No scoring sheet: it lacks {missing}',
    empty: 'Empty sheet',
    own: 'Comparison sheet that the add-in made from the scores',
    whyIgnored: '{ignored} repeated headers, page numbers and other rows are passed over',
    whyComparison: 'Comparison of {years} on sheet “{sheet}”',
  },
  correction: {
    open: 'Not right? Correct recognition',
    openEmpty: 'Choose the table by hand',
    fact: 'As remembered',
    chosen: 'Header rows and columns were chosen by a user',
    chosenNot: 'A user chose: no scoring sheet',
    stale:
      'What was remembered for sheet “{sheet}” no longer fits and is not used ({reason}); the sheet is recognised automatically',
    staleReason: {
      incomplete: 'columns are missing',
      header: 'the chosen header row is not there',
      columns: 'a chosen column is not there',
      criteria: 'no row below the header has a code and points',
    },
    damaged: 'A part of what the workbook remembers of recognition cannot be read and is not used.',
  },
  roles: {
    code: 'code',
    name: 'name',
    max: 'maximum',
    self: 'self score',
    appraised: 'appraised score',
    survey: 'survey score',
    achieved: 'achieved score',
    percent: 'index (%)',
    rank: 'rank',
    note: 'appraisal note',
    unitNote: "the unit's own note",
    evidence: 'evidence',
  },
  total: {
    heading: 'PAR INDEX',
    score: '{score}/{max} points',
    self: 'Self-assessed {self}/{selfMax} points',
    noScore: 'No score yet',
    provisionalHeading: 'PAR INDEX (provisional)',
    aboveMax: 'The score exceeds the maximum. Please see the errors below.',
    complete: { one: '{count}/{count} has a score.', other: '{count}/{count} have a score.' },
    incomplete: { one: '{count} has no score yet ({cells}).', other: '{count} have no score yet ({cells}).' },
    blocked: 'It cannot be computed because of the cells {cells}.',
    awaited: { one: '{count} survey result is awaited.', other: '{count} survey results are awaited.' },
    notYet: 'not yet',
    split: 'Sources of points',
  },
  sources: { appraised: 'Self-assessed, appraised', survey: 'Leader survey', sipas: 'Satisfaction (SIPAS)' },
  areas: {
    heading: 'Areas',
    lost: '{lost} lost',
    above: '{above} above',
    missing: { one: '{count} without a score', other: '{count} without a score' },
    full: 'at maximum',
  },
  below: {
    heading: 'Criteria below maximum',
    count: { one: '{count} item', other: '{count} items' },
    countAndMissing: {
      one: '{count}, and {missing} without a score',
      other: '{count}, and {missing} without a score',
    },
    none: 'No criterion lost points.',
    lost: '−{lost}',
    noNote: 'No appraisal note.',
    surveyHeading: 'Leader survey and SIPAS',
    surveyHint: 'Measured by surveys, not appraised.',
    select: 'Select cell {address}',
  },
  findings,
  preview: {
    heading: 'Figures that will change',
    intro: {
      one: '{count} cell will change. Clear it to keep it as it is.',
      other: '{count} cells will change. Clear those to keep as they are.',
    },
    maxima: 'Maxima that do not add up',
    maximaHint:
      'Maxima are set by the scheme and are not changed by themselves. See whether a row is missing; tick one only if you are sure of the new maximum.',
    quiet: {
      one: '{count} more cell becomes a formula; its figure stays.',
      other: '{count} more cells become formulas; their figures stay.',
    },
    quietValues: {
      one: '{count} more cell is rewritten; its figure stays.',
      other: '{count} more cells are rewritten; their figures stay.',
    },
    blank: 'blank',
    total: 'Total score',
    follows: 'Adds the changed cells again.',
    comparison: {
      fromSheet: 'Divided from the scores on sheet “{sheet}”.',
      given: 'As given just now.',
      changeOfIndex: 'The index of {newer} less that of {older} (percentage points).',
      changeOfRank: 'The rank of {older} less that of {newer} (positive is a better place).',
    },
    confirm: 'Write to the sheet',
    cancel: 'Do not write',
    keep: 'Write cell {address}',
  },
  done: {
    recompute: { one: '{count} cell written.', other: '{count} cells written.' },
    highlight: 'Highlighted. The colours follow your edits.',
    clearHighlight: 'Highlight cleared.',
    correctRecognition: 'Your choice is remembered in the workbook.',
    compareYears:
      'The comparison of the years is written. Indexes and changes follow every edit of the scores.',
    reportSheets: 'The comparison sheets are made. Their figures follow every edit of the scores.',
    undo: 'Undone.',
    /** Of actions that say how many figures changed. */
    changed: {
      recompute: {
        one: '{count} cell written, {changed} with a new figure.',
        other: '{count} cells written, {changed} with a new figure.',
      },
    },
    changedSince: 'Cells that were edited since were kept: {cells}.',
    nothing: {
      recompute: 'Every total and index is right; there is nothing to write.',
      highlight: 'There is nothing more to highlight.',
      clearHighlight: 'This sheet is not highlighted.',
      correctRecognition: 'Recognition stays as it is.',
      compareYears: 'The comparison of the years is right already: there is nothing to write.',
      reportSheets: 'The comparison sheets are up to date: there is nothing to write.',
      undo: 'The cells were edited since, so nothing was undone.',
    },
    leftUndone:
      'All figures were written, but Excel did not allow: {parts}. You can set this in Excel yourself; or undo, bring this workbook to the front and do it again.',
    leftUndoneParts: {
      view: 'hiding gridlines and freezing the header rows on sheet “{sheet}”',
      page: 'setting paper and pages on sheet “{sheet}”',
      chart: 'drawing the chart on sheet “{sheet}”',
      setting: 'remembering in the workbook which sheets the add-in made',
    },
    unresolved: {
      unreadable: {
        one: '{count} total was left alone because of cells that cannot be read: {cells}. Mend them, then press Recompute.',
        other:
          '{count} totals were left alone because of cells that cannot be read: {cells}. Mend them, then press Recompute.',
      },
      circle: {
        one: '{count} cell was left alone because the formula in {cells} refers back to it: writing it would make a circular reference. Mend the formula in {cells}, then press Recompute.',
        other:
          '{count} cells were left alone because the formulas in {cells} refer back to them: writing them would make a circular reference. Mend the formulas in {cells}, then press Recompute.',
      },
      feedsPoints: {
        one: '{count} cell was left alone because the score in {cells} is calculated from it and would change. Look at the formula in {cells}.',
        other:
          '{count} cells were left alone because scores in {cells} are calculated from them and would change. Look at the formulas in {cells}.',
      },
      breaks: {
        one: '{count} cell was left alone because the formula in {cells} would then show an error or a wrong figure. Look at the formula in {cells}.',
        other:
          '{count} cells were left alone because the formulas in {cells} would then show errors or wrong figures. Look at the formulas in {cells}.',
      },
      untold: {
        one: '{count} cell was left alone because nobody can tell where the formula in {cells} takes its figures from (OFFSET, INDIRECT or another file). Check the cell yourself.',
        other:
          '{count} cells were left alone because nobody can tell where the formulas in {cells} take their figures from (OFFSET, INDIRECT or another file). Check the cells yourself.',
      },
      ownRule: {
        one: '{count} cell was left alone because its own formula is more than a sum of what stands below it and gives another figure: {cells}. Check the formula yourself.',
        other:
          '{count} cells were left alone because their own formulas are more than sums of what stands below them and give other figures: {cells}. Check the formulas yourself.',
      },
    },
  },
  failed: {
    untouched: 'Nothing was changed in the workbook.',
    partly: 'Only a part was written. Please press Undo to get the workbook back as it was.',
    partlyUndone: 'Only a part was undone. Please press Undo once more for the rest.',
    unknown:
      'Excel does not answer, so it is not clear how much was written. Please press Read again; if figures have changed, press Undo to get the workbook back as it was.',
  },
  blocked,
  reportSheets: {
    areas: 'Areas {years}',
    criteria: 'Criteria {years}',
    belowMaximum: 'Below maximum {years}',
    selfAppraised: 'Self - appraised {years}',
    split: 'Split of scores {years}',
  },
  missing: {
    points: 'scores filled in',
    name: 'the criteria’s names',
    max: 'the maximum',
    score: 'a score column',
    criteria: 'rows with codes and maxima',
  },
  faults: {
    cellEditMode: 'Excel is waiting for a cell to be finished. Press Enter or Esc and try again.',
    protected: 'Excel refuses to write because the sheet or a cell is protected. Unprotect it and try again.',
    filtered: 'Excel refuses to write into a filtered range. Clear the filter and try again.',
    tooLarge: 'The workbook is too large to read at once. Take some sheets out and try again.',
    gone: 'A sheet or cell was deleted. Read the workbook again.',
    aborted: 'Excel stopped the action. Try again.',
    notInFront:
      'Another workbook, a chart or a chart sheet is in front, so Excel cannot do this. Please bring this workbook to the front, open a worksheet, click a cell and try again.',
    undoNotSupported: 'Excel cannot group this action. Try again.',
    notFetched:
      'The part that writes could not be loaded, so nothing was written. Check the network and try again.',
    notExcel: 'Cannot connect to Excel.',
    unknown: 'Excel reports the error {detail}. Try again; if it stays, save the workbook and restart Excel.',
  },
} as const;

/** The same texts in English: the second language. */
export const en = texts satisfies TranslationOf<typeof vi, typeof texts>;
