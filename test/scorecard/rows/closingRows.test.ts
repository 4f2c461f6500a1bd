import { planRecompute } from '../../../src/plan/recomputeEdits';
import { audit } from '../../../src/scorecard/audit/audit';
import { recognise, scoringSheets, type ScoringSheet } from '../../../src/scorecard/recognise';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';

/** Rows around a table's end: words name them, figures decide (scorecard rule 2). */

const HEADER = ['STT', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú'];
const FIRST: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, ''],
  ['1.1', 'Kế hoạch', 1, 1, 0.5, 'Chậm'],
  ['1.2', 'Báo cáo', 2, 2, 2, ''],
];
const SECOND: CellInput[][] = [
  ['2', 'Cải cách thể chế', 2, 2, 2, ''],
  ['2.1', 'Xây dựng văn bản', 1, 1, 1, ''],
  ['2.2', 'Rà soát văn bản', 1, 1, 1, ''],
];
const TABLE = [...FIRST, ...SECOND];

interface Read {
  scoring: ScoringSheet;
  findings: string[];
  /** Addresses that recompute would change. */
  changed: string[];
  total: (number | undefined)[];
}

function read(rows: CellInput[][]): Read {
  const workbook = recognise(workbookOf(sheetOf([HEADER, ...rows])));
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('No scoring sheet');
  const findings = audit(workbook);
  const { max, self, score } = scoring.recomputation.total;
  const options = { values: true, leaveOut: new Set<string>() };
  return {
    scoring,
    findings: findings.map(({ kind, row, column }) => `${kind} R${row}C${column + 1}`),
    changed: planRecompute(workbook, scoring, findings, options).changes.map(
      ({ row, column }) => `R${row}C${column + 1}`,
    ),
    total: [max, self, score].map((figure) => figure?.toNumber()),
  };
}

