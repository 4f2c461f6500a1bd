/**
 * Where the pages get office.js from.
 *
 * `cdn`   Microsoft's address, the supported way in production.
 * `local` the npm package's own files, copied unmodified beside the pane, for development, tests
 *         and networks without internet. Its licence forbids republishing: never commit a copy.
 */
const path = require('node:path');

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const FOLDER = 'office-js';
const PACKAGE = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** What the loader asks for when its host is Excel, on every platform, in the pane's two languages. */
const EXCEL_FILES = [
  'office.js',
  'excel-*-16.*.js',
  'o15apptofilemappingtable.js',
  '{vi-vn,en-us}/office_strings.js',
  'telemetry/*.js',
  'ariatelemetry/*.js',
];

/**
 * @param {'cdn' | 'local'} source
 * @returns {{ url: string, copies: import('copy-webpack-plugin').ObjectPattern[] }} the script's address
 *   for a page at the root of the site, and what to copy into the output to serve it
 */
function officeJsSource(source) {
  if (source === 'cdn') return { url: CDN, copies: [] };
  if (source !== 'local') throw new Error(`OFFICE_JS must be "cdn" or "local", not "${source}".`);
  return {
    url: `${FOLDER}/office.js`,
    copies: EXCEL_FILES.map((from) => ({
      from,
      context: PACKAGE,
      to: FOLDER,
      globOptions: { ignore: ['**/*.debug.js'] },
      // Minified already, and to be served byte for byte.
      info: { minimized: true },
    })),
  };
}

module.exports = { officeJsSource, OFFICE_JS_FOLDER: FOLDER };
