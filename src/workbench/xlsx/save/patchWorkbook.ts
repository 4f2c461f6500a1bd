import { WORKBOOK_SCOPE, type DefinedName } from '../words/definedName';
import { formulaToFile } from '../words/formulaText';
import { definedNameId, sheetIdOf } from '../words/fileIds';
import type { XlsxPackage } from '../file/package';
import { PRINT_AREA, PRINT_TITLES, printAreaDefinition, printTitlesDefinition } from '../words/printNames';
import { renameSheets, type RenamedSheet } from '../words/sheetNames';
import type { SheetChanges, WorkbookChanges } from '../changes/workbookChanges';
import {
  applySplices,
  childNamed,
  childrenNamed,
  escapeText,
  withAttributes,
  type Splice,
  type XmlElement,
} from '../file/xml';

/** A sheet of the file that stays. */
interface KeptSheet {
  kind: 'kept';
  element: XmlElement;
  id: string;
  /** Its place among the sheets of the file. */
  fileIndex: number;
}

/** A new sheet with the number and the relationship that it was given. */
export interface AddedSheet {
  kind: 'added';
  id: string;
  name: string;
  state: string;
  fileId: number;
  relationshipId: string;
}

/** A sheet in the new order. */
export type OrderedSheet = KeptSheet | AddedSheet;

/** Children of the workbook in the order that the schema asks for (ECMA-376-1, 18.2.27). */
const WORKBOOK_CHILDREN = (
  'fileVersion fileSharing workbookPr AlternateContent revisionPtr absPath workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** The workbook part with sheets renamed, shown, hidden, moved, added or removed, and names changed. */
export function patchWorkbook(
  file: XlsxPackage,
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
  renamed: readonly RenamedSheet[],
): string {
  const { workbook, workbookText } = file;
  const splices = [
    ...patchSheetList(file, changes, order),
    ...patchDefinedNames(file, changes, order, renamed),
    ...patchActiveTab(file, changes, order),
    ...(changes.recalculateOnOpen ? patchCalculation(workbook, workbookText.text) : []),
  ];
  return applySplices(workbookText.text, splices);
}

/**
 * All sheets in their new order. Those that Univer does not show (chart sheets) stay behind the sheet that they follow.
 */
export function orderSheets(
  file: XlsxPackage,
  changes: WorkbookChanges,
  added: readonly AddedSheet[],
): OrderedSheet[] {
  const removed = new Set(changes.removedSheets);
  const kept = file.sheets
    .map((sheet, fileIndex): OrderedSheet => ({
      kind: 'kept',
      element: sheet.element,
      id: sheetIdOf(sheet),
      fileIndex,
    }))
    .filter((sheet) => !removed.has(sheet.id));
  const all = [...kept, ...added];
  if (!changes.sheetOrder) return all;
  const wanted = changes.sheetOrder;
  const result: OrderedSheet[] = wanted.flatMap((id) => all.filter((sheet) => sheet.id === id));
  for (const [index, sheet] of all.entries()) {
    if (wanted.includes(sheet.id)) continue;
    const before = all[index - 1];
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, sheet);
  }
  return result;
}

