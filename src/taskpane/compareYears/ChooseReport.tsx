import { Button, Checkbox, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { blockedSentence } from '../../locale/blockedSentence';
import { REPORT_ORDERS } from '../../report/reportOptions';
import type { ReportKind } from '../../report/reports';
import { RadioChoices } from '../components/RadioChoices';
import { Section } from '../components/Section';
import { useLocale } from '../localeContext';
import type { ReportDraft } from './comparisonDraft';
import { useHint } from './FieldFault';
import type { ReportChoice, DraftedReport } from './draftedReport';

const useStyles = makeStyles({
  group: { margin: '0 0 4px -8px', padding: 0, border: 'none' },
  legend: { display: 'block', padding: '4px 0 0', fontWeight: tokens.fontWeightSemibold },
  /** The group stands out to the left, so that its boxes stand under the words. */
  inGroup: { paddingInlineStart: '8px' },
  obstacle: { margin: '-4px 0 4px 36px' },
  said: { margin: '8px 0 0', lineHeight: '18px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** The sheets that the writers of the report copy from: which, in what order, and with which head. */
export function ChooseReport(props: {
  years: readonly number[];
  draft: ReportDraft;
  /** Null while it is not known which sheet is which year's. */
  drafted: DraftedReport | null;
  isBusy: boolean;
  isWriting: boolean;
  notice: ReactNode;
  onChange: (part: Partial<ReportDraft>) => void;
  onMake: () => void;
}): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const { say } = locale;
  const { report: texts } = comparisonTexts(locale);
  const { draft, drafted, isBusy } = props;
  const orderId = useId();
  const toggle = (kind: ReportKind): void => {
    const without = new Set(draft.without);
    if (!without.delete(kind)) without.add(kind);
    props.onChange({ without });
  };
  return (
    <Section heading={texts.heading}>
      <p className={hint}>{texts.hint}</p>
      {!drafted && <p className={hint}>{texts.faults}</p>}
      {drafted && (
        <>
          {props.years.length > 0 && (
            <p className={hint}>{say(texts.years, { years: props.years.join(', ') })}</p>
          )}
          <fieldset className={styles.group}>
            <legend className={mergeClasses(styles.legend, styles.inGroup)}>{texts.kinds}</legend>
            {drafted.choices.map((choice) => (
              <Choice key={choice.kind} choice={choice} onToggle={() => toggle(choice.kind)} />
            ))}
          </fieldset>
          <span id={orderId} className={styles.legend}>
            {texts.order}
          </span>
          <RadioChoices
            className={styles.group}
            labelledBy={orderId}
            choices={REPORT_ORDERS.map((order) => ({ value: order, label: texts.orders[order] }))}
            value={draft.order}
            onChoose={(order) => props.onChange({ order })}
          />
          <div className={styles.group}>
            <Checkbox
              label={texts.nationalHeader}
              checked={draft.nationalHeader}
              onChange={(_, { checked }) => props.onChange({ nationalHeader: checked === true })}
            />
          </div>
          <NameTaken drafted={drafted} draft={draft} onChange={props.onChange} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              icon={props.isWriting ? <Spinner size="tiny" /> : null}
              disabled={isBusy || drafted.planned?.ok !== true}
              onClick={props.onMake}
            >
              {texts.make}
            </Button>
          </div>
        </>
      )}
      {props.notice}
    </Section>
  );
}

function Choice({ choice, onToggle }: { choice: ReportChoice; onToggle: () => void }): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const { report: texts } = comparisonTexts(locale);
  const { kind, isChosen, obstacle } = choice;
  const why = useId();
  return (
    <div>
      <Checkbox
        label={texts.kind[kind]}
        checked={isChosen}
        disabled={obstacle !== null}
        aria-describedby={obstacle ? why : undefined}
        onChange={onToggle}
      />
      {obstacle && (
        <div className={styles.obstacle}>
          <p id={why} className={hint}>
            {blockedSentence(locale, obstacle)}
          </p>
        </div>
      )}
    </div>
  );
}

/** What is in the way of all that was chosen; a name that is taken leaves a choice. */
function NameTaken(props: {
  drafted: DraftedReport;
  draft: ReportDraft;
  onChange: (part: Partial<ReportDraft>) => void;
}): ReactElement | null {
  const styles = useStyles();
  const locale = useLocale();
  const { report: texts } = comparisonTexts(locale);
  const { planned } = props.drafted;
  if (!planned) return <p className={styles.said}>{texts.noneChosen}</p>;
  if (planned.ok) return null;
  const { why } = planned;
  return (
    <>
      <p className={styles.said}>{blockedSentence(locale, why)}</p>
      {why.reason === 'sheetNameTaken' && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => props.onChange({ freeNames: true })}>
            {locale.say(texts.freeName, { free: why.free })}
          </Button>
        </div>
      )}
    </>
  );
}
