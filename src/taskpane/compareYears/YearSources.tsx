import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { Section } from '../components/Section';
import { TextField } from '../components/TextField';
import { useLocale } from '../localeContext';
import { FieldFault, useHint } from './FieldFault';
import type { YearSource } from './sourcesOfYears';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  source: { display: 'flex', alignItems: 'center', gap: '4px', padding: '2px 0' },
  check: { flexShrink: 0, marginInlineStart: '-8px' },
  year: { width: '68px', flexShrink: 0, textAlign: 'center' },
  fixed: { padding: '5px 0', fontWeight: tokens.fontWeightSemibold },
  name: { minWidth: 0, paddingInlineStart: '4px', lineHeight: '18px', overflowWrap: 'anywhere' },
  fault: { paddingInlineStart: '24px' },
});

/** The years of the workbook with what their figures come from; which are compared, and of which year each sheet is. */
export function YearSources(props: {
  sources: readonly YearSource[];
  /** Years that are compared and that the chosen table has no columns for. */
  notInTable: readonly number[];
  onUse: (key: string, isUsed: boolean) => void;
  onYear: (key: string, text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const texts = comparisonTexts(locale);
  const { sources, notInTable } = props;
  return (
    <Section heading={texts.years.heading}>
      <p className={hint}>{sources.length === 0 ? texts.none : texts.years.hint}</p>
      <ul className={styles.list}>
        {sources.map((source) => (
          <Source key={source.key} source={source} {...props} />
        ))}
      </ul>
      {notInTable.length > 0 && (
        <p className={hint}>{locale.say(texts.years.notInTable, { years: notInTable.join(', ') })}</p>
      )}
    </Section>
  );
}

function Source(props: {
  source: YearSource;
  onUse: (key: string, isUsed: boolean) => void;
  onYear: (key: string, text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { say } = locale;
  const { years } = comparisonTexts(locale);
  const { source } = props;
  const { kind, yearText, isUsed, fault } = source;
  const faultId = useId();
  const sheet = say(years[kind], { sheet: source.sheetName });
  const name = source.isHidden ? `${sheet} (${years.hidden})` : sheet;
  return (
    <li>
      <div className={styles.source}>
        <Checkbox
          className={styles.check}
          checked={isUsed}
          aria-label={
            yearText.trim() === ''
              ? say(years.useNoYear, { source: name })
              : say(years.use, { year: yearText, source: name })
          }
          onChange={(_, { checked }) => props.onUse(source.key, checked === true)}
        />
        {kind === 'scoring' ? (
          <TextField
            className={styles.year}
            inputMode="numeric"
            maxLength={10}
            aria-label={say(years.yearOf, { sheet: source.sheetName })}
            aria-invalid={fault !== null}
            aria-describedby={fault ? faultId : undefined}
            value={yearText}
            onChange={({ target }) => props.onYear(source.key, target.value)}
          />
        ) : (
          <span className={mergeClasses(styles.year, styles.fixed)}>{yearText}</span>
        )}
        <span className={styles.name}>{name}</span>
      </div>
      {fault && (
        <FieldFault id={faultId} className={styles.fault}>
          {say(years.fault[fault], { year: yearText, example: String(new Date().getFullYear() - 1) })}
        </FieldFault>
      )}
    </li>
  );
}
