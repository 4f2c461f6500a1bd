import type { Finding } from './finding';
import { scoringSheets, type RecognisedWorkbook } from '../recognise';
import { auditCells } from './rules/cells/reading';
import { auditChanges } from './rules/comparison/change';
import { auditIndexes } from './rules/comparison';
import { auditMeaning } from './rules/meaning/survey';
import { auditPercent } from './rules/percent';
import { auditStructure } from './rules/structure/codes';
import { auditStoredResults } from './rules/storedResults';
import { auditSums } from './rules/sums/column';

/** Every finding of a workbook, sheet by sheet, in the order of their rows. */
export function audit(workbook: RecognisedWorkbook): Finding[] {
  const findings = scoringSheets(workbook).flatMap((scoring) => [
    ...auditSums(scoring),
    ...auditCells(scoring),
    ...auditStructure(scoring),
    ...auditMeaning(scoring),
    ...auditPercent(scoring),
    ...auditStoredResults(scoring),
  ]);
  for (const { comparisons } of workbook.sheets) {
    for (const table of comparisons)
      findings.push(...auditIndexes(workbook, table), ...auditChanges(workbook, table));
  }
  const order = new Map(workbook.sheets.map(({ sheet }, index) => [sheet.id, index]));
  return findings.sort(
    (a, b) =>
      (order.get(a.sheetId) ?? 0) - (order.get(b.sheetId) ?? 0) || a.row - b.row || a.column - b.column,
  );
}
