import type { Area } from '../sheet/area';
import { byKind, type ByKind, type Edit } from './edit';
import { areaOfBlock } from './sheets/sheetBlock';

/** Where an edit writes: on a sheet, by its id or by the name that a new one gets; `area` where it fills certain cells. */
export type EditPlace =
  | { sheetId: string; area: Area | null }
  | { newSheet: string }
  /** In the workbook itself. */
  | null;

const onSheet = ({ sheetId }: { sheetId: string }): EditPlace => ({ sheetId, area: null });

const PLACES: ByKind<EditPlace> = {
  cell: ({ sheetId, row, column }) => ({ sheetId, area: { row, column, height: 1, width: 1 } }),
  addRule: onSheet,
  removeRule: onSheet,
  setting: () => null,
  addSheet: ({ sheet }) => ({ newSheet: sheet.name }),
  rewriteSheet: onSheet,
  removeSheet: onSheet,
  addBlock: ({ sheetId, block }) => ({ sheetId, area: areaOfBlock(block) }),
  removeBlock: ({ sheetId, area }) => ({ sheetId, area }),
};

/** Where an edit writes. */
export function placeOfEdit(edit: Edit): EditPlace {
  return byKind(PLACES, edit);
}

/** Ids of the sheets that edits write to, of those that are there already. */
export function sheetsOf(edits: readonly Edit[]): Set<string> {
  const places = edits.map(placeOfEdit);
  return new Set(places.flatMap((place) => (place && 'sheetId' in place ? [place.sheetId] : [])));
}
