import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PreviewView } from '../../locale/previewView';
import { useLocale } from '../localeContext';
import { ChangeList } from './ChangeList';
import { Section } from '../components/Section';

const useStyles = makeStyles({
  top: { scrollMarginTop: '44px' },
  intro: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: '16px 0 2px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The figures that would change, cell by cell; each can be left out before anything is written. */
export function Preview(props: {
  view: PreviewView;
  isBusy: boolean;
  onToggle: (key: string) => void;
  onConfirm: () => void;
  onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { view, isBusy } = props;
  const top = useRef<HTMLDivElement>(null);
  // It stands below the buttons, where a small pane does not show it.
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Section heading={texts.preview.heading}>
      <div ref={top} className={styles.top} />
      <p className={styles.intro}>{view.intro}</p>
      <ChangeList lines={view.lines} onToggle={props.onToggle} />
      {view.maxima.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.preview.maxima}</h3>
          <p className={styles.intro}>{texts.preview.maximaHint}</p>
          <ChangeList lines={view.maxima} onToggle={props.onToggle} />
        </>
      )}
      {view.quiet !== '' && <p className={styles.quiet}>{view.quiet}</p>}
      <div className={styles.foot}>
        <Button appearance="primary" disabled={isBusy || !view.canWrite} onClick={props.onConfirm}>
          {texts.preview.confirm}
        </Button>
        <Button disabled={isBusy} onClick={props.onCancel}>
          {texts.preview.cancel}
        </Button>
      </div>
    </Section>
  );
}
