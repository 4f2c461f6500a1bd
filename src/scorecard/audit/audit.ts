import type { ComparisonTable } from '../layout/comparisonTable';
import { scoringSheets, type RecognisedWorkbook, type ScoringSheet } from '../recognise';
import type { Finding } from './finding';
import { auditMaxima } from './rules/cells/aboveMax';
import { auditMaxTotal } from './rules/completeness/maxTotal';
import { auditScores } from './rules/completeness/missingScore';
import { auditNumbering } from './rules/completeness/numberingGap';
import { auditUnread } from './rules/completeness/unread';
import { auditReadings } from './rules/cells/reading';
import { auditChanges } from './rules/comparison/change';
import { auditIndexes } from './rules/comparison/comparedIndex';
import { auditAppraisal } from './rules/meaning/appraisal';
import { auditNoteClasses } from './rules/meaning/noteClass';
import { auditSurveys } from './rules/meaning/survey';
import { auditPercent } from './rules/percent';
import { auditStoredResults } from './rules/storedResults';
import { auditCodes } from './rules/structure/codes';
import { auditDepth } from './rules/structure/depth';
import { auditDuplicateCodes } from './rules/structure/duplicateCode';
import { auditNames } from './rules/structure/duplicateName';
import { auditParents } from './rules/structure/missingParent';
import { auditSums } from './rules/sums/sumRows';

/** One question that is asked of every scoring sheet. */
type SheetRule = (scoring: ScoringSheet, workbook: RecognisedWorkbook) => Finding[];

/** One question that is asked of every comparison of years. */
type ComparisonRule = (workbook: RecognisedWorkbook, table: ComparisonTable) => Finding[];

/** In the order in which their findings stand where one cell has several. */
const SHEET_RULES: readonly SheetRule[] = [
  auditSums,
  auditReadings,
  auditMaxima,
  auditDuplicateCodes,
  auditParents,
  auditDepth,
  auditCodes,
  auditNames,
  auditNoteClasses,
  auditSurveys,
  auditAppraisal,
  auditPercent,
  auditStoredResults,
  auditScores,
  auditNumbering,
  auditUnread,
];

const COMPARISON_RULES: readonly ComparisonRule[] = [auditIndexes, auditChanges];

/** Every finding of a workbook, sheet by sheet, in the order of their rows. */
export function audit(workbook: RecognisedWorkbook): Finding[] {
  const ofSheets = scoringSheets(workbook).flatMap((scoring) =>
    SHEET_RULES.flatMap((rule) => rule(scoring, workbook)),
  );
  const ofComparisons = workbook.sheets.flatMap(({ comparisons }) =>
    comparisons.flatMap((table) => COMPARISON_RULES.flatMap((rule) => rule(workbook, table))),
  );
  const ofWorkbook = auditMaxTotal(workbook);
  const order = new Map(workbook.sheets.map(({ sheet }, index) => [sheet.id, index]));
  return [...ofSheets, ...ofWorkbook, ...ofComparisons].sort(
    (a, b) =>
      (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0) || a.row - b.row || a.column - b.column,
  );
}
