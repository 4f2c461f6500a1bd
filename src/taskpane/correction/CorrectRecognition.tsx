import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { correctionTexts } from '../../locale/correctionTexts';
import type { ChosenTable } from '../../scorecard/layout/chosenTable';
import type { RecognisedSheet, RecognisedWorkbook } from '../../scorecard/recognise';
import { correctableSheets } from './correctableSheets';
import { emptyDraft, draftedTable, type ColumnChoice, type CorrectionDraft } from './correctionDraft';
import { useLocale } from '../localeContext';
import { ColumnRoles } from './ColumnRoles';
import { DraftCheck } from './DraftCheck';
import { TextField } from '../components/TextField';
import { SelectField } from '../components/SelectField';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px 16px 0' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '22px',
    ':focus': { outline: 'none' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  field: { display: 'flex', flexDirection: 'column', gap: '2px' },
  rows: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  row: { width: '84px' },
  check: { marginInlineStart: '-8px' },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 0 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface CorrectRecognitionProps {
  workbook: RecognisedWorkbook;
  /** Id of the sheet that is corrected. */
  sheetId: string;
  isBusy: boolean;
  onChooseSheet: (sheetId: string) => void;
  onSave: (sheetId: string, table: ChosenTable | null | 'automatic') => void;
  onCancel: () => void;
}

/** Where recognition was wrong, a person says which sheet, which header and which columns. */
export function CorrectRecognition(props: CorrectRecognitionProps): ReactElement | null {
  const styles = useStyles();
  const texts = correctionTexts(useLocale());
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const sheets = correctableSheets(props.workbook);
  const recognised = sheets.find(({ sheet }) => sheet.id === props.sheetId) ?? sheets[0];
  if (!recognised) return null;
  return (
    <section className={styles.form} aria-label={texts.heading}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {texts.heading}
      </h1>
      <p className={styles.hint}>{texts.hint}</p>
      <div className={styles.field}>
        <label htmlFor="corrected-sheet">{texts.sheet}</label>
        <SelectField
          id="corrected-sheet"
          value={recognised.sheet.id}
          onChoose={(value) => props.onChooseSheet(value)}
        >
          {sheets.map(({ sheet }) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}
            </option>
          ))}
        </SelectField>
      </div>
      <SheetForm key={recognised.sheet.id} {...props} recognised={recognised} />
    </section>
  );
}

function SheetForm(props: CorrectRecognitionProps & { recognised: RecognisedSheet }): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const texts = correctionTexts(locale);
  const { recognised, isBusy } = props;
  const [draft, setDraft] = useState<CorrectionDraft>(() => emptyDraft(recognised));
  const drafted = useMemo(() => draftedTable(recognised, draft), [recognised, draft]);
  const rowsId = useId();
  const change = (part: Partial<CorrectionDraft>): void => setDraft({ ...draft, ...part });
  const choose = (column: number, choice: ColumnChoice | null): void =>
    change({ chosen: new Map(draft.chosen).set(column, choice) });
  const { id } = recognised.sheet;
  const canSave = !draft.isScoring || drafted.reading !== null;
  return (
    <>
      <Checkbox
        className={styles.check}
        label={texts.notScoring}
        checked={!draft.isScoring}
        onChange={(_, { checked }) => change({ isScoring: checked !== true })}
      />
      {draft.isScoring && (
        <>
          <div className={styles.field} role="group" aria-labelledby={rowsId}>
            <span id={rowsId}>{texts.headerRows}</span>
            <div className={styles.rows}>
              <TextField
                className={styles.row}
                type="number"
                min={drafted.rows.first}
                max={drafted.rows.last}
                aria-label={texts.headerFrom}
                value={drafted.headerFrom}
                onChange={({ target }) =>
                  change(headerFromChange(draft, drafted.headerFrom, drafted.headerTo, target.value))
                }
              />
              <span aria-hidden="true">{texts.to}</span>
              <TextField
                className={styles.row}
                type="number"
                min={drafted.rows.first}
                max={drafted.rows.last}
                aria-label={texts.headerTo}
                value={drafted.headerTo}
                onChange={({ target }) => change({ headerFrom: drafted.headerFrom, headerTo: target.value })}
              />
            </div>
            <p className={styles.hint}>{locale.say(texts.headerHint, drafted.rows)}</p>
          </div>
          {drafted.columns.length > 0 && <ColumnRoles columns={drafted.columns} onChoose={choose} />}
        </>
      )}
      <div className={styles.foot}>
        <DraftCheck drafted={draft.isScoring ? drafted : null} />
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabled={isBusy || !canSave}
            onClick={() => props.onSave(id, draft.isScoring ? drafted.table : null)}
          >
            {texts.save}
          </Button>
          {recognised.correction && (
            <Button disabled={isBusy} onClick={() => props.onSave(id, 'automatic')}>
              {texts.automatic}
            </Button>
          )}
          <Button appearance="subtle" onClick={props.onCancel}>
            {texts.cancel}
          </Button>
        </div>
      </div>
    </>
  );
}

/** The last row goes along with the first, so that one number moves a header of any height. */
function headerFromChange(
  draft: CorrectionDraft,
  from: string,
  to: string,
  value: string,
): Pick<CorrectionDraft, 'headerFrom' | 'headerTo'> {
  const [before, last, now] = [Number(from), Number(to), Number(value)];
  const isMove = from !== '' && to !== '' && value !== '' && [before, last, now].every(Number.isInteger);
  return { headerFrom: value, headerTo: isMove ? String(last + now - before) : (draft.headerTo ?? to) };
}
