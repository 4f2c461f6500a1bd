import type { RecognisedSheet, RecognisedWorkbook } from '../../scorecard/recognise';

/** Sheets whose recognition can be corrected: those that people see and that hold something. */
export function correctableSheets({ sheets }: RecognisedWorkbook): RecognisedSheet[] {
  return sheets.filter(
    (each) => each.sheet.visibility === 'visible' && !(each.kind === 'other' && each.isEmpty),
  );
}
