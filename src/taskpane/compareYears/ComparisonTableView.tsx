import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { reportTexts } from '../../locale/reportTexts';
import type { Locale } from '../../locale/locale';
import type { AreaComparison, ComparedFigure, YearChange } from '../../scorecard/years/yearComparison';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
  box: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    padding: '2px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  group: { textAlign: 'center', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  area: {
    padding: '6px 2px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  figure: {
    // Two years stand side by side in the narrowest pane.
    letterSpacing: '-0.01em',
    padding: '0 2px 6px',
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  lastRow: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { borderLeft: `1px solid ${tokens.colorNeutralStroke3}` },
  total: { fontWeight: tokens.fontWeightSemibold },
  up: { color: tokens.colorPaletteGreenForeground1 },
  down: { color: tokens.colorPaletteDarkOrangeForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
  apart: { whiteSpace: 'normal', textAlign: 'center' },
});

/**
 * The areas with index and rank of each year and the changes between them. Each area's name has a line of its own, so
 * that two years fit the narrowest pane.
 */
export function ComparisonTableView(props: { id: string; comparison: AreaComparison }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { say } = locale;
  const texts = comparisonTexts(locale).preview;
  const { years, areas, total } = props.comparison;
  const caption = say(texts.caption, { years: years.join(', ') });
  const pairs = years.slice(1).map((older, at) => ({ newer: years[at] ?? older, older }));
  const width = years.length * 2 + pairs.length * 2;
  return (
    <div className={styles.box} role="region" aria-label={caption} tabIndex={0}>
      <table id={props.id} className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            {years.map((year) => (
              <th key={year} scope="colgroup" colSpan={2} className={mergeClasses(styles.head, styles.group)}>
                {say(texts.year, { year: String(year) })}
              </th>
            ))}
            {pairs.map(({ newer, older }) => (
              <th
                key={newer}
                scope="colgroup"
                colSpan={2}
                className={mergeClasses(styles.head, styles.group)}
              >
                {say(texts.change, { newer: String(newer), older: String(older) })}
              </th>
            ))}
          </tr>
          <tr>
            {years.map((year) => (
              <Heads key={year} words={[texts.index, texts.rank]} />
            ))}
            {pairs.map(({ newer }) => (
              <Heads key={newer} words={[texts.indexChange, texts.rankChange]} />
            ))}
          </tr>
        </thead>
        {[...areas, total].map((row, at) => (
          <tbody key={at} className={row === total ? styles.total : undefined}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={width}
                className={mergeClasses(styles.area, row === total && styles.total)}
              >
                {rowName(locale, props.comparison, row)}
              </th>
            </tr>
            <tr className={styles.lastRow}>
              {row.figures.map((figure, year) => (
                <Fragment key={year}>
                  <td className={mergeClasses(styles.figure, year > 0 && styles.first)}>
                    {figure?.index ? locale.number(figure.index, 2) : <Unknown figure={figure} />}
                  </td>
                  <td className={styles.figure}>{figure?.rank ?? <Unknown figure={figure} />}</td>
                </Fragment>
              ))}
              {row.changes.map((change, pair) => (
                <Changes key={pair} change={change} />
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** `1. CẢI CÁCH THỂ CHẾ`, the total's own word for the last row. */
export function rowName(locale: Locale, { total }: AreaComparison, row: ComparedFigure): string {
  if (row === total) return reportTexts(locale).total;
  return row.number === null ? row.name : `${String(row.number)}. ${row.name}`;
}

function Heads({ words }: { words: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <>
      {words.map((word) => (
        <th key={word} scope="col" className={styles.head}>
          {word}
        </th>
      ))}
    </>
  );
}

/** A year that has no such area says nothing; a figure that is still to come says so. */
function Unknown({ figure }: { figure: ComparedFigure['figures'][number] }): ReactElement {
  const styles = useStyles();
  const { unknown } = comparisonTexts(useLocale()).preview;
  return (
    <span className={styles.muted} title={figure ? unknown : undefined}>
      {figure ? '…' : '–'}
    </span>
  );
}

function Changes({ change }: { change: YearChange | null }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = comparisonTexts(locale).preview;
  if (!change) {
    return (
      <td colSpan={2} className={mergeClasses(styles.figure, styles.first, styles.muted, styles.apart)}>
        {texts.notComparable}
      </td>
    );
  }
  const { index, rank } = change;
  const places = rank === null ? null : { sign: Math.sign(rank), amount: String(Math.abs(rank)) };
  const rounded = index?.round(2);
  const points = rounded
    ? { sign: rounded.gt(0) ? 1 : rounded.lt(0) ? -1 : 0, amount: locale.number(rounded.abs(), 2) }
    : null;
  return (
    <>
      <Change change={points} className={styles.first} />
      <Change change={places} />
    </>
  );
}

function Change(props: {
  change: { sign: number; amount: string } | null;
  className?: string;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = comparisonTexts(locale).preview;
  const { change } = props;
  if (!change) {
    return (
      <td className={mergeClasses(styles.figure, props.className, styles.muted)} title={texts.unknown}>
        …
      </td>
    );
  }
  const { sign, amount } = change;
  const words = sign === 0 ? texts.same : locale.say(sign > 0 ? texts.up : texts.down, { amount });
  const look = sign > 0 ? styles.up : sign < 0 ? styles.down : styles.muted;
  return <td className={mergeClasses(styles.figure, props.className, look)}>{words}</td>;
}
