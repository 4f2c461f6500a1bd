import { remembered } from '../../../sheet/memo';
import { fold } from '../../../sheet/text';

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

/** One pattern of several, folded as headers are. */
function anyOf(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(patterns.map((each) => (typeof each === 'string' ? each : each.source)).join('|'));
}

/** `Điểm do …`, `Kết quả của …`, or nothing before who gives the points. */
const POINTS_OF = '^((so )?diem (so )?|ket qua )?(do |cua )?';
/** What is done with points, said after who does it. */
const SCORES = '(diem |ket qua )?(cham|danh gia|cong nhan|ket luan|thong nhat|cho diem|phe duyet|xac nhan)';
/** Bodies that are set up to look over the points of others. */
const COUNCILS =
  '(hoi dong|hdtd|ttd|(to|doan) (cong tac|tham dinh|kiem tra|giup viec)|ban chi dao|bcd|co quan (chuyen mon|thuong truc|tham dinh))';
/** Offices that look over some of them; where points are listed by unit they are units as well. */
const OFFICES =
  '((so|phong) (noi vu|tu phap|tai chinh|thong tin|khoa hoc|ke hoach|chuyen mon)|van phong|bo noi vu|[bps]nv)';
const APPRAISERS = `\\b(${COUNCILS}|${OFFICES})`;
/** Levels above a commune, and those who are only named by what they do. */
const ABOVE = '((cap )?tren|(ubnd )?(cap )?(tinh|huyen|thanh pho)|trung uong|bo|so|phong|to|doan)';
/** Communes: scored by those above them, they may score others that say so. */
const COMMUNES = '(ubnd )?(cap )?(xa|phuong|dac khu)(, (xa|phuong|thi tran|dac khu))*';
const UNITS = `((co quan, )?don vi|dia phuong|${COMMUNES})`;

/** `Tự chấm`; but neither `đầu tư chấm` nor `thứ tự đánh giá`. */
const BY_ITSELF =
  /(?<!\b(dau|thu) )\btu (danh gia|cham|cho diem|xac dinh)|^(so )?diem (so )?tu (cho|xep|tinh)\b/;
const SELF = anyOf(
  /^self|^unit('s)? score/,
  BY_ITSELF,
  /don vi (diem )?(danh gia|cham)/,
  `${POINTS_OF}dia phuong ${SCORES}`,
  `^(so )?diem (so )?((do |cua )?${UNITS} )?(de nghi|de xuat)`,
  `^(so )?diem (so )?(do|cua) ${UNITS}$`,
);

/** Points after the unit was heard, or agreed upon: the last round, though its words name an explanation. */
const FINAL =
  /^(?!.*\btu (cham|danh gia))(diem|ket qua|tham dinh|cham)\b.*\bsau (khi )?(giai trinh|phuc tra|phuc khao|khieu nai|dieu chinh|phan hoi|kien nghi|ra soat|tham dinh)|^diem (so )?(da )?(thong nhat|phe duyet|duoc duyet)|^(agreed|approved) (score|points)/;
const APPRAISED = anyOf(
  /apprais|verified|^(the )?council('s)?( (scores?|points|marks?|assessment))?$/,
  /(?<!^(cap|(co quan, )?don vi|co quan|bo phan) )\btham (dinh|tra)\b|\bhdtd\b/,
  `${APPRAISERS}( .*)?${SCORES}`,
  `(danh gia|cham|cong nhan) cua ${APPRAISERS}`,
  `^(so )?diem (so )?((do |cua )?${COUNCILS}\\b|(do|cua) ${OFFICES}\\b)`,
  `${POINTS_OF}${ABOVE} ${SCORES}`,
  // Beside these "TĐ" is no maximum.
  `^(diem )?td (cua|lan|vong|cap)\\b|(${APPRAISERS}|\\b(tinh|huyen)) td$`,
  /^(so )?diem (so )?(cham$|(xet )?duyet|ra soat|kiem tra)|^xet duyet|^ket qua cham( lan \d)?$|cham lai|phuc (tra|khao)/,
);

/** Ways to score, counts and names of what is scored: no scores, unless they are notes or evidence. */
const ABOUT_SCORES = anyOf(
  /^(huong dan|phuong phap|cach|quy trinh|so (lieu|luong|phieu|tieu chi))\b.*\b(cham|danh gia|tham (dinh|tra)|khao sat|dieu tra)$/,
  /^(noi dung|tieu chi|chi tieu) .*\btu (cham|danh gia)\b|^tieu chi tham dinh|^so tieu chi$|^chi tieu (duoc |ke hoach )?giao/,
);

/** The most that can be had; what a score is held against is not headed by it. */
const MAX = anyOf(
  /^max|\bmaximum\b|^(standard|full|possible) (scores?|points|marks?)|^toi da\b|^chuan$/,
  /(?<!\b(dat|duoc|voi|tren) )diem (so )?(chuan|toi da|quy dinh|tran\b|cao nhat|tuyet doi)|diem max/,
  /^(muc )?tran( diem)?$|(thang|khung) diem|^muc diem|^(ba ?rem|bieu diem)\b|^trong so \(?diem\b/,
  /^diem (so )?theo (qd|quyet dinh|quy dinh|bo (chi so|tieu chi))|^(diem )?td theo\b|^tong diem \(?\d+\)?$/,
);

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
const BESIDE_POINTS = anyOf(
  /^(ngay|nguoi|can bo|cong chuc|thoi (gian|diem|han)|doi tuong|don vi (tinh|chu tri|phu trach))\b/,
  /^(diem |so diem )?(bi |con )?(tru|chenh lech|giam|tang)\b|^(diem )?mat\b|^so sanh\b|^(lost|difference|date)\b/,
  /^(trong so|ty trong|weight)\b.*%/,
);

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

/** `Đ.chuẩn`, `Đ. tự ĐG (1)`, `Điểm chuẩn*` → the words, folded. */
function spelledOut(header: string): string {
  return fold(header)
    .replace(/ ?(\(\d\)|\*|[¹²³])+$/, '')
    .replace(/^d[./] ?/, 'diem ')
    .replace(/\btdg\b/, 'tu danh gia')
    .replace(/\bdg\b/, 'danh gia');
}

/** `Điểm`, `Tổng điểm`; `TĐ` may be the most that can be had (tối đa) or what the council grants (thẩm định). */
const OPEN_POINTS = /^(tong (so )?diem|diem( so)?|so diem|(diem )?td|trong so)$/;
const EITHER_WAY = /\btd$/;
/** `TC` is a self score (tự chấm), a criterion (tiêu chí) or a standard (tiêu chuẩn). */
const OPEN_SELF = /^(diem )?tc$/;
const BY_COMMUNE = new RegExp(`${POINTS_OF}${COMMUNES} ${SCORES}`);

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
export const isOpen: (header: string) => boolean = remembered((header: string) => {
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

/** The round that an appraisal column's header names (`lần 2` → 2); 1 where it names none. */
export function appraisalRound(text: string): number {
  const match = /lan (?:thu )?(\d)/.exec(fold(text));
  if (match?.[1]) return Number(match[1]);
  const folded = fold(text).trim();
  return /lan cuoi|phuc (tra|khao)|cham lai|sau giai trinh/.test(folded) || FINAL.test(folded) ? 9 : 1;
}
