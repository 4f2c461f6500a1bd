import { ABOVE, APPRAISERS, COUNCILS, OFFICES, POINTS_OF, GIVES_POINTS, anyOf } from './bodies';
import { fold } from '../../../sheet/text';

/** Points after the unit was heard, or agreed upon: the last round, though its words name an explanation. */
export const FINAL =
  /^(?!.*\btu (cham|danh gia))(diem|ket qua|tham dinh|cham)\b.*\bsau (khi )?(giai trinh|phuc tra|phuc khao|khieu nai|dieu chinh|phan hoi|kien nghi|ra soat|tham dinh)|^diem (so )?(da )?(thong nhat|phe duyet|duoc duyet)|^(agreed|approved) (score|points)/;

/** Points that somebody else than the unit gives: a council, an office, a level above. */
export const APPRAISED = anyOf(
  /apprais|verified|^(the )?council('s)?( (scores?|points|marks?|assessment))?$/,
  /(?<!^(cap|(co quan, )?don vi|co quan|bo phan) )\btham (dinh|tra)\b|\bhdtd\b/,
  `${APPRAISERS}( .*)?${GIVES_POINTS}`,
  `(danh gia|cham|cong nhan) cua ${APPRAISERS}`,
  `^(so )?diem (so )?((do |cua )?${COUNCILS}\\b|(do|cua) ${OFFICES}\\b)`,
  `${POINTS_OF}${ABOVE} ${GIVES_POINTS}`,
  // Beside these "TĐ" is no maximum.
  `^(diem )?td (cua|lan|vong|cap)\\b|(${APPRAISERS}|\\b(tinh|huyen)) td$`,
  /^(so )?diem (so )?(cham$|(xet )?duyet|ra soat|kiem tra)|^xet duyet|^ket qua cham( lan \d)?$|cham lai|phuc (tra|khao)/,
);

/** Whether a header speaks of the appraisal, whatever it says of it. */
export function namesAppraisal(header: string): boolean {
  return APPRAISED.test(fold(header));
}

/** The round that an appraisal column's header names (`lần 2` → 2); 1 where it names none. */
export function appraisalRound(text: string): number {
  const match = /lan (?:thu )?(\d)/.exec(fold(text));
  if (match?.[1]) return Number(match[1]);
  const folded = fold(text).trim();
  return /lan cuoi|phuc (tra|khao)|cham lai|sau giai trinh/.test(folded) || FINAL.test(folded) ? 9 : 1;
}
