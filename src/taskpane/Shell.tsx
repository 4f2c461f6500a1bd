import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { EmptyState } from './components/EmptyState';
import { Notice } from './components/Notice';
import type { PaneHost } from './host';
import { useLocale } from './localeContext';
import { Pane } from './Pane';
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
});

/** The task pane: what is said until a workbook was read, and from then on what is in it. */
export function Shell({ host }: { host: PaneHost }): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { state, commands } = usePane(host);
  const { opened, busy } = state;
  return (
    <main
      className={styles.shell}
      aria-label={texts.app.title}
      aria-busy={opened ? busy !== null : undefined}
    >
      {opened ? (
        <Pane opened={opened} state={state} history={host.history} commands={commands} />
      ) : busy ? (
        <div className={styles.waiting}>
          <Spinner label={texts.app.reading} />
        </div>
      ) : (
        <>
          <Notice message={state.message} />
          <EmptyState
            title={texts.blocked.title}
            text={texts.blocked.unchanged}
            action={{ label: texts.app.readAgain, onClick: commands.read }}
          />
        </>
      )}
    </main>
  );
}
