import { LifecycleStages, LocaleType, LogLevel, mergeLocales } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import rulesEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import rulesVietnamese from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import sheetsEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import sheetsVietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { defaultTheme } from '@univerjs/themes';
import { createUniver } from '../univer/createUniver';
import type { Language } from './text';

/** The pane's brand colours, so that selection and menus match it. */
const theme = {
  ...defaultTheme,
  primary: {
    50: '#eaf8f2',
    100: '#ceefe2',
    200: '#b2e1cf',
    300: '#96d2ba',
    400: '#5fb190',
    500: '#2c8f68',
    600: '#107c54',
    700: '#0c6544',
    800: '#0b563a',
    900: '#083a27',
  },
};

/** A spreadsheet that people see and edit, in an element of the page. */
export function createGrid(container: HTMLElement, language: Language): FUniver {
  const { univerAPI } = createUniver({
    theme,
    locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(sheetsVietnamese, rulesVietnamese),
      [LocaleType.EN_US]: mergeLocales(sheetsEnglish, rulesEnglish),
    },
    logLevel: LogLevel.ERROR,
    presets: [
      UniverSheetsCorePreset({
        container,
        // One row of tools: the sheet matters here, not the ribbon.
        ribbonType: 'simple',
        // A code such as 1.2 kept as text is what scorecards want; no need to warn of it.
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
      }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  return univerAPI;
}

/** Resolves once the grid has drawn, which it does only after its first workbook has been opened. */
export async function drawn(grid: FUniver): Promise<void> {
  if (grid.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return;
  await new Promise<void>((resolve) => {
    const waiting = grid.addEvent(grid.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      waiting.dispose();
      resolve();
    });
  });
}
