import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo, useRef, type ReactElement } from 'react';
import type { ActionContext } from '../../actions/action';
import { ACTIONS, type ActionName } from '../../actions/actions';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { reportWords } from '../../locale/reportTexts';
import { Notice } from '../components/Notice';
import { useLocale } from '../localeContext';
import type { Message, PaneState } from '../paneState';
import type { PaneCommands } from '../paneCommands';
import { ChooseReport } from './ChooseReport';
import { ChooseTarget } from './ChooseTarget';
import type { ComparisonDraft } from './comparisonDraft';
import { FigureFields } from './FigureFields';
import { draftedComparison } from './draftedComparison';
import { draftedReport } from './draftedReport';
import { WriteComparison } from './WriteComparison';
import { WrittenList } from './WrittenList';
import { madeTable, writtenPlaces } from './writtenPlaces';
import { YearSources } from './YearSources';

const useStyles = makeStyles({
  head: { padding: '8px 16px 0' },
  back: {
    marginInlineStart: '-8px',
    fontWeight: tokens.fontWeightRegular,
    // What follows the stroke is what is read out of the arrow: nothing.
    '::before': { content: '"←" / ""', marginInlineEnd: '6px' },
  },
  heading: {
    margin: '4px 0 2px',
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    ':focus': { outline: 'none' },
  },
  /** It brings its own margin, and stands within a section's. */
  notice: { margin: '0 -16px' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface CompareYearsProps {
  context: ActionContext;
  draft: ComparisonDraft;
  onDraft: (change: (draft: ComparisonDraft) => ComparisonDraft) => void;
  busy: PaneState['busy'];
  message: Message | null;
  canUndo: boolean;
  commands: Pick<PaneCommands, 'write' | 'press' | 'select'>;
  onBack: () => void;
}

/** Comparing the years from top to bottom: years, table, ranks, preview, and the sheets for the report. */
export function CompareYears(props: CompareYearsProps): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = comparisonTexts(locale);
  const { context, draft, onDraft, busy, message, commands } = props;
  const { workbook } = context;
  const words = useMemo(() => reportWords(locale), [locale]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const drafted = useMemo(() => draftedComparison(context, draft, words), [context, draft, words]);
  // Sheets of the report are drawn as a whole to know whether they can be: typing does not wait for that.
  const compared = useDeferredValue(
    useMemo(() => ({ years: drafted.years, sheets: drafted.sheets }), [drafted]),
  );
  const report = useMemo(
    () =>
      compared.sheets &&
      draftedReport(context, draft.report, { ...compared, sheets: compared.sheets }, words),
    [context, draft.report, compared, words],
  );
  useNewTable(props);

  const change = (part: Partial<ComparisonDraft>): void => onDraft((before) => ({ ...before, ...part }));
  const isBusy = busy !== null;
  const { target, options } = drafted;
  const notInTable =
    target?.kind === 'table'
      ? drafted.years.filter((year) => target.table.years.every((each) => each.year !== year))
      : [];
  const noticeOf = (action: 'compareYears' | 'reportSheets'): ReactElement => {
    const isOwn = actionOf(message) === action;
    return (
      <>
        <div className={styles.notice}>
          <Notice message={isOwn ? message : null} />
        </div>
        <WrittenList
          places={isOwn ? writtenPlaces(message, workbook) : []}
          onOpen={({ sheetId, address }) => commands.select(sheetId, address)}
        />
      </>
    );
  };
  const about = actionOf(message);
  const isElsewhere = about === null || ACTIONS[about].pane.view !== 'comparison';
  return (
    <section aria-label={locale.texts.actions.compareYears}>
      <header className={styles.head}>
        <Button className={styles.back} appearance="subtle" size="small" onClick={props.onBack}>
          {texts.back}
        </Button>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {locale.texts.actions.compareYears}
        </h1>
        <p className={styles.intro}>{texts.intro}</p>
      </header>
      <Notice message={isElsewhere ? message : null} />
      <YearSources
        sources={drafted.sources}
        notInTable={notInTable}
        onUse={(key, isUsed) => change({ used: new Map(draft.used).set(key, isUsed) })}
        onYear={(key, text) => change({ years: new Map(draft.years).set(key, text) })}
      />
      <ChooseTarget
        workbook={workbook}
        targets={drafted.targets}
        target={target}
        onChoose={(key) => change({ target: key })}
      />
      {drafted.rows.length > 0 && (
        <FigureFields
          rows={drafted.rows}
          units={drafted.units}
          showsAll={draft.showsAllRanks}
          onType={({ key, inWorkbook }, text) =>
            change({ figures: new Map(draft.figures).set(key, { text, over: inWorkbook }) })
          }
          onUnits={(units) => change({ units })}
          onShowAll={(showsAllRanks) => change({ showsAllRanks })}
        />
      )}
      <WriteComparison
        drafted={drafted}
        isBusy={isBusy}
        isWriting={busy === 'compareYears'}
        canUndo={props.canUndo}
        notice={noticeOf('compareYears')}
        onToggle={(key) => change({ leaveOut: toggled(draft.leaveOut, key) })}
        onChooseTarget={(key) => change({ target: key })}
        onWrite={() => options && commands.write('compareYears', options)}
        onUndo={() => commands.press('undo')}
      />
      <ChooseReport
        years={drafted.years}
        draft={draft.report}
        drafted={report}
        isBusy={isBusy}
        isWriting={busy === 'reportSheets'}
        notice={noticeOf('reportSheets')}
        onChange={(part) => change({ report: { ...draft.report, ...part } })}
        onMake={() => report?.options && commands.write('reportSheets', report.options)}
      />
    </section>
  );
}

/** Once a new table is there, it is the one to refresh: another press makes no second one. */
function useNewTable({ context, onDraft, message }: CompareYearsProps): void {
  const followed = useRef<Message | null>(message);
  useEffect(() => {
    if (followed.current === message || actionOf(message) !== 'compareYears') return;
    const table = madeTable(message, context.workbook);
    if (!table) return;
    followed.current = message;
    onDraft((draft) => ({ ...draft, target: table.key }));
  }, [context, onDraft, message]);
}

/** The action that was performed or failed; null where reading or showing a cell did. */
function actionOf(message: Message | null): ActionName | null {
  if (message?.kind === 'outcome') return message.action;
  if (message?.kind !== 'fault' || message.during === 'read' || message.during === 'select') return null;
  return message.during;
}

function toggled(keys: ReadonlySet<string>, key: string): Set<string> {
  const changed = new Set(keys);
  if (!changed.delete(key)) changed.add(key);
  return changed;
}
