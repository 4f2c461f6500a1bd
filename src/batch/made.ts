import { byKind, type ByKind, type Edit } from '../plan/edit';
import { areaOfBlock } from '../plan/sheets/sheetBlock';
import { areaAddress } from '../sheet/area';

const nothing = (): null => null;

/** What an edit makes that people look for afterwards: a sheet by its name, a table by its cells; else null. */
const MADE: ByKind<string | null> = {
  cell: nothing,
  addRule: nothing,
  removeRule: nothing,
  setting: nothing,
  addSheet: ({ sheet }) => `“${sheet.name}”`,
  rewriteSheet: ({ after }) => `“${after.name}”`,
  removeSheet: nothing,
  addBlock: ({ block }) => areaAddress(areaOfBlock(block)),
  removeBlock: nothing,
};

/** The places of what was made, as the terminal names them. */
export function madeIn(edits: readonly Edit[]): string[] {
  return edits.flatMap((edit) => byKind(MADE, edit) ?? []);
}
