import { remembered } from './remembered';
import { fold } from './wording';

/** What a column of a scoring or comparison table holds. */
export type Role =
  | 'code'
  | 'name'
  | 'max'
  | 'self'
  | 'appraised'
  | 'survey'
  | 'achieved'
  | 'percent'
  | 'rank'
  | 'note'
  | 'unitNote'
  | 'evidence';

/** Columns that hold points and are added up. */
export type ScoreRole = 'max' | 'self' | 'appraised' | 'survey' | 'achieved';

/** Where each role stands: zero-based columns, absent where the layout has none. */
export interface ScoringColumns {
  /** Absent where the codes stand in front of the names. */
  code?: number;
  /** Further columns of codes to its right, where areas, criteria and components each have their own. */
  otherCodes?: readonly number[];
  name: number;
  /** Further columns of names, where areas, criteria and components each have their own. */
  otherNames?: readonly number[];
  max: number;
  self?: number;
  /** Appraisal rounds, first to last; the last one that is filled counts. */
  appraised: number[];
  survey?: number;
  achieved?: number;
  percent?: number;
  /** Columns that say why points were lost. */
  note: number[];
  /** What the unit says for itself beside those notes: it may name the source of a score, but no reason. */
  unitNote?: number;
  evidence?: number;
}

/** Roles whose first column, or only one, has a field of its own; appraisals and notes are lists. */
export const SINGLE_ROLES = [
  'code',
  'name',
  'max',
  'self',
  'survey',
  'achieved',
  'percent',
  'unitNote',
  'evidence',
] as const;

/** A column of a table with what it holds; appraisals are numbered, everything else is of round 1. */
export interface PlacedRole {
  column: number;
  role: Exclude<Role, 'rank'>;
  round: number;
}

/** The columns of codes, from left to right; none where the codes stand in front of the names. */
export function codeColumns({
  code,
  otherCodes = [],
}: Pick<ScoringColumns, 'code' | 'otherCodes'>): readonly number[] {
  return code === undefined ? [] : [code, ...otherCodes];
}

/** All columns that a table has, from left to right. */
export function placedRoles(columns: ScoringColumns): PlacedRole[] {
  const place = (role: PlacedRole['role'], column: number, round = 1): PlacedRole => ({
    column,
    role,
    round,
  });
  const single = SINGLE_ROLES.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [place(role, column)];
  });
  return [
    ...single,
    ...(columns.otherCodes ?? []).map((column) => place('code', column)),
    ...(columns.otherNames ?? []).map((column) => place('name', column)),
    ...columns.appraised.map((column, index) => place('appraised', column, index + 1)),
    ...columns.note.map((column) => place('note', column)),
  ].sort((a, b) => a.column - b.column);
}

/** Points after the unit was heard, or agreed upon: the last round, though its words name an explanation. */
const FINAL =
  /^(diem|ket qua|tham dinh|cham)\b.*\bsau (khi )?(giai trinh|phuc tra|phuc khao|khieu nai|dieu chinh|phan hoi|kien nghi|ra soat|tham dinh)|^diem (so )?(da )?(thong nhat|phe duyet|duoc duyet)|^(agreed|approved) (score|points)/;
