import { connectFrame, paneUrl } from '../host/frameWire';
import { OfficeHost } from '../host/officeHost';
import type { Book } from '../univer/book';

export interface PaneOptions {
  /** Locale of the pane and of displayed numbers. */
  locale: string;
  /** The highest ExcelApi set that the host claims, to see the pane in an older Excel; undefined claims the newest. */
  excelApi: string | undefined;
}

/** A pane belongs to one workbook; another one gets a pane of its own, which only a new address brings about. */
let shown = 0;

/**
 * Loads the unmodified pane into a frame and answers it over a workbook.
 * @returns what ends the answering; the frame stays as it is
 */
export function showPane(
  frame: HTMLIFrameElement,
  book: Book,
  { locale, excelApi }: PaneOptions,
): () => void {
  const host = new OfficeHost(book, { locale, ...(excelApi !== undefined && { excelApi }) });
  shown += 1;
  frame.src = paneUrl(`taskpane.html?pane=${shown}`, location.origin, locale);
  const disconnect = connectFrame(host, frame);
  return () => {
    disconnect();
    host.dispose();
  };
}
