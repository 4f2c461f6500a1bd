import { Button, Checkbox, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Severity } from '../../scorecard/audit/catalogue';
import { NO_FILTER, SEVERITIES, type FindingFilter, type FindingEntry } from './findingGroups';
import { useLocale } from '../localeContext';
import { TextField } from '../components/TextField';
import { SelectField } from '../components/SelectField';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '6px', marginBottom: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  toggle: { minWidth: 0, flexGrow: 1, fontWeight: tokens.fontWeightRegular },
  pressed: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  shown: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexGrow: 1 },
});

/** Narrows the list of findings: words, severities, area, and whether what follows from other cells is shown. */
export function FindingFilterBar(props: {
  filter: FindingFilter;
  entries: readonly FindingEntry[];
  choices: readonly { key: string; name: string }[];
  /** How many pass the filter. */
  shown: number;
  onChange: (filter: FindingFilter) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const { filter, entries, choices } = props;
  const change = (part: Partial<FindingFilter>): void => props.onChange({ ...filter, ...part });
  const toggle = (severity: Severity): void => {
    const hidden = new Set(filter.hidden);
    if (!hidden.delete(severity)) hidden.add(severity);
    change({ hidden });
  };
  const severities = SEVERITIES.filter((severity) =>
    entries.some(({ finding }) => finding.severity === severity),
  );
  const consequences = entries.filter(({ finding }) => finding.consequence).length;
  const isNarrowed = props.shown < entries.length;
  return (
    <div className={styles.bar} role="search" aria-label={texts.findings.filter}>
      <TextField
        type="search"
        aria-label={texts.findings.search}
        placeholder={texts.findings.searchHint}
        value={filter.words}
        onChange={({ target }) => change({ words: target.value })}
      />
      {severities.length > 1 && (
        <div className={styles.row}>
          {severities.map((severity) => (
            <Button
              key={severity}
              className={mergeClasses(styles.toggle, !filter.hidden.has(severity) && styles.pressed)}
              size="small"
              aria-pressed={!filter.hidden.has(severity)}
              onClick={() => toggle(severity)}
            >
              {texts.findings.severity[severity]}
            </Button>
          ))}
        </div>
      )}
      {choices.length > 1 && (
        <SelectField
          small
          aria-label={texts.findings.area}
          value={filter.groupKey ?? ''}
          onChoose={(value) => change({ groupKey: value === '' ? null : value })}
        >
          <option value="">{texts.findings.everyArea}</option>
          {choices.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {consequences > 0 && (
        <Checkbox
          size="medium"
          label={say(texts.findings.withConsequences, { count: consequences })}
          checked={filter.withConsequences}
          onChange={(_, { checked }) => change({ withConsequences: checked === true })}
        />
      )}
      <div className={styles.row}>
        <span className={styles.shown} aria-live="polite">
          {isNarrowed &&
            (props.shown === 0
              ? texts.findings.noMatch
              : say(texts.findings.shown, { count: props.shown, all: entries.length }))}
        </span>
        {isNarrowed && (
          <Button size="small" appearance="subtle" onClick={() => props.onChange(NO_FILTER)}>
            {texts.findings.clearFilter}
          </Button>
        )}
      </div>
    </div>
  );
}
