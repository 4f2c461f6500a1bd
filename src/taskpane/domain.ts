import { ACTIONS } from '../actions/actions';
import type { History } from '../actions/history';
import { markOf, openSnapshot, perform, press } from '../actions/perform';
import type { Domain } from './host';
import { Pane } from './Pane';

export { storedHistory } from '../actions/history';

/**
 * The second of the two scripts that the page loads: all that knows workbooks. The first one, the shell, has the rest:
 * it shows while this one arrives, and never imports from here but by `import()`.
 */
export function domainWith(history: History): Domain {
  return { history, openSnapshot, markOf, actions: ACTIONS, perform, press, Pane };
}
