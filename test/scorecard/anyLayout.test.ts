import fc from 'fast-check';
import { cellAddress } from '../../src/sheet/address';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import { leafScore, pointsIn } from '../../src/scorecard/model/scorecard';
import {
  drawnAs,
  noteOf,
  points,
  scorecardArbitrary,
  unitsOf,
  type RandomBranch,
  type RandomLeaf,
} from '../arbitraries';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** The law of recognition: whatever the layout, the same scorecard is read back from it. */

const ROLES = ['counted', 'code', 'name', 'max', 'self', 'appraised', 'note', 'beside'] as const;
type DrawnRole = (typeof ROLES)[number];

/** Wordings of the field, one of which heads each column. */
const WORDINGS: Record<DrawnRole, string[]> = {
  counted: ['', 'Số thứ tự'],
  code: ['STT', 'TT', 'Số TT', 'Mã số', 'Mã tiêu chí', 'No.', 'STT\nNo.'],
  name: ['Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'TIÊU CHÍ', 'Nội dung', 'Tiêu chí, chỉ tiêu', 'Criteria'],
  max: ['Điểm chuẩn', 'ĐIỂM TỐI ĐA', 'Thang điểm', 'Điểm số tối đa', 'Tối đa', 'Maximum'],
  self: ['Điểm tự đánh giá', 'Tự chấm', 'Điểm tự chấm', 'Tự  đánh giá', 'Self-assessed'],
  appraised: ['Điểm thẩm định', 'SNV đánh giá', 'Thẩm định', 'Hội đồng thẩm định chấm', 'Appraised'],
  note: ['Ý kiến hội đồng thẩm định', 'Ghi chú', 'Lý do trừ điểm', 'Giải trình', 'Remarks'],
  beside: ['Ngày thẩm định', 'Đơn vị chủ trì', 'Người phụ trách', 'Điểm bị trừ', 'Chênh lệch'],
};
const POINTS: readonly DrawnRole[] = ['max', 'self', 'appraised'];

/** How codes are written: by the numbers of an area, a criterion in it and a component of that. */
const ROMAN = ['', 'I', 'II', 'III', 'IV'];
const CODES: Record<string, (numbers: number[]) => CellInput> = {
  dotted: (numbers) => numbers.join('.'),
  'dotted, closed': (numbers) => `${numbers.join('.')}.`,
  'with words': (numbers) => `${['LV', 'TC', 'TCTP'][numbers.length - 1] ?? ''} ${numbers.join('.')}`,
  'stored as numbers': (numbers) => (numbers.length <= 2 ? Number(numbers.join('.')) : numbers.join('.')),
  'Roman areas': (numbers) => (numbers.length === 1 ? (ROMAN[numbers[0] ?? 0] ?? '') : numbers.join('.')),
  'numbers that restart': (numbers) =>
    numbers.length === 1 ? (ROMAN[numbers[0] ?? 0] ?? '') : numbers.slice(1).join('.'),
  dashes: (numbers) => numbers.join('-'),
  'own numbers': (numbers) => numbers.at(-1) ?? '',
};

/** In which of how many columns the code of a level stands, and what heads those columns. */
const DIVISIONS: Record<string, { heads: (words: string) => string[]; place: (level: number) => number }> = {
  'one column': { heads: (words) => [words], place: () => 0 },
  'areas apart': { heads: (words) => [words, 'Mã'], place: (level) => (level === 1 ? 0 : 1) },
  'each level apart': { heads: (words) => [words, '', ''], place: (level) => level - 1 },
  'named levels': { heads: () => ['Mã lĩnh vực', 'Mã tiêu chí', 'Mã TCTP'], place: (level) => level - 1 },
};

/** How a further column counts the rows, where one does: by the row's number and that of its level. */
const COUNTS: Record<string, (row: number, level: number) => CellInput> = {
  none: () => '',
  'all rows': (row) => row,
  'as text': (row) => `${String(row)}.`,
  'without areas': (row, level) => (level === 1 ? '' : row),
};

/** What stands below an area before the next one: in the first column, with the header again or without. */
const BETWEEN_AREAS: Record<string, { words: CellInput; isHeaded: boolean } | null> = {
  nothing: null,
  'a page': { words: 'Trang 1/3', isHeaded: false },
  'a page and the header': { words: 'Trang 2 / 3', isHeaded: true },
  'where to read on': { words: '(Chuyển trang sau)', isHeaded: true },
};

const layoutArbitrary = fc.record({
  order: fc.shuffledSubarray([...ROLES], { minLength: ROLES.length }),
  wordings: fc.array(fc.nat(), { minLength: ROLES.length, maxLength: ROLES.length }),
  codes: fc.oneof(
    fc.record({
      written: fc.constantFrom(...Object.keys(CODES).filter((written) => written !== 'own numbers')),
      divided: fc.constantFrom(...Object.keys(DIVISIONS)),
    }),
    // Codes that do not name their level themselves stand in its column.
    fc.record({ written: fc.constant('own numbers'), divided: fc.constant('each level apart') }),
  ),
  counts: fc.constantFrom(...Object.keys(COUNTS)),
  /** The columns of points under one merged word. */
  isGrouped: fc.boolean(),
  columnNumbers: fc.boolean(),
  titles: fc.integer({ min: 0, max: 5 }),
  origin: fc.record({ row: fc.nat({ max: 8 }), column: fc.nat({ max: 5 }) }),
  /** After which row of criteria a page ends, and below which stand rules with points in the maximum column. */
  pageEnds: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 2 }),
  /** Whether each area's own sum stands below it, and what stands between it and the next area. */
  subtotals: fc.constantFrom('', 'Cộng', 'Cộng lĩnh vực'),
  betweenAreas: fc.constantFrom(...Object.keys(BETWEEN_AREAS)),
  rules: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }),
  blanks: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 2 }),
});
type DrawnLayout = typeof layoutArbitrary extends fc.Arbitrary<infer Layout> ? Layout : never;

