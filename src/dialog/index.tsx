import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Preview } from '../taskpane/preview/Preview';
import { useLocale } from '../taskpane/localeContext';
import { openPage } from '../taskpane/openPage';
import { parseToDialog, type FromDialog, type ToDialog } from '../ribbon/dialogMessages';
import { connect } from '../excel/connect';
import { joinDialog } from '../excel/dialog';

const useStyles = makeStyles({
  dialog: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '8px 4px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '16px',
    padding: '16px',
    lineHeight: '22px',
  },
});

/** What a ribbon button has to say, or the figures that it would change. */
function Dialog(): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const [shown, setShown] = useState<ToDialog | null>(null);
  const speak = useRef<(message: string) => void>(() => undefined);
  const say = (message: FromDialog): void => speak.current(JSON.stringify(message));
  useEffect(() => {
    speak.current = joinDialog(
      (message) => setShown(parseToDialog(message)),
      (answer) => answer(JSON.stringify({ said: 'ready' } satisfies FromDialog)),
    );
  }, []);
  return (
    <main className={styles.dialog} aria-label={texts.app.title}>
      {shown === null && <Spinner label={texts.app.loading} />}
      {shown?.show === 'notice' && (
        <div className={styles.notice}>
          <span role="status">{shown.text}</span>
          <Button appearance="primary" onClick={() => say({ said: 'close' })}>
            {texts.app.close}
          </Button>
        </div>
      )}
      {shown?.show === 'preview' && (
        <Preview
          view={shown.view}
          isBusy={false}
          onToggle={(key) => say({ said: 'toggle', key })}
          onConfirm={() => say({ said: 'confirm' })}
          onCancel={() => say({ said: 'close' })}
        />
      )}
    </main>
  );
}

const container = document.getElementById('root');
if (container) void openPage(container, connect, () => <Dialog />);
