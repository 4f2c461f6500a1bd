import fc from 'fast-check';
import { cellAddress } from '../../../src/sheet/address';
import { roundTo, type Decimal } from '../../../src/sheet/decimal';
import { recompute, type Recomputation } from '../../../src/scorecard/sums/recompute';
import { type RowFigures } from '../../../src/scorecard/sums/figures';
import { type Criterion, type Scorecard } from '../../../src/scorecard/model/scorecard';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { leavesIn, placedScorecardArbitrary, unitSum, UNITS_PER_POINT } from '../../arbitraries';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

interface Computed {
  scorecard: Scorecard;
  recomputation: Recomputation;
  at: (path: string) => Criterion;
}

function computed(sheet: SheetSnapshot): Computed {
  const scorecard = scorecardIn(sheet);
  const at = (path: string): Criterion => {
    const criterion = scorecard.criteria.find((each) => each.path === path);
    if (!criterion) throw new Error(`No criterion ${path}`);
    return criterion;
  };
  return { scorecard, recomputation: recompute(scorecard), at };
}

const inUnits = (value: Decimal | null | undefined): number | null =>
  value ? value.times(UNITS_PER_POINT).toNumber() : null;

describe('laws, for any scorecard', () => {
  test('the table is read as it was made: codes, rows and levels', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { scorecard } = computed(card.sheet);
        expect(scorecard.criteria.map(({ path, row }) => [path, row])).toEqual(
          card.rows.map(({ path, row }) => [path, row]),
        );
        expect(scorecard.criteria.map(({ level }) => level)).toEqual(
          card.rows.map(({ path }) => path.split('.').length),
        );
        expect(scorecard.total?.row).toBe(card.total.row);
      }),
    );
  });

  test('every parent and total is the exact sum of the leaves under it (rules 1, 2, 7)', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { recomputation, at } = computed(card.sheet);
        for (const name of ['max', 'self', 'appraised'] as const) {
          const sums = recomputation.sums.get(card.column[name]);
          for (const row of card.rows) {
            expect([row.path, name, inUnits(sums?.get(at(row.path))?.value)]).toEqual([
              row.path,
              name,
              row.units[name],
            ]);
          }
          expect(inUnits(recomputation.totals.get(card.column[name])?.value)).toBe(card.total.units[name]);
        }
      }),
    );
  });

  test('an index is score / maximum × 100 of unrounded figures; the self index divides by what may be claimed (rule 5)', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { recomputation } = computed(card.sheet);
        const { total } = recomputation;
        const claimable = leavesIn(card).filter(({ leaf }) => leaf.source === 'appraised');
        const selfMax = unitSum(claimable.map(({ leaf }) => leaf.maxUnits));
        const { max, self, appraised } = card.total.units;
        expect(inUnits(total.selfMax)).toBe(selfMax);
        expect(total.index?.toNumber()).toBeCloseTo(((appraised ?? 0) / (max ?? 1)) * 100, 10);
        if (self !== null && selfMax !== null) {
          expect(total.selfIndex?.toNumber()).toBeCloseTo((self / selfMax) * 100, 10);
        }
      }),
    );
  });

  test('the split by source adds up to the total, in leaves, maximum and score (rule 4)', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { recomputation } = computed(card.sheet);
        const shares = [...recomputation.split.values()];
        expect(unitSum(shares.map(({ score }) => inUnits(score)))).toBe(card.total.units.appraised);
        expect(unitSum(shares.map(({ max }) => inUnits(max)))).toBe(card.total.units.max);
        for (const [source, share] of recomputation.split) {
          expect(share.leaves).toBe(leavesIn(card).filter(({ leaf }) => leaf.source === source).length);
        }
      }),
    );
  });

  test('counts are of appraised leaves, and each of them is at its maximum or below (rule 8)', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { recomputation } = computed(card.sheet);
        const appraised = leavesIn(card).filter(({ leaf }) => leaf.source === 'appraised');
        const { counts } = recomputation;
        expect(counts.atMax + counts.below).toBe(appraised.length);
        expect(counts.below).toBe(appraised.filter(({ leaf }) => leaf.scoreUnits < leaf.maxUnits).length);
        expect(counts.zero).toBe(appraised.filter(({ leaf }) => leaf.scoreUnits === 0).length);
        expect(counts.leaves).toBe(leavesIn(card).length);
      }),
    );
  });

  test('lost points and score add up to the maximum', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const { recomputation } = computed(card.sheet);
        const lost = unitSum(recomputation.belowMax.map((each) => inUnits(each.lost))) ?? 0;
        expect(lost + (card.total.units.appraised ?? 0)).toBe(card.total.units.max);
      }),
    );
  });
});

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định'];

