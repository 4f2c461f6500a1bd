import { SHEET_STYLES } from '../plan/sheets/sheetStyles';
import { piecesOf } from './textHeight';

/** A council's note in as many cells below each other as it needs; what was not given is said. */
export function notePieces(note: string, width: number, absent: string): string[] {
  return piecesOf(note.trim() === '' ? absent : note.trim(), width, SHEET_STYLES.note);
}
