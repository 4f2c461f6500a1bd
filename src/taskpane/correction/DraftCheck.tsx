import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { correctionTexts } from '../../locale/correctionTexts';
import type { Locale } from '../../locale/locale';
import { columnLetter } from '../../sheet/address';
import { DEEPEST_HEADER, type TableGap } from '../../scorecard/layout/chosenTable';
import type { DraftedTable } from './correctionDraft';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
  check: { display: 'flex', gap: '6px', fontSize: tokens.fontSizeBase200, lineHeight: '17px' },
  icon: { display: 'inline-flex', flexShrink: 0 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** What the choice so far lacks, or what it reads from the sheet; null where the sheet is to be no scoring sheet. */
export function DraftCheck({ drafted }: { drafted: DraftedTable | null }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const isGood = drafted === null || drafted.reading !== null;
  return (
    <div className={styles.check} aria-live="polite">
      <span className={`${styles.icon} ${isGood ? styles.good : styles.open}`} aria-hidden="true">
        {isGood ? <CheckmarkCircle16Filled /> : <Warning16Filled />}
      </span>
      <span>{checkSentence(locale, drafted)}</span>
    </div>
  );
}

function checkSentence(locale: Locale, drafted: DraftedTable | null): string {
  const { say } = locale;
  const texts = correctionTexts(locale);
  if (!drafted) return texts.willBeNone;
  const { reading, table, gaps, rows } = drafted;
  if (!table) return say(texts.badHeader, { ...rows, most: DEEPEST_HEADER });
  if (gaps.length > 0) return gaps.map((gap) => gapSentence(locale, gap)).join(' ');
  if (!reading) return texts.nothingRead;
  const { scorecard, recomputation } = reading;
  const { areas, criteria, components } = recomputation.counts;
  const read = {
    areas,
    criteria,
    components,
    first: scorecard.firstRow,
    last: scorecard.lastRow,
    count: areas,
  };
  return say(texts.read, read);
}

function gapSentence(locale: Locale, gap: TableGap): string {
  const texts = correctionTexts(locale);
  if (gap.kind === 'missing') return texts.gap[gap.part];
  const columns = gap.columns.map(columnLetter).join(', ');
  return locale.say(texts.twice, { role: locale.texts.roles[gap.role], columns });
}
