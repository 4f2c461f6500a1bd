import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { findingSentence } from '../../locale/sentences';
import { cellAddress } from '../../scorecard/address';
import type { Finding, Severity } from '../../scorecard/finding';
import { useLocale } from '../localeContext';
import { CellLink } from './CellLink';
import { Section } from './Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0 -10px', padding: 0 },
  head: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  place: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  sentence: { display: 'block', lineHeight: '18px', overflowWrap: 'anywhere' },
  none: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorPaletteGreenForeground1, display: 'inline-flex' },
});

const ICONS: Record<Severity, ReactElement> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Regular />,
};

/** What the audit found: errors and warnings first, remarks on demand. */
export function Findings(props: {
  findings: readonly Finding[];
  onSelect: (sheetId: string, address: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const [withInfos, setWithInfos] = useState(false);
  const of = (severity: Severity): Finding[] =>
    props.findings.filter((finding) => finding.severity === severity);
  const [errors, warnings, infos] = [of('error'), of('warning'), of('info')];
  const aside = [
    ...(errors.length > 0 ? [say(texts.findings.errors, { count: errors.length })] : []),
    ...(warnings.length > 0 ? [say(texts.findings.warnings, { count: warnings.length })] : []),
  ].join(', ');
  return (
    <Section heading={texts.findings.heading} aside={aside}>
      {errors.length + warnings.length === 0 && (
        <p className={styles.none}>
          <span className={styles.good} aria-hidden="true">
            <CheckmarkCircle16Filled />
          </span>
          {texts.findings.none}
        </p>
      )}
      <FindingList
        findings={[...errors, ...warnings, ...(withInfos ? infos : [])]}
        onSelect={props.onSelect}
      />
      {infos.length > 0 && (
        <Button
          appearance="transparent"
          size="small"
          aria-expanded={withInfos}
          onClick={() => setWithInfos(!withInfos)}
        >
          {withInfos ? texts.findings.less : say(texts.findings.more, { count: infos.length })}
        </Button>
      )}
    </Section>
  );
}

function FindingList(props: {
  findings: readonly Finding[];
  onSelect: (sheetId: string, address: string) => void;
}): ReactElement {
  const styles = useStyles();
  const locale = useLocale();
  const { texts, say } = locale;
  return (
    <ul className={styles.list}>
      {props.findings.map((finding) => {
        const address = cellAddress(finding.column, finding.row);
        return (
          <li key={`${finding.sheetId} ${address} ${finding.cause}`}>
            <CellLink
              title={say(texts.below.select, { address })}
              onSelect={() => props.onSelect(finding.sheetId, address)}
            >
              <span className={styles.head}>
                <span
                  className={`${styles.icon} ${styles[finding.severity]}`}
                  role="img"
                  aria-label={texts.findings.severity[finding.severity]}
                >
                  {ICONS[finding.severity]}
                </span>
                <span className={styles.place}>{`${finding.sheetName} · ${address}`}</span>
                {finding.path !== null && <span>{finding.path}</span>}
                {finding.consequence && <span>{texts.findings.consequence}</span>}
              </span>
              <span className={styles.sentence}>{findingSentence(locale, finding)}</span>
            </CellLink>
          </li>
        );
      })}
    </ul>
  );
}
