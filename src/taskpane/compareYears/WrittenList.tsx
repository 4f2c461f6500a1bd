import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { comparisonTexts } from '../../locale/comparisonTexts';
import { useLocale } from '../localeContext';
import type { WrittenPlace } from './writtenPlaces';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  open: { textAlign: 'start', overflowWrap: 'anywhere' },
});

/** What was just written, each sheet with the way to it. */
export function WrittenList(props: {
  places: readonly WrittenPlace[];
  onOpen: (place: WrittenPlace) => void;
}): ReactElement | null {
  const styles = useStyles();
  const locale = useLocale();
  const { made } = comparisonTexts(locale);
  if (props.places.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={made.heading}>
      {props.places.map((place) => (
        <li key={place.sheetId}>
          <Button size="small" className={styles.open} onClick={() => props.onOpen(place)}>
            {locale.say(made.open, { sheet: place.sheetName })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
