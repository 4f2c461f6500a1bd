const { gzipSync } = require('node:zlib');

const NAME = 'InitialScriptsBudget';

/**
 * Prints how much script a page loads before it can start, and fails the build above a limit.
 * Counts every script that the emitted page names, gzip-compressed one by one as a server would,
 * except office.js, which Excel's browser has cached and which is not ours.
 */
class InitialScriptsBudget {
  /** @param {{ page: string, limit: number }} options `limit` in bytes after gzip */
  constructor({ page, limit }) {
    this.page = page;
    this.limit = limit;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.emit.tap(NAME, (compilation) => {
      const read = (name) => compilation.getAsset(name)?.source.buffer();
      const html = read(this.page);
      if (!html) {
        compilation.errors.push(new compiler.webpack.WebpackError(`${NAME}: no ${this.page} was emitted.`));
        return;
      }
      const sizes = initialScripts(html.toString()).map((name) => {
        const source = read(name);
        if (!source) throw new Error(`${NAME}: ${this.page} loads ${name}, which was not emitted.`);
        return { name, bytes: gzipSync(source, { level: 9 }).length };
      });
      const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
      const figure = `${this.page}: initial scripts ${kilobytes(total)} gzip of ${kilobytes(this.limit)} allowed`;
      console.log(`${figure} (${sizes.map(({ name, bytes }) => `${name} ${kilobytes(bytes)}`).join(', ')})`);
      if (total > this.limit) {
        compilation.errors.push(new compiler.webpack.WebpackError(`${figure}: over the limit.`));
      }
    });
  }
}

/** The scripts that a page names, without office.js. */
function initialScripts(html) {
  const names = [...html.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map(([, src]) => src);
  return names.filter((name) => !/(^|\/)office\.js$/.test(name));
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

module.exports = { InitialScriptsBudget };
