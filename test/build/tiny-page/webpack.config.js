/** A page of one small script, built with a limit given as `--env limit=<bytes>`. */
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const { InitialScriptsBudget } = require('../../../scripts/webpack/initial-scripts-budget');

module.exports = ({ limit }) => ({
  mode: 'production',
  entry: path.join(__dirname, 'script.js'),
  plugins: [
    new HtmlWebpackPlugin({
      filename: 'tiny.html',
      templateContent: '<html><head><script src="office-js/office.js"></script></head></html>',
    }),
    new InitialScriptsBudget({ page: 'tiny.html', limit: Number(limit) }),
  ],
  stats: 'errors-warnings',
});
