/**
 * Two builds from one description.
 *
 *   webpack --mode production        the add-in: pane, ribbon commands, icons, manifest → dist/
 *   webpack … --env workbench        the same, and the embedded workbench around it → dist-workbench/
 *
 * Settings, from the environment or as `--env NAME=value`:
 *   ADDIN_URL   where the add-in will be served from (default https://localhost:3000/)
 *   OFFICE_JS   cdn | local (see scripts/webpack/office-js-source.js); the workbench is always local
 */
const path = require('node:path');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');
const { officeJsSource } = require('./scripts/webpack/office-js-source');
const { InitialScriptsBudget } = require('./scripts/webpack/initial-scripts-budget');
const { ImportWall } = require('./scripts/webpack/import-wall');
const { PreloadImport } = require('./scripts/webpack/preload-import');

/** The address that stands in manifest.xml, for development. */
const DEVELOPMENT_URL = 'https://localhost:3000/';

/**
 * The most that the pane may load before a workbook shows, in bytes after gzip. The shell shows by itself; beside it
 * arrive the domain, which knows workbooks, and the views of an opened one. People wait for 130 kB of what is seen
 * (React, Fluent, words) and 78 kB of what is known, and neither takes from the other.
 */
const PANE_LIMITS = { taskpane: 110_000, views: 20_000, domain: 78_000 };

/** What is known of workbooks and not seen. */
const DOMAIN =
  /[\\/]src[\\/](sheet|scorecard|plan|report|actions)[\\/]|[\\/]node_modules[\\/](zod|big\.js)[\\/]/;

/** The part of that which the shell must not hold: all but what it is read through, and how cells and areas are called. */
const BEHIND_THE_SHELL =
  /\/src\/(scorecard|report|actions)\/|\/src\/plan\/(?!port\.ts$)|\/src\/sheet\/(?!(address|area|usualSizes)\.ts$)|\/node_modules\/(zod|big\.js)\//;

/** Fluent's list of tokens, as its package asks for it. */
const FLUENT_TOKENS = /@fluentui[\\/]tokens[\\/]lib$/;

/** The official workbook, which the workbench opens with. */
const OFFICIAL_WORKBOOK = 'par-index-2023-binh-phuoc.xlsx';

module.exports = (env = {}, { mode = 'development' } = {}) => {
  const setting = (name, fallback) => env[name] ?? process.env[name] ?? fallback;
  const production = mode === 'production';
  const workbench = Boolean(env.workbench);
  const addinUrl = withSlash(setting('ADDIN_URL', DEVELOPMENT_URL));
  const officeJs = officeJsSource(workbench ? 'local' : setting('OFFICE_JS', 'cdn'));

  const page = (name, template, options = {}) =>
    new HtmlWebpackPlugin({
      ...options,
      filename: `${name}.html`,
      template,
      chunks: [name],
      officeJs: officeJs.url,
    });

  return {
    mode,
    // No `eval` in any map: a pane may run under a content security policy.
    devtool: production ? false : 'cheap-module-source-map',
    entry: {
      taskpane: './src/taskpane/index.tsx',
      commands: './src/ribbon/commands.ts',
      dialog: './src/dialog/index.tsx',
      ...(workbench && { workbench: './src/workbench/page/index.ts' }),
    },
    output: {
      path: path.resolve(__dirname, workbench ? 'dist-workbench' : 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: 'swc-loader', options: swcOptions(production) },
        },
        { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      ],
    },
    plugins: [
      new NormalModuleReplacementPlugin(/^\.\/tokens\.js$/, (resource) => {
        if (FLUENT_TOKENS.test(resource.context))
          resource.request = path.resolve(__dirname, 'scripts/webpack/fluent-tokens.mjs');
      }),
      page('taskpane', './src/taskpane/taskpane.html'),
      // Excel may press a button as soon as the page has loaded: its script runs before that, not after.
      page('commands', './src/ribbon/commands.html', { scriptLoading: 'blocking' }),
      // The dialog's page is as empty as the pane's.
      page('dialog', './src/taskpane/taskpane.html'),
      ...(workbench ? [page('workbench', './src/workbench/page/workbench.html')] : []),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
          { from: 'src/support/*.html', to: '[name][ext]' },
          {
            from: 'manifest.xml',
            transform: (manifest) => manifest.toString().replaceAll(DEVELOPMENT_URL, addinUrl),
          },
          ...officeJs.copies,
          ...(workbench
            ? [{ from: `assets/workbooks/${OFFICIAL_WORKBOOK}`, to: 'workbooks/[name][ext]' }]
            : []),
        ],
      }),
      new PreloadImport({ page: 'taskpane.html', name: 'views' }),
      new ImportWall({ entry: 'taskpane', without: BEHIND_THE_SHELL }),
      ...(production && !workbench
        ? [new InitialScriptsBudget({ page: 'taskpane.html', limits: PANE_LIMITS })]
        : []),
    ],
    optimization: {
      splitChunks: {
        cacheGroups: {
          // Of what the views import, the domain is a script of its own.
          domain: {
            name: 'domain',
            test: DOMAIN,
            chunks: (chunk) => chunk.name === 'views',
            enforce: true,
          },
          // A library goes with who needs it: each script more is a request more.
          defaultVendors: false,
        },
      },
    },
    // The pane has its own limits above; the workbench's grid is large by nature.
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      name: `${mode}-${workbench ? 'workbench' : 'addin'}`,
      buildDependencies: { config: [__filename] },
    },
    stats: 'errors-warnings',
  };
};

function swcOptions(production) {
  return {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      target: 'es2020',
      transform: {
        // A field without a value is no statement: cells are made by the thousand.
        useDefineForClassFields: false,
        react: { runtime: 'automatic', development: !production },
      },
    },
  };
}

function withSlash(url) {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:') throw new Error(`ADDIN_URL must be https, as Excel requires, not "${url}".`);
  return href.endsWith('/') ? href : `${href}/`;
}
