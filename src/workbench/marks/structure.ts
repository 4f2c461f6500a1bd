/** The name in a workbook's custom data of a mark that says that no sheet may be added, deleted or renamed. */
export const STRUCTURE_PROTECTED_MARK = 'structureProtected';
