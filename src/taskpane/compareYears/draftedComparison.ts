import type { ActionContext, Planned } from '../../actions/action';
import { compareYears, type CompareOptions } from '../../actions/compareYears';
import type { ReportWords } from '../../report/words';
import type { ComparisonTable } from '../../scorecard/layout/comparisonTable';
import { USUAL_UNITS } from '../../scorecard/years/givenFigures';
import { compareAreas, type AreaComparison } from '../../scorecard/years/yearComparison';
import { findYears } from '../../scorecard/years/findYears';
import type { ChosenSheets } from '../../scorecard/years/yearSheets';
import { comparisonInTable, withGiven } from './comparedFigures';
import type { ComparisonDraft } from './comparisonDraft';
import { fieldRowsOf, givenFrom, unitsOf, type FieldRow, type Units } from './typedFigures';
import { placeOf, targetOf, targetsOf, type Target } from './targets';
import { chosenSheets, usedYears, yearSourcesOf, type YearSource } from './sourcesOfYears';

/** The draft with everything that follows from it and the workbook as it stands. */
export interface DraftedComparison {
  sources: YearSource[];
  targets: Target[];
  /** Null while the person has to choose between several tables. */
  target: Target | null;
  units: Units;
  rows: FieldRow[];
  /** What the table will show; null while it is not known what is compared. */
  comparison: AreaComparison | null;
  /** Which sheet is which year's; null while two claim the same. */
  sheets: ChosenSheets | null;
  /** The years that are compared and have figures, newest first. */
  years: number[];
  /** Null while something that was typed cannot be used, or a choice is open. */
  options: CompareOptions | null;
  /** What would be done, or why it cannot be; null where there are no options. */
  planned: Planned | null;
}

export function draftedComparison(
  context: ActionContext,
  draft: ComparisonDraft,
  words: ReportWords,
): DraftedComparison {
  const { workbook } = context;
  const targets = targetsOf(workbook);
  const target = targetOf(workbook, targets, draft.target);
  const table = target?.kind === 'table' ? target.table : null;
  const sources = yearSourcesOf(workbook, table, draft);
  const sheets = chosenSheets(sources);
  const units = unitsOf(draft);
  const open = {
    sources,
    targets,
    target,
    units,
    rows: [],
    comparison: null,
    sheets,
    years: [],
    options: null,
    planned: null,
  };
  if (!sheets) return open;
  const found = findYears(workbook, sheets).years;
  const isFound = (year: number): boolean => found.some((each) => each.year === year);
  const used = usedYears(sources);
  const years = used.filter(isFound);
  if (!target) return { ...open, years };

  const inWorkbook = table
    ? comparisonInTable(workbook, table, used, sheets, draft.leaveOut)
    : compareAreas(found.filter(({ year }) => used.includes(year)));
  const rows = fieldRowsOf(inWorkbook, table, used, draft, units);
  const given = givenFrom(rows, units);
  const isGood =
    units.count !== null && rows.every(({ fields }) => fields.every(({ fault }) => fault === null));
  const options: CompareOptions = {
    years: used.filter((year) => (isFound(year) || given.has(year)) && has(table, year)),
    given,
    sheets,
    units: units.count ?? USUAL_UNITS,
    leaveOut: draft.leaveOut,
    table: table && placeOf(table),
    insert: target.kind === 'table' ? null : { words, at: target.kind },
  };
  return {
    ...open,
    rows,
    comparison: withGiven(inWorkbook, given),
    years,
    options: isGood ? options : null,
    planned: isGood ? compareYears.plan(context, options) : null,
  };
}

/** Whether a year can be written: a table that is there has the years of its header. */
function has(table: ComparisonTable | null, year: number): boolean {
  return table === null || table.years.some((each) => each.year === year);
}
