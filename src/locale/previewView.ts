import { cellAddress } from '../sheet/address';
import type { FigureChange, Plan } from '../plan/plan';
import type { Locale } from './locale';
import { reasonSentence } from './sentences';

/** One figure that would change, in words. */
export interface PreviewLine {
  key: string;
  /** Sheet and cell: `So sánh 2022-2023 · C12`. */
  place: string;
  name: string;
  from: string;
  to: string;
  why: string;
  /** The cell keeps what it holds. */
  isKept: boolean;
}

/** A plan as people see it before it is written. Plain text, so that it may be sent to another window. */
export interface PreviewView {
  intro: string;
  lines: PreviewLine[];
  /** Maxima that somebody set and that do not add up: kept unless a person asks for the change. */
  maxima: PreviewLine[];
  /** What else is written without changing a figure; '' where there is nothing. */
  quiet: string;
  canWrite: boolean;
}

/**
 * A plan in words, its figures in the order of the sheets.
 * @param values Whether figures are written as values: what is written besides them is then called so.
 */
export function previewView(locale: Locale, plan: Plan, values: boolean): PreviewView {
  const { texts, say } = locale;
  const kept = new Set(plan.leftOut.map((change) => change.key));
  const quiet = plan.edits.length - plan.changes.length;
  const all = inSheetOrder([...plan.changes, ...plan.leftOut]);
  const lines = (changes: readonly FigureChange[]): PreviewLine[] =>
    changes.map((change) => lineOf(locale, change, kept.has(change.key)));
  return {
    intro: say(texts.preview.intro, { count: plan.changes.length }),
    lines: lines(all.filter(({ isOfScheme }) => !isOfScheme)),
    maxima: lines(all.filter(({ isOfScheme }) => isOfScheme)),
    quiet: quiet > 0 ? say(values ? texts.preview.quietValues : texts.preview.quiet, { count: quiet }) : '',
    canWrite: plan.edits.length > 0,
  };
}

/** A line keeps its place when it is left out. */
function inSheetOrder(changes: readonly FigureChange[]): FigureChange[] {
  return [...changes].sort((a, b) => a.sheetIndex - b.sheetIndex || a.row - b.row || a.column - b.column);
}

function lineOf(locale: Locale, change: FigureChange, isKept: boolean): PreviewLine {
  const { texts, number } = locale;
  const { from } = change;
  return {
    key: change.key,
    place: `${change.sheetName} · ${cellAddress(change.column, change.row)}`,
    name: change.name === '' ? texts.preview.total : `${change.path ?? ''} ${change.name}`.trim(),
    from: from === null ? texts.preview.blank : typeof from === 'string' ? from : number(from),
    to: number(change.to, change.decimals),
    why: reasonSentence(locale, change.why),
    isKept,
  };
}
