import type { HostOptions } from './officeHost';

/** No limit of a request or an answer: that is one of Excel on the web. */
const UNLIMITED = Number.MAX_SAFE_INTEGER;

/** Office LTSC 2021 on Windows in Vietnamese: what most offices have. */
export const LTSC_VI: HostOptions = {
  locale: 'vi-VN',
  excelApi: '1.14',
  maxRequestBytes: UNLIMITED,
  maxResponseBytes: UNLIMITED,
  quirks: {
    listSeparator: ';',
    twoRulesOnOneCell: true,
    tableAutofill: true,
    cutAddresses: true,
    lostZoom: true,
    hashTexts: true,
    borderFillQuirks: true,
    unsortedAreas: true,
    legendMustShow: true,
  },
};

/** Excel on the web, the newest there is: 5 MB in each direction, as the host has it by itself. */
export const WEB: HostOptions = {
  locale: 'vi-VN',
  excelApi: '1.20',
  quirks: {
    listSeparator: ',',
    tableAutofill: true,
    cutAddresses: true,
    borderFillQuirks: true,
    unsortedAreas: true,
    legendMustShow: true,
  },
};
