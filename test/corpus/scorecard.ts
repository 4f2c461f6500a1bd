import { points, sum, type Points } from './points';
import type { Framework } from './content/framework';

/** Columns that hold points. `appraised2` is the appraisal after the unit explained itself. */
export type PointsRole = 'max' | 'self' | 'survey' | 'appraised' | 'appraised2' | 'achieved';

export type Source = 'appraised' | 'survey' | 'sipas';

/** A row of a scorecard that the corpus made up: what was meant, before anything in it was broken. */
export interface Entry {
  /** Full code: `1.3.2`, `III.2`, `1.3.a`. */
  path: string;
  /** The code as an orderly clerk prints it: `1.3.2`, `III`, `2`, `a)`. */
  label: string;
  level: number;
  name: string;
  source: Source | null;
  parent: Entry | null;
  children: Entry[];
  points: Record<PointsRole, Points | null>;
  note: string;
  /** What the assessed unit itself remarks, where a table has a column for that. */
  unitNote: string;
  evidence: string;
}

export interface Scorecard {
  year: number;
  entries: Entry[];
}

/** Without points: the criteria alone. */
function unscored(framework: Framework, year: number): Scorecard {
  const byPath = new Map<string, Entry>();
  const entries = framework.map((criterion): Entry => {
    const parent = criterion.parent === null ? null : (byPath.get(criterion.parent) ?? null);
    if (criterion.parent !== null && !parent) throw new Error(`No parent of ${criterion.path}`);
    const entry: Entry = {
      path: criterion.path,
      label: criterion.label,
      level: parent ? parent.level + 1 : 1,
      name: criterion.name,
      source: criterion.source,
      parent,
      children: [],
      points: {
        max: criterion.max,
        self: null,
        survey: null,
        appraised: null,
        appraised2: null,
        achieved: null,
      },
      note: '',
      unitNote: '',
      evidence: '',
    };
    if (byPath.has(entry.path)) throw new Error(`Twice in the framework: ${entry.path}`);
    byPath.set(entry.path, entry);
    parent?.children.push(entry);
    return entry;
  });
  for (const entry of entries) if (entry.children.length > 0) entry.source = null;
  addUp(entries);
  return { year, entries };
}

/** Which columns a table fills, and how. */
export interface Scoring {
  year: number;
  seed: number;
  /** `separate`: survey points stand in their own column, and the achieved score is the one that counts. */
  survey?: 'appraised' | 'separate';
  stage?: 'self' | 'appraised';
  rounds?: 1 | 2;
  achieved?: boolean;
}

/** Fills a scorecard with believable points: most criteria at their maximum, reasons where points were lost. */
export function scored(framework: Framework, scoring: Scoring): Scorecard {
  const card = unscored(framework, scoring.year);
  const random = generator(scoring.seed);
  for (const entry of leavesOf(card)) scoreLeaf(entry, scoring, random);
  addUp(card.entries);
  return card;
}

/** Changes the points or words of single rows and adds up again. */
export function adjust(card: Scorecard, changes: Record<string, EntryChange>): Scorecard {
  for (const [path, change] of Object.entries(changes)) {
    const entry = entryAt(card, path);
    const { note, unitNote, evidence, name, source, ...figures } = change;
    Object.assign(
      entry,
      Object.fromEntries(
        Object.entries({ note, unitNote, evidence, name, source }).filter(([, value]) => value !== undefined),
      ),
    );
    for (const [role, value] of Object.entries(figures)) {
      entry.points[role as PointsRole] = value === null ? null : points(value);
    }
  }
  addUp(card.entries);
  return card;
}

type EntryChange = Partial<Record<PointsRole, string | number | null>> &
  Partial<Pick<Entry, 'note' | 'unitNote' | 'evidence' | 'name' | 'source'>>;

export function entryAt(card: Scorecard, path: string): Entry {
  const entry = card.entries.find((each) => each.path === path);
  if (!entry) throw new Error(`No entry ${path}`);
  return entry;
}

export function leavesOf(card: Scorecard): Entry[] {
  return card.entries.filter((entry) => entry.children.length === 0);
}

export function areasOf(card: Scorecard): Entry[] {
  return card.entries.filter((entry) => entry.parent === null);
}

