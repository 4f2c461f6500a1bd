import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  fault: {
    margin: '2px 0 4px',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  hint: {
    margin: '0 0 4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '17px',
  },
});

/** What is wrong with a field, beneath it. The field names it as its description. */
export function FieldFault(props: { id: string; className?: string; children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <p id={props.id} role="alert" className={mergeClasses(styles.fault, props.className)}>
      {props.children}
    </p>
  );
}

/** The class of a line that explains. */
export function useHint(): string {
  return useStyles().hint;
}