describe('cells that are no number', () => {
  const withScore = (score: CellInput): Computed =>
    computed(
      sheetOf([
        HEADER,
        ['1', 'Chỉ đạo', 2, 2, 2],
        ['1.1', 'Kế hoạch', 1, 1, 1],
        ['1.2', 'Kiểm tra', 1, 1, score],
      ]),
    );

  test.each(['chưa chấm', '#REF!', true])('%j blocks the sums above it: it is not 0', (score) => {
    const { recomputation, at } = withScore(score);
    expect(
      recomputation.sums
        .get(4)
        ?.get(at('1'))
        ?.blockedBy.map(({ row, column }) => [row, column]),
    ).toEqual([[4, 4]]);
    expect(recomputation.figures.get(at('1'))?.blockedBy).toHaveLength(1);
    expect(recomputation.totals.get(4)?.blockedBy).toHaveLength(1);
    expect(recomputation.totals.get(3)?.blockedBy).toEqual([]);
  });

  test.each(['', '-', 'N/A'])('%j says that there is no score, and adds nothing', (score) => {
    const { recomputation, at } = withScore(score);
    expect(recomputation.sums.get(4)?.get(at('1'))).toMatchObject({ blockedBy: [] });
    expect(inUnits(recomputation.sums.get(4)?.get(at('1'))?.value)).toBe(UNITS_PER_POINT);
  });

  test.each<[CellInput, number]>([
    ['0,75', 7500],
    ['0.75 điểm', 7500],
    ['0,5/1', 5000],
  ])('%j counts as the number that it is', (score, units) => {
    const { recomputation, at } = withScore(score);
    expect(inUnits(recomputation.sums.get(4)?.get(at('1'))?.value)).toBe(UNITS_PER_POINT + units);
  });
});

describe('bonus and deduction come after the areas, within their caps (rule 2)', () => {
  const total = (...adjustments: CellInput[][]): number | null => {
    const rows = [
      HEADER,
      ['1', 'Chỉ đạo', 5, 5, 4],
      ['1.1', 'Kế hoạch', 5, 5, 4],
      ...adjustments,
      ['', 'Tổng điểm', 5, 5, 4],
    ];
    return inUnits(computed(sheetOf(rows)).recomputation.totals.get(4)?.value);
  };

  test.each<[string, CellInput[][], number]>([
    ['a bonus is added', [['', 'Điểm thưởng', '', 0, 0.5]], 4.5],
    ['not beyond its cap', [['', 'Điểm thưởng', 1, 0, 2]], 5],
    ['nor beyond the one that its words name', [['', 'Điểm thưởng (tối đa 1,5 điểm)', '', 0, 2]], 5.5],
    ['its maximum counts before its words', [['', 'Điểm thưởng (tối đa 1,5 điểm)', 1, 0, 2]], 5],
    ['a deduction is taken off', [['', 'Điểm trừ', '', 0, 0.5]], 3.5],
    ['also where it is written below zero', [['', 'Điểm phạt', '', 0, -0.5]], 3.5],
    ['not beyond its cap either', [['', 'Điểm phạt', 1, 0, 3]], 3],
    [
      'both',
      [
        ['', 'Điểm thưởng', 1, 0, 0.5],
        ['', 'Điểm phạt', 1, 0, 0.25],
      ],
      4.25,
    ],
    ['blank ones change nothing', [['', 'Điểm thưởng', 1, 1, '']], 4],
  ])('%s', (_rule, adjustments, expected) => {
    expect(total(...adjustments)).toBe(expected * UNITS_PER_POINT);
  });

  test('the maximum is not adjusted', () => {
    const rows = [
      HEADER,
      ['1', 'Chỉ đạo', 5, 5, 4],
      ['1.1', 'Kế hoạch', 5, 5, 4],
      ['', 'Điểm thưởng', 1, 0, 1],
      ['', 'Tổng', 5, 5, 5],
    ];
    const { recomputation } = computed(sheetOf(rows));
    expect(inUnits(recomputation.totals.get(2)?.value)).toBe(5 * UNITS_PER_POINT);
    expect(inUnits(recomputation.total.score)).toBe(5 * UNITS_PER_POINT);
    expect(recomputation.total.index?.toNumber()).toBe(100);
  });
});

test('while only self scores are there, they are the score and divide by what may be claimed (rule 5)', () => {
  const header = [...HEADER, 'Ghi chú'];
  const { recomputation } = computed(
    sheetOf([
      header,
      ['1', 'Chỉ đạo', 3, 1.5, ''],
      ['1.1', 'Kế hoạch', 2, 1.5, ''],
      ['1.2', 'Hài lòng', 1, '', '', 'Kết quả điều tra xã hội học'],
    ]),
  );
  expect(recomputation.total.score?.toNumber()).toBe(1.5);
  expect(recomputation.total.index?.toNumber()).toBe(75);
});

