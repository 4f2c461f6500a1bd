/** The benchmark, compiled as what ships is: production mode, the same compiler. HyperFormula stays as it was published. */
const path = require('node:path');
const addin = require('../webpack.config.js');

module.exports = () => {
  const { mode, resolve, module } = addin({}, { mode: 'production' });
  return {
    mode,
    resolve,
    module,
    target: 'node',
    devtool: false,
    entry: { bench: './bench/bench.ts' },
    externals: { hyperformula: 'commonjs hyperformula' },
    output: {
      path: path.resolve(__dirname, '../node_modules/.cache/par-index-bench'),
      filename: '[name].cjs',
    },
    stats: 'errors-warnings',
  };
};
