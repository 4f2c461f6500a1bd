import type { Palette } from '../words/colors';
import { readStoredText, type StoredText } from '../words/richText';
import { parseXml, treeBuilder } from '../file/xml';

/** The strings that cells with `t="s"` point at, in order (ECMA-376-1, 18.4.9). */
export function readSharedStrings(text: string, partName: string, palette: Palette): StoredText[] {
  const strings: StoredText[] = [];
  let item: ReturnType<typeof treeBuilder> | undefined;
  parseXml(
    text,
    {
      open(tag) {
        if (!item && tag.name === 'si') item = treeBuilder();
        item?.open(tag);
      },
      close(name, start, end) {
        if (!item) return;
        item.close(name, start, end);
        const root = item.root();
        if (item.depth() > 0 || !root) return;
        strings.push(readStoredText(root, palette));
        item = undefined;
      },
      text: (content) => item?.text(content),
    },
    partName,
  );
  return strings;
}
