import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, type ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { reportTexts } from '../../locale/reportTexts';
import type { Locale } from '../../locale/locale';
import { Section } from '../components/Section';
import { TextField } from '../components/TextField';
import { useLocale } from '../localeContext';
import { FieldFault, useHint } from './FieldFault';
import { shownRows, type FieldRow, type FigureField, type Units } from './typedFigures';

const useStyles = makeStyles({
  units: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 0',
  },
  number: { width: '54px', textAlign: 'center', paddingInline: '4px' },
  box: { overflowX: 'auto', margin: '4px 0' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    padding: '2px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  headName: { textAlign: 'start' },
  name: {
    minWidth: '92px',
    padding: '4px 4px 4px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  cell: { width: '56px', padding: '1px', textAlign: 'end' },
  check: { marginInlineStart: '-8px' },
});

/** Takes the ranks that only the ministry knows, and the indexes of years that have no scoring sheet. */
export function FigureFields(props: {
  rows: readonly FieldRow[];
  units: Units;
  showsAll: boolean;
  onType: (field: FigureField, text: string) => void;
  onUnits: (text: string) => void;
  onShowAll: (showsAll: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const hint = useHint();
  const locale = useLocale();
  const { say } = locale;
  const texts = comparisonTexts(locale).ranks;
  const { units } = props;
  const unitsId = useId();
  const all = props.rows.flatMap(({ fields }) => fields);
  const missing = all.filter(({ text }) => text.trim() === '').length;
  const isComplete = all.every(({ inWorkbook }) => inWorkbook !== '');
  const rows = shownRows(props.rows, props.showsAll);
  const asksIndex = all.some(({ kind, inWorkbook }) => kind === 'index' && inWorkbook === '');
  return (
    <Section heading={texts.heading} aside={missing > 0 && say(texts.missing, { count: missing })}>
      <p className={hint}>{isComplete ? texts.complete : texts.hint}</p>
      {asksIndex && <p className={hint}>{texts.indexHint}</p>}
      {!all.every(({ inWorkbook }) => inWorkbook === '') && (
        <Checkbox
          className={styles.check}
          label={texts.showAll}
          checked={props.showsAll}
          onChange={(_, { checked }) => props.onShowAll(checked === true)}
        />
      )}
      {rows.length > 0 && (
        <>
          <div className={styles.units}>
            <label htmlFor={unitsId}>{texts.units}</label>
            <TextField
              id={unitsId}
              className={styles.number}
              inputMode="numeric"
              maxLength={10}
              aria-invalid={units.count === null}
              aria-describedby={units.count === null ? `${unitsId}-fault` : undefined}
              value={units.text}
              onChange={({ target }) => props.onUnits(target.value)}
            />
          </div>
          {units.count === null && <FieldFault id={`${unitsId}-fault`}>{texts.fault.badUnits}</FieldFault>}
          <FieldTable rows={rows} units={units} onType={props.onType} />
        </>
      )}
    </Section>
  );
}

type Column = Pick<FigureField, 'kind' | 'year'>;

function FieldTable(props: {
  rows: readonly FieldRow[];
  units: Units;
  onType: (field: FigureField, text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { say } = locale;
  const { ranks: texts } = comparisonTexts(locale);
  const columns = columnsOf(props.rows);
  return (
    <div className={styles.box}>
      <table className={styles.table} aria-label={texts.caption}>
        <thead>
          <tr>
            <th scope="col" className={`${styles.head} ${styles.headName}`}>
              {texts.area}
            </th>
            {columns.map(({ kind, year }) => (
              <th key={`${kind} ${String(year)}`} scope="col" className={styles.head}>
                {say(kind === 'rank' ? texts.rankColumn : texts.indexColumn, { year: String(year) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} units={props.units} onType={props.onType} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Newest year first, its index before its rank, as in the table. */
function columnsOf(rows: readonly FieldRow[]): Column[] {
  const columns = new Map<string, Column>();
  for (const { fields } of rows) {
    for (const { kind, year } of fields) columns.set(`${kind} ${String(year)}`, { kind, year });
  }
  return [...columns.values()].sort((a, b) => b.year - a.year || (a.kind < b.kind ? -1 : 1));
}

function Row(props: {
  row: FieldRow;
  columns: readonly Column[];
  units: Units;
  onType: (field: FigureField, text: string) => void;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const locale = useLocale();
  const { say } = locale;
  const { ranks: texts } = comparisonTexts(locale);
  const area = areaName(locale, props.row);
  const faultId = ({ key }: FigureField): string => `${id} ${key}`.replace(/ /g, '-');
  const faults = props.row.fields.filter(({ fault }) => fault !== null);
  return (
    <Fragment>
      <tr>
        <th scope="row" className={styles.name}>
          {area}
        </th>
        {props.columns.map(({ kind, year }) => {
          const field = props.row.fields.find((each) => each.kind === kind && each.year === year);
          return (
            <td key={`${kind} ${String(year)}`} className={styles.cell}>
              {field && (
                <TextField
                  className={styles.number}
                  inputMode={kind === 'rank' ? 'numeric' : 'decimal'}
                  maxLength={20}
                  aria-label={say(kind === 'rank' ? texts.rankOf : texts.indexOf, {
                    year: String(year),
                    area,
                  })}
                  aria-invalid={field.fault !== null}
                  aria-describedby={field.fault ? faultId(field) : undefined}
                  value={shownText(locale, field)}
                  onChange={({ target }) => props.onType(field, target.value)}
                />
              )}
            </td>
          );
        })}
      </tr>
      {faults.map((field) => (
        <tr key={field.key}>
          <td colSpan={1 + props.columns.length}>
            <FieldFault id={faultId(field)}>{faultSentence(locale, field, props.units)}</FieldFault>
          </td>
        </tr>
      ))}
    </Fragment>
  );
}

function areaName(locale: Locale, { key, row }: FieldRow): string {
  if (key === 'total') return reportTexts(locale).total;
  return row.number === null ? row.name : `${String(row.number)}. ${row.name}`;
}

/** What stands in the workbook is written as people of this language write it. */
function shownText({ language }: Locale, { text, inWorkbook }: FigureField): string {
  return text === inWorkbook && language === 'vi' ? text.replace('.', ',') : text;
}

function faultSentence(locale: Locale, { fault }: FigureField, { count }: Units): string {
  const texts = comparisonTexts(locale).ranks.fault;
  if (fault === 'badIndex') return texts.badIndex;
  return count === null ? texts.badRankNoUnits : locale.say(texts.badRank, { units: count });
}
