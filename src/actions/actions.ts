import { keysOf } from '../plan/keys';
import { WorkbookFault, type ReadScope } from '../plan/port';
import type { Action, PreviewChoice } from './action';
import { correctRecognition } from './correctRecognition';
import { undo } from './undo';

/** What is known of an action before it is fetched: what it needs, and where people find it. */
interface ActionFacts {
  /** What has to be read before it plans. */
  reads: ReadScope;
  /** It may change figures that people see: they are shown before they are written. */
  previews: boolean;
  /** It takes the last batch back instead of leaving one that can be taken back. */
  takesBack: boolean;
  /** The view of the pane in which people ask for it, and whether that is closed once it is done. */
  pane: { view: 'overview' | 'correction' | 'comparison'; closes: boolean };
  /** It has a button on the ribbon; the function in the manifest has its name. */
  ribbon: boolean;
  /** The terminal's word for it, or null where the terminal has none. */
  terminal: string | null;
}

/** The facts of an action, and the action itself, fetched where it is no part of the first download. */
export interface ActionRecord<Options> extends ActionFacts {
  /** @throws WorkbookFault `notFetched` where the part of the add-in that holds it does not arrive. */
  fetch: () => Promise<Action<Options>>;
}

/**
 * Everything that a person can do, in the order of the ribbon. A new action is one record here, its file beside this
 * one, and its words in `locale`; what else must know of it does not compile before it does.
 */
const RECORDS = {
  recompute: {
    fetch: async () =>
      (await arrived('scoring', import(/* webpackChunkName: "scoring" */ './recompute'))).recompute,
    reads: 'merges',
    previews: true,
    takesBack: false,
    pane: { view: 'overview', closes: false },
    ribbon: true,
    terminal: 'recompute',
  },
  highlight: {
    fetch: async () =>
      (await arrived('scoring', import(/* webpackChunkName: "scoring" */ './highlight'))).highlight,
    reads: 'marks',
    previews: false,
    takesBack: false,
    pane: { view: 'overview', closes: false },
    ribbon: true,
    terminal: 'highlight',
  },
  clearHighlight: {
    fetch: async () =>
      (await arrived('scoring', import(/* webpackChunkName: "scoring" */ './clearHighlight'))).clearHighlight,
    reads: 'cells',
    previews: false,
    takesBack: false,
    pane: { view: 'overview', closes: false },
    ribbon: true,
    terminal: null,
  },
  correctRecognition: {
    fetch: async () => correctRecognition,
    reads: 'cells',
    previews: false,
    takesBack: false,
    // What was just said of a sheet is about to be looked at.
    pane: { view: 'correction', closes: true },
    ribbon: false,
    terminal: null,
  },
  compareYears: {
    fetch: async () =>
      (await arrived('years', import(/* webpackChunkName: "years" */ './compareYears'))).compareYears,
    reads: 'place',
    previews: true,
    takesBack: false,
    pane: { view: 'comparison', closes: false },
    ribbon: false,
    terminal: 'compare',
  },
  reportSheets: {
    fetch: async () =>
      (await arrived('years', import(/* webpackChunkName: "years" */ './reportSheets'))).reportSheets,
    reads: 'merges',
    previews: false,
    takesBack: false,
    pane: { view: 'comparison', closes: false },
    ribbon: false,
    terminal: 'report-sheets',
  },
  undo: {
    // The pane asks at every reading whether there is anything to take back.
    fetch: async () => undo,
    reads: 'cells',
    previews: false,
    takesBack: true,
    pane: { view: 'overview', closes: false },
    ribbon: true,
    terminal: null,
  },
} as const satisfies Record<string, ActionFacts & { fetch: () => Promise<Action<never>> }>;

type Records = typeof RECORDS;

/** How an action is called in the code, the manifest and the stored history. */
export type ActionName = keyof Records;

type Fetched<Name extends ActionName> = Awaited<ReturnType<Records[Name]['fetch']>>;

/** What each action has to be told. */
export type ActionOptions = {
  [Name in ActionName]: Fetched<Name> extends Action<infer Options> ? Options : never;
};

/** The records by name. */
export const ACTIONS: { readonly [Name in ActionName]: ActionRecord<ActionOptions[Name]> } = RECORDS;

/** In the order of the records. */
export const ACTION_NAMES: readonly ActionName[] = keysOf(RECORDS);

/** Actions that need nothing said but what a preview lets people choose: a press of a button is enough. */
export type ButtonAction = {
  [Name in ActionName]: PreviewChoice extends ActionOptions[Name] ? Name : never;
}[ActionName];

/** Actions on the ribbon; each is a button's. */
export type RibbonAction = {
  [Name in ActionName]: Records[Name]['ribbon'] extends true ? Name : never;
}[ActionName];

/** In the order of the ribbon. */
export const RIBBON_ACTIONS: readonly RibbonAction[] = ACTION_NAMES.filter(isOnRibbon);

/** The terminal's words for actions. */
export type TerminalWord = NonNullable<Records[ActionName]['terminal']>;

function isOnRibbon(name: ActionName): name is RibbonAction {
  return RECORDS[name].ribbon;
}

/** A part of the add-in, or a fault that says which could not be fetched. */
function arrived<Part>(name: string, part: Promise<Part>): Promise<Part> {
  return part.catch(() => {
    throw new WorkbookFault('notFetched', name);
  });
}
