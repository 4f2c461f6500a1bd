import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, SelectHTMLAttributes } from 'react';

const useStyles = makeStyles({
  select: {
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    height: '32px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  small: { height: '26px', fontSize: tokens.fontSizeBase200 },
});

/** One of several. The browser's own, drawn like the rest: the library's weighs as much as a whole list. */
export function SelectField(
  props: Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'size'> & {
    small?: boolean;
    onChoose: (value: string) => void;
  },
): ReactElement {
  const styles = useStyles();
  const { small = false, onChoose, className, ...select } = props;
  return (
    <select
      {...select}
      className={mergeClasses(styles.select, small && styles.small, className)}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}
