import type { Locale } from './locale';
import type { Blocked } from '../actions/action';

export function blockedSentence(locale: Locale, why: Blocked): string {
  const { say, texts } = locale;
  const { blocked } = texts;
  switch (why.reason) {
    case 'emptyWorkbook':
      return blocked.emptyWorkbook;
    case 'noScoringSheet': {
      const { nearest } = why;
      if (!nearest) return blocked.noScoringSheet;
      const missing = nearest.missing.map((part) => texts.missing[part]).join(', ');
      const params = { sheet: nearest.sheet.name, row: nearest.headerRow ?? 0, missing };
      return `${blocked.noScoringSheet} ${say(blocked.noScoringSheetNearest, params)}`;
    }
    case 'hiddenScoringSheet':
      return say(blocked.hiddenScoringSheet, { sheet: why.sheet });
    case 'severalScoringSheets':
      return say(blocked.severalScoringSheets, { sheets: quotedList(why.sheets) });
    case 'protectedSheet':
      return say(blocked.protectedSheet, { sheet: why.sheet });
    case 'noTwoYears':
      return [
        blocked.noTwoYears,
        ...(why.years.length > 0 ? [say(blocked.noTwoYearsFound, { years: why.years.join(', ') })] : []),
      ].join(' ');
    case 'rivalYear':
      return say(blocked.rivalYear, {
        year: String(why.year),
        sheets: quotedList(why.sheets),
      });
    case 'yearNotInTable':
    case 'tableLacksColumn':
      return say(blocked[why.reason], { year: String(why.year), sheet: why.sheet });
    case 'unknownYear':
      return say(blocked.unknownYear, { year: String(why.year) });
    case 'badRank':
      return say(blocked.badRank, { ...why, year: String(why.year) });
    case 'badIndex':
      return say(blocked.badIndex, { found: why.found, key: why.key, year: String(why.year) });
    case 'unknownArea':
      return say(blocked.unknownArea, { key: why.key, year: String(why.year) });
    case 'tableLacksRows':
      return say(blocked.tableLacksRows, { sheet: why.sheet, areas: why.areas.join('; ') });
    case 'severalComparisons': {
      const tables = why.tables.map(({ sheet, address }) => `“${sheet}”!${address}`).join(', ');
      return say(blocked.severalComparisons, { tables });
    }
    case 'hiddenComparison':
      return say(blocked.hiddenComparison, { sheet: why.sheet });
    case 'placeNotFree':
    case 'placeOffSheet':
    case 'placeTooNear':
    case 'filteredRows':
    case 'mergedCell': {
      const { reason, ...params } = why;
      return say(blocked[reason], params);
    }
    case 'indexOfScoredYear':
      return say(blocked.indexOfScoredYear, { sheet: why.sheet, year: String(why.year) });
    case 'noYear':
    case 'nothingAppraised':
      return say(blocked[why.reason], { sheet: why.sheet });
    case 'noScoresOfYear':
      return say(blocked.noScoresOfYear, { years: why.years.join(', ') });
    case 'tooFewYears':
    case 'tooFewScoredYears': {
      const report = say(texts.reportSheets[why.report], { years: '' }).trim();
      return say(blocked[why.reason], { report });
    }
    case 'sheetNameTaken':
      return say(blocked.sheetNameTaken, { sheet: why.sheet, free: why.free });
    case 'lockedWorkbook':
    case 'noComparison':
    case 'sheetGone':
    case 'incompleteTable':
    case 'nothingToUndo':
      return blocked[why.reason];
  }
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
