import { cellAddress } from '../../sheet/address';
import type { ComparisonTable } from '../../scorecard/layout/comparisonTable';
import type { TablePlace } from '../../scorecard/years/comparisonObstacle';
import type { RecognisedWorkbook } from '../../scorecard/recognise';

/** Where the comparison is written: into a table that is there, or as a new one. */
export type Target =
  | { kind: 'table'; key: string; table: ComparisonTable; /** Of its first name cell. */ address: string }
  | { kind: 'newSheet'; key: 'newSheet' }
  | { kind: 'selection'; key: 'selection' };

/** Every place that can be chosen: the tables that people see, in the workbook's order, then new ones. */
export function targetsOf({ sheets }: RecognisedWorkbook): Target[] {
  const tables = sheets
    .filter(({ sheet }) => sheet.visibility === 'visible')
    .flatMap(({ comparisons }) => comparisons)
    .map((table): Target => {
      const address = cellAddress(table.nameColumn, topOf(table));
      return { kind: 'table', key: `${table.sheet.id} ${String(topOf(table))}`, table, address };
    });
  return [...tables, { kind: 'newSheet', key: 'newSheet' }, { kind: 'selection', key: 'selection' }];
}

/** The place that was chosen, else the table in view, else the only one; between two nobody guesses. */
export function targetOf(
  { snapshot }: RecognisedWorkbook,
  targets: readonly Target[],
  chosen: string | null,
): Target | null {
  const asked = targets.find(({ key }) => key === chosen);
  if (asked) return asked;
  const tables = targets.filter((each) => each.kind === 'table');
  const inView = tables.filter(({ table }) => table.sheet.id === snapshot.activeSheetId);
  const [only, another] = inView.length > 0 ? inView : tables;
  if (only) return another ? null : only;
  return targets.find(({ kind }) => kind === 'newSheet') ?? null;
}

export function placeOf(table: ComparisonTable): TablePlace {
  return { sheetId: table.sheet.id, row: topOf(table) };
}

function topOf({ headerRows }: ComparisonTable): number {
  return headerRows[0] ?? 1;
}
