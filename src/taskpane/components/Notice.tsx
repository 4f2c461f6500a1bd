import { makeStyles, MessageBar, MessageBarBody, type MessageBarIntent } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { faultSentence, outcomeSentence } from '../../locale/sentences';
import type { Locale } from '../../locale/locale';
import { useLocale } from '../localeContext';
import type { Report } from '../paneState';

const useStyles = makeStyles({ place: { padding: '12px 16px 0' } });

/** What the last action did, or why it did nothing. Read out when it appears. */
export function Notice({ report }: { report: Report | null }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const said = report && sentenceOf(locale, report);
  return (
    <div role="status" aria-live="polite" className={said ? styles.place : undefined}>
      {report && said && (
        <MessageBar intent={intentOf(report)} layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function sentenceOf(locale: Locale, report: Report): string | null {
  switch (report.kind) {
    case 'cancelled':
      return locale.texts.blocked.unchanged;
    case 'fault':
      return faultSentence(locale, report.fault);
    case 'outcome':
      return outcomeSentence(locale, report.action, report.outcome);
  }
}

function intentOf(report: Report): MessageBarIntent {
  if (report.kind === 'fault') return 'error';
  if (report.kind === 'cancelled') return 'info';
  const { outcome } = report;
  if (outcome.kind === 'blocked' || outcome.kind === 'changedMeanwhile') return 'warning';
  if (outcome.kind === 'nothingToDo') return outcome.plan.unresolved.length > 0 ? 'warning' : 'info';
  if (outcome.kind === 'done' && (outcome.plan.unresolved.length > 0 || outcome.changedSince.length > 0))
    return 'warning';
  return 'success';
}
