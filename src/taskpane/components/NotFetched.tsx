import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useLocale } from '../localeContext';
import { EmptyState } from './EmptyState';

/** A part of the pane did not arrive: a sentence, another try, and where there is one the way back. */
export function NotFetched(props: { onTryAgain: () => void; onBack?: () => void }): ReactElement {
  const { texts } = useLocale();
  return (
    <div role="alert">
      <EmptyState
        title={texts.app.notFetched}
        text={texts.app.notFetchedHint}
        {...(props.onBack && { action: { label: texts.app.back, onClick: props.onBack } })}
      >
        <Button appearance="primary" onClick={props.onTryAgain}>
          {texts.app.tryAgain}
        </Button>
      </EmptyState>
    </div>
  );
}