describe('bonus and deduction before the total', () => {
  test.each([
    ['Điểm thưởng', 'Điểm trừ'],
    ['Cộng điểm', 'Trừ điểm'],
    ['Cộng', 'Trừ'],
    ['+ Điểm cộng', '- Điểm trừ'],
    ['Tiêu chí thưởng', 'Tiêu chí trừ'],
    ['Điểm khuyến khích', 'Điểm giảm trừ'],
    // Nobody knows these words: that the total holds the one and lacks the other tells.
    ['Sáng kiến', 'Vi phạm'],
  ])('%j and %j', (bonus, deduction) => {
    const { scoring, findings, changed, total } = read([
      ...TABLE,
      ['', bonus, '', 1, 0.5, ''],
      ['', deduction, '', 0.25, 0.25, ''],
      ['', 'TỔNG ĐIỂM', 5, 5.75, 4.75, ''],
    ]);
    expect(scoring.scorecard.adjustments.map(({ kind }) => kind)).toEqual(['bonus', 'deduction']);
    expect(total).toEqual([5, 5.75, 4.75]);
    expect([findings, changed]).toEqual([[], []]);
  });

  test('what the maximum of the total holds is a criterion, not a bonus', () => {
    const { scoring } = read([...TABLE, ['?', 'Sáng kiến', 1, 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 6, 6, 5, '']]);
    expect(scoring.scorecard.adjustments).toEqual([]);
    expect(scoring.scorecard.uncertain.map(({ row }) => row)).toEqual([8]);
  });

  test('rows that explain the total in no way stay rules', () => {
    const { scoring } = read([...TABLE, ['', 'Sáng kiến', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 5.5, 4, '']]);
    expect(scoring.scorecard.adjustments).toEqual([]);
  });

  test('numbered on behind the areas, with lines that they sum', () => {
    const { scoring, findings, changed, total } = read([
      ...TABLE,
      ['3', 'Điểm thưởng', 2, 1, 0.5, ''],
      ['3.1', 'Có sáng kiến', 1, 1, 0.5, ''],
      ['3.2', 'Được khen thưởng', 1, 0, 0, ''],
      ['4', 'Điểm trừ', '', -0.25, -0.25, ''],
      ['4.1', 'Chậm báo cáo', '', -0.25, -0.25, ''],
      ['', 'TỔNG ĐIỂM', 5, 5.75, 4.75, ''],
    ]);
    expect(scoring.scorecard.areas).toHaveLength(2);
    expect(total).toEqual([5, 5.75, 4.75]);
    expect([findings, changed]).toEqual([[], []]);
  });

  describe('with a code that is no criterion’s', () => {
    const roman = TABLE.map(([code = '', ...cells]): CellInput[] => [
      code === '1' ? 'I' : code === '2' ? 'II' : code,
      ...cells,
    ]);
    const ending: CellInput[][] = [['', 'TỔNG ĐIỂM', 5, 5.75, 4.75, '']];
    const adjusted = ['bonus', 'deduction'];

    test.each<[string, CellInput[][], [CellInput, CellInput]]>([
      ['letters', TABLE, ['B', 'C']],
      ['Roman numbers', TABLE, ['III', 'IV.']],
      ['words and letters', TABLE, ['Phần B', 'Phần C']],
      ['numbers behind Roman areas', roman, ['3', '4']],
      ['number cells behind Roman areas', roman, [3, 4]],
    ])('%s', (_codes, table, [bonus, deduction]) => {
      const rows: CellInput[][] = [
        [bonus, 'Điểm cộng thêm', 1, 1, 0.5, ''],
        [deduction, 'Điểm trừ', '', 0.25, 0.25, ''],
      ];
      const { scoring, findings, changed, total } = read([...table, ...rows, ...ending]);
      expect(scoring.scorecard.adjustments.map(({ kind }) => kind)).toEqual(adjusted);
      expect(scoring.scorecard.criteria).toHaveLength(table.length);
      expect(total).toEqual([5, 5.75, 4.75]);
      expect([findings, changed]).toEqual([[], []]);
      // Behind a total that held the areas alone.
      const interim: CellInput[] = ['', 'Tổng điểm các lĩnh vực', 5, 5, 4.5, ''];
      const twice = read([...table, interim, ...rows, ...ending]);
      expect([twice.scoring.scorecard.total?.row, twice.total]).toEqual([11, [5, 5.75, 4.75]]);
    });

    test('with lines that it sums, however many', () => {
      const { scoring, findings, changed, total } = read([
        ...TABLE,
        ['B', 'ĐIỂM THƯỞNG', 3, 1, 0.5, ''],
        ['1', 'Có sáng kiến', 1, 1, 0.5, ''],
        ['2', 'Được khen thưởng', 1, 0, 0, ''],
        ['3', 'Thưởng khác', 1, 0, 0, ''],
        ['C', 'ĐIỂM TRỪ', '', 0.25, 0.25, ''],
        ['C.1', 'Trừ do chậm báo cáo', '', 0.25, 0.25, ''],
        ...ending,
      ]);
      expect(scoring.scorecard.adjustments.map(({ row }) => row)).toEqual([8, 12]);
      expect(scoring.scorecard.areas).toHaveLength(2);
      expect(total).toEqual([5, 5.75, 4.75]);
      expect([findings, changed]).toEqual([[], []]);
    });

    test('a heading without points leaves them to its lines', () => {
      const { scoring, findings, total } = read([
        ...roman,
        ['B', 'ĐIỂM THƯỞNG, ĐIỂM TRỪ', '', '', '', ''],
        ['1', 'Điểm thưởng', 1, 1, 0.5, ''],
        ['2', 'Điểm trừ', '', 0.25, 0.25, ''],
        ...ending,
      ]);
      expect(scoring.scorecard.adjustments.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
        '9 bonus',
        '10 deduction',
      ]);
      expect([findings, total]).toEqual([[], [5, 5.75, 4.75]]);
    });

    test('ends where the next area begins', () => {
      const { scoring } = read([...FIRST, ['B', 'Điểm thưởng', 1, 1, 1, ''], ...SECOND]);
      expect(scoring.scorecard.criteria.map(({ path }) => path)).toEqual(TABLE.map(([code]) => code));
      expect(scoring.scorecard.adjustments.map(({ row }) => row)).toEqual([5]);
    });

    test('is a criterion below one of that name, or where others are numbered so', () => {
      const named = read([
        ...TABLE,
        ['2.3', 'Điểm thưởng, điểm phạt', 2, 1, 1, ''],
        ['A', 'Điểm thưởng', 1, 1, 1, ''],
        ['B', 'Điểm phạt', 1, 0, 0, ''],
      ]).scoring.scorecard;
      expect(named.criteria.slice(-2).map(({ path }) => path)).toEqual(['2.3.A', '2.3.B']);
      const lettered = read([
        ['I', 'Chỉ đạo, điều hành', 3, 3, 3, ''],
        ['A', 'Kế hoạch', 2, 2, 2, ''],
        ['B', 'Điểm thưởng của cơ sở', 1, 1, 1, ''],
      ]).scoring.scorecard;
      expect(lettered.criteria.map(({ path }) => path)).toEqual(['I', 'I.A', 'I.B']);
      expect([...named.adjustments, ...lettered.adjustments]).toEqual([]);
    });

    test('lines within an area that is counted in the total stay its criteria', () => {
      const { scoring } = read([
        ...roman,
        ['III', 'Điểm thưởng', 2, 2, 2, ''],
        ['1', 'Điểm thưởng của người dân', 2, 2, 2, ''],
        ['', 'TỔNG ĐIỂM', 7, 7, 6.5, ''],
      ]);
      expect(scoring.scorecard.areas).toHaveLength(3);
      expect(scoring.scorecard.adjustments).toEqual([]);
    });
  });

  test('an area is none for its name, where the total holds its maximum', () => {
    const { scoring } = read([
      ...TABLE,
      ['3', 'Điểm thưởng của người dân', 2, 2, 2, ''],
      ['3.1', 'Khảo sát', 2, 2, 2, ''],
      ['', 'TỔNG ĐIỂM', 7, 7, 6.5, ''],
    ]);
    expect(scoring.scorecard.areas).toHaveLength(3);
    expect(scoring.scorecard.adjustments).toEqual([]);
  });
});

