import { anyOf } from './bodies';

/** The most that can be had; what a score is held against is not headed by it. */
export const MAX = anyOf(
  /^max|\bmaximum\b|^(standard|full|possible) (scores?|points|marks?)|^toi da\b|^chuan$/,
  /(?<!\b(dat|duoc|voi|tren) )diem (so )?(chuan|toi da|quy dinh|tran\b|cao nhat|tuyet doi)|diem max/,
  /^(muc )?tran( diem)?$|(thang|khung) diem|^muc diem|^(ba ?rem|bieu diem)\b|^trong so \(?diem\b/,
  /^diem (so )?theo (qd|quyet dinh|quy dinh|bo (chi so|tieu chi))|^(diem )?td theo\b|^tong diem \(?\d+\)?$/,
);
