import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { correctionTexts } from '../../locale/correctionTexts';
import { columnLetter } from '../../sheet/address';
import { CHOOSABLE_ROLES } from '../../scorecard/layout/chosenTable';
import { choicesFor, optionOf, type ColumnChoice, type DraftColumn } from './correctionDraft';
import { useLocale } from '../localeContext';
import { SelectField } from '../components/SelectField';

/** Scoring tables are rarely wider; the rest is shown on demand. */
const AT_FIRST = 16;

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) minmax(144px, 45%)',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  letter: { fontWeight: tokens.fontWeightSemibold },
  words: { minWidth: 0, lineHeight: '16px', fontSize: tokens.fontSizeBase200 },
  header: {
    display: 'block',
    // Two lines; the title has the rest.
    maxHeight: '32px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  example: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
});

const CHOICES = choicesFor(CHOOSABLE_ROLES);

/** The columns of a sheet, each by its letter, its header and an example, with the role that it plays. */
export function ColumnRoles(props: {
  columns: readonly DraftColumn[];
  onChoose: (column: number, choice: ColumnChoice | null) => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { say } = locale;
  const texts = correctionTexts(locale);
  const [showsAll, setShowsAll] = useState(false);
  const id = useId();
  const { columns } = props;
  const shown = showsAll ? columns : columns.filter(({ choice }, index) => index < AT_FIRST || choice);
  return (
    <div className={styles.place} role="group" aria-labelledby={id}>
      <span id={id}>{texts.columns}</span>
      <ul className={styles.list}>
        {shown.map(({ column, header, example, choice }) => (
          <li key={column} className={styles.column}>
            <span className={styles.letter}>{columnLetter(column)}</span>
            <span className={styles.words}>
              <span className={styles.header} title={header}>
                {header === '' ? texts.noHeader : header}
              </span>
              {example !== '' && <span className={styles.example}>{say(texts.example, { example })}</span>}
            </span>
            <SelectField
              small
              aria-label={say(texts.roleOf, { column: columnLetter(column), header })}
              value={optionOf(choice)}
              onChoose={(value) =>
                props.onChoose(column, CHOICES.find((each) => optionOf(each) === value) ?? null)
              }
            >
              <option value="">{texts.unused}</option>
              {CHOICES.map((each) => (
                <option key={optionOf(each)} value={optionOf(each)}>
                  {each.round > 1 ? say(texts.round, { round: each.round }) : texts.role[each.role]}
                </option>
              ))}
            </SelectField>
          </li>
        ))}
      </ul>
      {shown.length < columns.length && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setShowsAll(true)}>
            {say(locale.texts.findings.more, { count: columns.length - shown.length })}
          </Button>
        </div>
      )}
    </div>
  );
}
