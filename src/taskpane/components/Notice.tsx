import { makeStyles, MessageBar, MessageBarBody, type MessageBarIntent } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Outcome } from '../../actions/perform';
import { faultSentence, outcomeSentence, unsaidSentence } from '../../locale/sentences';
import type { Locale } from '../../locale/locale';
import { useLocale } from '../localeContext';
import type { Message } from '../paneState';

const useStyles = makeStyles({ place: { padding: '12px 16px 0' } });

/** What the last action did, or why it did nothing. Read out when it appears. */
export function Notice({ message }: { message: Message | null }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const said = message && sentenceOf(locale, message);
  return (
    <div role="status" aria-live="polite" className={said ? styles.place : undefined}>
      {message && said && (
        <MessageBar intent={intentOf(message)} layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function sentenceOf(locale: Locale, message: Message): string | null {
  switch (message.kind) {
    case 'cancelled':
      return locale.texts.blocked.unchanged;
    case 'fault':
      return faultSentence(locale, message.fault);
    case 'unsaid':
      return unsaidSentence(locale, message.unsaid);
    case 'outcome': {
      const said = outcomeSentence(locale, message.action, message.outcome);
      return said !== null && message.undoEndsHere ? `${said} ${locale.texts.undo.endsHere}` : said;
    }
  }
}

function intentOf(message: Message): MessageBarIntent {
  if (message.kind === 'fault') return 'error';
  if (message.kind === 'cancelled') return 'info';
  if (message.kind === 'unsaid') return 'warning';
  const { outcome } = message;
  if (outcome.kind === 'failed') return 'error';
  if (outcome.kind === 'blocked' || outcome.kind === 'changedMeanwhile') return 'warning';
  if (outcome.kind === 'nothingToDo') return outcome.plan.unresolved.length > 0 ? 'warning' : 'info';
  if (outcome.kind === 'done' && isOpen(outcome)) return 'warning';
  return 'success';
}

/** Something was left alone, or Excel did not allow it. */
function isOpen({ plan, changedSince, leftUndone }: Extract<Outcome, { kind: 'done' }>): boolean {
  return plan.unresolved.length + changedSince.length + leftUndone.length > 0;
}
