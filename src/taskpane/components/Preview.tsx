import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PreviewLine, PreviewView } from '../../locale/previewView';
import { useLocale } from '../localeContext';
import { Section } from './Section';

const useStyles = makeStyles({
  top: { scrollMarginTop: '44px' },
  intro: { margin: '0 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    gap: '4px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  check: { flexShrink: 0, marginInlineStart: '-8px' },
  body: { minWidth: 0, flexGrow: 1, paddingTop: '6px' },
  place: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  figures: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    margin: '2px 0',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase400,
  },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  to: { fontWeight: tokens.fontWeightSemibold },
  kept: { color: tokens.colorNeutralForeground3 },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: '17px', color: tokens.colorNeutralForeground2 },
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
      <ul className={styles.list}>
        {view.lines.map((line) => (
          <Line key={line.key} line={line} onToggle={() => props.onToggle(line.key)} />
        ))}
      </ul>
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

function Line({ line, onToggle }: { line: PreviewLine; onToggle: () => void }): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  return (
    <li className={styles.line}>
      <Checkbox
        className={styles.check}
        checked={!line.isKept}
        onChange={onToggle}
        aria-label={say(texts.preview.keep, { address: line.place })}
      />
      <div className={styles.body}>
        <div className={styles.place}>{line.place}</div>
        <div className={styles.name}>{line.name}</div>
        <div className={styles.figures}>
          <span className={line.isKept ? styles.to : styles.from}>{line.from}</span>
          <ArrowRight16Regular aria-hidden="true" />
          <span className={line.isKept ? styles.kept : styles.to}>{line.to}</span>
        </div>
        <div className={styles.why}>{line.why}</div>
      </div>
    </li>
  );
}
