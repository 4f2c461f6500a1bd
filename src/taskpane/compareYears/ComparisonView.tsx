import type { ReactElement } from 'react';
import { Fetched } from '../components/Fetched';
import { fetchCompareYears } from '../fetchedParts';
import type { ViewProps } from '../paneCommands';
import { OVERVIEW } from '../paneState';
import type { ComparisonDraft } from './comparisonDraft';

/** The comparison of the years; what was chosen and typed in it is kept by whoever shows it. */
export function ComparisonView({
  state,
  context,
  canUndo,
  commands,
  draft,
  onDraft,
}: ViewProps & {
  draft: ComparisonDraft;
  onDraft: (change: (draft: ComparisonDraft) => ComparisonDraft) => void;
}): ReactElement {
  const goBack = (): void => commands.turnTo(OVERVIEW);
  return (
    <Fetched fetch={fetchCompareYears} onBack={goBack}>
      {({ CompareYears }) => (
        <CompareYears
          context={context}
          draft={draft}
          onDraft={onDraft}
          busy={state.busy}
          message={state.message}
          canUndo={canUndo}
          commands={commands}
          onBack={goBack}
        />
      )}
    </Fetched>
  );
}
