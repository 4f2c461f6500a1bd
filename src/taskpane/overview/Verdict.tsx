import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellAddress } from '../../sheet/address';
import type { ScoringSheet } from '../../scorecard/recognise';
import { completenessOf } from '../../scorecard/sums/missingScores';
import { useLocale } from '../localeContext';

const useStyles = makeStyles({
  verdict: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  jump: {
    minWidth: 0,
    padding: 0,
    height: 'auto',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
  },
});

/** At most so many cells are named in one line. */
const MOST_NAMED = 4;

/** Whether the total can be trusted to be whole: how many items have a score, or which cells are in the way (rule 12). */
export function Verdict(props: { scoring: ScoringSheet; onSelect: (address: string) => void }): ReactElement {
  const styles = useStyles();
  const { texts, say } = useLocale();
  const { scorecard, recomputation } = props.scoring;
  const { expected, missing, gaps, awaited } = completenessOf(scorecard);
  const { total } = recomputation;
  const blocking = total.index === null ? total.blockedBy : [];
  const cells = (
    blocking.length > 0 ? blocking : gaps.map(({ criterion: { row }, column }) => ({ row, column }))
  ).map(({ row, column }) => cellAddress(column, row));
  const [first] = cells;
  const named = cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? '…' : '');
  const incomplete = (count: number, where: string): string =>
    where === ''
      ? say(texts.total.incompleteAnywhere, { count })
      : say(texts.total.incomplete, { count, cells: where });
  const sentence =
    blocking.length > 0
      ? say(texts.total.blocked, { cells: named })
      : missing > 0
        ? incomplete(missing, named)
        : say(texts.total.complete, { count: expected });
  return (
    <p className={styles.verdict}>
      {first === undefined ? (
        sentence
      ) : (
        <Button
          className={styles.jump}
          appearance="transparent"
          size="small"
          title={say(texts.below.select, { address: first })}
          onClick={() => props.onSelect(first)}
        >
          {sentence}
        </Button>
      )}
      {awaited > 0 && <> {say(texts.total.awaited, { count: awaited })}</>}
    </p>
  );
}
