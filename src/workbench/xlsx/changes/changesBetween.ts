import { BooleanNumber, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import { chartsOf } from '../../marks/chart';
import { differingAspects, pageLayoutOf } from '../../marks/pageLayout';
import { settingsOf } from '../../marks/settings';
import { marksOf } from '../../marks/sheetMarks';
import { formatBounds } from '../../cells/a1';
import type { Bounds } from '../../cells/rect';
import {
  CONDITIONAL_FORMATTING_RESOURCE,
  NO_RULES,
  parseConditionalRules,
  sameAreas,
  sameLook,
  sameRule,
  type SheetRules,
} from '../words/conditionalRule';
import { DEFINED_NAME_RESOURCE, parseDefinedNames, sameDefinedName } from '../words/definedName';
import { chartWithData } from './chartData';
import { changedCells } from './changedCells';
import { Looks, type StyledSheet } from './looks';
import { lookChange, lookOf, type Look } from '../words/look';
import {
  isUnchanged,
  type ColumnChange,
  type RowChange,
  type RuleChanges,
  type SheetChanges,
  type WorkbookChanges,
} from './workbookChanges';

/**
 * What was changed since a workbook was opened. The order of keys, ids of styles, types of values and all else that
 * Univer rewords when it loads and saves are no changes.
 *
 * @param opened What `openXlsx` returned, not the copy that was given to Univer.
 * @param current What Univer's `save()` returns.
 */
export function changesBetween(opened: IWorkbookData, current: IWorkbookData): WorkbookChanges {
  const isKept = (id: string): boolean => current.sheetOrder.includes(id);
  const rules = resources(opened, current, CONDITIONAL_FORMATTING_RESOURCE);
  const rulesBefore = parseConditionalRules(rules.before);
  const rulesNow = parseConditionalRules(rules.now);
  const defaultLook = defaultLookOf(opened);
  const compare = (id: string): { changes: SheetChanges; isStale: boolean } => {
    const before = opened.sheets[id] ?? {};
    const now = current.sheets[id] ?? {};
    const then: StyledSheet = { sheet: before, styles: opened.styles, defaultLook };
    const later: StyledSheet = { sheet: now, styles: current.styles, defaultLook };
    const { changes: cells, isStale } = changedCells(then, later);
    const changes: SheetChanges = {
      sheetId: id,
      ...(before.name !== now.name && { name: now.name ?? '' }),
      ...(visibility(before) !== visibility(now) && { visibility: visibility(now) }),
      ...(freezeKey(before) !== freezeKey(now) && now.freeze && { freeze: now.freeze }),
      ...(showsGridlines(before) !== showsGridlines(now) && { showGridlines: showsGridlines(now) }),
      ...(tabColor(before) !== tabColor(now) && { tabColor: tabColor(now) }),
      ...(isProtected(before) !== isProtected(now) && { protected: isProtected(now) }),
      ...changedPageLayout(before, now),
      ...changedCharts(before, now, current),
      cells,
      rows: changedRows(then, later),
      columns: changedColumns(then, later),
      merges: changedMerges(before.mergeData ?? [], now.mergeData ?? []),
      rules: changedRules(rulesBefore[id] ?? NO_RULES, rulesNow[id] ?? NO_RULES),
    };
    return { changes, isStale };
  };
  const kept = opened.sheetOrder.filter(isKept).map(compare);
  const added = current.sheetOrder.filter((id) => !opened.sheetOrder.includes(id)).map(compare);
  const changes: WorkbookChanges = {
    sheets: kept.map((sheet) => sheet.changes).filter(holdsChange),
    addedSheets: added.map((sheet) => sheet.changes),
    removedSheets: opened.sheetOrder.filter((id) => !isKept(id)),
    sheetOrder: changedOrder(opened.sheetOrder, current.sheetOrder),
    sheetInFront: newSheetInFront(opened, current),
    settings: changedSettings(opened, current),
    definedNames: changedNames(opened, current),
    recalculateOnOpen: false,
  };
  const isStale = [...kept, ...added].some((sheet) => sheet.isStale);
  return { ...changes, recalculateOnOpen: isStale && !isUnchanged(changes) };
}

function defaultLookOf({ defaultStyle }: IWorkbookData): Look {
  return typeof defaultStyle === 'object' && defaultStyle ? lookOf(defaultStyle) : {};
}

/** What a plugin holds, before and now. A Univer without the plugin holds nothing of it, which is no change. */
function resources(
  opened: IWorkbookData,
  current: IWorkbookData,
  name: string,
): { before: string; now: string } {
  const dataIn = ({ resources: all }: IWorkbookData): string | undefined =>
    all?.find((entry) => entry.name === name)?.data;
  const before = dataIn(opened) ?? '';
  return { before, now: dataIn(current) ?? before };
}

function visibility({ hidden, custom }: Partial<IWorksheetData>): 'visible' | 'hidden' | 'veryHidden' {
  if (hidden !== BooleanNumber.TRUE) return 'visible';
  return marksOf(custom ?? undefined).veryHidden ? 'veryHidden' : 'hidden';
}

function showsGridlines({ showGridlines }: Partial<IWorksheetData>): boolean {
  return showGridlines !== BooleanNumber.FALSE;
}

function tabColor({ tabColor }: Partial<IWorksheetData>): string | null {
  return tabColor ? (lookOf({ bg: { rgb: tabColor } }).fill ?? null) : null;
}

function isProtected({ custom }: Partial<IWorksheetData>): boolean {
  return marksOf(custom ?? undefined).protected;
}

function changedPageLayout(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
): Pick<SheetChanges, 'pageLayout'> {
  const now = pageLayoutOf(after.custom ?? undefined);
  const changed = differingAspects(pageLayoutOf(before.custom ?? undefined), now);
  return changed.length > 0 ? { pageLayout: { now, changed } } : {};
}

/** What charts of the file show is not known, so they can only go. */
function changedCharts(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  workbook: IWorkbookData,
): Pick<SheetChanges, 'charts'> {
  const now = chartsOf(after.custom ?? undefined);
  const kept = new Set(now.map(({ id }) => id));
  const added = now.flatMap((chart) => (chart.origin === 'new' ? chartWithData(chart, workbook) : []));
  const removed = chartsOf(before.custom ?? undefined)
    .map(({ id }) => id)
    .filter((id) => !kept.has(id));
  return added.length + removed.length > 0 ? { charts: { added, removed } } : {};
}

function changedSettings(opened: IWorkbookData, current: IWorkbookData): WorkbookChanges['settings'] {
  const [before, now] = [opened, current].map(({ custom }) => settingsOf(custom ?? undefined));
  return JSON.stringify(before) === JSON.stringify(now) ? null : (now ?? {});
}

/** Which of the file's own sheets is in front is no change: looking at another would then rewrite two of its parts. */
function newSheetInFront(opened: IWorkbookData, { custom, sheetOrder }: IWorkbookData): string | null {
  const id: unknown = custom?.['activeSheetId'];
  return typeof id === 'string' && sheetOrder.includes(id) && !opened.sheetOrder.includes(id) ? id : null;
}

function freezeKey({ freeze }: Partial<IWorksheetData>): string {
  const { xSplit = 0, ySplit = 0, startRow = -1, startColumn = -1 } = freeze ?? {};
  return JSON.stringify([xSplit, ySplit, ySplit > 0 ? startRow : -1, xSplit > 0 ? startColumn : -1]);
}

/** Rows whose height is fitted to their content change it whenever the grid is drawn: only heights that are set count. */
function changedRows(before: StyledSheet, now: StyledSheet): RowChange[] {
  const setHeight = ({ sheet }: StyledSheet, row: number): number | null => {
    const { h, ia } = sheet.rowData?.[row] ?? {};
    return h !== undefined && ia === BooleanNumber.FALSE ? h : null;
  };
  const isHidden = ({ sheet }: StyledSheet, row: number): boolean =>
    sheet.rowData?.[row]?.hd === BooleanNumber.TRUE;
  const [looksBefore, looksNow] = [new Looks(before), new Looks(now)];
  return indexes(before.sheet.rowData, now.sheet.rowData)
    .map((row): RowChange => {
      const look = lookChange(looksBefore.ofRow(row), looksNow.ofRow(row));
      return {
        row,
        ...(setHeight(before, row) !== setHeight(now, row) && { height: setHeight(now, row) }),
        ...(isHidden(before, row) !== isHidden(now, row) && { hidden: isHidden(now, row) }),
        ...(look && { look: now.sheet.rowData?.[row]?.s ? look : null }),
      };
    })
    .filter((change) => Object.keys(change).length > 1);
}

function changedColumns(before: StyledSheet, now: StyledSheet): ColumnChange[] {
  const width = ({ sheet }: StyledSheet, column: number): number | null =>
    sheet.columnData?.[column]?.w ?? null;
  const isHidden = ({ sheet }: StyledSheet, column: number): boolean =>
    sheet.columnData?.[column]?.hd === BooleanNumber.TRUE;
  const [looksBefore, looksNow] = [new Looks(before), new Looks(now)];
  return indexes(before.sheet.columnData, now.sheet.columnData)
    .map((column): ColumnChange => {
      const look = lookChange(looksBefore.ofColumn(column), looksNow.ofColumn(column));
      return {
        column,
        ...(width(before, column) !== width(now, column) && { width: width(now, column) }),
        ...(isHidden(before, column) !== isHidden(now, column) && { hidden: isHidden(now, column) }),
        ...(look && { look: now.sheet.columnData?.[column]?.s ? look : null }),
      };
    })
    .filter((change) => Object.keys(change).length > 1);
}

function changedMerges(before: readonly Bounds[], now: readonly Bounds[]): SheetChanges['merges'] {
  const byAddress = (merges: readonly Bounds[]): Map<string, Bounds> =>
    new Map(
      merges.map(({ startRow, startColumn, endRow, endColumn }) => {
        const merge = { startRow, startColumn, endRow, endColumn };
        return [formatBounds(merge), merge];
      }),
    );
  const [then, later] = [byAddress(before), byAddress(now)];
  return {
    added: [...later].filter(([address]) => !then.has(address)).map(([, merge]) => merge),
    removed: [...then].filter(([address]) => !later.has(address)).map(([, merge]) => merge),
  };
}

function changedRules(
  { rules: before }: SheetRules,
  { rules: now, unreadable }: SheetRules,
): RuleChanges | null {
  const then = new Map(before.map((rule) => [rule.cfId, rule]));
  const order = now.map((rule) => rule.cfId);
  const kept = new Set([...order, ...unreadable]);
  const changes: RuleChanges = {
    removed: before.map((rule) => rule.cfId).filter((id) => !kept.has(id)),
    changed: now.flatMap((rule) => {
      const old = then.get(rule.cfId);
      if (!old || sameRule(old, rule)) return [];
      return [{ rule, keepsAreas: sameAreas(old, rule), keepsLook: sameLook(old, rule) }];
    }),
    added: now.filter((rule) => !then.has(rule.cfId)),
    order,
  };
  const orderBefore = before.map((rule) => rule.cfId).filter((id) => !unreadable.includes(id));
  const isSameOrder =
    order.length === orderBefore.length && order.every((id, index) => id === orderBefore[index]);
  return isSameOrder && changes.changed.length === 0 ? null : changes;
}

/** Null where removing some sheets and adding others at the end already gives the order. */
function changedOrder(before: readonly string[], now: readonly string[]): string[] | null {
  const expected = [...before.filter((id) => now.includes(id)), ...now.filter((id) => !before.includes(id))];
  return expected.every((id, index) => id === now[index]) ? null : [...now];
}

function changedNames(opened: IWorkbookData, current: IWorkbookData): WorkbookChanges['definedNames'] {
  const names = resources(opened, current, DEFINED_NAME_RESOURCE);
  const before = new Map(parseDefinedNames(names.before).map((name) => [name.id, name]));
  const now = parseDefinedNames(names.now);
  const ids = new Set(now.map((name) => name.id));
  return {
    set: now.filter((name) => {
      const old = before.get(name.id);
      return !old || !sameDefinedName(old, name);
    }),
    removed: [...before.keys()].filter((id) => !ids.has(id)),
  };
}

function holdsChange(changes: SheetChanges): boolean {
  const { cells, rows, columns, merges, rules, name, visibility, freeze, showGridlines } = changes;
  const { tabColor, pageLayout, charts } = changes;
  const settings = [name, visibility, freeze, showGridlines, tabColor, changes.protected, pageLayout, charts];
  const lists = cells.length + rows.length + columns.length + merges.added.length + merges.removed.length;
  return lists > 0 || settings.some((value) => value !== undefined) || rules !== null;
}

/** Every row or column that either side speaks of, in order. */
function indexes(...sides: (Record<number, unknown> | undefined)[]): number[] {
  return [...new Set(sides.flatMap((side) => Object.keys(side ?? {}).map(Number)))].sort((a, b) => a - b);
}