test('an area without points has no index', () => {
  const rows = [
    HEADER,
    ['1', 'Chỉ đạo', 1, 1, 1],
    ['1.1', 'A', 1, 1, 1],
    ['2', 'Đô thị thông minh', 0, 0, 0],
    ['2.1', 'B', 0, 0, 0],
  ];
  const { recomputation, at } = computed(sheetOf(rows));
  expect(recomputation.figures.get(at('2'))?.index).toBeNull();
});

describe('figures by hand', () => {
  /** `1: 2.5/3=83.33, self 3/3=100, E5 blocks` for every row and the total; what is not known is left out. */
  function drawnFigures({ scorecard, recomputation }: Computed): string[] {
    const drawn = (name: string, figures: RowFigures | undefined): string => {
      const said = (value: Decimal | null | undefined): string => (value ? roundTo(value, 2).toFixed() : '–');
      const blocking = figures?.blockedBy.map(({ column, row }) => cellAddress(column, row)) ?? [];
      const blocked = blocking.length > 0 ? `, ${blocking.join(' ')} blocks` : '';
      return (
        `${name}: ${said(figures?.score)}/${said(figures?.max)}=${said(figures?.index)}, ` +
        `self ${said(figures?.self)}/${said(figures?.selfMax)}=${said(figures?.selfIndex)}${blocked}`
      );
    };
    const rows = scorecard.criteria.map((row) => drawn(row.path, recomputation.figures.get(row)));
    return [...rows, drawn('total', recomputation.total)];
  }
  const figuresOf = (...rows: CellInput[][]): string[] => drawnFigures(computed(sheetOf(rows)));
  const NOTED = [...HEADER, 'Ghi chú'];
  const SURVEY = 'Kết quả điều tra xã hội học';

  test('score by maximum, self score by what may be claimed (rule 5)', () => {
    expect(
      figuresOf(
        NOTED,
        ['1', 'Chỉ đạo', 3, 1, 2.5],
        ['1.1', 'Kế hoạch', 1, 1, 0.5, 'thiếu'],
        ['1.2', 'Khảo sát', 2, '', 2, SURVEY],
      ),
    ).toEqual([
      '1: 2.5/3=83.33, self 1/1=100',
      '1.1: 0.5/1=50, self 1/1=100',
      '1.2: 2/2=100, self –/–=–',
      'total: 2.5/3=83.33, self 1/1=100',
    ]);
  });

  test('without a column of claims there are none', () => {
    expect(
      figuresOf(
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
        ['1', 'Chỉ đạo', 2, 1],
        ['1.1', 'Kế hoạch', 2, 1],
      ),
    ).toEqual(['1: 1/2=50, self –/2=–', '1.1: 1/2=50, self –/2=–', 'total: 1/2=50, self –/2=–']);
  });

  test('what cannot be read is not known above it, and only there', () => {
    expect(
      figuresOf(
        HEADER,
        ['1', 'Chỉ đạo', 3, 2, 2],
        ['1.1', 'Kế hoạch', '', 1, 1],
        ['1.2', 'Kiểm tra', 2, 'x1', 'chưa rõ'],
        ['2', 'Thể chế', 1, 1, 1],
        ['2.1', 'Ban hành', 1, 1, 1],
      ),
    ).toEqual([
      '1: –/–=–, self –/2=–, C3 E4 blocks',
      '1.1: 1/–=–, self 1/–=–, C3 blocks',
      '1.2: –/2=–, self –/2=–, E4 blocks',
      '2: 1/1=100, self 1/1=100',
      '2.1: 1/1=100, self 1/1=100',
      'total: –/–=–, self –/3=–, C3 E4 blocks',
    ]);
  });

  test('of two rows with one code neither is known to belong where it stands', () => {
    const figures = figuresOf(
      HEADER,
      ['1', 'Chỉ đạo', 2, 2, 2],
      ['1.1', 'Kế hoạch', 1, 1, 1],
      ['1.1', 'Kiểm tra', 1, 1, 1],
    );
    expect(figures[0]).toBe('1: –/–=–, self –/2=–, C4 E4 blocks');
    expect(figures[1]).toBe('1.1: 1/1=100, self 1/1=100');
  });

  test('points of a parent whose children are blank belong to nobody', () => {
    const figures = figuresOf(
      HEADER,
      ['1', 'Chỉ đạo', 2, '', 1.5],
      ['1.1', 'Kế hoạch', 2, '', ''],
      ['2', 'Thể chế', 1, 1, 1],
      ['2.1', 'Ban hành', 1, 1, 1],
    );
    expect(figures[0]).toBe('1: –/2=–, self –/2=–, E2 blocks');
    const zero = figuresOf(
      HEADER,
      ['1', 'Chỉ đạo', 2, '', 0],
      ['1.1', 'Kế hoạch', 2, '', ''],
      ['2', 'Thể chế', 1, 1, 1],
      ['2.1', 'Ban hành', 1, 1, 1],
    );
    expect(zero[0]).toBe('1: –/2=–, self –/2=–');
  });

  test('a later round counts where it is filled, an earlier one where it is not', () => {
    const { recomputation, at } = computed(
      sheetOf([
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Thẩm định lần 1', 'Thẩm định lần 2'],
        ['1', 'Chỉ đạo', 3, 2, 2.5],
        ['1.1', 'Kế hoạch', 1, 1, ''],
        ['1.2', 'Kiểm tra', 2, 1, 1.5],
        ['2', 'Thể chế', 1, 0.5, ''],
        ['2.1', 'Ban hành', 1, 0.5, ''],
        ['', 'Tổng điểm', 4, 2.5, 3],
      ]),
    );
    const sums = (column: number): (number | null)[] => [
      ...['1', '2'].map((path) => inUnits(recomputation.sums.get(column)?.get(at(path))?.value)),
      inUnits(recomputation.totals.get(column)?.value),
    ];
    expect(sums(3)).toEqual([20_000, 5_000, 25_000]);
    expect(sums(4)).toEqual([25_000, null, 30_000]);
    expect(inUnits(recomputation.total.score)).toBe(30_000);
  });

  test('bonus and deduction count in the score of the total; what of them cannot be read blocks it', () => {
    const withBonus = (points: CellInput, cap: CellInput = 1): string | undefined =>
      figuresOf(
        HEADER,
        ['1', 'Chỉ đạo', 2, 2, 1],
        ['1.1', 'Kế hoạch', 2, 2, 1],
        ['', 'Điểm thưởng', cap, 0.25, points],
        ['', 'Điểm trừ', 1, '', 0.25],
        ['', 'Tổng điểm', 2, 2, 1],
      ).at(-1);
    expect(withBonus(0.5)).toBe('total: 1.25/2=62.5, self 2.25/2=112.5');
    const blocked = (...cells: [CellInput, CellInput?]): string[] | undefined =>
      computed(
        sheetOf([
          HEADER,
          ['1', 'Chỉ đạo', 2, 2, 1],
          ['1.1', 'Kế hoạch', 2, 2, 1],
          ['', 'Điểm thưởng', cells[1] ?? 1, 0.25, cells[0]],
          ['', 'Tổng điểm', 2, 2, 1],
        ]),
      )
        .recomputation.totals.get(4)
        ?.blockedBy.map(({ column, row }) => cellAddress(column, row));
    expect(blocked(0.5)).toEqual([]);
    expect(blocked('chưa rõ')).toEqual(['E4']);
    expect(blocked(0.5, 'chưa rõ')).toEqual(['C4']);
  });

  test('while nothing is appraised, bonus and deduction are the claimed ones', () => {
    expect(
      figuresOf(
        HEADER,
        ['1', 'Chỉ đạo', 2, 1, ''],
        ['1.1', 'Kế hoạch', 2, 1, ''],
        ['', 'Điểm thưởng', 1, 0.5, ''],
        ['', 'Tổng điểm', 2, 1.5, ''],
      ).at(-1),
    ).toBe('total: 1.5/2=75, self 1.5/2=75');
  });

  test('counts: levels, and of the appraised leaves those at, below and at nothing (rule 8)', () => {
    const { recomputation } = computed(
      sheetOf([
        NOTED,
        ['1', 'Chỉ đạo', 5, 4, 2.5],
        ['1.1', 'Kế hoạch', 1, 1, 1],
        ['1.2', 'Kiểm tra', 4, 3, 1.5],
        ['1.2.1', 'Tỷ lệ', 1, 1, 0.5, 'thiếu'],
        ['1.2.2', 'Xử lý', 1, 1, 0, 'không làm'],
        ['1.2.3', 'Khảo sát', 1, '', 0, SURVEY],
        ['1.2.4', 'Sáng kiến', 0, 0, 0],
        ['1.2.5', 'Báo cáo', 1, 1, ''],
      ]),
    );
    expect(recomputation.counts).toEqual({
      ...{ areas: 1, criteria: 2, components: 5, leaves: 6, atMax: 2, below: 2, zero: 1 },
    });
    expect(
      recomputation.belowMax.map(({ criterion, lost, source }) => [criterion.path, lost.toFixed(), source]),
    ).toEqual([
      ['1.2.1', '0.5', 'appraised'],
      ['1.2.2', '1', 'appraised'],
      ['1.2.3', '1', 'survey'],
    ]);
  });
});
