import type { ReactElement, ReactNode } from 'react';
import type { ScoringSheet } from '../../scorecard/recognise';
import { Notice } from '../components/Notice';
import { CorrectionNotices } from '../correction/CorrectionNotices';
import type { ViewProps } from '../paneCommands';
import { ActionBar } from './ActionBar';
import { SheetCard } from './SheetCard';
import { TotalCard } from './TotalCard';

/** A scoring sheet: what it is, its total, what can be done and what was done; beneath them what is looked at now. */
export function Overview({
  state,
  context,
  canUndo,
  commands,
  scoring,
  candidates,
  children,
}: ViewProps & {
  scoring: ScoringSheet;
  /** The sheets that can be worked on instead. */
  candidates: readonly ScoringSheet[];
  children: ReactNode;
}): ReactElement {
  return (
    <>
      <SheetCard
        workbook={context.workbook}
        scoring={scoring}
        candidates={candidates}
        onChoose={commands.chooseSheet}
        onCorrect={() => commands.turnTo({ kind: 'correction', sheetId: scoring.sheet.id })}
      />
      <CorrectionNotices workbook={context.workbook} />
      <TotalCard scoring={scoring} onSelect={(address) => commands.select(scoring.sheet.id, address)} />
      <ActionBar commands={commands} busy={state.busy} canUndo={canUndo} values={state.values} />
      <Notice message={state.message} />
      {children}
    </>
  );
}
