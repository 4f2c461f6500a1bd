import { makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { EmptyState } from './components/EmptyState';
import { NotFetched } from './components/NotFetched';
import { Notice } from './components/Notice';
import type { PaneHost } from './host';
import { useLocale } from './localeContext';
import type { Message } from './paneState';
import { usePane } from './usePane';

const useStyles = makeStyles({
  shell: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    paddingBottom: '24px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  waiting: { padding: '48px 16px' },
  // In sight wherever the pane is scrolled to.
  late: { position: 'sticky', top: 0, zIndex: 1 },
  bar: { padding: '8px 16px', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The task pane: what is said until a workbook was opened, and from then on what is in it. */
export function Shell({ host }: { host: PaneHost }): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { state, domain, isWaiting, commands } = usePane(host);
  const { opened, busy } = state;
  return (
    <main
      className={styles.shell}
      aria-label={texts.app.title}
      aria-busy={opened ? busy !== null : undefined}
    >
      <div aria-live="polite" className={styles.late}>
        {isWaiting && (
          <div className={styles.bar}>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{texts.app.finishCell}</MessageBarBody>
            </MessageBar>
          </div>
        )}
      </div>
      {opened && domain ? (
        <domain.Pane opened={opened} history={domain.history} state={state} commands={commands} />
      ) : busy ? (
        <div className={styles.waiting}>
          <Spinner label={texts.app.reading} />
        </div>
      ) : (
        <NotOpened message={state.message} onTryAgain={commands.read} />
      )}
    </main>
  );
}

/** Excel did not answer, or what knows its answer did not arrive. */
function NotOpened(props: { message: Message | null; onTryAgain: () => void }): ReactElement {
  const { texts } = useLocale();
  const { message, onTryAgain } = props;
  if (message?.kind === 'fault' && message.fault.code === 'notFetched') {
    return <NotFetched onTryAgain={onTryAgain} />;
  }
  return (
    <>
      <Notice message={message} />
      <EmptyState
        title={texts.blocked.title}
        text={texts.blocked.unchanged}
        action={{ label: texts.app.readAgain, onClick: onTryAgain }}
      />
    </>
  );
}
