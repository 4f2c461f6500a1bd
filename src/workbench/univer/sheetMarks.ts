import type { FWorksheet } from '@univerjs/sheets/facade';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/**
 * What Excel knows of a sheet and Univer's model has no field for. It is kept in the sheet's custom data
 * (`IWorksheetData.custom`), where `save()` hands it on to whoever writes the file.
 */
export interface SheetMarks {
  protected: boolean;
  veryHidden: boolean;
}

export function readMarks(worksheet: FWorksheet): SheetMarks {
  const custom = worksheet.getCustomMetadata();
  return { protected: custom?.protected === true, veryHidden: custom?.veryHidden === true };
}

export function writeMarks(worksheet: FWorksheet, marks: Partial<SheetMarks>): void {
  worksheet.setCustomMetadata({ ...worksheet.getCustomMetadata(), ...marks });
}
