import type { SheetDefinition } from '../plan/sheets/sheetDefinition';
import { MARGINS } from '../plan/sheets/sheetStyles';
import { columnLetter } from '../sheet/address';

/** Queues how a sheet of ours is shown: without lines between its cells, its first rows always in view. */
export function queueView(sheet: Excel.Worksheet, { frozenRows }: SheetDefinition): void {
  sheet.showGridlines = false;
  sheet.freezePanes.unfreeze();
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
}

/** Queues how a sheet of ours is printed: all but how far it is reduced. */
export function queuePage(sheet: Excel.Worksheet, { page, rows, widths }: SheetDefinition): void {
  const { pageLayout } = sheet;
  sheet.horizontalPageBreaks.removePageBreaks();
  if (rows.length === 0 || widths.length === 0) return;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  for (const row of page.fit === 'onePage' ? [] : page.fit.newPages) {
    sheet.horizontalPageBreaks.add(`A${String(row)}`);
  }
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Centimeters', MARGINS);
  pageLayout.setPrintArea(`A1:${columnLetter(widths.length - 1)}${String(rows.length)}`);
  if (page.titleRows !== null) pageLayout.setPrintTitleRows(page.titleRows);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = page.footer;
}

/** Queues how far a page is reduced; says afterwards whether Excel kept it. */
export function queueZoom(sheet: Excel.Worksheet, { page }: SheetDefinition): () => boolean {
  const { pageLayout } = sheet;
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.fit === 'onePage' && { verticalFitToPages: 1 }) };
  pageLayout.load('zoom');
  return () => pageLayout.zoom.horizontalFitToPages === 1;
}
