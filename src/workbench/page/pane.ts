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

/** A pane that is answered over a workbook. */
export interface ShownPane {
  /** Its requests wait until the returned function is called: somebody edits a cell. */
  editCell: () => () => void;
  /** Ends the answering; the frame stays as it is. */
  close: () => void;
}

/** Loads the unmodified pane into a frame and answers it over a workbook. */
export function showPane(frame: HTMLIFrameElement, book: Book, { locale, excelApi }: PaneOptions): ShownPane {
  const host = new OfficeHost(book, { locale, ...(excelApi !== undefined && { excelApi }) });
  shown += 1;
  frame.src = paneUrl(`taskpane.html?pane=${shown}`, location.origin, locale);
  const disconnect = connectFrame(host, frame);
  return {
    editCell: () => host.editCell(),
    close: () => {
      disconnect();
      host.dispose();
    },
  };
}
