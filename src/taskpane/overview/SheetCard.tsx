import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { unreadTables } from '../../locale/sentences';
import { columnLetter } from '../../sheet/address';
import type { RecognisedWorkbook, ScoringSheet } from '../../scorecard/recognise';
import { placedRoles, type ScoringColumns } from '../../scorecard/layout/columns';
import { type Role } from '../../scorecard/words/headers/role';
import { useLocale } from '../localeContext';
import { SelectField } from '../components/SelectField';

const useStyles = makeStyles({
  card: { padding: '12px 16px 0' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    overflowWrap: 'anywhere',
  },
  facts: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  why: { marginTop: '4px', fontSize: tokens.fontSizeBase200 },
  correct: {
    minWidth: 0,
    padding: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  summary: {
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    width: 'fit-content',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    margin: '4px 0 0',
    paddingInlineStart: '18px',
    color: tokens.colorNeutralForeground2,
    lineHeight: '18px',
  },
});

/** Which sheet was recognised and why; where there are several, which one to work on. */
export function SheetCard(props: {
  workbook: RecognisedWorkbook;
  scoring: ScoringSheet;
  candidates: readonly ScoringSheet[];
  onChoose: (sheetId: string) => void;
  onCorrect: () => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { texts, say } = locale;
  const { scorecard, sheet } = props.scoring;
  const facts = [
    scorecard.year === null ? texts.sheet.noYear : say(texts.sheet.year, { year: scorecard.year }),
    texts.sheet.stage[scorecard.stage],
    ...(props.scoring.correction?.stale === null ? [texts.correction.fact] : []),
  ];
  return (
    <header className={styles.card}>
      {props.candidates.length > 1 ? (
        <SelectField
          aria-label={texts.sheet.choose}
          value={sheet.id}
          onChoose={(value) => props.onChoose(value)}
        >
          {props.candidates.map((each) => (
            <option key={each.sheet.id} value={each.sheet.id}>
              {each.sheet.name}
            </option>
          ))}
        </SelectField>
      ) : (
        <h1 className={styles.name}>{sheet.name}</h1>
      )}
      <div className={styles.facts}>{facts.join(' · ')}</div>
      {unreadTables(locale, scorecard).map((sentence) => (
        <div key={sentence} className={styles.facts}>
          {sentence}.
        </div>
      ))}
      <details className={styles.why}>
        <summary className={styles.summary}>{texts.sheet.why}</summary>
        <ul className={styles.list}>
          {reasons(props.workbook, props.scoring, locale).map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </details>
      <Button className={styles.correct} appearance="transparent" size="small" onClick={props.onCorrect}>
        {texts.correction.open}
      </Button>
    </header>
  );
}

function reasons(
  workbook: RecognisedWorkbook,
  scoring: ScoringSheet,
  locale: ReturnType<typeof useLocale>,
): string[] {
  const { texts, say } = locale;
  const { scorecard, recomputation } = scoring;
  const { layout } = scorecard;
  const rows = { ...recomputation.counts, first: scorecard.firstRow, last: scorecard.lastRow, count: 2 };
  const comparisons = workbook.sheets.flatMap(({ sheet, comparisons: tables }) =>
    tables.map((table) =>
      say(texts.sheet.whyComparison, {
        years: table.years.map(({ year }) => String(year)).join(', '),
        sheet: sheet.name,
      }),
    ),
  );
  return [
    ...(scoring.correction?.stale === null ? [texts.correction.chosen] : []),
    say(texts.sheet.whyHeader, { rows: layout.headerRows.join('–') }),
    say(texts.sheet.whyColumns, { columns: columnList(layout.columns, texts.roles) }),
    say(texts.sheet.whyRows, rows),
    ...(scorecard.ignored.length > 0
      ? [say(texts.sheet.whyIgnored, { ignored: scorecard.ignored.length })]
      : []),
    ...comparisons,
  ];
}

function columnList(columns: ScoringColumns, words: Record<Role, string>): string {
  return placedRoles(columns)
    .map(({ role, column }) => `${columnLetter(column)} ${words[role]}`)
    .join(', ');
}
