const { gzipSync } = require('node:zlib');

const NAME = 'InitialScriptsBudget';

/**
 * Prints how much script a page loads before a workbook shows, chunk by chunk, gzip-compressed as a server would, and
 * fails the build where a chunk is above its limit. Every script that the emitted page names or preloads must be of a
 * chunk that has a limit, and each of these chunks must be there; except office.js, which Excel's browser has cached
 * and which is not ours.
 */
class InitialScriptsBudget {
  /**
   * @param {{ page: string, limits: Record<string, number> }} options `limits` in bytes after gzip, by the name of
   *   the chunk
   */
  constructor({ page, limits }) {
    this.page = page;
    this.limits = limits;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.emit.tap(NAME, (compilation) => {
      const fail = (message) =>
        compilation.errors.push(new compiler.webpack.WebpackError(`${NAME}: ${message}`));
      const read = (name) => compilation.getAsset(name)?.source.buffer();
      const html = read(this.page);
      if (!html) return fail(`no ${this.page} was emitted.`);
      const unread = new Set(initialScripts(html.toString()));
      for (const [chunk, limit] of Object.entries(this.limits)) {
        const name = scriptsIn(compilation.namedChunks.get(chunk)?.files).find((file) => unread.delete(file));
        if (name === undefined) {
          fail(`${this.page} loads nothing of the chunk “${chunk}”.`);
          continue;
        }
        const bytes = gzipSync(read(name), { level: 9 }).length;
        const figure = `${this.page}: ${chunk} ${kilobytes(bytes)} gzip of ${kilobytes(limit)} allowed (${name})`;
        console.log(figure);
        if (bytes > limit) fail(`${figure}: over the limit.`);
      }
      for (const name of unread) fail(`${this.page} loads ${name}, for which there is no limit.`);
    });
  }
}

/** The scripts that a page names or preloads, without office.js. */
function initialScripts(html) {
  const attribute = (tag, name) => new RegExp(`\\b${name}="?([^"\\s>]+)`).exec(tag)?.[1];
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const names = tags.flatMap((tag) => {
    if (tag.startsWith('<script')) return attribute(tag, 'src') ?? [];
    return attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'script'
      ? attribute(tag, 'href')
      : [];
  });
  return names.filter((name) => !/(^|\/)office\.js$/.test(name));
}

/** The scripts among the files of a chunk or of several. */
function scriptsIn(files = []) {
  return [...files].filter((name) => name.endsWith('.js') && !name.endsWith('.hot-update.js'));
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

module.exports = { InitialScriptsBudget, , scriptsIn };
