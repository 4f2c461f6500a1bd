import { LocaleType, LogLevel, mergeLocales } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import rulesEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import rulesVietnamese from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import '@univerjs/preset-sheets-core/lib/index.css';
import sheetsEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import sheetsVietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { createUniver } from '@univerjs/presets';
import { defaultTheme } from '@univerjs/themes';
import type { Language } from './text';

/** Fluent's brand colours, so that selection and menus match the pane. */
const theme = {
  ...defaultTheme,
  primary: {
    50: '#ebf3fc',
    100: '#cfe4fa',
    200: '#b4d6fa',
    300: '#96c6fa',
    400: '#62abf5',
    500: '#2886de',
    600: '#0f6cbd',
    700: '#115ea3',
    800: '#0f548c',
    900: '#0c3b5e',
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
