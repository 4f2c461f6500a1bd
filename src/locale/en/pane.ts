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
    stillWaiting: 'Excel is still being waited for.',
    stillWaitingHint:
      'This pane opens by itself as soon as Excel answers. Meanwhile: if you are typing in a cell, press Enter or Esc; check the network. If nothing has changed after a minute, press Try again. The workbook is not affected.',
    finishCell:
      'Excel has not answered yet. If you are typing in a cell, press Enter or Esc; this pane then goes on by itself.',
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
    incompleteAnywhere: { one: '{count} has no score yet.', other: '{count} have no score yet.' },
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
    cellEditMode: {
      what: 'Excel is waiting for a cell to be finished.',
      todo: 'Press Enter or Esc and try again.',
    },
    protected: {
      what: 'Excel allows no change: the sheet, a cell or the workbook is protected, read-only or has no sensitivity label yet (code {detail}).',
      todo: 'Unprotect it (Review tab), enable editing or choose a label and try again; if it stays, ask your administrator whether antivirus software blocks Excel.',
    },
    readOnly: {
      what: 'The workbook is open for reading only, so Excel does not write.',
      todo: 'Enable editing, or save a copy and work on that.',
    },
    filtered: {
      what: 'Excel does not write into a filtered range.',
      todo: 'Clear the filter (Data tab › Clear) and try again.',
    },
    inTheWay: {
      what: 'Excel cannot write because merged cells, a table, a PivotTable or other contents are in the way (code {detail}).',
      todo: 'Move them somewhere else and try again.',
    },
    tooLarge: {
      what: 'The workbook is too large to be read or written at once.',
      todo: 'Move some sheets to another workbook, or open it in Excel for the desktop, and try again.',
    },
    outOfMemory: {
      what: 'Excel is out of memory.',
      todo: 'Save the workbook, close other workbooks and programs, restart Excel and try again.',
    },
    gone: {
      what: 'A sheet, cell or rule that is needed is not there (code {detail}): somebody may have deleted it.',
      todo: 'Press Read again, then try again.',
    },
    notInFront: {
      what: 'Excel cannot do it while another workbook or a chart sheet is in front, or a picture or chart is selected (code {detail}).',
      todo: 'Click a cell of the scoring sheet in this workbook and try again.',
    },
    aborted: { what: 'Excel stopped the action halfway.', todo: 'Try again.' },
    general: {
      what: 'Excel reports an error without saying what is wrong (code {detail}).',
      todo: 'Click a cell of the scoring sheet, close open dialogs and try again; if it stays, save the workbook and restart Excel.',
    },
    unsupported: {
      what: 'This Excel cannot do what was asked (code {detail}).',
      todo: 'Update Excel or open the workbook in a newer one; of a sheet with special contents, use a simpler copy.',
    },
    refused: {
      what: 'Excel did not accept a call of the add-in (code {detail}): this is a bug of the add-in.',
      todo: 'Press Read again and try again; if it stays, tell your administrator this code.',
    },
    service: {
      what: "Excel's server cannot be reached, or is busy (code {detail}).",
      todo: 'Check the network, wait a minute and try again.',
    },
    signIn: {
      what: 'The session has ended, or you have to sign in again (code {detail}).',
      todo: 'Reload the page or open the workbook again, sign in and try again.',
    },
    restart: {
      what: 'Excel has to be restarted.',
      todo: 'Save the workbook, close Excel, open it again and try again.',
    },
    links: {
      what: 'Excel blocks the update of links to other workbooks (code {detail}).',
      todo: "Answer Excel's message about links and try again.",
    },
    undoNotSupported: { what: 'Excel cannot group this action.', todo: 'Try again.' },
    noWindow: {
      what: 'Excel could not open a window for the ribbon button (code {detail}).',
      todo: 'Use the button of the same name in the PAR INDEX scoring pane; in Excel on the web, allow pop-ups and try again.',
    },
    notFetched: {
      what: 'A part of the add-in could not be loaded.',
      todo: 'Check the network and try again.',
    },
    unknown: {
      what: 'Something went wrong, and it is not known what (code {detail}).',
      todo: 'Try again; if it stays, save the workbook, restart Excel and tell your administrator this code.',
    },
  },
  unsaid: {
    notice: 'The ribbon button “{action}” could not open a window (code {code}) to say: {text}',
    preview:
      'The ribbon button “{action}” could not open its preview (code {code}), so nothing was written. Press “{action}” in this pane.',
    tooLate:
      'The window of “{action}” was open for almost five minutes, the longest that Excel allows, so nothing was written. Press “{action}” in the PAR INDEX scoring pane, where you can look as long as you like.',
  },
  undo: {
    endsHere:
      'This can be undone only while this pane is open, because the workbook was never saved or this computer does not let the add-in store data.',
    notHere:
      'Because the workbook was never saved, or this computer does not let the add-in store data, the Undo button on the ribbon does not know what was done before: use Undo in the PAR INDEX scoring pane, or Ctrl+Z.',
  },
} as const;

/** The same texts in English: the second language. */
export const en = texts satisfies TranslationOf<typeof vi, typeof texts>;
