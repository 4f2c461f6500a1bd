import { COMMUNES, POINTS_OF, GIVES_POINTS } from './bodies';
import type { Role } from './role';
import { LONGEST_HEADER, spelledOut } from './spelling';
import { memoize } from '../../../sheet/memoize';

/** `Điểm`, `Tổng điểm`; `TĐ` may be the most that can be had (tối đa) or what the council grants (thẩm định). */
const OPEN_POINTS = /^(tong (so )?diem|diem( so)?|so diem|(diem )?td|trong so)$/;

const EITHER_WAY = /\btd$/;

/** `TC` is a self score (tự chấm), a criterion (tiêu chí) or a standard (tiêu chuẩn). */
const OPEN_SELF = /^(diem )?tc$/;

const BY_COMMUNE = new RegExp(`${POINTS_OF}${COMMUNES} ${GIVES_POINTS}`);

/** The columns of a header beside the one that is asked for. */
export interface OtherColumns {
  hasMax: boolean;
  hasSelf: boolean;
  isLeftOfSelf: boolean;
  /** Right of the maximum, or of what may be one. */
  isRightOfMax: boolean;
}

/**
 * What a header leaves open, told from the other columns. "Điểm" heads the maximum, where no other column has it and
 * the self scores stand to the right; else "Điểm TĐ" is the council's. "Xã chấm" is the commune's own, unless somebody
 * to the left scored himself. Null where it stays open.
 */
export function roleOfOpenHeader(
  text: string,
  { hasMax, hasSelf, isLeftOfSelf, isRightOfMax }: OtherColumns,
): Role | null {
  const words = text.length > LONGEST_HEADER ? '' : spelledOut(text);
  if (OPEN_SELF.test(words)) return isRightOfMax && !hasSelf ? 'self' : null;
  if (BY_COMMUNE.test(words)) return hasSelf ? (isLeftOfSelf ? null : 'appraised') : 'self';
  if (!OPEN_POINTS.test(words) || !hasSelf) return null;
  if (!hasMax) return isLeftOfSelf ? 'max' : null;
  return EITHER_WAY.test(words) && !isLeftOfSelf ? 'appraised' : null;
}

/** Whether the other columns may tell what a header leaves open. */
export const isOpenHeader: (header: string) => boolean = memoize((header: string) => {
  const words = header.length > LONGEST_HEADER ? '' : spelledOut(header);
  return OPEN_SELF.test(words) || BY_COMMUNE.test(words) || OPEN_POINTS.test(words);
});

/** Whether a header may head the maximum, if no other column does. */
export function mayBeMax(header: string): boolean {
  return OPEN_POINTS.test(spelledOut(header));
}

/** Weights are maxima only where they are points. */
export function namesWeights(header: string): boolean {
  return /^trong so/.test(spelledOut(header));
}
