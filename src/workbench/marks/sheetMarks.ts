/**
 * What Excel knows of a sheet and Univer's model has no field for. It is kept in the sheet's custom data
 * (`IWorksheetData.custom`), where `save()` hands it on to whoever writes the file. Page layout and charts, which
 * are kept there too, have files of their own.
 */
export interface SheetMarks {
  protected: boolean;
  veryHidden: boolean;
}

/** What Univer calls custom data: anything that can be written as JSON, by name. */
export type CustomData = Record<string, unknown>;

/** The marks in a sheet's custom data; what is not said is false. */
export function marksOf(custom: CustomData | undefined): SheetMarks {
  return { protected: custom?.['protected'] === true, veryHidden: custom?.['veryHidden'] === true };
}
