import type { CustomData } from './sheetMarks';

/** Where a workbook keeps whether Excel calculates all of its formulas when it opens the file. */
export const CALCULATED_ON_LOAD_MARK = 'calculatedOnLoad';

/** Whether the file asks to be calculated when it is opened. */
export function isCalculatedOnLoad(custom: CustomData | undefined): boolean {
  return custom?.[CALCULATED_ON_LOAD_MARK] === true;
}
