import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { PreviewLine } from '../../locale/previewView';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
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
});

/** Figures that would change, cell by cell, each with its reason; each can be left out. */
export function ChangeList(props: {
  lines: readonly PreviewLine[];
  onToggle: (key: string) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.lines.map((line) => (
        <Line key={line.key} line={line} onToggle={() => props.onToggle(line.key)} />
      ))}
    </ul>
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
