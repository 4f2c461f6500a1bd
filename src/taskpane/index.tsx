import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { connect } from '../excel/connect';
import { officeCapabilities } from '../excel/capabilities';
import { KnownMerges } from '../excel/knownMerges';
import { selectCell } from '../excel/selection';
import { watchWorkbook } from '../excel/watch';
import { excelWorkbook } from '../excel/workbook';
import { fetchLocale, languageOf } from '../locale/locale';
import { EmptyState } from './components/EmptyState';
import { Mishap } from './components/Mishap';
import { fetchedOnce } from './fetchedOnce';
import type { PaneHost } from './host';
import { LocaleProvider } from './localeContext';
import { Shell } from './Shell';
import { theme } from './theme';

/** Puts the pane together: Excel behind the port, the language that Excel shows, the pane in the page. */
async function start(container: HTMLElement): Promise<void> {
  const connection = await connect();
  const locale = await fetchLocale(
    languageOf(connection.ok ? connection.displayLanguage : navigator.language),
  );
  document.documentElement.lang = locale.language;
  document.title = locale.texts.app.title;
  const { notExcel, notExcelHint } = locale.texts.app;
  createRoot(container).render(
    <FluentProvider theme={theme}>
      <LocaleProvider value={locale}>
        <Mishap>
          {connection.ok ? (
            <Shell host={hostFor(connection.document)} />
          ) : (
            <EmptyState title={notExcel} text={notExcelHint} />
          )}
        </Mishap>
      </LocaleProvider>
    </FluentProvider>,
  );
}

function hostFor(document: string): PaneHost {
  const merges = new KnownMerges();
  return {
    workbook: excelWorkbook(officeCapabilities, merges),
    fetchDomain: fetchedOnce('domain', async () => {
      const { domainWith, storedHistory } = await import(/* webpackChunkName: "views" */ './domain');
      return domainWith(storedHistory(window.localStorage, document));
    }),
    selectCell,
    watch: (changed) => watchWorkbook(changed, () => merges.forget()),
  };
}

const container = document.getElementById('root');
if (container) void start(container);
