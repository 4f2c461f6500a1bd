import type { Edit } from '../../plan/edit';
import { areaOfBlock } from '../../plan/sheets/sheetBlock';
import { cellAddress } from '../../sheet/address';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import type { Message } from '../paneState';
import { targetsOf, type Target } from './targets';

/** Where something was written, one place for each sheet. */
export interface WrittenPlace {
  sheetId: string;
  sheetName: string;
  address: string;
}

/** What the last action wrote, as far as it is still there. */
export function writtenPlaces(message: Message | null, { snapshot }: RecognisedWorkbook): WrittenPlace[] {
  const places = new Map<string, WrittenPlace>();
  for (const edit of editsOf(message)) {
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
export function madeTable(message: Message | null, workbook: RecognisedWorkbook): Target | null {
  const edits = editsOf(message);
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

function editsOf(message: Message | null): readonly Edit[] {
  if (message?.kind !== 'outcome') return [];
  return message.outcome.kind === 'done' ? message.outcome.plan.edits : [];
}
