import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import type { RecognisedWorkbook } from '../../scorecard/recognise';
import { RadioChoices } from '../components/RadioChoices';
import { Section } from '../components/Section';
import { useLocale } from '../localeContext';
import { useHint } from './FieldFault';
import type { Target } from './targets';

const useStyles = makeStyles({
  group: { marginInlineStart: '-8px' },
  years: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  label: { overflowWrap: 'anywhere' },
});

/** Which table is refreshed, or where a new one goes. */
export function ChooseTarget(props: {
  workbook: RecognisedWorkbook;
  targets: readonly Target[];
  target: Target | null;
  onChoose: (key: string) => void;
}): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const texts = comparisonTexts(locale);
  const { targets, target } = props;
  const hidden = props.workbook.sheets.filter(
    ({ sheet, comparisons }) => sheet.visibility !== 'visible' && comparisons.length > 0,
  );
  return (
    <Section heading={texts.target.heading}>
      {target === null && <p className={hint}>{texts.target.choose}</p>}
      {targets.every(({ kind }) => kind !== 'table') && <p className={hint}>{texts.target.none}</p>}
      {hidden.map(({ sheet }) => (
        <p key={sheet.id} className={hint}>
          {locale.say(texts.target.hidden, { sheet: sheet.name })}
        </p>
      ))}
      <RadioChoices
        className={styles.group}
        label={texts.target.heading}
        choices={targets.map((each) => ({ value: each.key, label: <Label target={each} /> }))}
        value={target?.key ?? null}
        onChoose={props.onChoose}
      />
      {target?.kind === 'selection' && <p className={hint}>{texts.target.selectionHint}</p>}
    </Section>
  );
}

function Label({ target }: { target: Target }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { say } = locale;
  const texts = comparisonTexts(locale).target;
  if (target.kind !== 'table') return <>{texts[target.kind]}</>;
  const { sheet, years } = target.table;
  return (
    <span className={styles.label}>
      {say(texts.table, { sheet: sheet.name, address: target.address })}
      <span className={styles.years}>
        {say(texts.tableYears, { years: years.map(({ year }) => year).join(', ') })}
      </span>
    </span>
  );
}
