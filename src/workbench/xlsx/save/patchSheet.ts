import { holdsCell, parseArea, type Area } from '../../../sheet/area';
import { cellXml, formulaElement, formulaXml, newCellTag } from './cellXml';
import { pointsOfPixels } from '../words/measures';
import { patchConditionalRules } from './patchConditionalRules';
import { patchPageLayout, patchSheetProperties } from './patchPageLayout';
import { patchColumns, patchDimension, patchMerges, patchProtection, patchViews } from './patchSheetElements';
import { SharedFormulas, sharedGroup } from '../file/sharedFormulas';
import { walkSheet, type SheetVisitor, type StreamedCell, type StreamedRow } from '../file/sheetStream';
import { BLANK } from '../words/storedValue';
import type { StyleSheet } from './styleSheet';
import type { CellChange, RowChange, SheetChanges } from '../changes/workbookChanges';
import {
  applySplices,
  booleanValue,
  childrenNamed,
  withAttributes,
  type AttributeValues,
  type Splice,
  type XmlElement,
  type XmlTag,
} from '../file/xml';

export interface PatchedSheet {
  text: string;
  /** Other cells than before hold a formula, so the calculation chain no longer fits. */
  formulasCameOrWent: boolean;
}

/**
 * A worksheet part with changes made to it. Only the tags of touched rows, the touched cells and the touched
 * elements around them are replaced in its text; all else keeps its bytes.
 */
export function patchSheet(
  text: string,
  partName: string,
  changes: SheetChanges,
  styles: StyleSheet,
): PatchedSheet {
  const patch = new SheetPatch(text, changes, styles);
  walkSheet(text, partName, patch);
  return { text: applySplices(text, patch.splices()), formulasCameOrWent: patch.formulasCameOrWent };
}

/** Changes to one row: to itself and to its cells, from left to right. */
interface TouchedRow {
  row: number;
  change: RowChange | undefined;
  cells: CellChange[];
}

class SheetPatch implements SheetVisitor {
  formulasCameOrWent = false;
  private readonly found: Splice[] = [];
  private readonly elements: XmlElement[] = [];
  private readonly pendingRows: TouchedRow[];
  private prefix = '';
  private rootEndsAt = 0;
  private readonly shared = new SharedFormulas();
  /** Groups of shared formulas whose first cell changes: their other cells need a text of their own. */
  private readonly brokenGroups = new Set<string>();
  /** Areas of array formulas that go: the results in their other cells go with them. */
  private readonly brokenArrays: Area[] = [];
  /** The touched row that is being walked, and its cells that are still to come. */
  private touched: TouchedRow | undefined;
  private pendingCells: CellChange[] = [];
  private rowFormat: number | undefined;

  constructor(
    private readonly text: string,
    private readonly changes: SheetChanges,
    private readonly styles: StyleSheet,
  ) {
    this.pendingRows = touchedRows(changes);
  }

  root(tag: XmlTag): void {
    this.prefix = tag.prefix;
  }

  row(row: StreamedRow): void {
    this.insert(row.tag.start, this.takeRowsBefore(row.index));
    this.touched = this.pendingRows[0]?.row === row.index ? this.pendingRows.shift() : undefined;
    this.pendingCells = [...(this.touched?.cells ?? [])];
    this.rowFormat = formatOfRow(row.tag);
  }

  cell(cell: StreamedCell): void {
    const ownText = this.shared.textOf(cell);
    this.insert(cell.tag.start, this.takeCellsBefore(cell.column));
    const change = this.pendingCells[0]?.column === cell.column ? this.pendingCells.shift() : undefined;
    if (change?.formula !== undefined) this.rememberBroken(cell);
    const group = sharedGroup(cell);
    const expanded =
      group !== undefined && this.brokenGroups.has(group) && ownText !== null
        ? formulaElement(this.prefix, ownText)
        : null;
    if (change) this.replaceCell(cell, change, expanded ?? this.rawFormula(cell));
    else if (expanded !== null && cell.formula) this.found.push({ ...placeOf(cell.formula), text: expanded });
    else if (!cell.formula && this.isInBrokenArray(cell))
      this.replaceCell(cell, { row: cell.row, column: cell.column, value: BLANK }, null);
  }

