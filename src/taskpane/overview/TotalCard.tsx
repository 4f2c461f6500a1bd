import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { indexOf, type Decimal } from '../../sheet/decimal';
import type { ScoringSheet } from '../../scorecard/recognise';
import type { ScoreSource } from '../../scorecard/words/noteSource';
import { completenessOf } from '../../scorecard/sums/missingScores';
import { useLocale } from '../localeContext';
import { LOST_COLOR, SOURCE_COLORS } from '../theme';
import { Verdict } from './Verdict';

const useStyles = makeStyles({
  card: {
    margin: '12px 16px 0',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figures: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '12px' },
  index: {
    fontSize: '30px',
    lineHeight: '38px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  score: { fontSize: tokens.fontSizeBase300 },
  above: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: {
    display: 'flex',
    height: '8px',
    marginTop: '8px',
    borderRadius: '4px',
    overflow: 'hidden',
    gap: '1px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  legend: {
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
  },
  entry: { display: 'flex', alignItems: 'center', gap: '6px' },
  dot: { width: '8px', height: '8px', borderRadius: '2px', flexShrink: 0 },
  source: { flexGrow: 1 },
  points: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** The total, its index and where its points come from. */
export function TotalCard({
  scoring,
  onSelect,
}: {
  scoring: ScoringSheet;
  onSelect: (address: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say, number } = useLocale();
  const { total, split } = scoring.recomputation;
  const shares = [...split].filter(([, share]) => share.leaves > 0);
  // At the self-assessment stage only what may be self-assessed is held against the score (rule 5).
  const max = scoring.scorecard.stage === 'self' ? total.selfMax : total.max;
  const isProvisional = completenessOf(scoring.scorecard).missing > 0;
  const isAboveMax = total.score !== null && max !== null && total.score.gt(max);
  // A survey without any result is not there yet; nothing of it is lost.
  const isAwaited = (source: ScoreSource, score: Decimal): boolean =>
    source !== 'appraised' && score.eq(0) && completenessOf(scoring.scorecard).awaited > 0;
  const width = (points: Decimal): string => `${(max && indexOf(points, max)?.toFixed(2)) ?? '0'}%`;
  return (
    <section className={styles.card} aria-label={texts.total.heading}>
      <div className={styles.label}>
        {isProvisional ? texts.total.provisionalHeading : texts.total.heading}
      </div>
      <div className={styles.figures}>
        <span className={styles.index}>
          {total.index ? `${number(total.index, 2)} %` : texts.total.noScore}
        </span>
        {total.score && max && (
          <span className={styles.score}>{say(texts.total.score, { score: total.score, max })}</span>
        )}
      </div>
      {total.self && total.selfMax && (
        <div className={styles.label}>
          {say(texts.total.self, { self: total.self, selfMax: total.selfMax })}
        </div>
      )}
      {isAboveMax && <div className={styles.above}>{texts.total.aboveMax}</div>}
      <Verdict scoring={scoring} onSelect={onSelect} />
      {shares.length > 1 && (
        <>
          <div className={styles.bar} aria-hidden="true">
            {shares.map(([source, { score, max: most }]) => (
              <span key={source} style={{ display: 'contents' }}>
                <span style={{ width: width(score), backgroundColor: SOURCE_COLORS[source] }} />
                <span
                  style={{
                    width: width(most.minus(score)),
                    backgroundColor: isAwaited(source, score) ? 'transparent' : LOST_COLOR,
                  }}
                />
              </span>
            ))}
          </div>
          <ul className={styles.legend} aria-label={texts.total.split}>
            {shares.map(([source, { score, max: most }]) => (
              <li key={source} className={styles.entry}>
                <span
                  className={styles.dot}
                  style={{ backgroundColor: SOURCE_COLORS[source] }}
                  aria-hidden="true"
                />
                <span className={styles.source}>{texts.sources[source]}</span>
                <span className={styles.points}>
                  {isAwaited(source, score) ? texts.total.notYet : `${number(score)}/${number(most)}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
