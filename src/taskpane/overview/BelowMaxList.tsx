import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellAddress } from '../../sheet/address';
import type { BelowMax } from '../../scorecard/sums/leafCounts';
import type { ScoringSheet } from '../../scorecard/recognise';
import { areaOf, countingColumns, type Criterion } from '../../scorecard/model/scorecard';
import { completenessOf } from '../../scorecard/sums/missingScores';
import { useLocale } from '../localeContext';
import { CellLink } from '../components/CellLink';
import { Section } from '../components/Section';

const useStyles = makeStyles({
  group: { margin: '0 -10px 4px', padding: 0, listStyleType: 'none' },
  area: {
    margin: '8px 0 2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    lineHeight: '16px',
  },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  code: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
    minWidth: '34px',
  },
  name: { flexGrow: 1, minWidth: 0, lineHeight: '18px', overflowWrap: 'anywhere' },
  figures: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums', lineHeight: '18px' },
  lost: {
    display: 'block',
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    display: 'block',
    marginTop: '4px',
    paddingInlineStart: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

/** The criteria below maximum with the council's notes, by area; survey results apart (rule 8). */
export function BelowMaxList(props: {
  scoring: ScoringSheet;
  onSelect: (address: string) => void;
}): ReactElement {
  const { texts, say } = useLocale();
  const styles = useStyles();
  const { belowMax } = props.scoring.recomputation;
  const appraised = belowMax.filter(({ source }) => source === 'appraised');
  const surveyed = belowMax.filter(({ source }) => source !== 'appraised');
  const { missing } = completenessOf(props.scoring.scorecard);
  const countOf = (count: number): string => {
    if (missing > 0) return say(texts.below.countAndMissing, { count, missing });
    return count > 0 ? say(texts.below.count, { count }) : '';
  };
  return (
    <>
      <Section heading={texts.below.heading} aside={countOf(appraised.length)}>
        {appraised.length === 0 && missing === 0 && <p className={styles.hint}>{texts.below.none}</p>}
        <Groups {...props} entries={appraised} withNotes />
      </Section>
      {surveyed.length > 0 && (
        <Section
          heading={texts.below.surveyHeading}
          aside={say(texts.below.count, { count: surveyed.length })}
        >
          <p className={styles.hint}>{texts.below.surveyHint}</p>
          <Groups {...props} entries={surveyed} withNotes={false} />
        </Section>
      )}
    </>
  );
}

interface GroupsProps {
  scoring: ScoringSheet;
  entries: readonly BelowMax[];
  withNotes: boolean;
  onSelect: (address: string) => void;
}

function Groups({ scoring, entries, withNotes, onSelect }: GroupsProps): ReactElement {
  const styles = useStyles();
  const byArea = new Map<Criterion, BelowMax[]>();
  for (const entry of entries) {
    const area = areaOf(entry.criterion);
    byArea.set(area, [...(byArea.get(area) ?? []), entry]);
  }
  return (
    <>
      {[...byArea].map(([area, own]) => (
        <div key={area.row}>
          <h3 className={styles.area}>{`${area.code.text}. ${area.name}`}</h3>
          <ul className={styles.group}>
            {own.map((entry) => (
              <li key={entry.criterion.row}>
                <Entry scoring={scoring} entry={entry} withNote={withNotes} onSelect={onSelect} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Entry(props: {
  scoring: ScoringSheet;
  entry: BelowMax;
  withNote: boolean;
  onSelect: (address: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say, number } = useLocale();
  const { criterion, score, max, lost } = props.entry;
  const { scorecard } = props.scoring;
  const column = countingColumns(scorecard, criterion)[0] ?? scorecard.layout.columns.name;
  const address = cellAddress(column, criterion.row);
  return (
    <CellLink title={say(texts.below.select, { address })} onSelect={() => props.onSelect(address)}>
      <span className={styles.head}>
        <span className={styles.code}>{criterion.path}</span>
        <span className={styles.name}>{criterion.name}</span>
        <span className={styles.figures}>
          {`${number(score)}/${number(max)}`}
          <span className={styles.lost}>{say(texts.below.lost, { lost })}</span>
        </span>
      </span>
      {props.withNote && (
        <span className={styles.note}>{criterion.note === '' ? texts.below.noNote : criterion.note}</span>
      )}
    </CellLink>
  );
}
