import { Component, type ReactNode } from 'react';
import { useLocale } from '../localeContext';
import { EmptyState } from './EmptyState';

/** Catches a bug of ours while the pane is drawn: a sentence and a way on instead of a blank pane. */
export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <MishapState /> : this.props.children;
  }
}

function MishapState(): ReactNode {
  const { texts } = useLocale();
  return (
    <EmptyState
      title={texts.app.mishap}
      text={texts.app.mishapHint}
      action={{ label: texts.app.readAgain, onClick: () => window.location.reload() }}
    />
  );
}
