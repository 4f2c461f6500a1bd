import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableSearch20Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '24px 16px',
  },
  icon: {
    color: tokens.colorBrandForeground1,
    transform: 'scale(1.6)',
    transformOrigin: 'left top',
    height: '34px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: '20px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Nothing to work on: what was looked for, what was missing, and what to do. */
export function EmptyState(props: {
  title: string;
  text: string;
  action?: { label: string; onClick: () => void };
  children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        <TableSearch20Regular />
      </span>
      <h2 className={styles.title}>{props.title}</h2>
      <p className={styles.text}>{props.text}</p>
      {props.children}
      {props.action && <Button onClick={props.action.onClick}>{props.action.label}</Button>}
    </div>
  );
}
