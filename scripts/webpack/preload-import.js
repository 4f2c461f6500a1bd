const HtmlWebpackPlugin = require('html-webpack-plugin');
const { scriptsIn } = require('./initial-scripts-budget');

const NAME = 'PreloadImport';

/**
 * Lets a page load the scripts of a named `import()` beside its own, by `<link rel="preload" as="script">`. The
 * `import()` then finds them there. A script tag instead would run before the entry asks for it, and nobody would be
 * told where it does not arrive; `import()` says so and can be called again, and a browser that knows no preload only
 * loads one after the other.
 */
class PreloadImport {
  /** @param {{ page: string, name: string }} options `name` is the import's `webpackChunkName` */
  constructor({ page, name }) {
    this.page = page;
    this.name = name;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap(NAME, (data) => {
        if (data.outputName !== this.page) return data;
        const links = scriptsIn(compilation.namedChunkGroups.get(this.name)?.getFiles()).map((file) => ({
          tagName: 'link',
          voidTag: true,
          attributes: { rel: 'preload', as: 'script', href: data.publicPath + file },
          meta: { plugin: NAME },
        }));
        return { ...data, headTags: [...links, ...data.headTags] };
      });
    });
  }
}

module.exports = { PreloadImport };
