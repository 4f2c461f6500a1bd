/**
 * What the add-in uses beyond ExcelApi 1.9, which the manifest requires: the version of ExcelApi that a capability
 * takes, and the members of `Excel.*` that it opens. They are named only where the Excel at hand has the capability;
 * a test holds the list against the types of office.js and against every member that this folder uses.
 */
export const GATES = {
  /** One step of Excel's own undo for a whole batch (no LTSC has it). */
  mergeUndoGroup: { excelApi: '1.20', members: ['RunOptions.mergeUndoGroup'] },
  /** Which cells are merged can be asked. */
  mergedAreas: { excelApi: '1.13', members: ['Range.getMergedAreasOrNullObject'] },
  /** An event says whether this add-in caused it. */
  triggerSource: { excelApi: '1.14', members: ['WorksheetChangedEventArgs.triggerSource'] },
  /** A conditional format that may be gone can be asked for without an error. */
  missingRules: { excelApi: '1.14', members: ['ConditionalFormatCollection.getItemOrNullObject'] },
} as const;

/** What the Excel at hand can do beyond what the manifest requires. */
export type Capabilities = Record<keyof typeof GATES, boolean>;

/** What the Excel that the add-in runs in can do, by its requirement sets. Office must be ready. */
export function officeCapabilities(): Capabilities {
  const has = ({ excelApi }: { excelApi: string }): boolean =>
    Office.context.requirements.isSetSupported('ExcelApi', excelApi);
  return {
    mergeUndoGroup: has(GATES.mergeUndoGroup),
    mergedAreas: has(GATES.mergedAreas),
    triggerSource: has(GATES.triggerSource),
    missingRules: has(GATES.missingRules),
  };
}
