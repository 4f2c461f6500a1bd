import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { ActionContext } from '../actions/action';
import type { History } from '../actions/history';
import type { OpenWorkbook } from '../actions/perform';
import { undo } from '../actions/undo';
import { ComparisonView } from './compareYears/ComparisonView';
import { EMPTY_DRAFT } from './compareYears/comparisonDraft';
import { CorrectionView } from './correction/CorrectionView';
import { fetchAllParts } from './fetchedParts';
import { ScoringView } from './overview/ScoringView';
import type { PaneCommands, ViewProps } from './paneCommands';
import type { PaneState } from './paneState';

export interface PaneProps {
  opened: OpenWorkbook;
  history: History;
  state: PaneState;
  commands: PaneCommands;
}

/** An opened workbook, in the view that people turned to. */
export function Pane({ opened, history, state, commands }: PaneProps): ReactElement {
  const { view, sheetId } = state;
  // Kept here, so that going back to the scoring sheet loses nothing.
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  // Fetched behind the pane that stands: the press finds it there, without a network too.
  useEffect(fetchAllParts, []);
  const context = useMemo<ActionContext>(
    () => ({ ...opened, sheetId, last: history.last() }),
    [opened, sheetId, history],
  );
  const canUndo = useMemo(() => {
    const planned = undo.plan(context, undefined);
    return planned.ok && planned.plan.edits.length > 0;
  }, [context]);
  const shared: ViewProps = { state, context, canUndo, commands };
  switch (view.kind) {
    case 'correction':
      return <CorrectionView {...shared} sheetId={view.sheetId} />;
    case 'comparison':
      return <ComparisonView {...shared} draft={draft} onDraft={setDraft} />;
    // The same sheet under the same buttons: nothing above the preview is drawn anew when it opens.
    case 'preview':
      return <ScoringView {...shared} preview={view} />;
    case 'overview':
      return <ScoringView {...shared} preview={null} />;
  }
}
