import { memoryHistory } from '../../actions/history';
import { perform, UNSEEN } from '../../actions/perform';
import { cellsWritten, changeOf, changingFile, type Change } from '../changeFile';
import { command } from '../command';
import { sheetToChange } from '../scoringSheet';

interface Recompute extends Change {
  /** Plain numbers instead of live formulas. */
  values: boolean;
  /** The name of the scoring sheet, or null for the only one. */
  sheet: string | null;
}

/** `recompute FILE --out FILE [--values] [--sheet NAME]`: 1 where an error is left. */
export const recompute = command(
  { out: { type: 'string' }, sheet: { type: 'string' }, values: { type: 'boolean', default: false } },
  ({ out, sheet, values }, files): Recompute | null => {
    const change = changeOf({ out }, files);
    return change && { ...change, values, sheet: sheet ?? null };
  },
  changingFile({
    change: async ({ file, sheet, values }, port, locale) => {
      const sheetId = await sheetToChange(port, file, sheet, locale);
      const options = { values, leaveOut: new Set<string>() };
      return perform('recompute', options, port, memoryHistory(), { sheetId, confirmed: UNSEEN });
    },
    written: cellsWritten,
    isWrong: (errors) => errors.length > 0,
  }),
);
