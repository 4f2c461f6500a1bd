import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { correctionSentence } from '../../locale/sentences';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 0' },
});

/** What the workbook remembers of recognition and can no longer be obeyed. */
export function CorrectionNotices({ workbook }: { workbook: RecognisedWorkbook }): ReactElement | null {
  const styles = useStyles();
  const locale = useLocale();
  const stale = workbook.sheets.flatMap((sheet) =>
    sheet.correction?.stale ? [correctionSentence(locale, sheet) ?? ''] : [],
  );
  const said = workbook.hasDamagedCorrections ? [...stale, locale.texts.correction.damaged] : stale;
  if (said.length === 0) return null;
  return (
    <div className={styles.place}>
      {said.map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}