describe('a total and a final total', () => {
  const ADJUSTMENTS: CellInput[][] = [
    ['', 'Điểm thưởng', '', 1, 0.5, ''],
    ['', 'Điểm trừ', '', 0.25, 0.25, ''],
  ];

  test('the first sums the areas, the last holds bonus and deduction', () => {
    const { scoring, findings, changed, total } = read([
      ...TABLE,
      ['', 'Tổng điểm (1+2)', 5, 5, 4.5, ''],
      ...ADJUSTMENTS,
      ['', 'TỔNG ĐIỂM CUỐI CÙNG', '', 5.75, 4.75, ''],
    ]);
    expect(scoring.scorecard.total?.row).toBe(11);
    expect(total).toEqual([5, 5.75, 4.75]);
    expect([findings, changed]).toEqual([[], []]);
  });

  test.each([
    'Tổng điểm sau khi cộng, trừ',
    'TỔNG ĐIỂM SAU CỘNG, TRỪ',
    'Tổng điểm sau khi cộng/trừ điểm',
    'Tổng điểm sau khi trừ',
    'Điểm sau khi trừ',
    'Điểm tổng',
    'Điểm còn lại',
    'Điểm chính thức',
    'Kết quả chung',
    // Nobody knows these words: that the figures hold bonus and deduction tells.
    'Điểm xếp loại của đơn vị',
  ])('the last is "%s"', (words) => {
    const interim: CellInput[] = ['', 'Tổng cộng', 5, 5, 4.5, ''];
    const final: CellInput[] = ['', words, 5, 5.75, 4.75, ''];
    for (const rows of [
      [...TABLE, interim, ...ADJUSTMENTS, final],
      [...TABLE, ...ADJUSTMENTS, final],
      [interim, ...TABLE, ...ADJUSTMENTS, final],
    ]) {
      const { scoring, findings, changed, total } = read(rows);
      expect(scoring.scorecard.total?.row).toBe(rows.length + 1);
      expect(scoring.scorecard.adjustments.map(({ kind }) => kind)).toEqual(['bonus', 'deduction']);
      expect([total, findings, changed]).toEqual([[5, 5.75, 4.75], [], []]);
    }
  });

  test('the last is found by its words where its figures are wrong, by a figure where another is wrong', () => {
    for (const [words, self] of [
      ['Điểm chính thức', 9],
      ['Điểm xếp loại', 5.75],
    ] as const) {
      const { scoring, findings } = read([
        ...TABLE,
        ['', 'Tổng cộng', 5, 5, 4.5, ''],
        ...ADJUSTMENTS,
        ['', words, 5, self, 6, ''],
      ]);
      expect(scoring.scorecard.total?.row).toBe(11);
      expect(findings).toContain('TOTAL_SUM R11C5');
    }
  });

  test('"Cộng" above a deduction and what remains is a bonus', () => {
    const { scoring, total } = read([
      ...TABLE,
      ['', 'Cộng', '', 1, 0.5, ''],
      ['', 'Trừ', '', 0.25, 0.25, ''],
      ['', 'Điểm còn lại', 5, 5.75, 4.75, ''],
    ]);
    expect(scoring.scorecard.adjustments.map(({ kind }) => kind)).toEqual(['bonus', 'deduction']);
    expect([scoring.scorecard.total?.row, total]).toEqual([10, [5, 5.75, 4.75]]);
  });

  test('figures below them that hold neither are no total', () => {
    const { scoring } = read([
      ...TABLE,
      ['', 'Tổng cộng', 5, 5, 4.5, ''],
      ...ADJUSTMENTS,
      ['', 'Điểm của năm trước', 5, 5, 4.5, ''],
      ['', 'Tỷ lệ (%)', 100, 100, 90, ''],
    ]);
    expect(scoring.scorecard.total?.row).toBe(8);
  });

  test.each<[string, CellInput[], number]>([
    ['does not hold what comes after it', ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''], 5],
    ['holds it where its figures do', ['', 'TỔNG ĐIỂM', 5, 5.75, 4.75, ''], 5.75],
  ])('the only total %s', (_, row, self) => {
    const { findings, changed, total } = read([...TABLE, row, ...ADJUSTMENTS]);
    expect(total[1]).toBe(self);
    expect([findings, changed]).toEqual([[], []]);
  });
});

