import { useMemo, type ReactElement } from 'react';
import { chooseScoringSheet, scoringSheets } from '../../scorecard/recognise';
import type { ViewProps } from '../paneCommands';
import type { OpenPreview } from '../paneState';
import { PlanPreview } from '../preview/PlanPreview';
import { NoSheetChosen } from './NoSheetChosen';
import { Overview } from './Overview';
import { SheetFigures } from './SheetFigures';

/** The scoring sheet that is worked on: its figures, or what an action would change of them; else why there is none. */
export function ScoringView({
  preview,
  ...shared
}: ViewProps & { preview: OpenPreview | null }): ReactElement {
  const { state, context, commands } = shared;
  const { workbook, findings } = context;
  const { sheetId, values } = state;
  const plan = useMemo(() => {
    const planned = preview?.action.plan(context, { values, leaveOut: preview.leaveOut });
    return planned?.ok ? planned.plan : null;
  }, [preview, context, values]);
  const choice = chooseScoringSheet(workbook, sheetId);
  const candidates = scoringSheets(workbook).filter(({ sheet }) => sheet.visibility === 'visible');
  if (!choice.chosen) return <NoSheetChosen {...shared} why={choice.why} candidates={candidates} />;
  return (
    <Overview {...shared} scoring={choice.chosen} candidates={candidates}>
      {plan ? (
        <PlanPreview plan={plan} state={state} commands={commands} />
      ) : (
        <SheetFigures
          workbook={workbook}
          findings={findings}
          scoring={choice.chosen}
          onSelect={commands.select}
        />
      )}
    </Overview>
  );
}
