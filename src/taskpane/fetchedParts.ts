import { ACTION_NAMES, ACTIONS } from '../actions/actions';

/**
 * The parts of the pane that a press opens: no part of what is downloaded first. They are fetched from here and nowhere
 * else, behind the scripts that they share.
 */

export const fetchCompareYears = () =>
  import(/* webpackChunkName: "compare-years" */ './compareYears/CompareYears');
export const fetchCorrectRecognition = () =>
  import(/* webpackChunkName: "correct-recognition" */ './correction/CorrectRecognition');
export const fetchPreview = () => import(/* webpackChunkName: "preview" */ './preview/Preview');

/** Fetches what was not fetched yet, actions too; what cannot be is tried again by the press that needs it. */
export function fetchAllParts(): void {
  const actions = ACTION_NAMES.map((name) => ACTIONS[name].fetch);
  for (const fetch of [...actions, fetchPreview, fetchCompareYears, fetchCorrectRecognition])
    fetch().catch(() => undefined);
}