function patchSheetList(
  file: XlsxPackage,
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
): Splice[] {
  const { text } = file.workbookText;
  const container = childNamed(file.workbook, 'sheets');
  if (!container) return [];
  const byId = new Map(changes.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const { prefix } = container;
  const relationships = relationshipPrefix(file);
  const sheetXml = (sheet: OrderedSheet): string => {
    if (sheet.kind === 'added') {
      const state = sheet.state === 'visible' ? null : sheet.state;
      return withAttributes(`<${prefix}sheet/>`, {
        name: sheet.name,
        sheetId: sheet.fileId,
        state,
        [`${relationships}id`]: sheet.relationshipId,
      });
    }
    const change = byId.get(sheet.id);
    const tag = text.slice(sheet.element.start, sheet.element.openEnd);
    const changed = withAttributes(tag, {
      ...(change?.name !== undefined && { name: change.name }),
      ...(change?.visibility !== undefined && {
        state: change.visibility === 'visible' ? null : change.visibility,
      }),
    });
    return changed + text.slice(sheet.element.openEnd, sheet.element.end);
  };
  const isSameList =
    order.length === file.sheets.length &&
    order.every((sheet, index) => sheet.kind === 'kept' && sheet.fileIndex === index);
  if (!isSameList) {
    return [{ start: container.openEnd, end: container.innerEnd, text: order.map(sheetXml).join('') }];
  }
  return order.flatMap((sheet) => {
    if (sheet.kind !== 'kept') return [];
    const { start, end } = sheet.element;
    const xml = sheetXml(sheet);
    return xml === text.slice(start, end) ? [] : [{ start, end, text: xml }];
  });
}

/** The prefix (`r:`) that the file's own sheets use for the id of their relationship. */
function relationshipPrefix({ sheets }: XlsxPackage): string {
  const name = Object.keys(sheets[0]?.element.attributes ?? {}).find((key) => key.endsWith(':id'));
  return name === undefined ? 'r:' : name.slice(0, -2);
}

/**
 * Sheet-bound names tell their sheet by its place, so they follow when sheets move, and go with a sheet that goes.
 * Excel's own names (print areas), which Univer does not know, follow renamed sheets here.
 */
function patchDefinedNames(
  { workbook, workbookText: { text }, sheets }: XlsxPackage,
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
  renamed: readonly RenamedSheet[],
): Splice[] {
  const { prefix } = workbook;
  const { definedNames } = changes;
  const container = childNamed(workbook, 'definedNames');
  const elements = childrenNamed(container, 'definedName');
  const changed = new Map(definedNames.set.map((name) => [name.id, name]));
  const printNames = changedPrintNames(changes, order, sheets);
  const before = elements.map((element) => text.slice(element.start, element.end));
  const after = elements.map((element, index): string => {
    const id = definedNameId(index);
    const scope = element.attributes['localSheetId'];
    const place =
      scope === undefined ? null : order.findIndex((sheet) => isAtFileIndex(sheet, Number(scope)));
    if (definedNames.removed.includes(id) || place === -1) return '';
    const owner = order[place ?? -1];
    const print = printNames.find((name) => name.sheet === owner && name.name === element.attributes['name']);
    if (print) {
      printNames.splice(printNames.indexOf(print), 1);
      if (print.definition === null) return '';
    }
    const tag = withAttributes(text.slice(element.start, element.openEnd), { localSheetId: place });
    const change = changed.get(id);
    if (change) return definedNameXml(prefix, tag, change, order);
    const formula = print?.definition ?? renameSheets(element.text, renamed);
    const inner =
      formula === element.text ? text.slice(element.openEnd, element.innerEnd) : escapeText(formula);
    return tag + inner + text.slice(element.innerEnd, element.end);
  });
  const known = new Set(elements.map((_, index) => definedNameId(index)));
  const added = definedNames.set
    .filter((name) => !known.has(name.id) && scopeOf(name, order) !== null)
    .map((name) => definedNameXml(prefix, `<${prefix}definedName>`, name, order));
  const addedPrintNames = printNames.map(({ sheet, name, definition }) =>
    definition === null
      ? ''
      : `<${prefix}definedName name="${name}" localSheetId="${order.indexOf(sheet)}">${escapeText(definition)}</${prefix}definedName>`,
  );
  const names = [...after, ...added, ...addedPrintNames].join('');
  if (names === before.join('')) return [];
  const place = placeOf(workbook, 'definedNames');
  const xml = names === '' ? '' : `<${prefix}definedNames>${names}</${prefix}definedNames>`;
  return [{ start: container?.start ?? place, end: container?.end ?? place, text: xml }];
}

/** A print area or print titles of a sheet as they now are; null where the sheet has none any more. */
interface PrintName {
  sheet: OrderedSheet;
  name: string;
  definition: string | null;
}

function changedPrintNames(
  changes: WorkbookChanges,
  order: readonly OrderedSheet[],
  sheets: XlsxPackage['sheets'],
): PrintName[] {
  const namesOf = ({ sheetId, name, pageLayout }: SheetChanges): PrintName[] => {
    const sheet = order.find(({ id }) => id === sheetId);
    if (!sheet || !pageLayout) return [];
    const { now, changed } = pageLayout;
    const sheetName = name ?? (sheet.kind === 'kept' ? sheets[sheet.fileIndex]?.name : undefined) ?? '';
    const titles = changed.includes('titleRows') || changed.includes('titleColumns');
    return [
      ...(changed.includes('printArea')
        ? [{ sheet, name: PRINT_AREA, definition: printAreaDefinition(sheetName, now) }]
        : []),
      ...(titles ? [{ sheet, name: PRINT_TITLES, definition: printTitlesDefinition(sheetName, now) }] : []),
    ];
  };
  return [...changes.sheets, ...changes.addedSheets].flatMap(namesOf);
}

/** The place of the sheet that alone knows a name, -1 where all do, null where that sheet is gone. */
function scopeOf({ localSheetId }: DefinedName, order: readonly OrderedSheet[]): number | null {
  if (localSheetId === undefined || localSheetId === null || localSheetId === WORKBOOK_SCOPE) return -1;
  const place = order.findIndex((sheet) => sheet.id === localSheetId);
  return place < 0 ? null : place;
}

function isAtFileIndex(sheet: OrderedSheet, fileIndex: number): boolean {
  return sheet.kind === 'kept' && sheet.fileIndex === fileIndex;
}

function definedNameXml(
  prefix: string,
  tag: string,
  name: DefinedName,
  order: readonly OrderedSheet[],
): string {
  const scope = scopeOf(name, order) ?? -1;
  const opening = withAttributes(tag, {
    name: name.name,
    comment: name.comment ? name.comment : null,
    localSheetId: scope < 0 ? null : scope,
    hidden: name.hidden ? 1 : null,
  });
  return `${opening}${escapeText(formulaToFile(name.formulaOrRefString))}</${prefix}definedName>`;
}

/** The sheet in front is told by its place as well. */
function patchActiveTab(
  file: XlsxPackage,
  { sheetInFront }: WorkbookChanges,
  order: readonly OrderedSheet[],
): Splice[] {
  const { workbook } = file;
  const views = childNamed(workbook, 'bookViews');
  const view = childNamed(views, 'workbookView');
  const inFront = order.findIndex((sheet) => sheet.id === sheetInFront);
  if (!view) {
    if (inFront < 0) return [];
    const p = workbook.prefix;
    const place = placeOf(workbook, 'bookViews');
    const xml = `<${p}bookViews><${p}workbookView activeTab="${inFront}"/></${p}bookViews>`;
    return [{ start: views?.start ?? place, end: views?.end ?? place, text: xml }];
  }
  const place = (attribute: string): number => {
    const before = Number(view.attributes[attribute] ?? 0);
    return Math.max(
      0,
      order.findIndex((sheet) => isAtFileIndex(sheet, before)),
    );
  };
  const values: Record<string, number> = {};
  for (const attribute of ['activeTab', 'firstSheet']) {
    const now = attribute === 'activeTab' && inFront >= 0 ? inFront : place(attribute);
    if (now !== Number(view.attributes[attribute] ?? 0)) values[attribute] = now;
  }
  if (Object.keys(values).length === 0) return [];
  return [
    {
      start: view.start,
      end: view.openEnd,
      text: withAttributes(file.workbookText.text.slice(view.start, view.openEnd), values),
    },
  ];
}

function patchCalculation(workbook: XmlElement, text: string): Splice[] {
  const element = childNamed(workbook, 'calcPr');
  const place = element ? element.start : placeOf(workbook, 'calcPr');
  const tag = element ? text.slice(element.start, element.openEnd) : `<${workbook.prefix}calcPr/>`;
  return [
    {
      start: place,
      end: element ? element.openEnd : place,
      text: withAttributes(tag, { fullCalcOnLoad: 1 }),
    },
  ];
}

function placeOf(workbook: XmlElement, name: string): number {
  const order = WORKBOOK_CHILDREN.indexOf(name);
  return (
    workbook.children.find((child) => WORKBOOK_CHILDREN.indexOf(child.name) > order)?.start ??
    workbook.innerEnd
  );
}
