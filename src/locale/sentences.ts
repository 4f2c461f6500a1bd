import type { Locale } from './locale';
import type { Counted, Text } from './placeholders';
import type { FindingWords } from '../scorecard/audit/finding';
import type { ChangeReason, Plan } from '../plan/plan';
import type { RecognisedSheet } from '../scorecard/recognise';
import type { WorkbookFault } from '../plan/port';
import type { ActionName } from '../actions/actions';
import type { Left } from '../actions/failedWrite';
import type { Outcome } from '../actions/perform';
import type { Unsaid } from '../actions/unsaid';
import type { LeftUndone } from '../plan/edit';
import { blockedSentence } from './blockedSentence';
import { cellAddress, columnLetter } from '../sheet/address';
import type { Scorecard } from '../scorecard/model/scorecard';

/** Sentences that need more than one text: what was found, why nothing was done, what was done. */

/** What a finding says: what its sentence names are its parameters, for the texts do not compile otherwise. */
export function findingSentence({ fill, texts }: Locale, { cause, params }: FindingWords): string {
  return fill(texts.findings.cause[cause], params);
}

/** Why a figure changes. */
export function reasonSentence(locale: Locale, why: ChangeReason): string {
  const { say, texts } = locale;
  const { follows, comparison } = texts.preview;
  switch (why.cause) {
    case 'follows':
      return follows;
    case 'given':
      return comparison.given;
    case 'fromSheet':
      return say(comparison.fromSheet, why.params);
    case 'changeOfIndex':
    case 'changeOfRank':
      return say(comparison[why.cause], why.params);
    default:
      return findingSentence(locale, why);
  }
}

/** What became of a person's correction of a sheet; null where there is none. */
export function correctionSentence(
  { texts, say }: Locale,
  { sheet, correction }: Pick<RecognisedSheet, 'sheet' | 'correction'>,
): string | null {
  if (!correction) return null;
  const { chosen, chosenNot, stale, staleReason } = texts.correction;
  if (correction.stale) return say(stale, { sheet: sheet.name, reason: staleReason[correction.stale] });
  return correction.given.table ? chosen : chosenNot;
}

/** What went wrong at the workbook's end, in what state the workbook is, and what to do. */
export function faultSentence(
  { say, texts }: Locale,
  { code, detail }: Pick<WorkbookFault, 'code' | 'detail'>,
  state: string = texts.failed.untouched,
): string {
  const { what, todo } = texts.faults[code];
  return [say(what, { detail }), state, todo].join(' ');
}

/** What a button of the ribbon could not say where it was pressed. */
export function unsaidSentence({ say, texts }: Locale, unsaid: Unsaid): string {
  const action = texts.actions[unsaid.action];
  switch (unsaid.kind) {
    case 'notice':
      return say(texts.unsaid.notice, { action, code: unsaid.code, text: unsaid.text });
    case 'preview':
      return say(texts.unsaid.preview, { action, code: unsaid.code });
    case 'tooLate':
      return say(texts.unsaid.tooLate, { action });
  }
}

/** What an action did, or why it did nothing; null while a preview is open. */
export function outcomeSentence(locale: Locale, action: ActionName, outcome: Outcome): string | null {
  const { texts } = locale;
  switch (outcome.kind) {
    case 'preview':
      return null;
    case 'blocked':
      return blockedSentence(locale, outcome.why);
    case 'changedMeanwhile':
      return texts.blocked.changedMeanwhile;
    case 'failed':
      return faultSentence(locale, outcome.fault, leftSentence(locale, action, outcome.left));
    case 'nothingToDo':
      return [
        // Totals that were left alone are not known to be right.
        outcome.plan.unresolved.length > 0 ? '' : texts.done.nothing[action],
        keptSentence(locale, outcome.changedSince),
        unresolvedSentence(locale, outcome.plan),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    case 'done':
      return [
        doneSentence(locale, action, outcome.plan),
        leftUndoneSentence(locale, outcome.leftUndone),
        keptSentence(locale, outcome.changedSince),
        unresolvedSentence(locale, outcome.plan),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
  }
}

/** In what state an action has left the workbook that Excel refused, and what to do. */
function leftSentence({ texts }: Locale, action: ActionName, left: Left): string {
  return texts.failed[left === 'partly' && action === 'undo' ? 'partlyUndone' : left];
}

/** What Excel would not do of that without which the figures stand all the same. */
function leftUndoneSentence({ say, texts }: Locale, leftUndone: readonly LeftUndone[]): string {
  const parts = leftUndone.map((left) =>
    left.what === 'setting'
      ? texts.done.leftUndoneParts.setting
      : say(texts.done.leftUndoneParts[left.what], { sheet: left.sheet }),
  );
  return parts.length === 0 ? '' : say(texts.done.leftUndone, { parts: parts.join('; ') });
}

/** What a sentence about what was done may name. */
type DoneWords = Text<'count' | 'changed'> | Counted<'count' | 'changed'>;

/** Where figures changed, some actions have words that say how many. */
function doneSentence({ say, texts }: Locale, action: ActionName, { edits, changes }: Plan): string {
  const ofChanges: Partial<Record<ActionName, DoneWords>> = texts.done.changed;
  const words: DoneWords = (changes.length > 0 && ofChanges[action]) || texts.done[action];
  return say(words, { count: edits.length, changed: changes.length });
}

/** Names at most this many cells in one sentence. */
const MOST_CELLS = 8;

function keptSentence(
  { say, texts }: Locale,
  cells: readonly { sheetName: string; address: string }[],
): string {
  if (cells.length === 0) return '';
  return say(texts.done.changedSince, { cells: cellList(cells.map((cell) => cell.address)) });
}

/** One sentence for each reason why something was left alone. */
function unresolvedSentence({ say, texts }: Locale, { unresolved }: Plan): string {
  const reasons = [...new Set(unresolved.map(({ why }) => why))];
  return reasons
    .map((why) => {
      const alone = unresolved.filter((each) => each.why === why);
      const cells = new Set(
        alone.flatMap(({ blockedBy }) => blockedBy.map(({ row, column }) => cellAddress(column, row))),
      );
      return say(texts.done.unresolved[why], { count: alone.length, cells: cellList([...cells]) });
    })
    .join(' ');
}

function cellList(addresses: readonly string[]): string {
  const shown = addresses.slice(0, MOST_CELLS).join(', ');
  return addresses.length > MOST_CELLS ? `${shown}…` : shown;
}

/** The tables on a scoring sheet that are not read: one beside the scoring table, one beneath it. */
export function unreadTables({ texts, say }: Locale, { layout, beneath }: Scorecard): string[] {
  const { beside } = layout;
  return [
    ...(beside === null ? [] : [say(texts.sheet.besideUnread, { column: columnLetter(beside) })]),
    ...(beneath === null ? [] : [say(texts.sheet.beneathUnread, { row: beneath })]),
  ];
}
