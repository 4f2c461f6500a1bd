import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronDown16Regular,
  ChevronRight16Regular,
  ErrorCircle16Filled,
  Info16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useId, useState, type ReactElement } from 'react';
import type { Severity } from '../../scorecard/audit/catalogue';
import type { FindingGroup, FindingEntry, SeverityGroups } from './findingGroups';
import { useLocale } from '../localeContext';
import { CellLink } from '../components/CellLink';

/** So many of a group are shown at first, and so many more at each press. */
const AT_FIRST = 4;
const MORE = 25;
/** A line names so many cells. */
const MOST_CELLS = 4;

const useStyles = makeStyles({
  heading: { margin: '0 -6px', fontSize: 'inherit', fontWeight: 'inherit' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    padding: '6px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
  area: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: '0 -10px', padding: 0 },
  following: {
    margin: '4px 0 4px 2px',
    paddingInlineStart: '6px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  followingToggle: {
    padding: '4px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
  },
  head: { display: 'flex', gap: '8px', alignItems: 'baseline' },
  cell: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  code: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  sentence: { display: 'block', lineHeight: '18px', overflowWrap: 'anywhere' },
});

const ICONS: Record<Severity, ReactElement> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  info: <Info16Regular />,
};

type Select = (sheetId: string, address: string) => void;

/** The findings of one severity, by area, behind a heading that folds them away. */
export function SeveritySection(props: {
  severityGroups: SeverityGroups;
  startsOpen: boolean;
  onSelect: Select;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const { severity, count, groups } = props.severityGroups;
  const [isOpen, setOpen] = useState(props.startsOpen);
  const id = useId();
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true">
            {ICONS[severity]}
          </span>
          {say(texts.findings.counted[severity], { count })}
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && groups.map((group) => <Group key={group.key} group={group} onSelect={props.onSelect} />)}
      </div>
    </div>
  );
}

function Group({ group, onSelect }: { group: FindingGroup; onSelect: Select }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h4 className={styles.area}>{group.name}</h4>
      <ShortList entries={group.causes} onSelect={onSelect} />
      {group.consequences.length > 0 && <Following entries={group.consequences} onSelect={onSelect} />}
    </>
  );
}

/** What is wrong only because of other cells: one line that names them, unfolded on demand. */
function Following({
  entries,
  onSelect,
}: {
  entries: readonly FindingEntry[];
  onSelect: Select;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const [isOpen, setOpen] = useState(false);
  const cells = [...new Set(entries.flatMap(({ causes }) => causes))];
  const named = cells.length > MOST_CELLS ? [...cells.slice(0, MOST_CELLS), '…'] : cells;
  return (
    <div className={styles.following}>
      <button
        type="button"
        className={mergeClasses(styles.toggle, styles.followingToggle)}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.icon}>{isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        {cells.length > 0
          ? say(texts.findings.following, { count: entries.length, cells: named.join(', ') })
          : say(texts.findings.followingOthers, { count: entries.length })}
      </button>
      {isOpen && <ShortList entries={entries} onSelect={onSelect} />}
    </div>
  );
}

/** The first of a list, the rest on demand. */
function ShortList({
  entries,
  onSelect,
}: {
  entries: readonly FindingEntry[];
  onSelect: Select;
}): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const [most, setMost] = useState(AT_FIRST);
  // A single one that is left takes no more room than the button would.
  const shown = entries.length <= most + 1 ? entries : entries.slice(0, most);
  const rest = entries.length - shown.length;
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ finding, address, sentence }) => (
          <li key={`${address} ${finding.cause} ${sentence}`}>
            <CellLink
              title={say(texts.below.select, { address })}
              onSelect={() => onSelect(finding.sheetId, address)}
            >
              <span className={styles.head}>
                <span className={styles.cell}>{address}</span>
                {finding.path !== null && (
                  <span className={styles.code}>{say(texts.findings.item, { code: finding.path })}</span>
                )}
              </span>
              <span className={styles.sentence}>{sentence}</span>
            </CellLink>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setMost(shown.length + MORE)}>
          {say(texts.findings.more, { count: rest })}
        </Button>
      )}
    </>
  );
}
