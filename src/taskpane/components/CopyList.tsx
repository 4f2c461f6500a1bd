import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Copy16Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { copyTable, tabSeparated } from './clipboard';
import { useLocale } from '../localeContext';
import { TextBox } from './TextField';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  said: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Copies the list as it is shown, as a table for Excel and Word; a box to copy from where the window refuses. */
export function CopyList({ rows }: { rows: () => string[][] }): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const [copied, setCopied] = useState<number | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const table = rows();
    const isCopied = await copyTable(table);
    setCopied(isCopied ? table.length - 1 : null);
    setRefused(isCopied ? null : tabSeparated(table));
  };
  return (
    <div className={styles.place}>
      <div className={styles.row}>
        <Button
          size="small"
          icon={copied === null ? <Copy16Regular /> : <Checkmark16Regular />}
          title={texts.findings.copyHint}
          onClick={() => void copy()}
        >
          {texts.findings.copy}
        </Button>
        <span className={styles.said} aria-live="polite">
          {copied !== null && say(texts.findings.copied, { count: copied })}
          {refused !== null && texts.findings.copyRefused}
        </span>
      </div>
      {refused !== null && (
        <>
          <TextBox rows={6} aria-label={texts.findings.copyBox} value={refused} />
          <div>
            <Button size="small" appearance="subtle" onClick={() => setRefused(null)}>
              {texts.app.close}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
