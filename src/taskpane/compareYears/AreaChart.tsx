import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import type { AreaComparison } from '../../scorecard/years/yearComparison';
import { useLocale } from '../localeContext';
import { rowName } from './ComparisonTableView';

/** Newest year first; each can be told from the white of the pane and from the next. */
const COLORS = ['#107C54', '#8FB8DE', '#9A7BB5', '#8A8886'];

const BAR = 9;
const GAP = 2;

const useStyles = makeStyles({
  chart: { margin: '12px 0 0' },
  title: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    margin: '2px 0 4px',
    fontSize: tokens.fontSizeBase200,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  row: { display: 'flex', flexDirection: 'column', padding: '4px 0' },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  bars: { display: 'block', width: '100%', overflow: 'visible' },
  /** Colours that the system replaces would make all bars one: the older years are outlined instead. */
  newest: { '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'CanvasText' } },
  older: { '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' } },
  oldest: {
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText', strokeDasharray: '3 2' },
  },
  axis: { stroke: tokens.colorNeutralStroke2, '@media (forced-colors: active)': { stroke: 'GrayText' } },
});

/** The index of each area as bars from 0 to 100, the years beneath each other. The table says the same in figures. */
export function AreaChart(props: { comparison: AreaComparison; tableId: string }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = comparisonTexts(locale).preview;
  const { comparison } = props;
  const { years } = comparison;
  const rows = [...comparison.areas, comparison.total].filter(({ figures }) =>
    figures.some((each) => each?.index),
  );
  const height = years.length * (BAR + GAP);
  const look = (at: number): string => (at === 0 ? styles.newest : at === 1 ? styles.older : styles.oldest);
  return (
    <figure
      className={styles.chart}
      role="img"
      aria-label={locale.say(texts.chartAlternative, { years: years.join(', ') })}
      aria-describedby={props.tableId}
    >
      <div className={styles.title}>{texts.chart}</div>
      <div className={styles.legend}>
        {years.map((year, at) => (
          <span key={year} className={styles.entry}>
            <svg width="10" height="10">
              <rect
                className={look(at)}
                x="0.5"
                y="0.5"
                width="9"
                height="9"
                fill={COLORS[at % COLORS.length]}
              />
            </svg>
            {locale.say(texts.year, { year: String(year) })}
          </span>
        ))}
      </div>
      {rows.map((row, at) => (
        <div key={at} className={styles.row}>
          <span className={styles.name} title={rowName(locale, comparison, row)}>
            {rowName(locale, comparison, row)}
          </span>
          <svg className={styles.bars} height={height}>
            <line className={styles.axis} x1="0.5" x2="0.5" y1="0" y2={height} />
            <line className={styles.axis} x1="100%" x2="100%" y1="0" y2={height} />
            {row.figures.map(
              (figure, year) =>
                figure?.index && (
                  <rect
                    key={year}
                    className={mergeClasses(look(year))}
                    x="0.5"
                    y={year * (BAR + GAP) + 0.5}
                    width={`${figure.index.toFixed(2)}%`}
                    height={BAR}
                    fill={COLORS[year % COLORS.length]}
                  />
                ),
            )}
          </svg>
        </div>
      ))}
    </figure>
  );
}
