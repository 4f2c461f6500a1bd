import { isUnchanged, type SheetChanges, type WorkbookChanges } from '../changes/workbookChanges';
import { openPackage, relatedPart, type XlsxPackage } from '../file/package';
import { sheetIdOf } from '../words/fileIds';
import { DEFAULT_ROW_HEIGHT, pointsOfPixels } from '../words/measures';
import type { RenamedSheet } from '../words/sheetNames';
import { PackageEditor } from './packageEditor';
import { withAttributes } from '../file/xml';
import { listSheetsInProperties } from './documentProperties';
import { patchSheet } from './patchSheet';
import { saveCharts } from './saveCharts';
import { saveSettings } from './saveSettings';
import { orderSheets, patchWorkbook, type AddedSheet } from './patchWorkbook';
import { renameInChart, renameInWorksheet } from './sheetReferences';
import { MINIMAL_STYLES, StyleSheet } from './styleSheet';

/**
 * The original file with changes made to it. Parts that no change concerns are the original's bytes, compressed as
 * they were and in their order; in the others only what changed is replaced. No changes give the original itself,
 * and equal input gives equal bytes.
 *
 * Not done: parts that refer to cells by address (drawings, validation, tables, print areas) do not follow when the
 * engine moves cells by inserting or deleting rows and columns; the moved cells themselves are written. Variables of
 * `LET` and `LAMBDA` in new formulas lack the prefix that files have for them. Text that changed stays in the shared
 * strings, where no cell points at it any more, until Excel next saves the file.
 *
 * @param changes From `changesBetween`, against the workbook as `openXlsx` read it from these very bytes.
 * @throws XlsxError as `openXlsx` does.
 */
export function saveXlsx(original: Uint8Array, changes: WorkbookChanges): Uint8Array {
  if (isUnchanged(changes)) return original;
  const file = openPackage(original);
  const editor = new PackageEditor(file);
  const stylesPart = relatedPart(file.archive, file.workbookPart, 'styles');
  const styles = new StyleSheet(
    stylesPart === undefined ? MINIMAL_STYLES : editor.text(stylesPart),
    stylesPart ?? 'styles',
  );

  if (changes.sheetInFront !== null) putInBackground(file, editor);
  const changedSheets = changes.sheets.map((sheet) => patchKeptSheet(file, editor, sheet, styles));
  const addedSheets = addSheets(file, editor, changes, styles);
  for (const sheet of file.sheets) {
    if (changes.removedSheets.includes(sheetIdOf(sheet))) editor.unrelate(file.workbookPart, sheet.part);
  }
  saveStyles(file, editor, stylesPart, styles);

  const renamed = renamedSheets(file, changes);
  const order = orderSheets(
    file,
    changes,
    addedSheets.map(({ sheet }) => sheet),
  );
  editor.setText(file.workbookPart, patchWorkbook(file, changes, order, renamed));
  renameReferences(editor, renamed);
  listSheetsInProperties(file, editor, changes, order);
  saveSettings(editor, file.workbookPart, changes.settings);

  const chain = relatedPart(file.archive, file.workbookPart, 'calcChain');
  const formulasCameOrWent =
    changes.removedSheets.length > 0 ||
    [...changedSheets, ...addedSheets].some((patched) => patched.formulasCameOrWent);
  // Excel rebuilds the chain; one that names cells without formulas would make it repair the file.
  if (formulasCameOrWent && chain !== undefined) editor.unrelate(file.workbookPart, chain);
  return editor.toBytes();
}

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN_NAMESPACE = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const WORKSHEET_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

function patchKeptSheet(
  file: XlsxPackage,
  editor: PackageEditor,
  changes: SheetChanges,
  styles: StyleSheet,
): { formulasCameOrWent: boolean } {
  const entry = file.sheets.find((sheet) => sheetIdOf(sheet) === changes.sheetId);
  if (!entry) throw new Error(`the file has no sheet ${changes.sheetId}`);
  const { text, formulasCameOrWent } = patchSheet(editor.text(entry.part), entry.part, changes, styles);
  editor.setText(entry.part, text);
  saveCharts(editor, entry.part, changes);
  return { formulasCameOrWent };
}

/** New worksheet parts: empty sheets to which everything in them is a change. */
function addSheets(
  file: XlsxPackage,
  editor: PackageEditor,
  { addedSheets, sheetInFront: inFront }: WorkbookChanges,
  styles: StyleSheet,
): { sheet: AddedSheet; formulasCameOrWent: boolean }[] {
  const isStrict = Object.values(file.workbook.attributes).includes(STRICT_MAIN_NAMESPACE);
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${isStrict ? STRICT_MAIN_NAMESPACE : MAIN_NAMESPACE}">` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="${pointsOfPixels(DEFAULT_ROW_HEIGHT)}"/><sheetData/></worksheet>`;
  const lastFileId = Math.max(0, ...file.sheets.map((sheet) => Number(sheet.fileId)));
  return addedSheets.map((changes, index) => {
    const fileId = lastFileId + index + 1;
    const patched = patchSheet(empty, changes.sheetId, changes, styles);
    const { formulasCameOrWent } = patched;
    const text = changes.sheetId === inFront ? selectTab(patched.text, true) : patched.text;
    const { part, relationshipId } = editor.addRelatedPart(file.workbookPart, {
      target: `worksheets/sheet${fileId}.xml`,
      type: 'worksheet',
      contentType: WORKSHEET_CONTENT_TYPE,
      text,
    });
    saveCharts(editor, part, changes);
    const { sheetId: id, name = '', visibility: state = 'visible' } = changes;
    return { sheet: { kind: 'added', id, name, state, fileId, relationshipId }, formulasCameOrWent };
  });
}

/** Tabs that are selected together are edited together, so none may stay selected beside the one in front. */
function putInBackground(file: XlsxPackage, editor: PackageEditor): void {
  for (const { part } of file.sheets) editor.setText(part, selectTab(editor.text(part), false));
}

function selectTab(text: string, isSelected: boolean): string {
  return text.replace(/<(?:\w+:)?sheetView\b[^>]*>/, (tag) =>
    isSelected === /\btabSelected=/.test(tag)
      ? tag
      : withAttributes(tag, { tabSelected: isSelected ? 1 : null }),
  );
}

function saveStyles(
  { workbookPart }: XlsxPackage,
  editor: PackageEditor,
  stylesPart: string | undefined,
  styles: StyleSheet,
): void {
  const text = styles.toText();
  if (stylesPart !== undefined) editor.setText(stylesPart, text);
  else if (text !== MINIMAL_STYLES)
    editor.addRelatedPart(workbookPart, {
      target: 'styles.xml',
      type: 'styles',
      contentType: STYLES_CONTENT_TYPE,
      text,
    });
}

function renamedSheets(file: XlsxPackage, { sheets, removedSheets }: WorkbookChanges): RenamedSheet[] {
  return file.sheets.flatMap((sheet): RenamedSheet[] => {
    const id = sheetIdOf(sheet);
    if (removedSheets.includes(id)) return [{ before: sheet.name, now: null }];
    const now = sheets.find((changes) => changes.sheetId === id)?.name;
    return now === undefined ? [] : [{ before: sheet.name, now }];
  });
}

function renameReferences(editor: PackageEditor, renamed: readonly RenamedSheet[]): void {
  if (renamed.length === 0) return;
  for (const part of editor.partsOfType('worksheet')) {
    editor.setText(part, renameInWorksheet(editor.text(part), part, renamed));
  }
  for (const part of editor.partsOfType('chart')) {
    editor.setText(part, renameInChart(editor.text(part), part, renamed));
  }
}
