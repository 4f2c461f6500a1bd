import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    display: 'block',
    width: '100%',
    padding: '8px 10px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** A row of the pane that brings its cell into view. The title says which one. */
export function CellLink(props: { title: string; onSelect: () => void; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} title={props.title} onClick={props.onSelect}>
      {props.children}
    </button>
  );
}
