import type { Decimal } from '../../sheet/decimal';
import { numberIn, readText } from '../../sheet/numbers';
import { memoize } from '../../sheet/memoize';
import { fold, plain } from '../../sheet/text';

/** Points that apply after the areas are added or taken off (rule 2). */
export type AdjustmentKind = 'bonus' | 'deduction';

/** Words by which a row without a code says what it is (scorecard rules 2 and 3). */

/** Without its marks, `cộng` (sum) would be `công`, with which many rules begin. */
const TOTAL_ROW_START = /^(tổng|cộng|toàn bộ|tong|cong|toan bo|total|grand total|overall)(?![\p{L}\p{M}])/u;
/** `sau khi cộng, trừ`: bonus and deduction are in it. */
const AFTER = 'sau( khi)?( da)?([ ,/&+-]+(va|diem|cong|tru|thuong|phat|giam))+';
/** What a total sums and how, and nothing else: "Tổng hợp báo cáo" is a rule. */
const TOTAL_ROW = new RegExp(
  String.raw`^(tong|cong|toan bo|total|grand total|overall)( (so|cong|diem|chung|hop|dat|dat duoc|cuoi cung|sau cung|con lai|tham dinh|danh gia|tu danh gia|((tat ca )?(cac )?|\d+ )(linh vuc|tieu chi|noi dung|phan|muc|nhom)|toan (tinh|thanh pho|bo)|chi so|cchc|cai cach hanh chinh|par index|nam 20\d\d|scores?|points?|${AFTER}))*( cua [^():]*)?\s*(\([^()]*\)|[=(]?([a-h ivx\d+&,-]*|[a-z]\d{1,3})\)?)\s*[:.]?$`,
);
/** What remains in the end, which is a total only where points were added or taken off above it. */
const RESULT_WORDS = new RegExp(
  String.raw`^(so )?(diem|ket qua)( (so|diem|tong( so| cong)?|chung|cuoi cung|sau cung|con lai|chinh thuc|thuc te|dat( duoc)?|${AFTER}))+\s*[:.]?$`,
);
/** With and without their marks: `phạt` and `phat` are a deduction, `phát` and `trụ` begin rules. */
const BONUS_WORDS =
  /^((các|cac) )?((điểm|diem|tiêu chí|tieu chi|nội dung|noi dung|mục|muc|phần|phan) )?(thưởng|thuong|cộng thêm|cong them|khuyến khích|khuyen khich|ưu tiên|uu tien)(?![\p{L}\p{M}])|^((điểm|tiêu chí|nội dung|mục|phần) cộng|cộng điểm)(?![\p{L}\p{M}])|^(bonus|extra points?)\b/u;
const DEDUCTION_WORDS =
  /^((các|cac) )?((điểm|diem|tiêu chí|tieu chi|nội dung|noi dung|mục|muc|phần|phan) )?(phạt|phat|trừ|tru|bị trừ|bi tru|giảm trừ|giam tru)(?![\p{L}\p{M}])|^(penalt|deduction)/u;
const PART_WORDS =
  /^((các|cac) )?(điểm|diem|tiêu chí|tieu chi|nội dung|noi dung|mục|muc|phần|phan) (thưởng|thuong|cộng|cong|trừ|tru|phạt|phat|giảm trừ|giam tru)(?![\p{L}\p{M}])|^(thưởng|cộng|trừ) điểm(?![\p{L}\p{M}])|^(bonus|penalt|deduction)/u;
/** What may stand in front of the words: `+ Điểm cộng`, `- Điểm trừ`, `(+)`. */
const MARKS_IN_FRONT = /^[\s+\-–−•*().:]+/;
/** `(tiếp)`, `(tiếp theo)`: the rest of what began on the page before. */
const CONTINUED = /(\(|[-–]) ?(tiep( theo| tuc)?|cont(\.|'d|inued)?) ?\)?\.?$/;
/** `Trang 3/12`, `- Trang số 3 -`, and where to read on: `(Chuyển trang sau)`, `Xem tiếp trang 4`. */
const PAGE_WORDS =
  /^[-–—(\s]*((trang|page)( so)?\s*\d+(\s*\/\s*\d+)?|(xem )?((chuyen|sang|qua|tiep|theo|mang) )+trang( \d+| sau| ke( tiep)?)?|xem trang sau|het trang( \d+)?|con tiep)[-–—).…\s]*$/;

/** Whether a row's words say that it is the sum of the table or of a part of it. */
export const namesTotal: (words: string) => boolean = memoize(
  (words: string) =>
    TOTAL_ROW_START.test(words.normalize('NFC').toLowerCase()) && TOTAL_ROW.test(fold(words)),
);

/** Whether a row's words say that it is what remains below bonus and deduction. */
export function namesResult(words: string): boolean {
  return RESULT_WORDS.test(fold(words));
}

/** Whether a row's words say that its points apply after the areas, and how. */
export const adjustmentNamed: (words: string) => AdjustmentKind | null = memoize(readAdjustment);

function readAdjustment(words: string): AdjustmentKind | null {
  const bare = withoutMarks(words);
  if (BONUS_WORDS.test(bare)) return 'bonus';
  return DEDUCTION_WORDS.test(bare) ? 'deduction' : null;
}

/** Whether a name says in so many words that it heads bonus or deduction points: `Điểm thưởng`, `C. ĐIỂM TRỪ`. */
export function namesAdjustmentPart(name: string): boolean {
  return PART_WORDS.test(withoutMarks(name));
}

function withoutMarks(words: string): string {
  return plain(words).normalize('NFC').toLowerCase().replace(MARKS_IN_FRONT, '');
}

/** `(tối đa 2 điểm)`, `không quá 02 điểm`, `≤ 1,5đ`: the most points that words allow, a share is none. */
const CAP =
  /(?:toi da|(?:khong|ko) (?:vuot )?qua|nhieu nhat|≤|<=|\bmax(?:imum)?|up to|at most)(?: (?:khong qua|la|of))?[: ]*(\d+(?:[.,]\d+)?) ?(?=d\b|diem|points?|[).;]|$)/g;

/** The cap of a bonus or deduction that its own words name; null where they name none, or several. */
export const capNamed: (words: string) => Decimal | null = memoize((words: string) => {
  const named = new Set(Array.from(fold(words).matchAll(CAP), ([, points = '']) => points));
  const [points] = named;
  if (points === undefined || named.size > 1) return null;
  return numberIn(readText(points));
});

/** Words of a sum that may as well be a bonus: `Cộng`, `Cộng điểm`; the figures beside them tell. */
export function mayNameBonus(words: string): boolean {
  return /^(cộng|cộng điểm) ?[:.]?$/.test(withoutMarks(words));
}

/** Whether a name says that it goes on with what began on an earlier page. */
export const namesContinuation: (name: string) => boolean = memoize((name: string) =>
  CONTINUED.test(fold(name)),
);

/** Whether a name says that its criterion is not scored any more: `(Bãi bỏ)`, `không áp dụng`. */
export function namesAbolished(name: string): boolean {
  return /\b(bai bo|huy bo|da bo|khong (ap dung|danh gia|cham diem))\b/.test(fold(name));
}

/** Whether words are the foot of a printed page. */
export function namesPage(words: string): boolean {
  return PAGE_WORDS.test(fold(words));
}