describe('subtotals', () => {
  const subtotal = (words: string, figures: number[]): CellInput[] => ['', words, ...figures, ''];

  test.each([
    ['Cộng lĩnh vực 1', 'Cộng lĩnh vực 2'],
    ['Tổng điểm', 'Tổng điểm'],
  ])('%j: the last area’s own is no total of the table', (first, second) => {
    const { scoring, findings, changed } = read([
      ...FIRST,
      subtotal(first, [3, 3, 2.5]),
      ...SECOND,
      subtotal(second, [2, 2, 2]),
    ]);
    expect(scoring.scorecard.total).toBeNull();
    expect([findings, changed]).toEqual([[], []]);
  });

  test('the total of so many areas stands below the last of them', () => {
    const { scoring, findings } = read([
      ...FIRST,
      subtotal('Tổng điểm lĩnh vực 1', [3, 3, 2.5]),
      ...SECOND,
      subtotal('Tổng điểm lĩnh vực 2', [2, 2, 2]),
      subtotal('TỔNG ĐIỂM 2 LĨNH VỰC', [5, 5, 4.5]),
    ]);
    expect(scoring.scorecard.total?.row).toBe(10);
    expect(findings).toEqual([]);
  });
});

describe('what only the user can place is not written over', () => {
  test('a component that repeats its criterion’s code keeps its points, and no sum above it changes', () => {
    const { findings, changed } = read([
      ['1', 'Chỉ đạo, điều hành', 4, 4, 3.5, ''],
      ['1.1', 'Kế hoạch', 1, 1, 1, ''],
      ['1.2', 'Kiểm tra', 3, 3, 2.5, 'Chậm'],
      ['1.2', 'Tỷ lệ đơn vị được kiểm tra', 1, 1, 0.5, 'Chậm'],
      ['1.2.2', 'Xử lý sau kiểm tra', 2, 2, 2, ''],
      ['', 'TỔNG ĐIỂM', 4, 4, 3.5, ''],
    ]);
    expect(findings).toEqual(['DUPLICATE_CODE R5C1']);
    expect(changed).toEqual([]);
  });

  test('a criterion without a code', () => {
    const { findings, changed } = read([
      ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, ''],
      ['1.1', 'Kế hoạch', 1, 1, 0.5, 'Chậm'],
      ['', 'Báo cáo', 2, 2, 2, ''],
      ...SECOND,
      ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''],
    ]);
    expect(findings).toEqual(['CODE_REPAIRED R4C1']);
    expect(changed).toEqual([]);
  });

  test('components whose parent is not there, where the points add up without them', () => {
    const { findings, changed } = read([
      ['1', 'Chỉ đạo, điều hành', 5, 5, 4.5, ''],
      ['1.1', 'Kế hoạch', 2, 2, 1.5, 'Chậm'],
      ['1.2', 'Kiểm tra', 3, 3, 3, ''],
      ['1.4.1', 'Tỷ lệ đơn vị được kiểm tra', 1, 1, 1, ''],
      ['1.4.2', 'Xử lý sau kiểm tra', 2, 2, 2, ''],
      ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''],
    ]);
    expect(findings).toEqual(['MISSING_PARENT R5C1', 'MISSING_PARENT R6C1']);
    expect(changed).toEqual([]);
  });

  test('where the points hold them, they count', () => {
    const { findings, total } = read([
      ['1', 'Chỉ đạo, điều hành', 5, 5, 4.5, ''],
      ['1.1', 'Kế hoạch', 2, 2, 1.5, 'Chậm'],
      ['1.2.1', 'Tỷ lệ đơn vị được kiểm tra', 1, 1, 1, ''],
      ['1.2.2', 'Xử lý sau kiểm tra', 2, 2, 2, ''],
      ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''],
    ]);
    expect(findings).toEqual(['MISSING_PARENT R4C1', 'MISSING_PARENT R5C1']);
    expect(total).toEqual([5, 5, 4.5]);
  });
});

