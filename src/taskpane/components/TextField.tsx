import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InputHTMLAttributes, ReactElement, TextareaHTMLAttributes } from 'react';
import { fieldLook } from './fieldLook';

const useStyles = makeStyles({
  field: {
    ...fieldLook,
    padding: '5px 10px',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  several: { fontSize: tokens.fontSizeBase200, whiteSpace: 'pre', resize: 'vertical' },
});

/** A line to type in. The browser's own, drawn like the rest: the library's weighs as much as this whole list. */
export function TextField({ className, ...field }: InputHTMLAttributes<HTMLInputElement>): ReactElement {
  const styles = useStyles();
  return <input {...field} className={mergeClasses(styles.field, className)} />;
}

function selectWhole(box: HTMLTextAreaElement | null): void {
  box?.focus();
  box?.select();
}

/** Lines to copy from, selected as they appear. */
export function TextBox(props: TextareaHTMLAttributes<HTMLTextAreaElement>): ReactElement {
  const styles = useStyles();
  return (
    <textarea {...props} ref={selectWhole} readOnly className={mergeClasses(styles.field, styles.several)} />
  );
}
