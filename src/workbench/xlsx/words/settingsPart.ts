import { parseSettings, type Settings } from '../../marks/settings';
import { escapeText, parseTree } from '../file/xml';

/**
 * Settings of add-ins as a custom XML part (ECMA-376-1, 22.5), which Excel keeps as it is. Excel itself stores them in
 * a part for web extensions, which names the add-in by its place in a store or catalogue; ours has none here.
 */
const NAMESPACE = 'urn:par-index-scorecard:workbench-settings';

/** The settings in a custom XML part, or null where it holds something else, whatever that is. */
export function settingsIn(part: string, partName: string): Settings | null {
  if (!part.includes(NAMESPACE)) return null;
  const { name, attributes, text } = parseTree(part, partName);
  return name === 'settings' && attributes['xmlns'] === NAMESPACE ? parseSettings(text) : null;
}

/** The custom XML part that holds settings. */
export function settingsXml(settings: Settings): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${escapeText(JSON.stringify(settings))}</settings>`;
}

/** The properties that go with a custom XML part; the id only has to be another in every part of a file. */
export const SETTINGS_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  '<ds:datastoreItem ds:itemID="{6E1F4E0B-6E0C-4D7B-9C52-0B8C1D3F2A77}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">' +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
