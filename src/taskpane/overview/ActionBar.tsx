import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  Calculator20Regular,
  DataBarHorizontal20Regular,
  Eraser20Regular,
  Highlight20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { ActionName } from '../../actions/actions';
import { useLocale } from '../localeContext';
import type { PaneCommands } from '../paneCommands';
import { RadioChoices } from '../components/RadioChoices';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 16px 0' },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  mode: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
});

/** What can be done, named as in the ribbon. */
export function ActionBar(props: {
  commands: PaneCommands;
  busy: ActionName | 'read' | null;
  canUndo: boolean;
  values: boolean;
}): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { commands, busy } = props;
  const isBusy = busy !== null;
  const icon = (name: ActionName, still: ReactElement): ReactElement =>
    busy === name ? <Spinner size="tiny" /> : still;
  return (
    <div className={styles.bar}>
      <Button
        appearance="primary"
        size="large"
        icon={icon('recompute', <Calculator20Regular />)}
        disabled={isBusy}
        onClick={() => commands.press('recompute')}
      >
        {texts.actions.recompute}
      </Button>
      <div className={styles.mode}>
        <span id="write-as">{texts.options.label}</span>
        <RadioChoices
          inLine
          labelledBy="write-as"
          choices={[
            { value: 'formulas', label: texts.options.formulas, title: texts.options.formulasHint },
            { value: 'values', label: texts.options.values, title: texts.options.valuesHint },
          ]}
          value={props.values ? 'values' : 'formulas'}
          onChoose={(value) => commands.chooseValues(value === 'values')}
        />
      </div>
      <Button
        icon={icon('highlight', <Highlight20Regular />)}
        disabled={isBusy}
        onClick={() => commands.press('highlight')}
      >
        {texts.actions.highlight}
      </Button>
      <Button
        icon={<DataBarHorizontal20Regular />}
        disabled={isBusy}
        onClick={() => commands.turnTo({ kind: 'comparison' })}
      >
        {texts.actions.compareYears}
      </Button>
      <div className={styles.row}>
        <Button
          className={styles.grow}
          icon={icon('clearHighlight', <Eraser20Regular />)}
          disabled={isBusy}
          onClick={() => commands.press('clearHighlight')}
        >
          {texts.actions.clearHighlight}
        </Button>
        <Button
          className={styles.grow}
          icon={icon('undo', <ArrowUndo20Regular />)}
          disabled={isBusy || !props.canUndo}
          onClick={() => commands.press('undo')}
        >
          {texts.actions.undo}
        </Button>
      </div>
    </div>
  );
}
