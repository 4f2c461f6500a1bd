import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { audit } from '../../src/scorecard/audit/audit';
import { roleOfHeader } from '../../src/scorecard/words/headers/roleOfHeader';
import { namesOtherNumbers } from '../../src/scorecard/words/headers/noPoints';
import { placedRoles } from '../../src/scorecard/layout/columns';
import { recognise } from '../../src/scorecard/recognise';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** How a column under some wording is taken: by its words, by its figures, or it is asked or named; else it is lost. */
export type Taken = 'words' | 'figures' | 'asked' | 'lost' | 'mistaken';

const wording = z.object({ wording: z.string(), role: z.string(), context: z.string(), seen: z.boolean() });
export type Wording = z.infer<typeof wording>;

/** Wordings of headers that people publish, with what they head, collected by somebody who had not seen our words. */
export function wordings(): Wording[] {
  return z
    .array(z.looseObject(wording.shape))
    .parse(JSON.parse(readFileSync(path.join(__dirname, 'wordings.json'), 'utf8')));
}

interface Leaf {
  code: string;
  name: string;
  max: number;
  self: number;
  score: number;
}

const LEAVES: readonly Leaf[] = [
  { code: '1.1', name: 'Ban hành kế hoạch', max: 4, self: 4, score: 3.5 },
  { code: '1.2', name: 'Thực hiện chế độ báo cáo', max: 6, self: 5.5, score: 5 },
  { code: '2.1', name: 'Rà soát văn bản', max: 3, self: 3, score: 3 },
  { code: '2.2', name: 'Công khai thủ tục', max: 5, self: 4, score: 4.25 },
  { code: '2.3', name: 'Giải quyết hồ sơ', max: 2, self: 2, score: 1.5 },
];

/** What stands in a column of a role, of a leaf and of the sum of some. */
type Content = (leaves: readonly Leaf[], at: number) => CellInput;

const sum =
  (of: (leaf: Leaf) => number): Content =>
  (leaves) =>
    leaves.reduce((all, leaf) => all + of(leaf), 0);
const words =
  (texts: readonly string[]): Content =>
  (_leaves, at) =>
    texts[at % texts.length] ?? '';

const MAX = sum(({ max }) => max);
const SELF = sum(({ self }) => self);
const SCORE = sum(({ score }) => score);

const CONTENT: Readonly<Record<string, Content>> = {
  max: MAX,
  self: SELF,
  appraised: SCORE,
  achieved: SCORE,
  survey: (leaves) => (leaves.some(({ code }) => code === '2.3') ? 1 : ''),
  index: (leaves, at) => Math.round((Number(SCORE(leaves, at)) / Number(MAX(leaves, at))) * 10_000) / 100,
  rank: (_leaves, at) => [12, 5, 33, 8, 21, 40, 2, 17][at] ?? 1,
  note: words(['Chậm báo cáo', '', 'Thiếu tài liệu chứng minh', '']),
  evidence: words(['Quyết định số 12', 'Báo cáo số 40', '']),
  unit: words(['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng']),
  ratio: (_leaves, at) => [88, 97, 71, 100, 64, 92, 55, 83][at] ?? 90,
  weight: (_leaves, at) => [0.4, 0.1, 0.3, 0.6, 0.2, 0.25, 0.15, 1][at] ?? 0.1,
  target: (_leaves, at) => [120, 40, 65, 300, 12, 75, 80, 90][at] ?? 50,
  quarter: (_leaves, at) => [3, 1.5, 1, 4, 1, 2, 0.5, 7][at] ?? 1,
  other: (_leaves, at) => [14, 230, 8, 51, 17, 99, 340, 26][at] ?? 10,
};

/** A table of two areas with the wording over a column of its role, and the column's place. */
function tableWith({ wording: header, role }: Wording): { rows: CellInput[][]; column: number } {
  const [upper = '', lower = ''] = header.includes(' | ') ? header.split(' | ') : ['', header];
  const heads = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'];
  const own = { code: 0, name: 1, max: 2, self: 3, appraised: 4 }[role];
  const column = own ?? heads.length;
  heads[column] = lower;
  const uppers = heads.map((head, at) => (at === column && upper !== '' ? upper : head));
  const lowers = heads.map((head, at) => (at === column && upper !== '' ? lower : head));
  const groups: [string, string, readonly Leaf[]][] = [
    ['1', 'Chỉ đạo, điều hành', LEAVES.slice(0, 2)],
    ['2', 'Thủ tục hành chính', LEAVES.slice(2)],
  ];
  let at = 0;
  const line = (code: string, name: string, leaves: readonly Leaf[]): CellInput[] => {
    const cells: CellInput[] = [code, name, MAX(leaves, at), SELF(leaves, at), SCORE(leaves, at)];
    if (own === undefined) cells[column] = CONTENT[role]?.(leaves, at) ?? '';
    at++;
    return cells;
  };
  const rows = groups.flatMap(([code, name, leaves]) => [
    line(code, name, leaves),
    ...leaves.map((leaf) => line(leaf.code, leaf.name, [leaf])),
  ]);
  const headers = upper === '' ? [heads] : [uppers, lowers.map((head, x) => (x === column ? head : ''))];
  return { rows: [...headers, ...rows, line('', 'Tổng cộng', LEAVES)], column };
}

const POINTS = ['max', 'self', 'appraised', 'achieved', 'survey'];
const NUMBERS = ['rank', 'ratio', 'weight', 'target', 'quarter', 'other'];

/** What becomes of a column under a wording. */
export function takenAs(each: Wording): Taken {
  const { rows, column } = tableWith(each);
  const workbook = recognise(workbookOf(sheetOf(rows)));
  const [sheet] = workbook.sheets;
  const isNamed = audit(workbook).some((found) => found.kind === 'UNREAD_COLUMN' && found.column === column);
  // A sheet that is no scoring sheet says what it lacks, and asks.
  if (sheet?.kind !== 'scoring') return 'asked';
  const read = placedRoles(sheet.scorecard.layout.columns).find((placed) => placed.column === column)?.role;
  const [upper = '', lower = ''] = each.wording.includes(' | ')
    ? each.wording.split(' | ')
    : ['', each.wording];
  const byWords = roleOfHeader(lower, upper);
  if (isNamed) return 'asked';
  if (isRight(each.role, read)) return byWords === null ? 'figures' : 'words';
  if (read !== undefined && POINTS.includes(read)) return 'mistaken';
  const isKnown = byWords !== null || namesOtherNumbers(`${upper} ${lower}`);
  const holdsNumbers = POINTS.includes(each.role) || NUMBERS.includes(each.role) || each.role === 'index';
  if (!holdsNumbers) return isKnown ? 'words' : 'figures';
  return isKnown && !POINTS.includes(each.role) ? 'words' : 'lost';
}

/** Whether a column that was read so is what it was published as: the final score counts under either name. */
function isRight(role: string, read: string | undefined): boolean {
  if (role === read || (role === 'index' && read === 'percent')) return true;
  if (role === 'appraised' || role === 'achieved') return read === 'appraised' || read === 'achieved';
  return role === 'note' && read === 'unitNote';
}
