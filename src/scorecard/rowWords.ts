import { remembered } from './remembered';
import type { AdjustmentRow } from './scorecard';
import { fold } from './wording';

/** Words by which a row without a code says what it is (scorecard rules 2 and 3). */

/** Without its marks, `cộng` (sum) would be `công`, with which many rules begin. */
const TOTAL_START = /^(tổng|cộng|toàn bộ|tong|cong|toan bo|total|grand total|overall)(?![\p{L}\p{M}])/u;
/** What a total sums and how, and nothing else: "Tổng hợp báo cáo" is a rule. */
const TOTAL_WORDS =
  /^(tong|cong|toan bo|total|grand total|overall)( (so|cong|diem|chung|hop|dat|dat duoc|tham dinh|danh gia|tu danh gia|(cac )?(linh vuc|tieu chi)|toan (tinh|thanh pho|bo)|chi so|cchc|cai cach hanh chinh|par index|nam 20\d\d|scores?|points?))*( cua [^():]*)?\s*(\([^()]*\)|[=(]?[a-h ivx\d+&,-]*\)?)\s*[:.]?$/;
const BONUS_WORDS = /^(diem )?(thuong|cong them|khuyen khich|uu tien)|^bonus|^extra points?/;
/** `điểm cộng`, which without its marks would be `điểm công …`. */
const BONUS_START = /^(điểm cộng|cộng điểm)(?![\p{L}\p{M}])/u;
const DEDUCTION_WORDS = /^(diem )?(phat|tru|bi tru)|^(penalt|deduction)/;
const PAGE_WORDS = /^(trang|page)\s*\d+(\s*\/\s*\d+)?$/;

/** Whether a row's words say that it is the sum of the table or of a part of it. */
export const namesTotal: (words: string) => boolean = remembered(
  (words: string) => TOTAL_START.test(words.normalize('NFC').toLowerCase()) && TOTAL_WORDS.test(fold(words)),
);

/** Whether a row's words say that its points apply after the areas, and how. */
export function adjustmentNamed(words: string): AdjustmentRow['kind'] | null {
  const folded = fold(words);
  if (BONUS_WORDS.test(folded) || BONUS_START.test(words.normalize('NFC').toLowerCase())) return 'bonus';
  return DEDUCTION_WORDS.test(folded) ? 'deduction' : null;
}

/** `Trang 3/12`: the foot of a printed page. */
export function namesPage(words: string): boolean {
  return PAGE_WORDS.test(fold(words));
}
