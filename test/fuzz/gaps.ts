import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import { completenessOf } from '../../src/scorecard/sums/missingScores';
import { cellAddress } from '../../src/sheet/address';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';
import { Random } from './random';

/**
 * Right tables in random layouts from which something was taken, or to which something was added that nobody can know:
 * a score, a row, a column of other numbers, a percentage, words over merged columns. What must hold: it is named at its
 * cell, no figure that was right is written over, and no maximum is changed unasked.
 */

/** What was done to a table. */
const HARMS = [
  'nothing',
  'scoreCleared',
  'rowDeleted',
  'columnOfNumbers',
  'columnOfPoints',
  'percentScore',
  'rowWithoutCode',
] as const;

type Harm = (typeof HARMS)[number];

/** What came of one case. */
export interface GapOutcome {
  harm: Harm;
  /** What did not hold, in a line each. */
  faults: string[];
}

interface Line {
  code: string;
  name: string;
  level: number;
  parent: Line | null;
  max: number;
  self: number;
  score: number;
}

type ColumnName = 'code' | 'name' | 'max' | 'self' | 'score' | 'note' | 'other';

const HEADERS: Readonly<Record<ColumnName, readonly [string, ...string[]]>> = {
  code: ['STT', 'TT', 'Mã'],
  name: ['Tiêu chí', 'Nội dung đánh giá', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần'],
  max: ['Điểm chuẩn', 'Điểm tối đa', 'Thang điểm'],
  self: ['Điểm tự đánh giá', 'Điểm tự chấm', 'Đơn vị tự chấm'],
  score: ['Điểm thẩm định', 'Hội đồng thẩm định', 'Ban chấm', 'Khối thi đua chấm', 'Sở TT&TT đánh giá'],
  note: ['Ghi chú', 'Ý kiến thẩm định'],
  other: ['Xếp lượt', 'Kinh phí', 'Mức A', 'Thông số', 'Ngưỡng'],
};

/** Tries one case: the table of a seed, with one thing done to it. */
export function tryGap(seed: number): GapOutcome {
  const random = new Random(seed);
  const lines = tableOf(random);
  const leaves = lines.filter(isLeaf);
  const harm = random.pick(HARMS);
  const order = orderOf(random, harm);
  const target = random.pick([leaves[0] ?? lines[0], ...leaves] as [Line, ...Line[]]);
  const drawn = draw(random, lines, order);
  const faults: string[] = [];
  const rowOf = (line: Line): number => drawn.first + lines.indexOf(line);
  const place = (line: Line, column: ColumnName): string =>
    cellAddress(drawn.left + order.indexOf(column), rowOf(line));
  const wanted = apply(harm, { random, lines, target, drawn, order, place, rowOf });
  if (wanted === null) return { harm: 'nothing', faults };

  const workbook = recognise(workbookOf(sheetOf(drawn.rows)));
  const [scoring] = scoringSheets(workbook);
  if (!scoring) return { harm, faults: ['is no scoring sheet'] };
  const findings = audit(workbook);
  const said = findings.map(({ kind, row, column }) => `${kind} ${cellAddress(column, row)}`);
  // Beside a score that no words name, a further column of points is read as the next round of the appraisal.
  const isRead = harm === 'columnOfPoints' && scoring.scorecard.layout.columns.appraised.length > 1;
  for (const each of isRead ? [] : wanted)
    if (!said.includes(each)) faults.push(`does not say ${each}: ${said.join(', ')}`);
  if (harm === 'nothing') {
    const alarms = findings.filter(({ severity }) => severity === 'error').map(({ kind }) => kind);
    if (alarms.length > 0) faults.push(`false alarm ${alarms.join()}`);
    if (completenessOf(scoring.scorecard).missing > 0) faults.push('calls a whole table incomplete');
  }
  if (harm === 'scoreCleared' && completenessOf(scoring.scorecard).missing !== 1)
    faults.push('does not count the missing score');
  const plan = planRecompute(workbook, scoring, findings, { values: false, leaveOut: new Set() });
  for (const change of plan.changes) {
    const address = cellAddress(change.column, change.row);
    if (change.isOfScheme) faults.push(`changes the maximum ${address} unasked`);
    // Sums above what was taken away may follow it; nothing else may.
    if (!isRead && !drawn.mayFollow(change.row)) faults.push(`writes ${address}`);
  }
  return { harm, faults };
}

function isLeaf(line: Line, _at: number, lines: readonly Line[]): boolean {
  return lines.every(({ parent }) => parent !== line);
}

/** Two to five areas of two to four criteria, some of them with components; every sum is right. */
function tableOf(random: Random): Line[] {
  const lines: Line[] = [];
  const add = (code: string, level: number, parent: Line | null): Line => {
    const line = { code, name: `Nội dung số ${code}`, level, parent, max: 0, self: 0, score: 0 };
    lines.push(line);
    return line;
  };
  const leaf = (line: Line): void => {
    line.max = 1 + random.below(12) / 4;
    line.self = line.max - random.pick([0, 0, 0.25, 0.5]);
    line.score = line.self - random.pick([0, 0, 0.25]);
  };
  const areas = 2 + random.below(4);
  for (let area = 1; area <= areas; area++) {
    const top = add(String(area), 1, null);
    const criteria = 3 + random.below(2);
    for (let criterion = 1; criterion <= criteria; criterion++) {
      const middle = add(`${area}.${criterion}`, 2, top);
      const components = random.chance(0.3) ? 3 : 0;
      for (let component = 1; component <= components; component++)
        leaf(add(`${area}.${criterion}.${component}`, 3, middle));
      if (components === 0) leaf(middle);
    }
  }
  for (const line of [...lines].reverse()) {
    const { parent } = line;
    if (!parent) continue;
    parent.max += line.max;
    parent.self += line.self;
    parent.score += line.score;
  }
  return lines;
}

/** The columns from left to right: scores stand right of the maximum, notes anywhere behind the names. */
function orderOf(random: Random, harm: Harm): ColumnName[] {
  const order: ColumnName[] = ['code', 'name', 'max', 'self', 'score'];
  order.splice(2 + random.below(4), 0, 'note');
  if (harm === 'columnOfNumbers' || harm === 'columnOfPoints') order.push('other');
  return order;
}

interface Drawn {
  rows: CellInput[][];
  /** Row number of the first line. */
  first: number;
  /** Zero-based column of the table. */
  left: number;
  /** Whether a row's figures may change because of what was done. */
  mayFollow: (row: number) => boolean;
}

function draw(random: Random, lines: readonly Line[], order: readonly ColumnName[]): Drawn {
  const left = random.below(3);
  const above = random.below(4);
  const pad = (cells: CellInput[]): CellInput[] => [...new Array<CellInput>(left).fill(''), ...cells];
  const titles = Array.from({ length: above }, (_, at) => pad([at === 0 ? 'BẢNG CHẤM ĐIỂM NĂM 2025' : '']));
  const header = pad(order.map((column) => random.pick(HEADERS[column])));
  const body = lines.map((line) => pad(order.map((column) => contentOf(line, column))));
  const areas = lines.filter(({ parent }) => parent === null);
  const total: Line = {
    code: '',
    name: 'Tổng cộng',
    level: 0,
    parent: null,
    max: areas.reduce((sum, { max }) => sum + max, 0),
    self: areas.reduce((sum, { self }) => sum + self, 0),
    score: areas.reduce((sum, { score }) => sum + score, 0),
  };
  const last = pad(order.map((column) => contentOf(total, column)));
  return { rows: [...titles, header, ...body, last], first: above + 2, left, mayFollow: () => false };
}

function contentOf(line: Line, column: ColumnName): CellInput {
  if (column === 'note') return line.score < line.self ? 'Thực hiện chưa đầy đủ' : '';
  if (column === 'other') return '';
  return line[column];
}

interface Case {
  random: Random;
  lines: Line[];
  target: Line;
  drawn: Drawn;
  order: readonly ColumnName[];
  place: (line: Line, column: ColumnName) => string;
  rowOf: (line: Line) => number;
}

/** Does the harm to what was drawn and answers what has to be said; null where it cannot be done there. */
function apply(harm: Harm, { random, lines, target, drawn, order, place, rowOf }: Case): string[] | null {
  const at = (column: ColumnName): number => drawn.left + order.indexOf(column);
  const cells = (line: Line): CellInput[] => drawn.rows[rowOf(line) - 1] ?? [];
  const above = ancestors(target);
  const followers = new Set([...above.map(rowOf), drawn.first + lines.length]);
  switch (harm) {
    case 'nothing':
      return [];
    case 'scoreCleared':
      cells(target)[at('score')] = '';
      drawn.mayFollow = (row) => followers.has(row);
      return [`MISSING_SCORE ${place(target, 'score')}`];
    case 'rowDeleted': {
      const siblings = lines.filter(({ parent }) => parent === target.parent);
      const next = siblings[siblings.indexOf(target) + 1];
      // Behind the last one no number is left out.
      if (!next || target.parent === null) return null;
      const deleted = rowOf(target);
      drawn.rows.splice(deleted - 1, 1);
      drawn.mayFollow = (row) => followers.has(row < deleted ? row : row + 1);
      return [`NUMBERING_GAP ${cellAddress(at('code'), rowOf(next) - 1)}`];
    }
    case 'columnOfNumbers':
      for (const line of lines) cells(line)[at('other')] = 20 + random.below(300);
      return [`UNREAD_COLUMN ${cellAddress(at('other'), drawn.first - 1)}`];
    case 'columnOfPoints':
      for (const line of lines) cells(line)[at('other')] = line.score;
      return [`UNREAD_COLUMN ${cellAddress(at('other'), drawn.first - 1)}`];
    case 'percentScore':
      cells(target)[at('score')] = { value: 0.95, text: '95%', numberFormat: '0%' };
      drawn.mayFollow = () => false;
      return [`PERCENT_SCORE ${place(target, 'score')}`];
    case 'rowWithoutCode': {
      const inserted = drawn.left + order.length;
      const row = new Array<CellInput>(inserted).fill('');
      row[at('name')] = 'Nội dung phát sinh';
      row[at('score')] = 0.125;
      drawn.rows.splice(rowOf(target), 0, row);
      if (lines.indexOf(target) === lines.length - 1) return null;
      return [`UNREAD_ROW ${cellAddress(at('score'), rowOf(target) + 1)}`];
    }
  }
}

function ancestors({ parent }: Line): Line[] {
  return parent ? [parent, ...ancestors(parent)] : [];
}