/** What each row around the end is, as one line: `total R8`, `bonus R8`, `subtotal R5`, `rule R9`, `uncertain R8`. */
function said({ scoring: { scorecard } }: Read): string[] {
  const { total, adjustments, ignored, uncertain } = scorecard;
  return [
    ...(total ? [{ row: total.row, what: 'total' }] : []),
    ...adjustments.map(({ kind, row }) => ({ row, what: kind })),
    ...ignored.map(({ row, why }) => ({ row, what: why })),
    ...uncertain.map(({ row }) => ({ row, what: 'uncertain' })),
  ]
    .sort((a, b) => a.row - b.row)
    .map(({ row, what }) => `${what} R${row}`);
}

describe('what each row around the end is', () => {
  const TOTAL: CellInput[] = ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''];

  test.each<[string, CellInput[][], string[]]>([
    ['a total', [...TABLE, TOTAL], ['total R8']],
    ['a total above the areas', [TOTAL, ...TABLE], ['total R2']],
    [
      'bonus, deduction, total',
      [
        ...TABLE,
        ['', 'Điểm thưởng', '', 1, 1, ''],
        ['', 'Điểm trừ', '', 1, 0.5, ''],
        ['', 'Tổng', 5, 5, 5, ''],
      ],
      ['bonus R8', 'deduction R9', 'total R10'],
    ],
    [
      'nameless points that the total has',
      [...TABLE, ['', 'Sáng kiến', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'nameless points that the total lacks',
      [...TABLE, ['', 'Vi phạm', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 4, 4, '']],
      ['deduction R8', 'total R9'],
    ],
    [
      'nameless points of which the total knows nothing',
      [...TABLE, ['', 'Sáng kiến', '', 1, 0.5, ''], TOTAL],
      ['rule R8', 'total R9'],
    ],
    [
      'nameless points that explain one column only',
      [...TABLE, ['', 'Sáng kiến', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 6, 4.5, '']],
      ['rule R8', 'total R9'],
    ],
    [
      'a zero, which may be either',
      [...TABLE, ['', 'Sáng kiến', '', 0, 0, ''], TOTAL],
      ['rule R8', 'total R9'],
    ],
    [
      'two that may change places',
      [...TABLE, ['', 'Một', '', 1, 1, ''], ['', 'Hai', '', 1, 1, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5.5, '']],
      ['rule R8', 'rule R9', 'total R10'],
    ],
    [
      'three that count',
      [
        ...TABLE,
        ['', 'Một', '', 0.5, 0.5, ''],
        ['', 'Hai', '', 1, 1, ''],
        ['', 'Ba', '', 2, 2, ''],
        ['', 'TỔNG ĐIỂM', 5, 8.5, 8, ''],
      ],
      ['bonus R8', 'bonus R9', 'bonus R10', 'total R11'],
    ],
    [
      'four, which are something else',
      [
        ...TABLE,
        ...[0.1, 0.2, 0.4, 0.8].map((points): CellInput[] => ['', `Mục ${points}`, '', points, points, '']),
        ['', 'TỔNG ĐIỂM', 5, 6.5, 6, ''],
      ],
      ['rule R8', 'rule R9', 'rule R10', 'rule R11', 'total R12'],
    ],
    [
      'a named bonus before nameless points',
      [
        ...TABLE,
        ['', 'Điểm thưởng', '', 1, 1, ''],
        ['', 'Vi phạm', '', 0.25, 0.25, ''],
        ['', 'TỔNG ĐIỂM', 5, 5.75, 5.25, ''],
      ],
      ['bonus R8', 'deduction R9', 'total R10'],
    ],
    [
      'nameless points before a named bonus',
      [
        ...TABLE,
        ['', 'Vi phạm', '', 0.25, 0.25, ''],
        ['', 'Điểm thưởng', '', 1, 1, ''],
        ['', 'TỔNG ĐIỂM', 5, 5.75, 5.25, ''],
      ],
      ['deduction R8', 'bonus R9', 'total R10'],
    ],
    [
      'bonus below the total, which does not hold it',
      [...TABLE, TOTAL, ['', 'Điểm thưởng', '', 1, 1, '']],
      ['total R8'],
    ],
    [
      'bonus below the total, which holds it',
      [...TABLE, ['', 'TỔNG ĐIỂM', 5, 6, 5.5, ''], ['', 'Điểm thưởng', '', 1, 1, '']],
      ['total R8', 'bonus R9'],
    ],
    [
      'bonus below the total, which holds it in the council’s column alone',
      [...TABLE, ['', 'TỔNG ĐIỂM', 5, 5, 5.5, ''], ['', 'Điểm thưởng', '', '', 1, '']],
      ['total R8', 'bonus R9'],
    ],
    [
      'one bonus above and one deduction below a total that holds neither',
      [...TABLE, ['', 'Điểm thưởng', '', 1, 1, ''], TOTAL, ['', 'Điểm trừ', '', 0.5, 0.5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'a total, bonus, the final total',
      [...TABLE, TOTAL, ['', 'Điểm thưởng', '', 1, 1, ''], ['', 'TỔNG CỘNG', 5, 6, 5.5, '']],
      ['subtotal R8', 'bonus R9', 'total R10'],
    ],
    [
      'subtotals of the areas',
      [
        ...FIRST,
        ['', 'Cộng lĩnh vực 1', 3, 3, 2.5, ''],
        ...SECOND,
        ['', 'Cộng lĩnh vực 2', 2, 2, 2, ''],
        ['', 'TỔNG ĐIỂM', 5, 5, 4.5, ''],
      ],
      ['subtotal R5', 'subtotal R9', 'total R10'],
    ],
    [
      'subtotals without a total',
      [...FIRST, ['', 'Cộng', 3, 3, 2.5, ''], ...SECOND, ['', 'Cộng', 2, 2, 2, '']],
      ['subtotal R5'],
    ],
    [
      '"Cộng" above the total that is a bonus by its figures',
      [...TABLE, ['', 'Cộng', '', 1, 1, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5.5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      '"Cộng" above the total that is the last area’s sum',
      [...TABLE, ['', 'Cộng', 2, 2, 2, ''], TOTAL],
      ['subtotal R8', 'total R9'],
    ],
    [
      '"Cộng" above the total that is the areas’ sum in one column',
      [...TABLE, ['', 'Cộng', '', '', 4.5, ''], TOTAL],
      ['subtotal R8', 'total R9'],
    ],
    [
      'a numbered bonus with lines that it sums',
      [
        ...TABLE,
        ['3', 'Điểm thưởng', 1, 1, 0.5, ''],
        ['3.1', 'Sáng kiến', 1, 1, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 5, 6, 5, ''],
      ],
      ['bonus R8', 'rule R9', 'total R10'],
    ],
    [
      'a numbered bonus that the total’s maximum holds',
      [
        ...TABLE,
        ['3', 'Điểm thưởng', 1, 1, 0.5, ''],
        ['3.1', 'Sáng kiến', 1, 1, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 6, 6, 5, ''],
      ],
      ['total R10'],
    ],
    [
      'a numbered deduction without lines',
      [
        ...TABLE,
        ['3', 'Vi phạm', '', '', '', ''],
        ['4', 'Điểm trừ', '', 1, 1, ''],
        ['', 'TỔNG ĐIỂM', 5, 4, 3.5, ''],
      ],
      ['deduction R9', 'total R10'],
    ],
    [
      'an area whose name begins with a bonus',
      [
        ['1', 'Điểm thưởng', 1, 1, 1, ''],
        ['1.1', 'Sáng kiến', 1, 1, 1, ''],
        ...SECOND,
        ['', 'TỔNG ĐIỂM', 3, 3, 3, ''],
      ],
      ['total R7'],
    ],
    [
      'nameless points with a maximum of their own, which the total does not hold',
      [...TABLE, ['', 'Sáng kiến', 2, 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'nameless points in one column only',
      [...TABLE, ['', 'Sáng kiến', '', '', 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 5, 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'nameless points, where the total says nothing of one column',
      [...TABLE, ['', 'Sáng kiến', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, '', 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'nameless points within the areas, whatever the total says',
      [...FIRST, ['', 'Sáng kiến', '', 1, 0.5, ''], ...SECOND, ['', 'TỔNG ĐIỂM', 5, 6, 5, '']],
      ['rule R5', 'total R9'],
    ],
    [
      'nameless points below lines without any, and the foot of a page',
      [
        ...TABLE,
        ...['a', 'b', 'c'].map((line): CellInput[] => ['', `Căn cứ ${line}`, '', '', '', '']),
        ['Trang 1/2'],
        ['', 'Sáng kiến', '', 1, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 5, 6, 5, ''],
      ],
      ['rule R8', 'rule R9', 'rule R10', 'pageFooter R11', 'bonus R12', 'total R13'],
    ],
    [
      'points with a code that nobody can read, by which the total is more',
      [...TABLE, ['?', 'Sáng kiến', 1, 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'nameless points beside others of 0',
      [
        ...TABLE,
        ['', 'Vi phạm', '', 0, 0, ''],
        ['', 'Sáng kiến', '', 1, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 5, 6, 5, ''],
      ],
      ['rule R8', 'bonus R9', 'total R10'],
    ],
    [
      'nameless points below the total',
      [...TABLE, ['', 'TỔNG ĐIỂM', 5, 6, 5, ''], ['', 'Sáng kiến', '', 1, 0.5, '']],
      ['total R8'],
    ],
    [
      'subtotals and a bonus below them, without a total',
      [
        ...FIRST,
        ['', 'Cộng', 3, 3, 2.5, ''],
        ...SECOND,
        ['', 'Cộng', 2, 2, 2, ''],
        ['', 'Điểm thưởng', '', 1, 1, ''],
      ],
      ['subtotal R5', 'subtotal R9', 'bonus R10'],
    ],
    [
      'a bonus below the areas, where the total stands above them',
      [TOTAL, ...TABLE, ['', 'Điểm thưởng', '', 1, 1, '']],
      ['total R2', 'bonus R9'],
    ],
    [
      'a bonus of nothing below the total',
      [...TABLE, TOTAL, ['', 'Điểm thưởng', '', 0, 0, '']],
      ['total R8'],
    ],
    [
      'a bonus above the total and another below it, which holds both',
      [
        ...TABLE,
        ['', 'Điểm thưởng', '', 1, 1, ''],
        ['', 'TỔNG ĐIỂM', 5, 6.5, 6, ''],
        ['', 'Điểm cộng', '', 0.5, 0.5, ''],
      ],
      ['bonus R8', 'total R9', 'bonus R10'],
    ],
    [
      'bonus and deduction, each numbered and with lines of its own',
      [
        ...TABLE,
        ['3', 'Điểm thưởng', 1, 1, 0.5, ''],
        ['3.1', 'Sáng kiến', 1, 1, 0.5, ''],
        ['4', 'Điểm trừ', 1, 0.5, 0.5, ''],
        ['4.1', 'Chậm báo cáo', 1, 0.5, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 5, 5.5, 4.5, ''],
      ],
      ['bonus R8', 'rule R9', 'deduction R10', 'rule R11', 'total R12'],
    ],
    [
      'a numbered bonus before another area',
      [
        ...TABLE,
        ['3', 'Điểm thưởng', 1, 1, 0.5, ''],
        ['3.1', 'Sáng kiến', 1, 1, 0.5, ''],
        ['4', 'Tài chính công', 2, 2, 2, ''],
        ['4.1', 'Quyết toán', 2, 2, 2, ''],
        ['', 'TỔNG ĐIỂM', 7, 8, 7, ''],
      ],
      ['bonus R8', 'rule R9', 'total R12'],
    ],
    [
      'a numbered bonus whose maximum is 0',
      [
        ...TABLE,
        ['3', 'Điểm thưởng', 0, 1, 0.5, ''],
        ['3.1', 'Sáng kiến', 0, 1, 0.5, ''],
        ['', 'TỔNG ĐIỂM', 5, 6, 5, ''],
      ],
      ['bonus R8', 'rule R9', 'total R10'],
    ],
    [
      'a numbered bonus in one word, without lines',
      [...TABLE, ['3', 'Thưởng', '', 1, 0.5, ''], ['', 'TỔNG ĐIỂM', 5, 6, 5, '']],
      ['bonus R8', 'total R9'],
    ],
    [
      'three areas, the last with a subtotal above the total',
      [
        ...TABLE,
        ['3', 'Tài chính công', 1, 1, 1, ''],
        ['3.1', 'Quyết toán', 1, 1, 1, ''],
        ['', 'Cộng', 1, 1, 1, ''],
        ['', 'TỔNG ĐIỂM', 6, 6, 5.5, ''],
      ],
      ['subtotal R10', 'total R11'],
    ],
    [
      'three areas, the last with a subtotal that leaves a column blank',
      [
        ...TABLE,
        ['3', 'Tài chính công', 1, 1, 1, ''],
        ['3.1', 'Quyết toán', 1, 1, 1, ''],
        ['', 'Cộng', 1, '', 1, ''],
      ],
      [],
    ],
    ['a total without a figure yet', [...TABLE, ['', 'TỔNG ĐIỂM', '', '', '', '']], ['total R8']],
    [
      'a total of which every figure is wrong, one the last area’s',
      [...TABLE, ['', 'TỔNG ĐIỂM', 9, 2, 9, '']],
      ['total R8'],
    ],
    [
      'a total that is the last area’s figure because the others got nothing',
      [
        ...FIRST.map(([code = '', name = '', max = '']): CellInput[] => [code, name, max, 0, 0, 'Chậm']),
        ...SECOND,
        ['', 'TỔNG ĐIỂM', '', 2, 2, ''],
      ],
      ['total R8'],
    ],
    [
      'a total above the areas that shows the last one’s figures',
      [['', 'TỔNG ĐIỂM', 2, 2, 2, ''], ...TABLE],
      ['total R2'],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(said(read(rows))).toEqual(expected);
  });
});

test('bonus and deduction stand in the order of their rows, whether words or figures say what they are', () => {
  const { scoring } = read([
    ...TABLE,
    ['', 'Sáng kiến', '', 1, 1, ''],
    ['', 'Điểm trừ', '', 0.5, 0.5, ''],
    ['', 'TỔNG ĐIỂM', 5, 5.5, 5, ''],
  ]);
  expect(scoring.scorecard.adjustments.map(({ kind, row }) => [kind, row])).toEqual([
    ['bonus', 8],
    ['deduction', 9],
  ]);
});
