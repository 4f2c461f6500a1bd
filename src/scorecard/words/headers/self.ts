import { POINTS_OF, GIVES_POINTS, UNITS, anyOf } from './bodies';
import { fold } from '../../../sheet/text';

/** `Tự chấm`; but neither `đầu tư chấm` nor `thứ tự đánh giá`. */
const BY_ITSELF =
  /(?<!\b(dau|thu) )\btu (danh gia|cham|cho diem|xac dinh)|^(so )?diem (so )?tu (cho|xep|tinh)\b/;

/** Points that the unit claims for itself. */
export const SELF = anyOf(
  /^self|^unit('s)? score/,
  BY_ITSELF,
  /don vi (diem )?(danh gia|cham)/,
  `${POINTS_OF}dia phuong ${GIVES_POINTS}`,
  `^(so )?diem (so )?((do |cua )?${UNITS} )?(de nghi|de xuat)`,
  `^(so )?diem (so )?(do|cua) ${UNITS}$`,
);

/** Whether a header speaks of the self score, whatever it says of it. */
export function namesSelf(header: string): boolean {
  return SELF.test(fold(header));
}
