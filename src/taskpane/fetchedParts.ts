import { WorkbookFault } from '../plan/port';

/**
 * The parts of the pane that a press opens: no part of what is downloaded first. They are fetched from here and nowhere
 * else, behind the scripts that they share.
 */

export const fetchCompareYears = () =>
  import(/* webpackChunkName: "compare-years" */ './compareYears/CompareYears');
export const fetchCorrectRecognition = () =>
  import(/* webpackChunkName: "correct-recognition" */ './correction/CorrectRecognition');
export const fetchPreview = () => import(/* webpackChunkName: "preview" */ './preview/Preview');

/** @throws WorkbookFault `notFetched` */
export const fetchScoring = () =>
  Promise.all([
    import(/* webpackChunkName: "scoring" */ '../actions/recompute'),
    import(/* webpackChunkName: "scoring" */ '../actions/highlight'),
    import(/* webpackChunkName: "scoring" */ '../actions/clearHighlight'),
  ]).then(
    ([{ recompute }, { highlight }, { clearHighlight }]) => ({ recompute, highlight, clearHighlight }),
    () => {
      throw new WorkbookFault('notFetched', 'scoring');
    },
  );

/** Fetches what was not fetched yet; what cannot be is tried again by the press that needs it. */
export function fetchAllParts(): void {
  for (const fetch of [fetchScoring, fetchPreview, fetchCompareYears, fetchCorrectRecognition])
    fetch().catch(() => undefined);
}
