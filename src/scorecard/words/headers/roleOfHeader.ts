import type { Role } from './role';
import { APPRAISED, FINAL } from './appraised';
import { ABOUT_SCORES, isBesidePoints } from './noPoints';
import { SELF } from './self';
import { MAX } from './max';
import { memoize } from '../../../sheet/memoize';
import { LONGEST_HEADER, spelledOut } from './spelling';

/**
 * Wordings of each role, folded, in the order in which they are tried: a note that names the council
 * comes before the council's score. Collected from published tables of several provinces and years.
 */
const WORDINGS: readonly [Role | null, RegExp][] = [
  ['appraised', FINAL],
  [
    'note',
    /y kien|ghi chu|ly do|giai (trinh|thich)|nguyen nhan|can cu|nhan xet|ket qua ra soat|dien giai|chu thich|thuyet minh|^(ton tai|han che)(, (ton tai|han che))?$|remark|comment|^notes?$|reason|explanation/,
  ],
  [
    'evidence',
    /kiem chung|minh chung|(ho so|tai lieu|van ban) chung minh|tai lieu (kem|dinh kem)|^(ho so|tai lieu)( tham dinh)?$|evidence|supporting doc/,
  ],
  [
    'percent',
    /^(chi so|ty le|ti le|phan tram)( (dat|dat duoc|thanh phan|linh vuc|cchc))?( ?\(?%\)?)?$|^(ty le|ti le|phan tram)( ?%)? (dat|diem|so voi|tham dinh|cham|tu cham|tu danh gia)\b|^%|\(%\)$|% dat|\bpercentage\b/,
  ],
  ['rank', /^rank|thu hang|xep hang|vi thu|xep loai/],
  [null, ABOUT_SCORES],
  ['survey', /survey|dieu tra|khao sat|\b(dt)?xhh\b|\bsipas\b/],
  ['self', SELF],
  ['appraised', APPRAISED],
  [
    'achieved',
    /achieved|final score|^actual score|diem (so )?(dat|cuoi cung|chinh thuc|tong hop|ket luan|chot|thuc (te|dat)|(duoc )?cong nhan)|ket qua (diem|cham diem|cuoi)|tong diem dat|^ket qua .*\btong (cong|so|diem)$/,
  ],
  ['max', MAX],
  [
    'code',
    /^(code|stt|s\.t\.t\.?|tt|so tt|(so )?thu tu|(ma|ma so|ma hieu|so hieu|ky hieu)( (tc|tctp|tieu chi|chi tieu|chi so|linh vuc)( thanh phan)?)?|tieu chi so|no\.?|muc)( ?[(/]? ?(no\.?|code|stt|tt)\)?)?$/,
  ],
  [
    'name',
    /criteri|indicator|^(reform )?(areas?|dimensions?|pillars?|contents?)\b|linh vuc|tieu chi|noi dung|chi so (chinh|thanh phan)|^ten chi so|chi tieu|ten goi|nhiem vu|^hang muc/,
  ],
];

/** Notes of the unit that is scored, not of those who score it. */
const BY_UNIT =
  /^((y kien|noi dung) )?giai trinh|\b(cua|do) (cac )?(don vi|dia phuong|co quan|so|phong|huyen|xa|phuong|tinh|ubnd)\b(?! (noi vu|tham dinh|chuyen mon|danh gia|cham))|tu (danh gia|cham)|\bunit('s)?\b/;

/** The role that a header's words name, or null. `group` is the merged header above, where there is one. */
export function roleOfHeader(text: string, group = ''): Role | null {
  if (isBesidePoints(text)) return null;
  return matchRole(text) ?? matchRole(`${group} ${text}`) ?? matchRole(`${text} ${group}`);
}

const matchRole: (text: string) => Role | null = memoize((text) => {
  if (text.length > LONGEST_HEADER) return null;
  const folded = spelledOut(text);
  const role = WORDINGS.find(([, wording]) => wording.test(folded))?.[0] ?? null;
  return role === 'note' && BY_UNIT.test(folded) ? 'unitNote' : role;
});
