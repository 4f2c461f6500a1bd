import { memoryHistory } from '../../actions/history';
import { perform, UNSEEN } from '../../actions/perform';
import { changeOf, changingFile, type Change } from '../changeFile';
import { command } from '../command';
import { sheetToChange } from '../scoringSheet';

interface Highlight extends Change {
  /** The name of the scoring sheet, or null for the only one. */
  sheet: string | null;
}

/** `highlight FILE --out FILE [--sheet NAME]`: done when it is done, whatever is wrong in the scores. */
export const highlight = command(
  { out: { type: 'string' }, sheet: { type: 'string' } },
  ({ out, sheet }, files): Highlight | null => {
    const change = changeOf({ out }, files);
    return change && { ...change, sheet: sheet ?? null };
  },
  changingFile({
    change: async ({ file, sheet }, port, locale) => {
      const sheetId = await sheetToChange(port, file, sheet, locale);
      return perform('highlight', undefined, port, memoryHistory(), { sheetId, confirmed: UNSEEN });
    },
    written: (file, _plan, { texts, say }) => say(texts.batch.highlighted, { file }),
    isWrong: () => false,
  }),
);
