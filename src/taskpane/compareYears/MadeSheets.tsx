import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparison/texts';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  open: { textAlign: 'start', overflowWrap: 'anywhere' },
});

/** The sheets that were just written, each with the way to it. What was taken away since is not offered. */
export function MadeSheets(props: {
  workbook: RecognisedWorkbook;
  names: readonly string[];
  onOpen: (sheetId: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const locale = useLocale();
  const { made } = comparisonTexts(locale);
  const sheets = props.names.flatMap(
    (name) => props.workbook.snapshot.sheets.find((sheet) => sheet.name === name) ?? [],
  );
  if (sheets.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={made.heading}>
      {sheets.map(({ id, name }) => (
        <li key={id}>
          <Button size="small" className={styles.open} onClick={() => props.onOpen(id)}>
            {locale.say(made.open, { sheet: name })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
