import type { IFreeze } from '@univerjs/core';
import { cellAddress, MOST_COLUMNS } from '../../../sheet/address';
import { areaAddress, parseArea } from '../../../sheet/area';
import { formatBounds } from '../../cells/a1';
import { areaOf, boundingRect, rectOf, sameRect } from '../../cells/rect';
import { charactersOfPixels } from '../words/measures';
import type { StyleSheet } from './styleSheet';
import type { CellChange, ColumnChange, SheetChanges } from '../changes/workbookChanges';
import {
  childNamed,
  childrenNamed,
  withAttributes,
  type AttributeValues,
  type Splice,
  type XmlElement,
} from '../file/xml';

/** A worksheet part while it is patched: its text and the elements around the cells. */
export interface SheetText {
  text: string;
  prefix: string;
  elements: readonly XmlElement[];
  /** Where the worksheet's closing tag begins. */
  end: number;
}

/** Children of a worksheet in the order that the schema asks for (ECMA-376-1, 18.3.1.99). */
const WORKSHEET_CHILDREN = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing ' +
  'legacyDrawingHF drawingHF picture oleObjects AlternateContent controls webPublishItems tableParts extLst'
).split(' ');

export function elementNamed({ elements }: SheetText, name: string): XmlElement | undefined {
  return elements.find((element) => element.name === name);
}

/** Where a new child belongs: before the first of those that must follow it. */
export function placeOfElement({ elements, end }: SheetText, name: string): number {
  const order = WORKSHEET_CHILDREN.indexOf(name);
  return elements.find((element) => WORKSHEET_CHILDREN.indexOf(element.name) > order)?.start ?? end;
}

/** Widens the area that the sheet says it uses by cells that now hold something outside it. */
export function patchDimension(sheet: SheetText, cells: readonly CellChange[]): Splice[] {
  const dimension = elementNamed(sheet, 'dimension');
  const area = parseArea(dimension?.attributes['ref'] ?? '');
  if (!dimension || !area) return [];
  const used = rectOf(area);
  const holding = cells.filter(
    (cell) => cell.formula || (cell.value && cell.value.type !== 'blank') || cell.look,
  );
  const widened = holding.reduce(
    (rect, { row, column }) => boundingRect(rect, { row, column, rowCount: 1, columnCount: 1 }),
    used,
  );
  return sameRect(widened, used) ? [] : [retag(sheet, dimension, { ref: areaAddress(areaOf(widened)) })];
}

/** Freezing and gridlines, in the sheet's first view. */
export function patchViews(sheet: SheetText, { freeze, showGridlines }: SheetChanges): Splice[] {
  if (freeze === undefined && showGridlines === undefined) return [];
  const { prefix } = sheet;
  const views = elementNamed(sheet, 'sheetViews');
  const view = childNamed(views, 'sheetView');
  const pane = freeze ? paneXml(prefix, freeze) : '';
  const gridlines: AttributeValues =
    showGridlines === undefined ? {} : { showGridLines: showGridlines ? null : 0 };
  if (!view) {
    const tag = withAttributes(`<${prefix}sheetView workbookViewId="0">`, gridlines);
    const xml = `<${prefix}sheetViews>${tag}${pane}</${prefix}sheetView></${prefix}sheetViews>`;
    const place = views?.start ?? placeOfElement(sheet, 'sheetViews');
    return [{ start: place, end: views?.end ?? place, text: xml }];
  }
  const tag = withAttributes(sheet.text.slice(view.start, view.openEnd), gridlines);
  if (freeze === undefined) return [{ start: view.start, end: view.openEnd, text: tag }];
  // Selections name their pane; those of panes that are gone would make Excel repair the file.
  const others = view.children.filter((child) => child.name !== 'pane' && child.name !== 'selection');
  const inner = pane + others.map((child) => sheet.text.slice(child.start, child.end)).join('');
  return [
    {
      start: view.start,
      end: view.end,
      text: `${tag.replace(/\s*\/?>$/, '>')}${inner}</${prefix}sheetView>`,
    },
  ];
}

function paneXml(prefix: string, { xSplit, ySplit, startRow, startColumn }: IFreeze): string {
  if (xSplit <= 0 && ySplit <= 0) return '';
  const activePane = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  return withAttributes(`<${prefix}pane/>`, {
    xSplit: xSplit > 0 ? xSplit : null,
    ySplit: ySplit > 0 ? ySplit : null,
    topLeftCell: cellAddress(Math.max(startColumn, 0), Math.max(startRow, 0) + 1),
    activePane,
    state: 'frozen',
  });
}

/** Protection without a password; one that is there keeps its options and password until it goes. */
export function patchProtection(sheet: SheetText, isProtected: boolean | undefined): Splice[] {
  if (isProtected === undefined) return [];
  const element = elementNamed(sheet, 'sheetProtection');
  const place = element ?? {
    start: placeOfElement(sheet, 'sheetProtection'),
    end: placeOfElement(sheet, 'sheetProtection'),
  };
  const xml = isProtected ? `<${sheet.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>` : '';
  return [{ start: place.start, end: place.end, text: xml }];
}

