import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { ACTIONS } from '../actions/actions';
import { previewView } from '../locale/previewView';
import { blockedSentence } from '../locale/blockedSentence';
import { chooseScoringSheet, scoringSheets } from '../scorecard/recognise';
import { ActionBar } from './overview/ActionBar';
import { Areas } from './overview/Areas';
import { BelowMaxList } from './overview/BelowMaxList';
import { CorrectionNotices } from './correction/CorrectionNotices';
import { EmptyState } from './components/EmptyState';
import { Fetched } from './components/Fetched';
import { Findings } from './findings/Findings';
import { Notice } from './components/Notice';
import { SelectField } from './components/SelectField';
import { SheetCard } from './overview/SheetCard';
import { TotalCard } from './overview/TotalCard';
import { EMPTY_DRAFT } from './compareYears/draft';
import { correctableSheets } from './correction/correctableSheets';
import type { PaneHost } from './host';
import { useLocale } from './localeContext';
import { usePane } from './usePane';

const useStyles = makeStyles({
  pane: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    paddingBottom: '24px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
  },
  waiting: { padding: '48px 16px' },
});

/** What a press opens is no part of the first download. */
const fetchCompareYears = () => import(/* webpackChunkName: "compare-years" */ './compareYears/CompareYears');
const fetchCorrectRecognition = () =>
  import(/* webpackChunkName: "correct-recognition" */ './correction/CorrectRecognition');
const fetchPreview = () => import(/* webpackChunkName: "preview" */ './preview/Preview');

/** The task pane from top to bottom. */
export function Pane({ host }: { host: PaneHost }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { texts } = locale;
  const { state, preview, context, canUndo, commands } = usePane(host);
  const { opened, busy, sheetId } = state;
  // Kept here, so that going back to the scoring sheet loses nothing.
  const [comparison, setComparison] = useState(EMPTY_DRAFT);
  const isShown = opened !== null;
  useEffect(() => {
    if (!isShown) return;
    // Fetched behind the pane that stands: the press finds it there, without a network too.
    for (const fetch of [ACTIONS.recompute.fetch, fetchPreview, fetchCompareYears, fetchCorrectRecognition])
      fetch().catch(() => undefined);
  }, [isShown]);
  if (!opened) {
    return (
      <main className={styles.pane} aria-label={texts.app.title}>
        {busy ? (
          <div className={styles.waiting}>
            <Spinner label={texts.app.reading} />
          </div>
        ) : (
          <>
            <Notice report={state.report} />
            <EmptyState
              title={texts.blocked.title}
              text={texts.blocked.unchanged}
              action={{ label: texts.app.readAgain, onClick: commands.read }}
            />
          </>
        )}
      </main>
    );
  }

  const { correcting } = state;
  if (correcting) {
    return (
      <main className={styles.pane} aria-label={texts.app.title} aria-busy={busy !== null}>
        <Fetched fetch={fetchCorrectRecognition} onBack={commands.stopCorrecting}>
          {({ CorrectRecognition }) => (
            <CorrectRecognition
              workbook={opened.workbook}
              sheetId={correcting.sheetId}
              isBusy={busy !== null}
              onChooseSheet={commands.correct}
              onSave={(corrected, table) => commands.saveCorrection({ sheetId: corrected, table })}
              onCancel={commands.stopCorrecting}
            />
          )}
        </Fetched>
        <Notice report={state.report} />
      </main>
    );
  }

  if (state.isComparing && context) {
    const back = (): void => commands.compare(false);
    return (
      <main className={styles.pane} aria-label={texts.app.title} aria-busy={busy !== null}>
        <Fetched fetch={fetchCompareYears} onBack={back}>
          {({ CompareYears }) => (
            <CompareYears
              context={context}
              draft={comparison}
              onDraft={setComparison}
              busy={busy}
              report={state.report}
              canUndo={canUndo}
              commands={commands}
              onBack={back}
            />
          )}
        </Fetched>
      </main>
    );
  }

  const choice = chooseScoringSheet(opened.workbook, sheetId);
  if (!choice.chosen) {
    const candidates = scoringSheets(opened.workbook).filter(({ sheet }) => sheet.visibility === 'visible');
    const isOpen = candidates.length > 0;
    const hasYears = opened.workbook.sheets.some(({ kind }) => kind !== 'other');
    const mayBe = correctableSheets(opened.workbook);
    const inView = mayBe.find(({ sheet }) => sheet.id === opened.workbook.snapshot.activeSheetId) ?? mayBe[0];
    return (
      <main className={styles.pane} aria-label={texts.app.title}>
        <CorrectionNotices workbook={opened.workbook} />
        <EmptyState
          title={isOpen ? texts.sheet.choose : texts.blocked.emptyTitle}
          text={blockedSentence(locale, choice.why)}
          {...(isOpen ? {} : { action: { label: texts.app.readAgain, onClick: commands.read } })}
        >
          {isOpen && (
            <SelectField
              aria-label={texts.sheet.choose}
              value=""
              onChoose={(value) => commands.chooseSheet(value)}
            >
              <option value="" disabled>
                {texts.sheet.choose}
              </option>
              {candidates.map(({ sheet }) => (
                <option key={sheet.id} value={sheet.id}>
                  {sheet.name}
                </option>
              ))}
            </SelectField>
          )}
          {!isOpen && inView && (
            <Button appearance="primary" onClick={() => commands.correct(inView.sheet.id)}>
              {texts.correction.openEmpty}
            </Button>
          )}
          {hasYears && <Button onClick={() => commands.compare(true)}>{texts.actions.compareYears}</Button>}
          {canUndo && <Button onClick={commands.undo}>{texts.actions.undo}</Button>}
        </EmptyState>
        <Notice report={state.report} />
      </main>
    );
  }

  const scoring = choice.chosen;
  const select = (address: string): void => commands.select(scoring.sheet.id, address);
  return (
    <main className={styles.pane} aria-label={texts.app.title} aria-busy={busy !== null}>
      <SheetCard
        workbook={opened.workbook}
        scoring={scoring}
        candidates={scoringSheets(opened.workbook).filter(({ sheet }) => sheet.visibility === 'visible')}
        onChoose={commands.chooseSheet}
        onCorrect={() => commands.correct(scoring.sheet.id)}
      />
      <CorrectionNotices workbook={opened.workbook} />
      <TotalCard scoring={scoring} />
      <ActionBar commands={commands} busy={busy} canUndo={canUndo} hasSheet values={state.values} />
      <Notice report={state.report} />
      {preview ? (
        <Fetched fetch={fetchPreview} onBack={commands.cancel}>
          {({ Preview }) => (
            <Preview
              view={previewView(locale, preview, state.values)}
              isBusy={busy !== null}
              onToggle={commands.toggle}
              onConfirm={commands.confirm}
              onCancel={commands.cancel}
            />
          )}
        </Fetched>
      ) : (
        <>
          <Findings workbook={opened.workbook} findings={opened.findings} onSelect={commands.select} />
          <Areas scoring={scoring} onSelect={select} />
          <BelowMaxList scoring={scoring} onSelect={select} />
        </>
      )}
    </main>
  );
}
