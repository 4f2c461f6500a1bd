import { makeStyles, Spinner } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { useLocale } from '../localeContext';
import { NotFetched } from './NotFetched';

const useStyles = makeStyles({ waiting: { padding: '48px 16px' } });

/**
 * A part of the pane that is no part of its first download. Where it cannot be fetched, a sentence and another try;
 * what was fetched once is there at once.
 */
export function Fetched<Part>(props: {
  fetch: () => Promise<Part>;
  onBack: () => void;
  children: (part: Part) => ReactElement;
}): ReactElement {
  const styles = useStyles();
  const { texts } = useLocale();
  const { fetch } = props;
  const [tries, setTries] = useState(0);
  const [fetched, setFetched] = useState<{ part: Part } | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const settle = (result: { part: Part } | 'failed'): void => {
      if (isWanted) setFetched(result);
    };
    fetch().then(
      (part) => settle({ part }),
      () => settle('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [fetch, tries]);
  if (fetched === 'failed') {
    const again = (): void => {
      setFetched(null);
      setTries(tries + 1);
    };
    return <NotFetched onTryAgain={again} onBack={props.onBack} />;
  }
  return fetched ? (
    props.children(fetched.part)
  ) : (
    <div className={styles.waiting}>
      <Spinner label={texts.app.opening} />
    </div>
  );
}