  rowEnd(row: StreamedRow, start: number): void {
    const { touched } = this;
    if (!touched) return;
    const cells = this.takeCellsBefore(Infinity);
    const tag = withAttributes(this.rawTag(row.tag), this.rowAttributes(touched, row.tag));
    if (row.tag.selfClosing) {
      const whole = cells === '' ? tag : `${tag.replace(/\s*\/>$/, '>')}${cells}</${this.prefix}row>`;
      this.replace(row.tag, whole);
    } else {
      this.replace(row.tag, tag);
      this.insert(start, cells);
    }
    this.touched = undefined;
  }

  element(element: XmlElement): void {
    this.elements.push(element);
    if (element.name !== 'sheetData') return;
    const rows = this.takeRowsBefore(Infinity);
    if (rows === '') return;
    if (!element.selfClosing) return this.insert(element.innerEnd, rows);
    const tag = this.rawTag({ ...element, end: element.openEnd }).replace(/\s*\/>$/, '>');
    this.found.push({
      start: element.start,
      end: element.end,
      text: `${tag}${rows}</${this.prefix}sheetData>`,
    });
  }

  rootEnd(start: number): void {
    this.rootEndsAt = start;
  }

  /** To be asked for when the whole part was walked. */
  splices(): Splice[] {
    const sheet = { text: this.text, prefix: this.prefix, elements: this.elements, end: this.rootEndsAt };
    return [
      ...this.found,
      ...patchSheetProperties(sheet, this.changes),
      ...patchDimension(sheet, this.changes.cells),
      ...patchViews(sheet, this.changes),
      ...patchColumns(sheet, this.changes.columns, this.styles),
      ...patchProtection(sheet, this.changes.protected),
      ...patchMerges(sheet, this.changes.merges),
      ...(this.changes.rules
        ? patchConditionalRules(sheet, this.changes.rules, this.changes.sheetId, this.styles)
        : []),
      ...patchPageLayout(sheet, this.changes),
    ];
  }

  private replaceCell(cell: StreamedCell, change: CellChange, keptFormula: string | null): void {
    const before = Number(cell.tag.attributes['s'] ?? 0);
    const format = this.formatOf(before, change);
    if (change.formula === undefined && change.value === undefined) {
      if (format !== before)
        this.replace(cell.tag, withAttributes(this.rawTag(cell.tag), { s: format === 0 ? null : format }));
      if (keptFormula !== null && cell.formula)
        this.found.push({ ...placeOf(cell.formula), text: keptFormula });
      return;
    }
    // Metadata of dynamic arrays (`cm`) and of rich values (`vm`) describe what was there before.
    const tag = withAttributes(this.rawTag(cell.tag), {
      vm: null,
      ...(change.formula !== undefined && { cm: null }),
    });
    this.found.push({
      start: cell.tag.start,
      end: cell.end,
      text: this.changedCell(tag, format, change, keptFormula),
    });
  }

  private changedCell(tag: string, format: number, change: CellChange, keptFormula: string | null): string {
    const formula =
      change.formula === undefined ? keptFormula : change.formula && formulaXml(this.prefix, change.formula);
    if ((formula === null) !== (keptFormula === null)) this.formulasCameOrWent = true;
    return cellXml(this.prefix, tag, format, { formula, value: change.value ?? BLANK });
  }

  private takeRowsBefore(row: number): string {
    let rows = '';
    for (let next = this.pendingRows[0]; next && next.row < row; next = this.pendingRows[0]) {
      this.pendingRows.shift();
      this.pendingCells = [...next.cells];
      this.rowFormat = undefined;
      const cells = this.takeCellsBefore(Infinity);
      const attributes = this.rowAttributes(next, undefined);
      if (cells === '' && Object.keys(attributes).length === 0) continue;
      const tag = withAttributes(`<${this.prefix}row r="${next.row + 1}">`, attributes);
      rows += `${tag}${cells}</${this.prefix}row>`;
    }
    return rows;
  }

