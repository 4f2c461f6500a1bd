import type { Texts } from '../texts';

/** The same texts in English: the second language. */
export const en: Texts = {
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
    split: 'Sources of points',
  },
  sources: { appraised: 'Self-assessed, appraised', survey: 'Leader survey', sipas: 'Satisfaction (SIPAS)' },
  areas: {
    heading: 'Areas',
    lost: '{lost} lost',
    full: 'at maximum',
  },
  below: {
    heading: 'Criteria below maximum',
    count: { one: '{count} item', other: '{count} items' },
    none: 'No criterion lost points.',
    lost: '−{lost}',
    noNote: 'No appraisal note.',
    surveyHeading: 'Leader survey and SIPAS',
    surveyHint: 'Measured by surveys, not appraised.',
    select: 'Select cell {address}',
  },
  findings: {
    heading: 'Findings',
    none: 'Nothing wrong was found.',
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
      noteMissing: '{lost} points were lost and no reason is given.',
    },
  },
  preview: {
    heading: 'Figures that will change',
    intro: {
      one: '{count} cell will change. Clear it to keep it as it is.',
      other: '{count} cells will change. Clear those to keep as they are.',
    },
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
      highlight: 'There is no criterion to highlight.',
      clearHighlight: 'This sheet is not highlighted.',
      correctRecognition: 'Recognition stays as it is.',
      compareYears: 'The comparison of the years is right already: there is nothing to write.',
      reportSheets: 'The comparison sheets are up to date: there is nothing to write.',
      undo: 'The cells were edited since, so nothing was undone.',
    },
    unresolved: {
      one: '{count} total was left alone because of cells that cannot be read: {cells}. Mend them, then press Recompute.',
      other:
        '{count} totals were left alone because of cells that cannot be read: {cells}. Mend them, then press Recompute.',
    },
  },
  blocked: {
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
  },
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
    undoNotSupported: 'Excel cannot group this action. Try again.',
    notFetched:
      'The part that writes could not be loaded, so nothing was written. Check the network and try again.',
    notExcel: 'Cannot connect to Excel.',
    unknown: 'Excel reports the error {detail}. Try again; if it stays, save the workbook and restart Excel.',
  },
};
