import type { Edit, LeftUndone, SettingEdit, WriteReceipt } from '../plan/edit';
import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { queueChart } from './sheetChart';
import { queuePage, queueView, queueZoom } from './sheetView';

/**
 * What comes once the figures of new sheets stand: how these are shown, printed and drawn, and that the workbook remembers
 * them. Excel refuses some of it where another workbook is in front, and people can do without.
 */
interface Finishing {
  what: LeftUndone;
  /** Says afterwards whether Excel kept it. May be queued again. */
  queue: (workbook: Excel.Workbook) => () => boolean;
}

/** What Excel does or refuses, and does not lose. */
const kept = (): boolean => true;

/** Whether there is anything to finish: settings wait for the sheets that they speak of, and for nothing else. */
export function needsFinishing(edits: readonly Edit[]): boolean {
  return edits.some(({ type }) => type === 'addSheet' || type === 'rewriteSheet');
}

/** What is left to do of edits whose figures stand. */
export function finishingOf(edits: readonly Edit[], { addedSheets }: WriteReceipt): Finishing[] {
  if (!needsFinishing(edits)) return [];
  return edits.flatMap((edit): Finishing[] => {
    switch (edit.type) {
      case 'addSheet':
        return looksOf(addedSheets.get(edit.sheet.name) ?? edit.sheet.name, edit.sheet, []);
      case 'rewriteSheet':
        return looksOf(edit.sheetId, edit.after, edit.before.charts);
      case 'setting':
        return [{ what: { what: 'setting' }, queue: (workbook) => (queueSetting(workbook, edit), kept) }];
      default:
        return [];
    }
  });
}

/** Queues what the workbook remembers; what somebody else has removed meanwhile is a null object. */
export function queueSetting({ settings }: Excel.Workbook, { key, after }: SettingEdit): void {
  if (after === null) settings.getItemOrNullObject(key).delete();
  else settings.add(key, after);
}

function looksOf(
  sheetId: string,
  definition: SheetDefinition,
  former: SheetDefinition['charts'],
): Finishing[] {
  const part = (
    what: 'view' | 'page' | 'chart',
    queue: (sheet: Excel.Worksheet) => () => boolean,
  ): Finishing => ({
    what: { what, sheet: definition.name },
    queue: ({ worksheets }) => queue(worksheets.getItem(sheetId)),
  });
  const gone = former.filter(({ name }) => definition.charts.every((chart) => chart.name !== name));
  return [
    part('view', (sheet) => (queueView(sheet, definition), kept)),
    part('page', (sheet) => {
      queuePage(sheet, definition);
      return definition.rows.length > 0 ? queueZoom(sheet, definition) : kept;
    }),
    ...gone.map(({ name }) =>
      part('chart', (sheet) => (sheet.charts.getItemOrNullObject(name).delete(), kept)),
    ),
    ...definition.charts.map((chart) => part('chart', (sheet) => (queueChart(sheet, chart), kept))),
  ];
}

/**
 * Does all of it in one batch. What Excel has lost of that is done once more; where it refused, what that was is found by
 * doing each part by itself. Answers what Excel would not do.
 */
export async function finish(
  parts: readonly Finishing[],
  run: (batch: (context: Excel.RequestContext) => Promise<Finishing[]>) => Promise<Finishing[]>,
): Promise<LeftUndone[]> {
  /** What was lost of some parts; null where Excel refused one of them. */
  const lostOf = (tried: readonly Finishing[]): Promise<Finishing[] | null> =>
    run(async (context) => {
      const queued = tried.map((part) => ({ part, isKept: part.queue(context.workbook) }));
      await context.sync();
      return queued.filter(({ isKept }) => !isKept()).map(({ part }) => part);
    }).catch(() => null);
  const left: LeftUndone[] = [];
  if (parts.length === 0) return left;
  const lost = await lostOf(parts);
  const again = lost ? [lost] : parts.map((part) => [part]);
  for (const tried of again) {
    if (tried.length > 0) left.push(...((await lostOf(tried)) ?? tried).map(({ what }) => what));
  }
  return left;
}
