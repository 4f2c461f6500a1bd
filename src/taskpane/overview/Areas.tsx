import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellAddress } from '../../sheet/address';
import type { ScoringSheet } from '../../scorecard/recognise';
import { areaOf, type Criterion } from '../../scorecard/model/scorecard';
import { completenessOf } from '../../scorecard/sums/missingScores';
import { useLocale } from '../localeContext';
import { LOST_COLOR } from '../theme';
import { CellLink } from '../components/CellLink';
import { Section } from '../components/Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 -10px', padding: 0 },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  name: { flexGrow: 1, minWidth: 0, lineHeight: '18px', fontSize: tokens.fontSizeBase200 },
  index: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  bar: {
    display: 'flex',
    height: '6px',
    borderRadius: '3px',
    overflow: 'hidden',
    margin: '4px 0 2px',
    backgroundColor: LOST_COLOR,
  },
  filled: { backgroundColor: tokens.colorBrandBackground },
  above: { color: tokens.colorPaletteRedForeground1 },
  lost: {
    display: 'flex',
    justifyContent: 'space-between',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Each area as a small bar: its index, and the points that it lost. */
export function Areas(props: { scoring: ScoringSheet; onSelect: (address: string) => void }): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { areas, layout } = props.scoring.scorecard;
  return (
    <Section heading={texts.areas.heading}>
      <ul className={styles.list}>
        {areas.map((area) => {
          const address = cellAddress(layout.columns.name, area.row);
          return (
            <li key={area.row}>
              <Area
                scoring={props.scoring}
                area={area}
                address={address}
                onSelect={() => props.onSelect(address)}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Area(props: {
  scoring: ScoringSheet;
  area: Criterion;
  address: string;
  onSelect: () => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say, number } = useLocale();
  const figures = props.scoring.recomputation.figures.get(props.area);
  const { index, score, max } = figures ?? { index: null, score: null, max: null };
  const lost = score && max ? max.minus(score) : null;
  const missing = missingWithin(props.scoring, props.area);
  const standing = (): string => {
    if (lost?.lt(0)) return say(texts.areas.above, { above: lost.abs() });
    if (missing > 0) return say(texts.areas.missing, { count: missing });
    return lost?.gt(0) ? say(texts.areas.lost, { lost }) : texts.areas.full;
  };
  return (
    <CellLink title={say(texts.below.select, { address: props.address })} onSelect={props.onSelect}>
      <span className={styles.head}>
        <span className={styles.name}>{`${props.area.code.text}. ${props.area.name}`}</span>
        <span className={styles.index}>{index ? `${number(index, 2)} %` : '—'}</span>
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span
          className={styles.filled}
          style={{ width: `${index ? String(Math.min(100, Number(index))) : '0'}%` }}
        />
      </span>
      {score && max && (
        <span className={styles.lost}>
          <span>{`${number(score)}/${number(max)}`}</span>
          <span className={mergeClasses(lost?.lt(0) && styles.above)}>{standing()}</span>
        </span>
      )}
    </CellLink>
  );
}

/** Leaves of an area without a score where one is expected. */
function missingWithin({ scorecard }: ScoringSheet, area: Criterion): number {
  return completenessOf(scorecard)
    .gaps.filter(({ criterion }) => areaOf(criterion) === area)
    .reduce((sum, { leaves }) => sum + leaves.length, 0);
}
