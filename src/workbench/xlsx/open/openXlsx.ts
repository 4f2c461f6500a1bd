import {
  BooleanNumber,
  LocaleType,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from '@univerjs/core';
import { CALCULATED_ON_LOAD_MARK } from '../../marks/calculation';
import { CHARTS_MARK } from '../../marks/chart';
import { PAGE_LAYOUT_MARK } from '../../marks/pageLayout';
import { SETTINGS_MARK, type Settings } from '../../marks/settings';
import { FILTER_MARK, TABLES_MARK } from '../../marks/tables';
import { STRUCTURE_PROTECTED_MARK } from '../../marks/structure';
import { readPalette } from '../words/colors';
import { CONDITIONAL_FORMATTING_RESOURCE, type ConditionalRule } from '../words/conditionalRule';
import { DEFINED_NAME_RESOURCE, isReference, WORKBOOK_SCOPE, type DefinedName } from '../words/definedName';
import { formulaFromFile } from '../words/formulaText';
import {
  findPart,
  openPackage,
  readRelationships,
  readPartText,
  relatedPart,
  verifyPackage,
  type SheetEntry,
  type XlsxPackage,
} from '../file/package';
import { lookChange, lookOf } from '../words/look';
import { definedNameId, sheetIdOf } from '../words/fileIds';
import { PRINT_AREA, PRINT_TITLES } from '../words/printNames';
import { settingsIn } from '../words/settingsPart';
import { isCalculatedOnLoad } from './calculation';
import { readCharts } from './readCharts';
import { readConditionalRules } from './readConditionalRules';
import { readPageLayout, type PrintNames } from './readPageLayout';
import { readSheet, type SheetContext } from './readSheet';
import { readFilter, readTables } from './readTables';
import { readStyles } from './readStyles';
import { readSharedStrings } from './sharedStrings';
import { booleanValue, childNamed, childrenNamed, parseTree, type XmlElement } from '../file/xml';

/**
 * Opens any `.xlsx` (also `.xlsm`, `.xltx`; macros are never run) as a Univer 0.25.1 workbook.
 *
 * What Univer has no field for is kept in `custom`:
 * workbook `{activeSheetId, date1904?}`, what `marks` describes, row `{outlineLevel?}`.
 * A formula without `v` has no result in the file.
 * Univer changes the value that it is given: keep one as it came out of here, give Univer a copy, and hand both to
 * `changesBetween`. What is not read (drawings, validation…) stays in the file when saving.
 *
 * Known differences from Excel: cells of the 1904 date system keep their numbers, so the grid shows their dates four
 * years early (the add-in is told the right text); theme fonts and styles of tables are not resolved; a fill pattern shows as its main colour.
 *
 * @throws XlsxError with the reason in `code`.
 */
export function openXlsx(bytes: Uint8Array): IWorkbookData {
  const file = openPackage(bytes);
  const readRelated = (type: string): XmlElement | undefined => {
    const part = relatedPart(file.archive, file.workbookPart, type);
    return part === undefined ? undefined : parseTree(readPartText(file.archive, part).text, part);
  };
  const stylesRoot = readRelated('styles');
  const palette = readPalette(readRelated('theme'), stylesRoot);
  const styles = readStyles(stylesRoot, palette);
  const defaultLook = lookOf(styles.defaultStyle);
  const used: Record<string, IStyleData> = {};
  const date1904 = booleanValue(childNamed(file.workbook, 'workbookPr')?.attributes['date1904'], false);
  const context: SheetContext = {
    palette,
    date1904,
    strings: readStrings(file, palette),
    styleId(format) {
      const style = styles.cellFormats[format];
      if (!style || lookChange(defaultLook, lookOf(style)) === null) return undefined;
      used[`xf${format}`] ??= style;
      return `xf${format}`;
    },
  };

  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const rules: Record<string, ConditionalRule[]> = {};
  const worksheets = file.sheets.filter((sheet) => sheet.isWorksheet);
  for (const sheet of worksheets) {
    const id = sheetIdOf(sheet);
    const { data, elements } = readSheet(readPartText(file.archive, sheet.part).text, sheet.part, context);
    const charts = readCharts(file, sheet.part, elements, id);
    const filter = readFilter(elements);
    const tables = readTables(file, sheet.part);
    const pageLayout = readPageLayout(elements, printNames(file, sheet));
    const custom = {
      ...data.custom,
      ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
      ...(Object.keys(pageLayout).length > 0 && { [PAGE_LAYOUT_MARK]: pageLayout }),
      ...(charts.length > 0 && { [CHARTS_MARK]: charts }),
      ...(filter && { [FILTER_MARK]: filter }),
      ...(tables.length > 0 && { [TABLES_MARK]: tables }),
    };
    const conditionalFormatting = elements.filter(({ name }) => name === 'conditionalFormatting');
    sheets[id] = {
      id,
      name: sheet.name,
      hidden: sheet.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      ...data,
      ...(Object.keys(custom).length > 0 && { custom }),
    };
    const readable = readConditionalRules(conditionalFormatting, id, {
      palette,
      differentialFormats: styles.differentialFormats,
    });
    if (readable.length > 0) rules[id] = readable.map((rule) => withinSheet(rule, data));
  }

  const names = readDefinedNames(file);
  const settings = readSettings(file);
  verifyPackage(file);
  return {
    id: 'workbook',
    name: '',
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: used,
    defaultStyle: styles.defaultStyle,
    sheetOrder: worksheets.map(sheetIdOf),
    sheets,
    resources: [
      { name: CONDITIONAL_FORMATTING_RESOURCE, data: JSON.stringify(rules) },
      { name: DEFINED_NAME_RESOURCE, data: JSON.stringify(names) },
    ],
    custom: {
      activeSheetId: activeSheetId(file),
      ...(date1904 && { date1904 }),
      ...(isCalculatedOnLoad(childNamed(file.workbook, 'calcPr')) && { [CALCULATED_ON_LOAD_MARK]: true }),
      ...(isStructureProtected(file) && { [STRUCTURE_PROTECTED_MARK]: true }),
      ...(settings && { [SETTINGS_MARK]: settings }),
    },
  };
}

function isStructureProtected({ workbook }: XlsxPackage): boolean {
  const lock = childNamed(workbook, 'workbookProtection')?.attributes['lockStructure'];
  return lock === '1' || lock === 'true';
}

function readSettings({ archive, workbookPart }: XlsxPackage): Settings | undefined {
  for (const { type, target, external } of readRelationships(archive, workbookPart)) {
    if (type !== 'customXml' || external || !findPart(archive, target)) continue;
    const settings = settingsIn(readPartText(archive, target).text, target);
    if (settings) return settings;
  }
  return undefined;
}

/** What Excel's own names say of one sheet. */
function printNames(file: XlsxPackage, sheet: SheetEntry): PrintNames {
  const names = childrenNamed(childNamed(file.workbook, 'definedNames'), 'definedName').filter(
    ({ attributes }) => file.sheets[Number(attributes['localSheetId'] ?? -1)] === sheet,
  );
  const definition = (wanted: string): string | undefined =>
    names.find(({ attributes }) => attributes['name'] === wanted)?.text;
  const [area, titles] = [definition(PRINT_AREA), definition(PRINT_TITLES)];
  return { ...(area !== undefined && { area }), ...(titles !== undefined && { titles }) };
}

/** Defined names with their place in the file as id; those that begin with `_xlnm.` are Excel's own (print areas…). */
function readDefinedNames(file: XlsxPackage): Record<string, DefinedName> {
  const names: Record<string, DefinedName> = {};
  for (const [index, element] of childrenNamed(
    childNamed(file.workbook, 'definedNames'),
    'definedName',
  ).entries()) {
    const name = element.attributes['name'] ?? '';
    if (name.startsWith('_xlnm.') || element.text === '') continue;
    const owner = file.sheets[Number(element.attributes['localSheetId'] ?? -1)];
    const id = definedNameId(index);
    names[id] = {
      id,
      name,
      formulaOrRefString: isReference(element.text) ? element.text : formulaFromFile(element.text),
      localSheetId: owner ? sheetIdOf(owner) : WORKBOOK_SCOPE,
      hidden: booleanValue(element.attributes['hidden'], false),
      ...(element.attributes['comment'] !== undefined && { comment: element.attributes['comment'] }),
    };
  }
  return names;
}

function readStrings(file: XlsxPackage, palette: SheetContext['palette']): SheetContext['strings'] {
  const part = relatedPart(file.archive, file.workbookPart, 'sharedStrings');
  return part === undefined ? [] : readSharedStrings(readPartText(file.archive, part).text, part, palette);
}

/** Rules on whole columns would have the engine evaluate a million cells; they show as far as the grid reaches. */
function withinSheet(
  rule: ConditionalRule,
  { rowCount = 1, columnCount = 1 }: Partial<IWorksheetData>,
): ConditionalRule {
  const ranges = rule.ranges
    .filter((range) => range.startRow < rowCount && range.startColumn < columnCount)
    .map((range) => ({
      ...range,
      endRow: Math.min(range.endRow, rowCount - 1),
      endColumn: Math.min(range.endColumn, columnCount - 1),
    }));
  return { ...rule, ranges };
}

/** The sheet that was in front when the file was saved; the first visible one where that is not a worksheet. */
function activeSheetId(file: XlsxPackage): string | undefined {
  const view = childNamed(childNamed(file.workbook, 'bookViews'), 'workbookView');
  const active = file.sheets[Number(view?.attributes['activeTab'] ?? 0)];
  const shown = active?.isWorksheet
    ? active
    : file.sheets.find((sheet) => sheet.isWorksheet && sheet.visibility === 'visible');
  return shown && sheetIdOf(shown);
}
