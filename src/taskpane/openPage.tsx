import { FluentProvider, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchLocale, languageOf } from '../locale/locale';
import { EmptyState } from './components/EmptyState';
import { Mishap } from './components/Mishap';
import { LocaleProvider, useLocale } from './localeContext';
import { theme } from './theme';

/** What became of waiting for Excel; `displayLanguage` is a tag such as `vi-VN`. */
type Connection = { ok: true; displayLanguage: string } | { ok: false };

/**
 * Opens a page of the add-in: draws it in the language of Excel once Excel is there. Until then the page is blank, as
 * Office shows a picture of its own; where it takes long, or Excel does not come, a sentence says so.
 * @param connect Waits for Excel, and calls `late` where it takes longer than people are patient for.
 */
export async function openPage(
  container: HTMLElement,
  connect: (late: () => void) => Promise<Connection>,
  draw: () => ReactElement,
): Promise<void> {
  const root = createRoot(container);
  let isConnected = false;
  const show = async (language: string, page: ReactElement, isStill = () => true): Promise<void> => {
    const locale = await fetchLocale(languageOf(language));
    if (!isStill()) return;
    document.documentElement.lang = locale.language;
    document.title = locale.texts.app.title;
    root.render(
      <FluentProvider theme={theme}>
        <LocaleProvider value={locale}>
          <Mishap>{page}</Mishap>
        </LocaleProvider>
      </FluentProvider>,
    );
  };
  const connection = await connect(() => void show(navigator.language, <StillWaiting />, () => !isConnected));
  isConnected = true;
  if (connection.ok) await show(connection.displayLanguage, draw());
  else await show(navigator.language, <NotExcel />);
}

function StillWaiting(): ReactElement {
  const { texts } = useLocale();
  const { stillWaiting, stillWaitingHint, tryAgain, loading } = texts.app;
  return (
    <div role="status">
      <EmptyState
        title={stillWaiting}
        text={stillWaitingHint}
        action={{ label: tryAgain, onClick: () => window.location.reload() }}
      >
        <Spinner size="tiny" label={loading} />
      </EmptyState>
    </div>
  );
}

function NotExcel(): ReactElement {
  const { texts } = useLocale();
  const { notExcel, notExcelHint, tryAgain } = texts.app;
  return (
    <EmptyState
      title={notExcel}
      text={notExcelHint}
      action={{ label: tryAgain, onClick: () => window.location.reload() }}
    />
  );
}