/** A criterion as it has to be read: its place in the outline by names, never by codes. */
interface Expected {
  name: string;
  parent: string | null;
  max: number | null;
  self: number | null;
  score: number | null;
  note: string;
  source: string | null;
}

interface Drawn {
  scoring: ScoringSheet | undefined;
  expected: Expected[];
  /** Address of each parent's appraised score, by name, with what stands there. */
  parents: { name: string; row: number; column: number; value: number }[];
  change: (row: number, column: number, value: number) => string[];
}

function draw(areas: readonly RandomBranch[], layout: DrawnLayout): Drawn {
  const { order, origin } = layout;
  const words = (role: DrawnRole): string => {
    const choices = WORDINGS[role];
    return choices[(layout.wordings[ROLES.indexOf(role)] ?? 0) % choices.length] ?? '';
  };
  // Beside numbers that do not name their level nobody could tell numbers that count the rows below the areas.
  const { written, divided } = layout.codes;
  const isCounted = divided === 'one column' || !['own numbers', 'numbers that restart'].includes(written);
  const division = DIVISIONS[divided];
  const codeHeads = division?.heads(words('code')) ?? [];
  /** The cells of a row, with the code in the column of its level. */
  const line = (cells: Partial<Record<DrawnRole, CellInput>>, level = 1): CellInput[] =>
    order.flatMap((role) =>
      role === 'code'
        ? codeHeads.map((_, at) => (at === division?.place(level) ? (cells.code ?? '') : ''))
        : [cells[role] ?? ''],
    );
  const headOf = (role: DrawnRole): string[] => (role === 'code' ? codeHeads : [words(role)]);
  const header: CellInput[][] = layout.isGrouped
    ? [
        order.flatMap((role, at) =>
          !POINTS.includes(role)
            ? headOf(role)
            : POINTS.includes(order[at - 1] ?? 'note')
              ? ['']
              : ['Điểm đánh giá'],
        ),
        order.flatMap((role) => (POINTS.includes(role) ? headOf(role) : headOf(role).map(() => ''))),
      ]
    : [order.flatMap(headOf)];
  const columnOf = (role: DrawnRole): number =>
    origin.column + order.slice(0, order.indexOf(role)).flatMap(headOf).length;
  const rows: CellInput[][] = [
    ...Array.from({ length: layout.titles }, (_, at) => [at === 0 ? 'BẢNG ĐIỂM CHỈ SỐ CCHC NĂM 2023' : '']),
    ...header,
    ...(layout.columnNumbers ? [order.flatMap(headOf).map((_, at) => `(${String(at + 1)})`)] : []),
  ];
  const expected: Expected[] = [];
  const parents: Drawn['parents'] = [];
  const add = (node: RandomBranch | RandomLeaf, numbers: number[], parent: string | null): void => {
    const leaf = 'children' in node ? null : node;
    const units = unitsOf(node);
    const inPoints = (value: number | null): number | null => (value === null ? null : points(value));
    const [max, self, score] = [inPoints(units.max), inPoints(units.self), inPoints(units.appraised)];
    const note = leaf ? noteOf(leaf) : '';
    const name = `Nhiệm vụ thứ ${numbers.join(' ')} của kế hoạch`;
    expected.push({ name, parent, max, self, score, note, source: leaf?.source ?? null });
    const code = CODES[written]?.(numbers) ?? '';
    const counted = isCounted ? (COUNTS[layout.counts]?.(expected.length, numbers.length) ?? '') : '';
    const figures = { max: max ?? '', self: self ?? '', appraised: score ?? '' };
    rows.push(line({ counted, code, name, note, ...figures }, numbers.length));
    if (!leaf && score !== null) {
      parents.push({ name, row: origin.row + rows.length, column: columnOf('appraised'), value: score });
    }
    const count = expected.length;
    if (leaf && layout.rules.includes(count)) {
      rows.push(
        line({ name: 'Thực hiện từ 70% đến dưới 90% kế hoạch', max: 0.25 }),
        line({ name: 'Dưới 70%: 0' }),
      );
    }
    if (layout.blanks.includes(count)) rows.push([]);
    if (layout.pageEnds.includes(count)) rows.push([`Trang ${String(count)}/99`], ...header);
    if ('children' in node) node.children.forEach((child, at) => add(child, [...numbers, at + 1], name));
  };
  const between = BETWEEN_AREAS[layout.betweenAreas];
  areas.forEach((area, at) => {
    add(area, [at + 1], null);
    if (at === areas.length - 1) return;
    const { max, self, appraised } = unitsOf(area);
    const inPoints = (value: number | null): CellInput => (value === null ? '' : points(value));
    if (layout.subtotals !== '') {
      const name = layout.subtotals === 'Cộng' ? 'Cộng' : `${layout.subtotals} ${String(at + 1)}`;
      rows.push(line({ name, max: inPoints(max), self: inPoints(self), appraised: inPoints(appraised) }));
    }
    if (between) rows.push([between.words], ...(between.isHeaded ? header : []));
  });
  const total = unitsOf({ children: [...areas] });
  const [max = '', self = '', appraised = ''] = [total.max, total.self, total.appraised].map((value) =>
    value === null ? '' : points(value),
  );
  rows.push(line({ name: 'Tổng điểm', max, self, appraised }));
  const read = (given: CellInput[][]): ReturnType<typeof recognise> =>
    recognise(workbookOf(sheetOf(given, { origin })));
  const change: Drawn['change'] = (row, column, value) => {
    const changed = rows.map((cells, at) =>
      at === row - origin.row - 1 ? cells.with(column - origin.column, value) : cells,
    );
    return audit(read(changed))
      .filter(({ severity }) => severity === 'error')
      .map((each) => cellAddress(each.column, each.row));
  };
  return {
    ...drawnAs(sheetOf(rows, { origin })),
    scoring: scoringSheets(read(rows))[0],
    expected,
    parents,
    change,
  };
}

