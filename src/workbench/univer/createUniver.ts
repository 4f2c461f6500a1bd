import { Univer } from '@univerjs/core';
import type { IUniverConfig, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';

type PluginEntry = PluginCtor | [PluginCtor, ConstructorParameters<PluginCtor>[0]];

/** Plugins that belong together, as the packages `@univerjs/preset-*` make them. */
interface Preset {
  plugins: PluginEntry[];
}

interface UniverOptions extends Partial<IUniverConfig> {
  presets: readonly Preset[];
  plugins?: readonly PluginEntry[];
}

/**
 * Starts a Univer with the plugins of some presets and some more; of a plugin that comes twice, the last one counts.
 *
 * `@univerjs/presets` has such a function too, but that package also installs every preset there is, with the
 * commercially licensed `@univerjs-pro` packages.
 */
export function createUniver({ presets, plugins = [], ...config }: UniverOptions): {
  univer: Univer;
  univerAPI: FUniver;
} {
  const univer = new Univer(config);
  const entries = new Map<string, PluginEntry>();
  for (const entry of [...presets.flatMap((preset) => preset.plugins), ...plugins]) {
    const { pluginName } = Array.isArray(entry) ? entry[0] : entry;
    // Anew at the end: plugins are registered in the order in which each came last.
    entries.delete(pluginName);
    entries.set(pluginName, entry);
  }
  for (const entry of entries.values()) {
    if (Array.isArray(entry)) univer.registerPlugin(...entry);
    else univer.registerPlugin(entry);
  }
  return { univer, univerAPI: FUniver.newAPI(univer) };
}
