/** What the Excel at hand can do beyond ExcelApi 1.9, which the manifest requires. */
export interface Capabilities {
  /** One native undo step for a whole batch (ExcelApi 1.20; no LTSC has it). */
  mergeUndoGroup: boolean;
  /** Which cells are merged can be asked (ExcelApi 1.13). */
  mergedAreas: boolean;
}

/** Asks Office for requirement sets; the library on npm does not know the members, Excel does. */
export function capabilitiesOf(isSetSupported: (name: string, version: string) => boolean): Capabilities {
  return {
    mergeUndoGroup: isSetSupported('ExcelApi', '1.20'),
    mergedAreas: isSetSupported('ExcelApi', '1.13'),
  };
}

/** What the Excel that the add-in runs in can do; Office must be ready. */
export function officeCapabilities(): Capabilities {
  return capabilitiesOf((name, version) => Office.context.requirements.isSetSupported(name, version));
}