const SELF = /^self|tu (danh gia|cham|cho diem|xac dinh)|don vi (diem )?(danh gia|cham)|^diem (so )?de nghi/;
const APPRAISED =
  /apprais|verified|^(the )?council('s)?( (scores?|points|marks?|assessment))?$|tham dinh|\bhdtd\b|(so noi vu|phong noi vu|bo noi vu|\bsnv\b|\bbnv\b|hoi dong|to cong tac|co quan chuyen mon)( .*)?(danh gia|cham|cong nhan|ket luan|thong nhat|cho diem)|(danh gia|cham|cong nhan) cua (so noi vu|phong noi vu|bo noi vu|hoi dong)|^(cap )?(tren|tinh|huyen) (cham|danh gia|cong nhan)|^diem (so )?cham$|cham lai|phuc (tra|khao)/;

/**
 * Wordings of each role, folded, in the order in which they are tried: a note that names the council
 * comes before the council's score. Collected from published tables of several provinces and years.
 */
const WORDINGS: readonly [Role, RegExp][] = [
  ['appraised', FINAL],
  [
    'note',
    /y kien|ghi chu|ly do|giai trinh|nguyen nhan|can cu|nhan xet|ket qua ra soat|dien giai|chu thich|thuyet minh|remark|comment|^notes?$|reason/,
  ],
  ['evidence', /kiem chung|minh chung|ho so chung minh|tai lieu (kem|dinh kem)|evidence/],
  [
    'percent',
    /^(chi so|ty le|ti le|phan tram)( (dat|dat duoc|thanh phan|linh vuc|cchc))?( ?\(?%\)?)?$|^(ty le|ti le|phan tram)( ?%)? (dat|diem|tham dinh|cham|tu cham|tu danh gia)\b|^%|\(%\)$|% dat|\bpercentage\b/,
  ],
  ['rank', /^rank|thu hang|xep hang|vi thu|xep loai/],
  ['survey', /survey|dieu tra|khao sat|\b(dt)?xhh\b|\bsipas\b/],
  ['self', SELF],
  ['appraised', APPRAISED],
  [
    'achieved',
    /achieved|final score|diem (so )?(dat|cuoi cung|chinh thuc|tong hop|ket luan|chot|(duoc )?cong nhan)|ket qua (diem|cham diem|cuoi)|tong diem dat|^ket qua .*\btong (cong|so|diem)$/,
  ],
  [
    'max',
    /^max|\bmaximum\b|^toi da\b|^chuan$|diem (so )?(chuan|toi da|quy dinh)|thang diem|diem max|khung diem|^muc diem|^tong diem \(?\d+\)?$/,
  ],
  [
    'code',
    /^(code|stt|tt|so tt|so thu tu|(ma|ma so|ma hieu|so hieu|ky hieu)( (tc|tctp|tieu chi|chi tieu|linh vuc)( thanh phan)?)?|tieu chi so|no\.?|muc)( ?[(/]? ?(no\.?|code|stt|tt)\)?)?$/,
  ],
  [
    'name',
    /criteri|indicator|^(reform )?(areas?|dimensions?|pillars?|contents?)\b|linh vuc|tieu chi|noi dung|chi so (chinh|thanh phan)|chi tieu|ten goi|nhiem vu/,
  ],
];

/** Notes of the unit that is scored, not of those who score it. */
const BY_UNIT =
  /^((y kien|noi dung) )?giai trinh|\b(cua|do) (cac )?(don vi|dia phuong|co quan|so|phong|huyen|xa|phuong|tinh|ubnd)\b(?! (noi vu|tham dinh|chuyen mon|danh gia|cham))|tu (danh gia|cham)|\bunit('s)?\b/;

const PERFORMANCE =
  /(so lieu|ket qua|khoi luong|muc do) (da )?thuc hien|^so lieu|^thuc hien\b|\bperformance\b/;

/** Headers of lists whose rows are units or people: such a table ranks them, it does not score one of them. */
const UNIT_WORDS =
  /(ten|danh sach) (don vi|co quan|so|huyen|xa|phuong)|^(don vi|co quan|dia phuong)|tinh,? thanh pho|ho (va )?ten/;

/** Whether a header speaks of the self score, whatever it says of it. */
export function namesSelf(header: string): boolean {
  return SELF.test(fold(header));
}

/** Whether a header speaks of the appraisal, whatever it says of it. */
export function namesAppraisal(header: string): boolean {
  return APPRAISED.test(fold(header));
}

/** Whether a header speaks of what was done, not of the points for it. */
export function namesPerformance(header: string): boolean {
  return PERFORMANCE.test(fold(header));
}

/** Whether a header speaks of a part of the year: `6 tháng`, `quý I`. */
export function namesPartOfYear(header: string): boolean {
  return /\b([369]|sau|chin|ba) thang\b|\bquy ([1-4]|i{1,3}|iv)\b|\bgiua nam\b/.test(fold(header));
}

export function namesUnits(header: string): boolean {
  return UNIT_WORDS.test(fold(header));
}

/** A header is a few words; anything longer is text of the report or a note. */
export const LONGEST_HEADER = 120;

/** What stands beside points without being any: points lost, differences, dates and people. */
const BESIDE_POINTS =
  /^(ngay|nguoi|can bo|thoi (gian|diem|han)|don vi (tinh|chu tri|phu trach))\b|^(diem |so diem )?(bi |con )?(tru|chenh lech)\b|^(diem )?mat\b|^(lost|difference|date)\b/;

/** The role that a header's words name, or null. `group` is the merged header above, where there is one. */
export function roleOfHeader(text: string, group = ''): Role | null {
  if (isBesidePoints(text)) return null;
  return matchRole(text) ?? matchRole(`${group} ${text}`) ?? matchRole(`${text} ${group}`);
}

const isBesidePoints: (text: string) => boolean = remembered((text: string) =>
  BESIDE_POINTS.test(fold(text)),
);

const matchRole: (text: string) => Role | null = remembered((text) => {
  if (text.length > LONGEST_HEADER) return null;
  const folded = spelledOut(text);
  const role = WORDINGS.find(([, wording]) => wording.test(folded))?.[0] ?? null;
  return role === 'note' && BY_UNIT.test(folded) ? 'unitNote' : role;
});

/** `Đ.chuẩn`, `Đ. tự ĐG` → the words, folded. */
function spelledOut(header: string): string {
  return fold(header)
    .replace(/^d[./] ?/, 'diem ')
    .replace(/\btdg\b/, 'tu danh gia')
    .replace(/\bdg\b/, 'danh gia');
}

/** `Điểm`, `Tổng điểm`; `Điểm TĐ` may be the most that can be had (tối đa) or what the council grants (thẩm định). */
const OPEN_WORDING = /^(tong (so )?diem|diem( so)?|so diem|diem td)$/;
const EITHER_WAY = /\btd$/;

/**
 * What a header that says no more than "Điểm" heads, told from the other columns: the maximum, where no other column
 * has it and the self scores stand to the right; else "Điểm TĐ" is the council's. Null where it stays open.
 */
export function roleOfOpenHeader(
  text: string,
  others: { hasMax: boolean; isLeftOfSelf: boolean },
): Role | null {
  const words = text.length > LONGEST_HEADER ? '' : spelledOut(text);
  if (!OPEN_WORDING.test(words)) return null;
  if (!others.hasMax) return others.isLeftOfSelf ? 'max' : null;
  return EITHER_WAY.test(words) && !others.isLeftOfSelf ? 'appraised' : null;
}

/** The round that an appraisal column's header names (`lần 2` → 2); 1 where it names none. */
export function appraisalRound(text: string): number {
  const match = /lan (?:thu )?(\d)/.exec(fold(text));
  if (match?.[1]) return Number(match[1]);
  const folded = fold(text).trim();
  return /lan cuoi|phuc (tra|khao)|cham lai|sau giai trinh/.test(folded) || FINAL.test(folded) ? 9 : 1;
}
