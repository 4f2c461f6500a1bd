import { ACTIONS } from '../../actions/actions';
import type { Edit } from '../../plan/edit';
import { areaOfBlock } from '../../plan/sheets/sheetBlock';
import { cellAddress } from '../../sheet/address';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import type { Report } from '../paneState';
import { targetsOf, type Target } from './targets';

/** Where something was written, one place for each sheet. */
export interface WrittenPlace {
  sheetId: string;
  sheetName: string;
  address: string;
}

/** What the last action wrote, as far as it is still there. */
export function writtenPlaces(report: Report | null, { snapshot }: RecognisedWorkbook): WrittenPlace[] {
  const places = new Map<string, WrittenPlace>();
  for (const edit of editsOf(report)) {
    if (edit.type === 'setting') continue;
    const sheet = snapshot.sheets.find(({ id, name }) =>
      edit.type === 'addSheet' ? name === edit.sheet.name : id === edit.sheetId,
    );
    if (!sheet || places.has(sheet.id)) continue;
    const address =
      edit.type === 'cell'
        ? cellAddress(edit.column, edit.row)
        : edit.type === 'addBlock'
          ? cellAddress(edit.block.column, edit.block.row)
          : 'A1';
    places.set(sheet.id, { sheetId: sheet.id, sheetName: sheet.name, address });
  }
  return [...places.values()];
}

/** The table that the last action made, once the workbook was read again; null where it made none. */
export function madeTable(report: Report | null, workbook: RecognisedWorkbook): Target | null {
  const edits = editsOf(report);
  const isMade = (target: Target): boolean => {
    if (target.kind !== 'table') return false;
    const { sheet, headerRows } = target.table;
    const [top = 0] = headerRows;
    return edits.some((edit) => {
      if (edit.type === 'addSheet') return edit.sheet.name === sheet.name;
      if (edit.type !== 'addBlock' || edit.sheetId !== sheet.id) return false;
      const { row, height } = areaOfBlock(edit.block);
      return top >= row && top < row + height;
    });
  };
  return targetsOf(workbook).find(isMade) ?? null;
}

function editsOf(report: Report | null): readonly Edit[] {
  if (report?.kind !== 'outcome' || ACTIONS[report.action].takesBack) return [];
  return report.outcome.kind === 'done' ? report.outcome.plan.edits : [];
}
