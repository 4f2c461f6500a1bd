import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { previewView } from '../../locale/previewView';
import { blockedSentence } from '../../locale/blockedSentence';
import type { Blocked, Planned } from '../../actions/action';
import { ChangeList } from '../preview/ChangeList';
import { Section } from '../components/Section';
import { useLocale } from '../localeContext';
import { AreaChart } from './AreaChart';
import { ComparisonTableView } from './ComparisonTableView';
import { useHint } from './FieldFault';
import type { DraftedComparison } from './draftedComparison';

const useStyles = makeStyles({
  said: { margin: '8px 0 0', lineHeight: '18px' },
  changes: { margin: '8px 0 0' },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

/** The comparison as it will be, with a chart; what would change; and the press that writes it. */
export function WriteComparison(props: {
  drafted: DraftedComparison;
  isBusy: boolean;
  isWriting: boolean;
  canUndo: boolean;
  notice: ReactNode;
  onToggle: (key: string) => void;
  onChooseTarget: (key: string) => void;
  onWrite: () => void;
  onUndo: () => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = comparisonTexts(locale).preview;
  const tableId = useId();
  const { drafted, isBusy } = props;
  const { comparison, planned, target } = drafted;
  const isCompared = comparison !== null && comparison.years.length > 1;
  const isNew = target !== null && target.kind !== 'table';
  return (
    <Section heading={texts.heading}>
      {isCompared && (
        <>
          <ComparisonTableView id={tableId} comparison={comparison} />
          <AreaChart comparison={comparison} tableId={tableId} />
        </>
      )}
      <Outlook {...props} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          icon={props.isWriting ? <Spinner size="tiny" /> : null}
          disabled={isBusy || !canWrite(drafted, planned)}
          onClick={props.onWrite}
        >
          {isNew ? texts.make : texts.write}
        </Button>
        <Button disabled={isBusy || !props.canUndo} onClick={props.onUndo}>
          {locale.texts.actions.undo}
        </Button>
      </div>
      {props.notice}
    </Section>
  );
}

/** What a new table somewhere else is the way around. */
const OF_TABLE: readonly Blocked['reason'][] = ['tableLacksRows', 'tableLacksColumn', 'protectedSheet'];
const OF_PLACE: readonly Blocked['reason'][] = [
  'placeNotFree',
  'placeOffSheet',
  'placeTooNear',
  'noSelection',
];

/** A cell is selected after the workbook was read: only the press itself asks which, and whether there is room at it. */
function canWrite({ options }: DraftedComparison, planned: Planned | null): boolean {
  if (!options || !planned) return false;
  if (!planned.ok) return options.insert?.at === 'selection' && OF_PLACE.includes(planned.why.reason);
  return planned.plan.edits.length > 0;
}

/** What a press would do, or what is in the way and which way there is around it. */
function Outlook(props: {
  drafted: DraftedComparison;
  isBusy: boolean;
  onToggle: (key: string) => void;
  onChooseTarget: (key: string) => void;
}): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const { say } = locale;
  const { preview: texts, target: places } = comparisonTexts(locale);
  const { target, options, planned, comparison } = props.drafted;
  if (!target) return <p className={styles.said}>{texts.chooseTable}</p>;
  if (!options || !planned) return <p className={styles.said}>{texts.faults}</p>;
  const isToSelect = !planned.ok && planned.why.reason === 'noSelection';
  if (!planned.ok && !isToSelect) {
    const needsRoom = [...OF_TABLE, ...OF_PLACE].includes(planned.why.reason);
    return (
      <>
        <p className={styles.said}>{blockedSentence(locale, planned.why)}</p>
        {needsRoom && (
          <div className={styles.buttons}>
            {(['newSheet', 'selection'] as const)
              .filter((place) => place !== target.key)
              .map((place) => (
                <Button
                  key={place}
                  size="small"
                  disabled={props.isBusy}
                  onClick={() => props.onChooseTarget(place)}
                >
                  {places[place]}
                </Button>
              ))}
          </div>
        )}
      </>
    );
  }
  if (!planned.ok || target.kind !== 'table') {
    const rows = (comparison?.areas.length ?? 0) + 1;
    const years = (comparison?.years ?? []).join(', ');
    return <p className={hint}>{say(texts.newTable, { rows, years })}</p>;
  }
  const { plan } = planned;
  const changed = previewView(locale, plan, false);
  if (plan.edits.length === 0 && changed.lines.length === 0)
    return <p className={styles.said}>{texts.right}</p>;
  return (
    <>
      {changed.lines.length > 0 && (
        <details className={styles.changes} open={changed.lines.length <= MOST_OPEN}>
          <summary className={styles.summary}>{say(texts.changes, { count: plan.changes.length })}</summary>
          <ChangeList lines={changed.lines} onToggle={props.onToggle} />
        </details>
      )}
      {changed.quiet !== '' && <p className={styles.said}>{changed.quiet}</p>}
    </>
  );
}

/** So few changes are seen at a glance. */
const MOST_OPEN = 4;