  private takeCellsBefore(column: number): string {
    let cells = '';
    for (let next = this.pendingCells[0]; next && next.column < column; next = this.pendingCells[0]) {
      this.pendingCells.shift();
      const inherited = this.rowFormat ?? this.columnFormat(next.column);
      const format = this.formatOf(inherited, next);
      const isBlank = (next.value === undefined || next.value.type === 'blank') && !next.formula;
      // A cell that says nothing more than its row or column is as good as none.
      if (isBlank && format === inherited) continue;
      cells += this.changedCell(newCellTag(this.prefix, next.row, next.column), format, next, null);
    }
    return cells;
  }

  /** `spans` is a hint of the columns in use (18.3.1.73); one that no longer holds is widened. */
  private rowAttributes({ change, cells }: TouchedRow, tag: XmlTag | undefined): AttributeValues {
    const attributes: AttributeValues = {};
    if (change?.height !== undefined) {
      attributes['ht'] = change.height === null ? null : pointsOfPixels(change.height);
      attributes['customHeight'] = change.height === null ? null : 1;
    }
    if (change?.hidden !== undefined) attributes['hidden'] = change.hidden ? 1 : null;
    if (change?.look !== undefined) {
      const format = this.styles.formatWith(formatOfRow(tag) ?? 0, change.look);
      Object.assign(attributes, { s: format === 0 ? null : format, customFormat: format === 0 ? null : 1 });
    }
    const spans = tag?.attributes['spans'] ?? '';
    const [first, last] = spans.split(':').map(Number);
    if (first !== undefined && last !== undefined && cells.length > 0) {
      const columns = cells.map((cell) => cell.column + 1);
      const widened = `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}`;
      if (widened !== spans) attributes['spans'] = widened;
    }
    return attributes;
  }

  private formatOf(base: number, { look }: CellChange): number {
    return this.styles.formatWith(base, look);
  }

  private columnFormat(column: number): number {
    const cols = childrenNamed(
      this.elements.find((element) => element.name === 'cols'),
      'col',
    );
    const col = cols.find(
      ({ attributes }) => column + 1 >= Number(attributes['min']) && column + 1 <= Number(attributes['max']),
    );
    return Number(col?.attributes['style'] ?? 0);
  }

  /** A formula that goes may have been the one that others depend on. */
  private rememberBroken(cell: StreamedCell): void {
    const { formula } = cell;
    const group = sharedGroup(cell);
    if (group !== undefined && formula?.text !== '') this.brokenGroups.add(group);
    const array = formula?.attributes['t'] === 'array' ? parseArea(formula.attributes['ref'] ?? '') : null;
    if (!array) return;
    this.brokenArrays.push(array);
    // The chain marks the cells of array formulas.
    this.formulasCameOrWent = true;
  }

  private isInBrokenArray({ row, column }: StreamedCell): boolean {
    return this.brokenArrays.some((area) => holdsCell(area, { row: row + 1, column }));
  }

  private rawFormula({ formula }: StreamedCell): string | null {
    return formula ? this.text.slice(formula.start, formula.end) : null;
  }

  private rawTag({ start, end }: { start: number; end: number }): string {
    return this.text.slice(start, end);
  }

  private insert(at: number, text: string): void {
    if (text !== '') this.found.push({ start: at, end: at, text });
  }

  private replace(tag: XmlTag, text: string): void {
    if (text !== this.rawTag(tag)) this.found.push({ start: tag.start, end: tag.end, text });
  }
}

function placeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

function touchedRows({ cells, rows }: SheetChanges): TouchedRow[] {
  const touched = new Map<number, TouchedRow>();
  const at = (row: number): TouchedRow => {
    const known = touched.get(row) ?? { row, change: undefined, cells: [] };
    touched.set(row, known);
    return known;
  };
  for (const change of rows) at(change.row).change = change;
  for (const change of cells) at(change.row).cells.push(change);
  for (const row of touched.values()) row.cells.sort((a, b) => a.column - b.column);
  return [...touched.values()].sort((a, b) => a.row - b.row);
}

/** The format that a row gives to cells that are not there. */
function formatOfRow(tag: XmlTag | undefined): number | undefined {
  const { customFormat, s = '0' } = tag?.attributes ?? {};
  return booleanValue(customFormat, false) ? Number(s) : undefined;
}
