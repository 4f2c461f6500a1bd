import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  inLine: { flexDirection: 'row', flexWrap: 'wrap' },
  choice: { display: 'flex', alignItems: 'flex-start', gap: '12px', padding: '6px 8px', cursor: 'pointer' },
  dot: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: '2px 0',
    cursor: 'inherit',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  words: { minWidth: 0, lineHeight: '20px' },
});

interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  title?: string;
}

/** One of a few that all show. The browser's own, drawn like the rest: the library's weighs as much as a whole list. */
export function RadioChoices<Value extends string>(props: {
  /** Id of what names the group, or its name. */
  labelledBy?: string;
  label?: string;
  inLine?: boolean;
  className?: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
}): ReactElement {
  const styles = useStyles();
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-labelledby={props.labelledBy}
      aria-label={props.label}
      className={mergeClasses(styles.group, props.inLine && styles.inLine, props.className)}
    >
      {props.choices.map(({ value, label, title }) => (
        <label key={value} className={styles.choice} title={title}>
          <input
            type="radio"
            className={styles.dot}
            name={name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span className={styles.words}>{label}</span>
        </label>
      ))}
    </div>
  );
}
