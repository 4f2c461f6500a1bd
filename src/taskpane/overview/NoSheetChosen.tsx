import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { blockedSentence } from '../../locale/blockedSentence';
import type { NoChoice, ScoringSheet } from '../../scorecard/recognise';
import { EmptyState } from '../components/EmptyState';
import { Notice } from '../components/Notice';
import { SelectField } from '../components/SelectField';
import { correctableSheets } from '../correction/correctableSheets';
import { CorrectionNotices } from '../correction/CorrectionNotices';
import { useLocale } from '../localeContext';
import type { ViewProps } from '../paneCommands';

/** No scoring sheet is worked on: why, and what can be done all the same. */
export function NoSheetChosen({
  state,
  context,
  canUndo,
  commands,
  why,
  candidates,
}: ViewProps & {
  why: NoChoice;
  /** The sheets between which the person has to choose; none where there is no scoring sheet. */
  candidates: readonly ScoringSheet[];
}): ReactElement {
  const locale = useLocale();
  const { texts } = locale;
  const { workbook } = context;
  const mustChoose = candidates.length > 0;
  const hasYears = workbook.sheets.some(({ kind }) => kind !== 'other');
  const correctable = correctableSheets(workbook);
  const inView =
    correctable.find(({ sheet }) => sheet.id === workbook.snapshot.activeSheetId) ?? correctable[0];
  return (
    <>
      <CorrectionNotices workbook={workbook} />
      <EmptyState
        title={mustChoose ? texts.sheet.choose : texts.blocked.emptyTitle}
        text={blockedSentence(locale, why)}
        {...(mustChoose ? {} : { action: { label: texts.app.readAgain, onClick: commands.read } })}
      >
        {mustChoose && (
          <SelectField aria-label={texts.sheet.choose} value="" onChoose={commands.chooseSheet}>
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
        {!mustChoose && inView && (
          <Button
            appearance="primary"
            onClick={() => commands.turnTo({ kind: 'correction', sheetId: inView.sheet.id })}
          >
            {texts.correction.openEmpty}
          </Button>
        )}
        {hasYears && (
          <Button onClick={() => commands.turnTo({ kind: 'comparison' })}>
            {texts.actions.compareYears}
          </Button>
        )}
        {canUndo && <Button onClick={() => commands.press('undo')}>{texts.actions.undo}</Button>}
      </EmptyState>
      <Notice message={state.message} />
    </>
  );
}
