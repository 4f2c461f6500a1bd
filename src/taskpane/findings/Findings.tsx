import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { Finding } from '../../scorecard/audit/finding';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import { cellAddress } from '../../sheet/address';
import { filtered, grouped, groupChoices, NO_FILTER, tableOf, findingEntries } from './findingGroups';
import { useLocale } from '../localeContext';
import { CopyList } from '../components/CopyList';
import { FindingFilterBar } from './FindingFilterBar';
import { SeveritySection } from './SeveritySection';
import { Section } from '../components/Section';

/** A list this short is seen at a glance. */
const MOST_WITHOUT_FILTER = 5;

const useStyles = makeStyles({
  none: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: '0 0 4px',
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorPaletteGreenForeground1, display: 'inline-flex' },
});

/** What the audit found, by severity and area; searched, narrowed and copied. */
export function Findings(props: {
  workbook: RecognisedWorkbook;
  findings: readonly Finding[];
  onSelect: (sheetId: string, address: string) => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { texts, say } = locale;
  const { workbook, findings } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  // Typing stays quick: a long list follows when there is time.
  const applied = useDeferredValue(filter);
  const entries = useMemo(() => findingEntries(locale, workbook, findings), [locale, workbook, findings]);
  const choices = useMemo(() => groupChoices(entries), [entries]);
  // What was chosen may be gone after an edit, and must not hide what there is now.
  const isChoiceGone = choices.every(({ key }) => key !== applied.groupKey);
  const shown = useMemo(
    () => filtered(entries, isChoiceGone ? { ...applied, groupKey: null } : applied),
    [entries, applied, isChoiceGone],
  );
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const aside = [
    ...(errors > 0 ? [say(texts.findings.counted.error, { count: errors })] : []),
    ...(warnings > 0 ? [say(texts.findings.counted.warning, { count: warnings })] : []),
  ].join(', ');
  // Nothing wrong was found in what was read: what was not is said with it.
  const unread = findings
    .filter(({ kind }) => kind === 'UNREAD_COLUMN' || kind === 'UNREAD_ROW')
    .map(({ row, column }) => cellAddress(column, row))
    .join(', ');
  const isSearching = applied.words.trim() !== '';
  const hasFilter = findings.length > MOST_WITHOUT_FILTER;
  return (
    <Section heading={texts.findings.heading} aside={aside}>
      {errors + warnings === 0 && (
        <p className={styles.none}>
          {unread === '' && (
            <span className={styles.good} aria-hidden="true">
              <CheckmarkCircle16Filled />
            </span>
          )}
          {unread === '' ? texts.findings.none : say(texts.findings.noneOfRead, { cells: unread })}
        </p>
      )}
      {hasFilter && (
        <FindingFilterBar
          filter={filter}
          entries={entries}
          choices={choices}
          shown={shown.length}
          onChange={setFilter}
        />
      )}
      {grouped(shown).map((each) => (
        <SeveritySection
          key={`${each.severity} ${String(isSearching)}`}
          severityGroups={each}
          startsOpen={isSearching || each.severity !== 'info'}
          onSelect={props.onSelect}
        />
      ))}
      {shown.length > 0 && <CopyList key={shown.length} rows={() => tableOf(locale, shown)} />}
    </Section>
  );
}
