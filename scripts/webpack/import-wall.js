const NAME = 'ImportWall';

/**
 * Fails the build where an entry holds a module that it may reach by `import()` only. What counts is what webpack put
 * into the entry's scripts: imports of types are gone by then, and how far away a module was imported does not matter.
 */
class ImportWall {
  /** @param {{ entry: string, without: RegExp }} options `without` is matched against paths with slashes */
  constructor({ entry, without }) {
    this.entry = entry;
    this.without = without;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    compiler.hooks.emit.tap(NAME, (compilation) => {
      const chunks = compilation.namedChunkGroups.get(this.entry)?.chunks ?? [];
      const modules = chunks.flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)]);
      const paths = modules
        // Modules that webpack joined into one are named one by one.
        .flatMap((module) => [module, ...(module.modules ?? [])])
        .map((module) => (module.resource ?? '').replaceAll('\\', '/'))
        .filter((path) => this.without.test(path));
      for (const path of new Set(paths)) {
        const message = `${NAME}: “${this.entry}” may reach ${path} by import() only.`;
        compilation.errors.push(new compiler.webpack.WebpackError(message));
      }
    });
  }
}

module.exports = { ImportWall };