export function patchMerges(sheet: SheetText, { added, removed }: SheetChanges['merges']): Splice[] {
  if (added.length + removed.length === 0) return [];
  const { prefix } = sheet;
  const container = elementNamed(sheet, 'mergeCells');
  const gone = new Set(removed.map(formatBounds));
  const merges = childrenNamed(container, 'mergeCell');
  const dropped = merges.filter((merge) => {
    const area = parseArea(merge.attributes['ref'] ?? '');
    return area && gone.has(areaAddress(area));
  });
  const xml = added.map((merge) => `<${prefix}mergeCell ref="${formatBounds(merge)}"/>`).join('');
  const count = merges.length - dropped.length + added.length;
  if (!container) {
    const place = placeOfElement(sheet, 'mergeCells');
    return xml === ''
      ? []
      : [
          {
            start: place,
            end: place,
            text: `<${prefix}mergeCells count="${count}">${xml}</${prefix}mergeCells>`,
          },
        ];
  }
  if (count === 0) return [{ start: container.start, end: container.end, text: '' }];
  if (container.selfClosing) {
    return [
      {
        start: container.start,
        end: container.end,
        text: `<${prefix}mergeCells count="${count}">${xml}</${prefix}mergeCells>`,
      },
    ];
  }
  return [
    retag(sheet, container, { count }),
    ...dropped.map(({ start, end }) => ({ start, end, text: '' })),
    { start: container.innerEnd, end: container.innerEnd, text: xml },
  ];
}

/** `<col>` elements speak of runs of columns: those that hold a changed column are split around it. */
export function patchColumns(
  sheet: SheetText,
  changes: readonly ColumnChange[],
  styles: StyleSheet,
): Splice[] {
  if (changes.length === 0) return [];
  const { prefix, text } = sheet;
  const container = elementNamed(sheet, 'cols');
  const byColumn = new Map(changes.map((change) => [change.column, change]));
  const pieces: { first: number; xml: string }[] = [];
  for (const col of childrenNamed(container, 'col')) {
    const raw = text.slice(col.start, col.openEnd);
    let first = Number(col.attributes['min']) - 1;
    const last = Math.min(Number(col.attributes['max']) - 1, MOST_COLUMNS - 1);
    const inside = changes
      .map((change) => change.column)
      .filter((column) => column >= first && column <= last);
    const push = (from: number, to: number, values: AttributeValues): void => {
      if (from > to) return;
      pieces.push({ first: from, xml: withAttributes(raw, { min: from + 1, max: to + 1, ...values }) });
    };
    for (const column of inside.sort((a, b) => a - b)) {
      push(first, column - 1, {});
      push(
        column,
        column,
        columnAttributes(byColumn.get(column), Number(col.attributes['style'] ?? 0), styles),
      );
      byColumn.delete(column);
      first = column + 1;
    }
    if (inside.length > 0) push(first, last, {});
    else pieces.push({ first, xml: text.slice(col.start, col.end) });
  }
  for (const [column, change] of byColumn) {
    const tag = `<${prefix}col min="${column + 1}" max="${column + 1}"/>`;
    // A width is compulsory in practice: Excel hides columns that have none.
    const width: AttributeValues =
      change.width === undefined || change.width === null ? { width: DEFAULT_CHARACTERS } : {};
    pieces.push({
      first: column,
      xml: withAttributes(tag, { ...width, ...columnAttributes(change, 0, styles) }),
    });
  }
  const xml = `<${prefix}cols>${pieces
    .sort((a, b) => a.first - b.first)
    .map((piece) => piece.xml)
    .join('')}</${prefix}cols>`;
  const place = container ?? { start: placeOfElement(sheet, 'cols'), end: placeOfElement(sheet, 'cols') };
  return [{ start: place.start, end: place.end, text: xml }];
}

const DEFAULT_CHARACTERS = 9.140625;

function columnAttributes(
  change: ColumnChange | undefined,
  format: number,
  styles: StyleSheet,
): AttributeValues {
  const attributes: AttributeValues = {};
  if (typeof change?.width === 'number')
    Object.assign(attributes, { width: charactersOfPixels(change.width), customWidth: 1 });
  if (change?.width === null) Object.assign(attributes, { width: DEFAULT_CHARACTERS, customWidth: null });
  if (change?.hidden !== undefined) attributes['hidden'] = change.hidden ? 1 : null;
  if (change?.look !== undefined) attributes['style'] = styles.formatWith(format, change.look);
  return attributes;
}

function retag({ text }: SheetText, element: XmlElement, values: AttributeValues): Splice {
  return {
    start: element.start,
    end: element.openEnd,
    text: withAttributes(text.slice(element.start, element.openEnd), values),
  };
}
