import { ACTIONS } from '../actions/actions';
import type { History } from '../actions/history';
import type { UnsaidBox } from '../actions/unsaid';
import { markOf, openSnapshot, perform, press } from '../actions/perform';
import type { Domain } from './host';
import { Pane } from './Pane';

export { storedHistory } from '../actions/history';
export { unsaidBox } from '../actions/unsaid';

/**
 * The second of the two scripts that the page loads: all that knows workbooks. The first one, the shell, has the rest:
 * it shows while this one arrives, and never imports from here but by `import()`.
 */
export function domainWith(history: History, unsaid: UnsaidBox): Domain {
  return { history, unsaid, openSnapshot, markOf, actions: ACTIONS, perform, press, Pane };
}
