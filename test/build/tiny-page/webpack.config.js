/**
 * A page of one small script, which imports another when it is there; the page preloads that. Built with limits given
 * as `--env main=<bytes>` and `--env later=<bytes>`, and with `--env without=<part of a path>` for what the first script
 * must not hold.
 */
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { InitialScriptsBudget } = require('../../../scripts/webpack/initial-scripts-budget');
const { ImportWall } = require('../../../scripts/webpack/import-wall');
const { PreloadImport } = require('../../../scripts/webpack/preload-import');

module.exports = ({ main = 5000, later = 5000, without = 'nothing' }) => ({
  mode: 'production',
  entry: path.join(__dirname, 'script.mjs'),
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'tiny.html',
      templateContent: '<html><head><script src="office-js/office.js"></script></head></html>',
    }),
    new PreloadImport({ page: 'tiny.html', name: 'later' }),
    new ImportWall({ entry: 'main', without: new RegExp(without) }),
    new InitialScriptsBudget({
      page: 'tiny.html',
      limits: { main: Number(main), ...(later !== 'none' && { later: Number(later) }) },
    }),
  ],
  stats: 'errors-warnings',
});
