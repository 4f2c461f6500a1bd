import type { ReactElement } from 'react';
import { previewView } from '../../locale/previewView';
import type { Plan } from '../../plan/plan';
import { Fetched } from '../components/Fetched';
import { fetchPreview } from '../fetchedParts';
import { useLocale } from '../localeContext';
import type { ViewProps } from '../paneCommands';

/** What an action would change, before it is written. */
export function PlanPreview({
  plan,
  state,
  commands,
}: Pick<ViewProps, 'state' | 'commands'> & { plan: Plan }): ReactElement {
  const locale = useLocale();
  return (
    <Fetched fetch={fetchPreview} onBack={commands.cancel}>
      {({ Preview }) => (
        <Preview
          view={previewView(locale, plan, state.values)}
          isBusy={state.busy !== null}
          onToggle={commands.toggle}
          onConfirm={commands.confirm}
          onCancel={commands.cancel}
        />
      )}
    </Fetched>
  );
}
