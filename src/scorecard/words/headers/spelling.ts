import { fold } from '../../../sheet/text';

/** A header is a few words; anything longer is text of the report or a note. */
export const LONGEST_HEADER = 120;

/** `Đ.chuẩn`, `Đ. tự ĐG (1)`, `Điểm chuẩn*` → the words, folded. */
export function spelledOut(header: string): string {
  return fold(header)
    .replace(/ ?(\(\d\)|\*|[¹²³])+$/, '')
    .replace(/^d[./] ?/, 'diem ')
    .replace(/\btdg\b/, 'tu danh gia')
    .replace(/\bdg\b/, 'danh gia');
}
