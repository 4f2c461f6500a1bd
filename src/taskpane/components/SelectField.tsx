import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, SelectHTMLAttributes } from 'react';
import { fieldLook } from './fieldLook';

const useStyles = makeStyles({
  select: {
    ...fieldLook,
    width: '100%',
    height: '32px',
    padding: '0 6px',
    textOverflow: 'ellipsis',
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