/** The points that count (contract): achieved, else the last appraisal, else self, with the survey. */
export function countingPoints(
  figures: Readonly<Record<PointsRole, Points | null>>,
  stage: 'self' | 'appraised',
): Points | null {
  if (figures.achieved !== null) return figures.achieved;
  const own = stage === 'self' ? figures.self : (figures.appraised2 ?? figures.appraised);
  return sum([own, figures.survey]);
}

const ROLES: readonly PointsRole[] = ['max', 'self', 'survey', 'appraised', 'appraised2', 'achieved'];

/** Parents are the sums of their children, column by column (rule 1). */
function addUp(entries: readonly Entry[]): void {
  for (const entry of [...entries].reverse()) {
    if (entry.children.length === 0) continue;
    for (const role of ROLES) entry.points[role] = sum(entry.children.map((child) => child.points[role]));
    // A second round is filled where it changed something; its sums add what counts, of both rounds.
    if (entry.points.appraised2 !== null) {
      entry.points.appraised2 = sum(
        entry.children.map((child) => child.points.appraised2 ?? child.points.appraised),
      );
    }
  }
}

const SURVEY_NOTE = 'Kết quả điều tra xã hội học';

/** Shares of the maximum that criteria counted by ratio come to. */
const RATIOS = [0.9388, 0.8571, 0.95, 0.7838, 0.92, 0.6667, 0.5];

const REASONS = [
  'Theo kết quả thẩm định: chưa hoàn thành đầy đủ nhiệm vụ theo Kế hoạch đã ban hành',
  'Vẫn còn hồ sơ trễ hạn giải quyết cho người dân, tổ chức',
  'Theo kết quả thẩm định: tài liệu kiểm chứng chưa đầy đủ, chưa đúng thời gian quy định',
  'Báo cáo gửi chậm 05 ngày so với quy định',
  'Theo kết quả thẩm định: tỷ lệ thực hiện đạt dưới mức tối đa',
  'Chưa cung cấp được văn bản xử lý sau kiểm tra',
];

const EXPLANATIONS = [
  'Đơn vị đã có báo cáo giải trình',
  'Đề nghị Hội đồng xem xét',
  'Đã bổ sung tài liệu kiểm chứng',
];

function scoreLeaf(entry: Entry, scoring: Scoring, random: Random): void {
  const { max } = entry.points;
  if (max === null) throw new Error(`No maximum: ${entry.path}`);
  const isMeasured = entry.source !== 'appraised';
  if (isMeasured) {
    entry.note = entry.source === 'sipas' ? `Kết quả SIPAS ${scoring.year}` : SURVEY_NOTE;
    if (scoring.stage === 'self') return;
    const measured = Math.round(max * (0.72 + 0.23 * random.next()));
    const isSeparate = scoring.survey === 'separate';
    if (isSeparate) entry.note = '';
    entry.points[isSeparate ? 'survey' : 'appraised'] = measured;
    if (scoring.achieved) entry.points.achieved = measured;
    return;
  }
  entry.points.self = random.next() < 0.8 ? max : Math.round(max * random.pick(RATIOS));
  if (scoring.stage === 'self') return;
  const isCut = random.next() < 0.12;
  entry.points.appraised = isCut
    ? Math.round(entry.points.self * random.pick([0, 0.5, 0.75]))
    : entry.points.self;
  if (isCut && scoring.rounds === 2 && random.next() < 0.7) {
    entry.points.appraised2 = entry.points.self;
    entry.unitNote = random.pick(EXPLANATIONS);
  }
  const counting = entry.points.appraised2 ?? entry.points.appraised;
  if (counting < max) entry.note = random.pick(REASONS);
  if (scoring.achieved) entry.points.achieved = counting;
}

interface Random {
  /** 0 to below 1. */
  next: () => number;
  pick: <T>(from: readonly T[]) => T;
}

/** Numbers that look random and are the same at every run (Lehmer's generator). */
function generator(seed: number): Random {
  const MODULUS = 2_147_483_647;
  let state = (seed * 48_271 + 11) % MODULUS;
  const next = (): number => {
    state = (state * 48_271) % MODULUS;
    return state / MODULUS;
  };
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[Math.floor(next() * from.length)];
    if (chosen === undefined) throw new Error('Nothing to pick from');
    return chosen;
  };
  return { next, pick };
}
