import { z } from 'zod';

/** Defined names as the resource of `@univerjs/sheets` 0.25.1 holds them: JSON of {id: name}. */
export const DEFINED_NAME_RESOURCE = 'SHEET_DEFINED_NAME_PLUGIN';

/** `localSheetId` of a name that the whole workbook knows. */
export const WORKBOOK_SCOPE = 'AllDefaultWorkbook';

const definedName = z.object({
  id: z.string(),
  name: z.string(),
  /** A reference without, anything else with a leading `=`. */
  formulaOrRefString: z.string(),
  comment: z.string().nullish(),
  /** Id of the sheet that alone knows the name. */
  localSheetId: z.string().nullish(),
  hidden: z.boolean().nullish(),
});
const resource = z.record(z.string(), definedName);

export type DefinedName = z.infer<typeof definedName>;

/** @throws when the text is not what the plugin writes: then saving would lose names. */
export function parseDefinedNames(data: string): DefinedName[] {
  return data === '' ? [] : Object.values(resource.parse(JSON.parse(data)));
}

/** Whether a name stands for cells of one sheet, as against a constant or a formula. */
export function isReference(text: string): boolean {
  return /^(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u.test(text);
}

/** Whether two names say the same, whatever their ids. */
export function sameDefinedName(a: DefinedName, b: DefinedName): boolean {
  return nameKey(a) === nameKey(b);
}

function nameKey({ name, formulaOrRefString, comment, localSheetId, hidden }: DefinedName): string {
  return JSON.stringify([
    name,
    formulaOrRefString.replace(/^=/, ''),
    comment ?? '',
    localSheetId ?? WORKBOOK_SCOPE,
    hidden ?? false,
  ]);
}
