import type { Settings } from '../../marks/settings';
import { SETTINGS_PROPERTIES, settingsIn, settingsXml } from '../words/settingsPart';
import type { PackageEditor } from './packageEditor';

/** Settings of add-ins in their part, which comes with the first of them and goes with the last. */
export function saveSettings(editor: PackageEditor, workbookPart: string, settings: Settings | null): void {
  if (settings === null) return;
  const part = editor
    .relationships(workbookPart)
    .find(({ type, target }) => type === 'customXml' && settingsIn(editor.text(target), target))?.target;
  const isEmpty = Object.keys(settings).length === 0;
  if (part !== undefined && isEmpty) editor.unrelate(workbookPart, part);
  else if (part !== undefined) editor.setText(part, settingsXml(settings));
  else if (!isEmpty) {
    const added = editor.addRelatedPart(workbookPart, {
      target: '../customXml/item1.xml',
      type: 'customXml',
      contentType: 'application/xml',
      text: settingsXml(settings),
    });
    editor.addRelatedPart(added.part, {
      target: 'itemProps1.xml',
      type: 'customXmlProps',
      contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      text: SETTINGS_PROPERTIES,
    });
  }
}
