/** Why a file could not be opened as a workbook. */
export type XlsxErrorCode =
  /** Not a spreadsheet in the Office Open XML format (`.ods`, `.docx`, `.xlsb`, an image…). */
  | 'notXlsx'
  /** The binary format of Excel 97–2003. */
  | 'oldXls'
  /** Protected by a password to open: the content cannot be read without it. */
  | 'encrypted'
  /** Truncated, failing its checksums, or holding XML that is not well-formed. */
  | 'damaged'
  /** No bytes at all, or a workbook without a single worksheet. */
  | 'empty'
  /** Larger, once unpacked, than a browser tab can be expected to hold. */
  | 'tooLarge';

/** The only exception that `openXlsx` and `saveXlsx` throw for what a file holds. */
export class XlsxError extends Error {
  override readonly name = 'XlsxError';

  /** @param detail Names the part at fault, never the workbook's content. */
  constructor(
    readonly code: XlsxErrorCode,
    detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
