import type { Blocked } from '../actions/action';
import type { OtherSheet } from '../scorecard/recognise';
import type { Locale } from './locale';
import type { Filling } from './placeholders';

type Reason = Blocked['reason'];
type BlockedBy = { [Why in Blocked as Why['reason']]: Why };

/** Reasons whose facts are words and numbers, which fill the sentence as they are. */
type PlainReason = {
  [R in Reason]: BlockedBy[R] extends Readonly<Record<keyof BlockedBy[R], Filling>> ? R : never;
}[Reason];

/** How each reason is said: most by filling its sentence, those with lists by saying these in words. */
const SENTENCES: { [R in Reason]: (locale: Locale, why: BlockedBy[R]) => string } = {
  emptyWorkbook: filled,
  hiddenScoringSheet: filled,
  protectedSheet: filled,
  sheetGone: filled,
  incompleteTable: filled,
  nothingToUndo: filled,
  sheetRenamed: filled,
  unknownYear: filled,
  yearNotInTable: filled,
  badRank: filled,
  badIndex: filled,
  unknownArea: filled,
  tableLacksColumn: filled,
  noComparison: filled,
  hiddenComparison: filled,
  indexOfScoredYear: filled,
  placeNotFree: filled,
  placeOffSheet: filled,
  placeTooNear: filled,
  filteredRows: filled,
  mergedCell: filled,
  tableFormula: filled,
  rulesUnknown: filled,
  noSelection: filled,
  noYear: filled,
  nothingAppraised: filled,
  lockedWorkbook: filled,
  sheetNameTaken: filled,
  noScoringSheet: (locale, { nearest }) => {
    const { noScoringSheet } = locale.texts.blocked;
    return nearest ? `${noScoringSheet} ${nearestSentence(locale, nearest)}` : noScoringSheet;
  },
  severalScoringSheets: ({ say, texts }, { sheets }) =>
    say(texts.blocked.severalScoringSheets, { sheets: quotedList(sheets) }),
  rivalYear: ({ say, texts }, { year, sheets }) =>
    say(texts.blocked.rivalYear, { year, sheets: quotedList(sheets) }),
  noTwoYears: ({ say, texts: { blocked } }, { years }) =>
    years.length === 0
      ? blocked.noTwoYears
      : `${blocked.noTwoYears} ${say(blocked.noTwoYearsFound, { years: years.join(', ') })}`,
  noScoresOfYear: ({ say, texts }, { years }) =>
    say(texts.blocked.noScoresOfYear, { years: years.join(', ') }),
  tableLacksRows: ({ say, texts }, { sheet, areas }) =>
    say(texts.blocked.tableLacksRows, { sheet, areas: areas.join('; ') }),
  severalComparisons: ({ say, texts }, { tables }) =>
    say(texts.blocked.severalComparisons, {
      tables: tables.map(({ sheet, address }) => `“${sheet}”!${address}`).join(', '),
    }),
  tooFewYears: (locale, why) => tooFewSentence(locale, why),
  tooFewScoredYears: (locale, why) => tooFewSentence(locale, why),
};

/** Why nothing was done, and what to do about it. */
export function blockedSentence<R extends Reason>(locale: Locale, why: BlockedBy[R] & { reason: R }): string {
  return SENTENCES[why.reason](locale, why);
}

/** What the sentence of a reason names are its facts: the texts do not compile otherwise. */
function filled({ fill, texts }: Locale, { reason, ...facts }: BlockedBy[PlainReason]): string {
  return fill(texts.blocked[reason], facts);
}

function nearestSentence({ say, texts }: Locale, { sheet, headerRow, missing }: OtherSheet): string {
  return say(texts.blocked.noScoringSheetNearest, {
    sheet: sheet.name,
    row: headerRow ?? 0,
    missing: missing.map((part) => texts.missing[part]).join(', '),
  });
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

function tooFewSentence(
  { say, texts: { blocked, reportSheets } }: Locale,
  { reason, report }: BlockedBy['tooFewYears' | 'tooFewScoredYears'],
): string {
  return say(blocked[reason], { report: say(reportSheets[report], { years: '' }).trim() });
}