const drawnArbitrary = fc
  .tuple(scorecardArbitrary, layoutArbitrary)
  .filter(([{ areas }]) => areas.flatMap(({ children }) => children).length >= 2)
  .map(([{ areas }, layout]) => draw(areas, layout));

function readBack({ scorecard }: ScoringSheet): Expected[] {
  const { columns } = scorecard.layout;
  const number = (value: { toNumber(): number } | null): number | null => value?.toNumber() ?? null;
  return scorecard.criteria.map((each) => ({
    name: each.name,
    parent: each.parent?.name ?? null,
    max: number(pointsIn(each, columns.max)),
    self: columns.self === undefined ? null : number(pointsIn(each, columns.self)),
    score: number(leafScore(scorecard, each)),
    note: each.note,
    source: each.source,
  }));
}

test('the same scorecard is read back from any layout, and nothing is wrong in it', () => {
  fc.assert(
    fc.property(drawnArbitrary, ({ scoring, expected }) => {
      expect(scoring && readBack(scoring)).toEqual(expected);
      expect(scoring?.scorecard.total).not.toBeNull();
      const findings = scoring ? audit(recognise(workbookOf(scoring.sheet))) : [];
      expect(findings.filter(({ severity }) => severity !== 'info').map(({ kind }) => kind)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('in any layout one changed parent is one root error, at exactly that cell', () => {
  fc.assert(
    fc.property(
      drawnArbitrary,
      fc.nat(),
      fc.integer({ min: 1, max: 8 }),
      ({ parents, change }, pick, quarters) => {
        const parent = parents[pick % parents.length];
        if (!parent) return;
        const errors = change(parent.row, parent.column, parent.value + quarters / 4);
        expect(errors).toEqual([cellAddress(parent.column, parent.row)]);
      },
    ),
    { numRuns: 150 },
  );
});
