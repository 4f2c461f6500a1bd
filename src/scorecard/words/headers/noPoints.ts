import { anyOf } from './bodies';
import { fold } from '../../../sheet/text';
import { memoize } from '../../../sheet/memoize';

/** Ways to score, counts and names of what is scored: no scores, unless they are notes or evidence. */
export const ABOUT_SCORES = anyOf(
  /^(huong dan|phuong phap|cach|quy trinh|so (lieu|luong|phieu|tieu chi))\b.*\b(cham|danh gia|tham (dinh|tra)|khao sat|dieu tra)$/,
  /^(noi dung|tieu chi|chi tieu) .*\btu (cham|danh gia)\b|^tieu chi tham dinh|^so tieu chi$|^chi tieu (duoc |ke hoach )?giao/,
);

const PERFORMANCE =
  /(so lieu|ket qua|khoi luong|muc do) (da )?thuc hien|^so lieu|^thuc hien\b|\bperformance\b/;

/** Headers of lists whose rows are units or people: such a table ranks them, it does not score one of them. */
const UNIT_WORDS =
  /(ten|danh sach) (don vi|co quan|so|huyen|xa|phuong)|^(don vi|co quan|dia phuong)|tinh,? thanh pho|ho (va )?ten/;

/** Whether a header speaks of what was done, not of the points for it. */
export function namesPerformance(header: string): boolean {
  return PERFORMANCE.test(fold(header));
}

/** Whether a header speaks of a part of the year: `6 tháng`, `quý I`. */
export function namesPartOfYear(header: string): boolean {
  return /\b([369]|sau|chin|ba) thang\b|\bquy ([1-4]|i{1,3}|iv)\b|\bgiua nam\b/.test(fold(header));
}

/** Whether a header speaks of the units or people that a list holds. */
export function namesUnits(header: string): boolean {
  return UNIT_WORDS.test(fold(header));
}

/** What stands beside points without being any: points lost, differences, dates and people. */
const BESIDE_POINTS = anyOf(
  /^(ngay|nguoi|can bo|cong chuc|thoi (gian|diem|han)|doi tuong|don vi (tinh|chu tri|phu trach))\b(?!.*\b(tu )?(cham|danh gia)$)/,
  /^(diem |so diem )?(bi |con )?(tru|chenh lech|giam|tang)\b|^(diem )?mat\b|^so sanh\b|^(lost|difference|date)\b/,
  /^(trong so|ty trong|weight)\b.*%/,
);

/** Whether a header names what stands beside points and is none. */
export const isBesidePoints: (text: string) => boolean = memoize((text: string) =>
  BESIDE_POINTS.test(fold(text)),
);

/** Numbers that are known not to be points of this table: weights, counts, targets, other times, bonus beside. */
const OTHER_NUMBERS = anyOf(
  /\b(trong so|ty trong|he so|weight)\b|^(chi tieu|ke hoach|muc tieu|target)\b|^(so luong|don vi tinh|so (phieu|ho so|van ban))\b/,
  /\bdiem (thuong|cong( them)?|tru|phat)\b|\b(nam|ky|lan|quy) (truoc|ngoai|lien truoc)\b|^nam( 20\d\d)?$/,
);

/** Whether a header speaks of numbers that are no points of the table: they are known, and not read. */
export const namesOtherNumbers: (text: string) => boolean = memoize((text: string) => {
  const words = fold(text).trim();
  return isBesidePoints(words) || OTHER_NUMBERS.test(words) || namesPartOfYear(words);
});

/** Whether a header says points, whosever they are. */
export function namesPoints(header: string): boolean {
  return /\bdiem\b|\b(points?|scores?)\b/.test(fold(header));
}

/** Whether a header says index in so many words; a mere share (`%`, `Tỷ lệ`) may be of anything. */
export function namesIndex(header: string): boolean {
  return /\b(chi so|index)( (thanh phan|linh vuc|cchc|par index|dat|dat duoc|cai cach hanh chinh))*( ?\(? ?%? ?\)?)?$/.test(
    fold(header),
  );
}
