import { cellAddress } from '../../src/sheet/address';
import { parseArea, type Area } from '../../src/sheet/area';
import { audit } from '../../src/scorecard/audit/audit';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import type { Criterion } from '../../src/scorecard/model/scorecard';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

/** What a merge covers is neither blank nor a place to fill; what it shows belongs to every row that it spans. */

function merged(...addresses: string[]): Area[] {
  return addresses.flatMap((address) => parseArea(address) ?? []);
}

const HEADER = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Ý kiến thẩm định',
  'Chỉ số (%)',
];

function scoringOf(sheet: SheetSnapshot): ScoringSheet {
  const [scoring] = scoringSheets(recognise(workbookOf(sheet)));
  if (!scoring) throw new Error('No scoring sheet');
  return scoring;
}

function sheet(rows: CellInput[][], ...merges: string[]): SheetSnapshot {
  return sheetOf([HEADER, ...rows], { merges: merged(...merges) });
}

function findings(of: SheetSnapshot): string[] {
  return audit(recognise(workbookOf(of))).map(
    ({ kind, column, row }) => `${kind} ${cellAddress(column, row)}`,
  );
}

function row(scoring: ScoringSheet, path: string): Criterion {
  const found = scoring.scorecard.criteria.find((each) => each.path === path);
  if (!found) throw new Error(`No row ${path}`);
  return found;
}

/** The score and the maximum that a row comes to. */
function figures(scoring: ScoringSheet, path: string | null): (string | undefined)[] {
  const { recomputation } = scoring;
  const of = path === null ? recomputation.total : recomputation.figures.get(row(scoring, path));
  return [of?.score?.toString(), of?.max?.toString()];
}

describe('an area’s title over its figures', () => {
  const ROWS: CellInput[][] = [
    ['I', 'Chỉ đạo, điều hành', '', '', '', '', ''],
    ['1', 'Kế hoạch', 2, 2, 2, '', ''],
    ['2', 'Kiểm tra', 1, 1, 0.5, 'Chậm', ''],
    ['II', 'Cải cách thể chế', '', '', '', '', ''],
    ['1', 'Ban hành', 3, 3, 3, '', ''],
    ['Tổng điểm', '', 6, 6, 5.5, '', ''],
  ];

  test('is no missing sum; the areas’ sums flow to the total', () => {
    expect(findings(sheet(ROWS))).toEqual(
      [2, 5].flatMap((at) => [`MAX_SUM C${at}`, `PARENT_SUM D${at}`, `PARENT_SUM E${at}`]),
    );
    const titled = sheet(ROWS, 'B2:G2', 'B5:E5', 'A7:B7');
    expect(findings(titled)).toEqual([]);
    const scoring = scoringOf(titled);
    expect([figures(scoring, 'I'), figures(scoring, 'II'), figures(scoring, null)]).toEqual([
      ['2.5', '3'],
      ['3', '3'],
      ['5.5', '6'],
    ]);
  });

  test('a total that adds the rows beneath adds everything once; one that adds what is covered misses all', () => {
    const total = (formula: string, value: number): CellInput[][] => [
      ...ROWS.slice(0, 5),
      ['Tổng điểm', '', 6, 6, { value, formula }, '', ''],
    ];
    expect(findings(sheet(total('=SUM(E2:E6)', 5.5), 'B2:G2', 'B5:E5'))).toEqual([]);
    expect(findings(sheet(total('=E2+E5', 0), 'B2:G2', 'B5:E5'))).toEqual(['FORMULA_RANGE E7']);
  });

  test('heads its criteria where it is one cell of the whole row', () => {
    const rows = ROWS.map((cells, at): CellInput[] => {
      if (at === 0) return ['I. Chỉ đạo, điều hành'];
      return at === 3 ? ['II. Cải cách thể chế'] : cells;
    });
    expect(findings(sheet(rows, 'A2:G2', 'A5:G5'))).toEqual([]);
  });
});

describe('words over several rows', () => {
  const ROWS: CellInput[][] = [
    ['1', 'Chỉ đạo, điều hành', 3, '', 2, '', ''],
    ['1.1', 'Kế hoạch', 1, 1, 0.5, 'Ban hành chậm', ''],
    ['1.2', 'Kiểm tra', 1, 1, 0.5, '', ''],
    ['1.3', 'Tuyên truyền', 1, 1, 1, '', ''],
    ['Tổng điểm', '', 3, 3, 2, '', ''],
  ].map((cells) => cells.map((cell, at) => (at === 3 && cell === '' ? 3 : cell)));

  test('a note is the note of each of them', () => {
    expect(findings(sheet(ROWS))).toEqual(['NOTE_MISSING F4']);
    const noted = sheet(ROWS, 'F3:F5');
    expect(findings(noted)).toEqual([]);
    const scoring = scoringOf(noted);
    expect(['1', '1.1', '1.2', '1.3'].map((path) => row(scoring, path).note)).toEqual([
      '',
      'Ban hành chậm',
      'Ban hành chậm',
      'Ban hành chậm',
    ]);
  });

  test('a note that names the survey says where each leaf’s score comes from (rule 4)', () => {
    const rows = ROWS.map((cells, at): CellInput[] =>
      at === 1 || at === 2
        ? [...cells.slice(0, 3), '', ...cells.slice(4, 5), at === 1 ? 'Kết quả điều tra xã hội học' : '']
        : cells,
    );
    const scoring = scoringOf(sheet(rows, 'F3:F4'));
    expect(['1.1', '1.2', '1.3'].map((path) => row(scoring, path).source)).toEqual([
      'survey',
      'survey',
      'appraised',
    ]);
  });

  test('what is missing in a merged note is said where it can be written', () => {
    const rows = ROWS.map((cells, at): CellInput[] => (at === 1 ? [...cells.slice(0, 5), '', ''] : cells));
    expect(findings(sheet(rows, 'F2:F5'))).toEqual(['NOTE_MISSING F2', 'NOTE_MISSING F2']);
  });

  test('a name is the name of each of them, and no doubled one', () => {
    const rows = ROWS.map((cells, at): CellInput[] =>
      at === 2 ? ['1.2', '', ...cells.slice(2, 5), 'Chưa kiểm tra', ''] : cells,
    );
    // Without its name a row is no criterion.
    expect(scoringOf(sheet(rows)).scorecard.criteria.map(({ path }) => path)).toEqual(['1', '1.1', '1.3']);
    const named = sheet(rows, 'B3:B4');
    expect(row(scoringOf(named), '1.2').name).toBe('Kế hoạch');
    expect(findings(named)).toEqual([]);
  });

  test('a code over lines that nobody numbered leaves them lines', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 2, 2, 2, '', ''],
      ['1.1', 'Kế hoạch', 2, 2, 2, '', ''],
      ['', 'Ban hành đúng hạn', 2, '', '', '', ''],
      ['', 'Ban hành chậm', 1, '', '', '', ''],
      ['Tổng điểm', '', 2, 2, 2, '', ''],
    ];
    expect(findings(sheet(rows, 'A3:A5', 'D3:D5', 'E3:E5', 'F3:F5'))).toEqual([]);
  });
});

describe('one figure for several rows', () => {
  const LEAVES: CellInput[][] = [
    ['1', 'Chỉ đạo, điều hành', 4, 4, 3, '', ''],
    ['1.1', 'Kế hoạch', 2, 2, 2, '', ''],
    ['1.2', 'Kiểm tra', 1, 1, 1, 'Kiểm tra chậm', ''],
    ['1.3', 'Tuyên truyền', 1, 1, '', '', ''],
    ['Tổng điểm', '', 4, 4, 3, '', ''],
  ];

  test('a score is counted once, against the maxima of all its leaves', () => {
    const scored = sheet(LEAVES, 'E4:E5', 'F4:F5');
    expect(findings(scored)).toEqual([]);
    const { recomputation } = scoringOf(scored);
    expect(recomputation.counts).toMatchObject({ leaves: 3, atMax: 1, below: 1, zero: 0 });
    expect(recomputation.belowMax.map(({ criterion, max, score }) => [criterion.path, +max, +score])).toEqual(
      [['1.2', 2, 1]],
    );
    expect(recomputation.split.get('appraised')).toMatchObject({ leaves: 3 });
    expect(figures(scoringOf(scored), null)).toEqual(['3', '4']);
  });

  test('more than one maximum is not above the maxima of all', () => {
    const rows = LEAVES.map((cells, at): CellInput[] =>
      at === 2 ? ['1.2', 'Kiểm tra', 1, 1, 2, '', ''] : at === 0 || at === 4 ? withScore(cells, 4) : cells,
    );
    expect(findings(sheet(rows))).toContain('ABOVE_MAX E4');
    expect(findings(sheet(rows, 'E4:E5'))).toEqual([]);
    expect(
      findings(
        sheet(
          rows.map((cells, at) => (at === 2 ? withScore(cells, 2.5) : cells)),
          'E4:E5',
        ),
      ),
    ).toContain('ABOVE_MAX E4');
  });

  test('a maximum too, whatever stands at each leaf', () => {
    const rows = LEAVES.map((cells, at): CellInput[] => {
      if (at === 2) return ['1.2', 'Kiểm tra', 2, 1, 0.5, 'Kiểm tra chậm', ''];
      return at === 3 ? ['1.3', 'Tuyên truyền', '', 1, 0.5, '', ''] : cells;
    });
    expect(findings(sheet(rows))).toEqual(expect.arrayContaining(['MISSING_MAX C5']));
    const held = sheet(rows, 'C4:C5');
    expect(findings(held)).toEqual([]);
    expect(scoringOf(held).recomputation.belowMax.map(({ lost }) => +lost)).toEqual([1]);
    expect(figures(scoringOf(held), null)).toEqual(['3', '4']);
  });

  test('leaves that share figures one with the next stand together, others beside them do not', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 8, 8, 5.5, '', ''],
      ['1.1', 'Kế hoạch', 2, 2, 1, 'Chậm', ''],
      ['1.2', 'Kiểm tra', '', 1, 0.5, 'Chậm', ''],
      ['1.3', 'Tuyên truyền', 2, 1, '', 'Chậm', ''],
      ['1.4', 'Báo cáo', 3, 3, 3, '', ''],
      ['1.5', 'Sáng kiến', '', '', '', '', ''],
      ['1.6', 'Khen thưởng', 1, 1, 1, '', ''],
    ];
    const { recomputation } = scoringOf(sheet(rows, 'C3:C4', 'E4:E5', 'C6:C7', 'E6:E7'));
    expect(recomputation.belowMax.map(({ criterion, max, score }) => [criterion.path, +max, +score])).toEqual(
      [['1.1', 4, 1.5]],
    );
    expect(recomputation.counts).toMatchObject({ leaves: 6, atMax: 2, below: 1 });
  });

  test.each<[string, CellInput]>([
    ['that is still open', ''],
    ['that cannot be read', 'chưa rõ'],
  ])('beside a score %s nothing is known of what the others lost', (_what, score) => {
    const rows = LEAVES.map((cells, at): CellInput[] => {
      if (at === 2) return ['1.2', 'Kiểm tra', 2, 1, 0.5, '', ''];
      return at === 3 ? ['1.3', 'Tuyên truyền', '', 1, score, '', ''] : cells;
    });
    const held = sheet(rows, 'C4:C5');
    expect(scoringOf(held).recomputation.belowMax).toEqual([]);
    expect(scoringOf(held).recomputation.counts).toMatchObject({ leaves: 3, atMax: 1, below: 0 });
    expect(findings(held).filter((text) => text.startsWith('NOTE_MISSING'))).toEqual([]);
  });

  test('over a criterion and its components it is theirs, not their sum', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, '', ''],
      ['1.1', 'Kế hoạch', 2, 2, 1.5, 'Ban hành chậm', 75],
      ['1.1.1', 'Ban hành', 1, 1, '', '', ''],
      ['1.1.2', 'Hoàn thành', 1, 1, '', '', ''],
      ['1.2', 'Kiểm tra', 1, 1, 1, '', 100],
      ['Tổng điểm', '', 3, 3, 2.5, '', ''],
    ];
    expect(findings(sheet(rows))).toContain('HARDCODED_PARENT E3');
    const scored = sheet(rows, 'E3:E5', 'F3:F5', 'G3:G5');
    expect(findings(scored)).toEqual([]);
    const scoring = scoringOf(scored);
    expect([figures(scoring, '1.1'), figures(scoring, '1'), figures(scoring, null)]).toEqual([
      ['1.5', '2'],
      ['2.5', '3'],
      ['2.5', '3'],
    ]);
    expect(scoring.recomputation.belowMax.map(({ criterion, lost }) => [criterion.path, +lost])).toEqual([
      ['1.1.1', 0.5],
    ]);
  });

  test('over a criterion and its components is no typed sum among formulas', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 4, 4, { value: 3, formula: '=E3+E6' }, '', ''],
      ['1.1', 'Kế hoạch', 2, 2, 1.5, 'Ban hành chậm', ''],
      ['1.1.1', 'Ban hành', 1, 1, '', '', ''],
      ['1.1.2', 'Hoàn thành', 1, 1, '', '', ''],
      ['1.2', 'Kiểm tra', 2, 2, { value: 1.5, formula: '=SUM(E7:E8)' }, '', ''],
      ['1.2.1', 'Kế hoạch kiểm tra', 1, 1, 1, '', ''],
      ['1.2.2', 'Xử lý sau kiểm tra', 1, 1, 0.5, 'Chậm', ''],
    ];
    expect(findings(sheet(rows))).toContain('HARDCODED_PARENT E3');
    expect(findings(sheet(rows, 'E3:E5', 'F3:F5'))).toEqual([]);
  });

  test('over a criterion and part of its components it is none of theirs', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 3, 3, 2.5, '', ''],
      ['1.1', 'Kế hoạch', 3, 3, 2.5, '', ''],
      ['1.1.1', 'Ban hành', 1, 1, '', '', ''],
      ['1.1.2', 'Hoàn thành', 2, 2, 1.5, 'Chậm', ''],
    ];
    const scoring = scoringOf(sheet(rows, 'E3:E4'));
    expect(row(scoring, '1.1.1').cells.get(4)).toBeUndefined();
    expect(figures(scoring, '1.1')).toEqual(['1.5', '3']);
  });

  test.each([
    ['left', ['Điểm tự đánh giá', 'Điểm thẩm định'], '=D6'],
    ['right', ['Điểm thẩm định', 'Điểm tự đánh giá'], '=E6'],
  ])(
    'a self score left open over a criterion and its components, %s of what was granted, may stay out of a sum',
    (_side, points, formula) => {
      const isSelfFirst = points[0] === 'Điểm tự đánh giá';
      const line = (code: string, name: string, max: number, self: CellInput, score: number): CellInput[] => [
        code,
        name,
        max,
        ...(isSelfFirst ? [self, score] : [score, self]),
        score < max ? 'Chậm' : '',
      ];
      const table = sheetOf(
        [
          ['STT', 'Tiêu chí', 'Điểm chuẩn', ...points, 'Ý kiến thẩm định'],
          line('1', 'Chỉ đạo, điều hành', 3, { value: 1, formula }, 2.5),
          line('1.1', 'Kế hoạch', 2, '', 1.5),
          line('1.1.1', 'Ban hành', 1, '', 1),
          line('1.1.2', 'Hoàn thành', 1, '', 0.5),
          line('1.2', 'Kiểm tra', 1, 1, 1),
        ],
        { merges: merged(isSelfFirst ? 'D3:D5' : 'E3:E5') },
      );
      expect(findings(table)).toEqual([]);
    },
  );

  test('over a criterion and its scoring rules it is the criterion’s', () => {
    const rows: CellInput[][] = [
      ['1', 'Chỉ đạo, điều hành', 2, 2, 2, '', ''],
      ['1.1', 'Kế hoạch', 2, 2, 2, '', ''],
      ['a)', 'Ban hành đúng hạn', 2, '', '', '', ''],
      ['b)', 'Ban hành chậm', 1, '', '', '', ''],
      ['Tổng điểm', '', 2, 2, 2, '', ''],
    ];
    const scored = sheet(rows, 'D3:D5', 'E3:E5');
    expect(findings(scored)).toEqual([]);
    expect(scoringOf(scored).scorecard.criteria.map(({ path }) => path)).toEqual(['1', '1.1']);
  });
});

function withScore(cells: readonly CellInput[], score: number): CellInput[] {
  return [...cells.slice(0, 4), score, ...cells.slice(5)];
}

test('two columns used as one are read as one', () => {
  const rows: CellInput[][] = [
    ['STT', 'Tiêu chí', '', 'Điểm chuẩn', 'Điểm', '', '', ''],
    ['', '', '', '', 'Tự đánh giá', '', 'Thẩm định', ''],
    ['1', 'Chỉ đạo, điều hành', '', 2, 2, '', 1.5, ''],
    ['1.1', 'Kế hoạch', '', 1, 1, '', 0.5, ''],
    ['1.2', 'Kiểm tra', '', 1, 1, '', 1, ''],
    ['Tổng điểm', '', '', 2, 2, '', 1.5, ''],
  ];
  const wide = rows.flatMap((_, at) => [
    `B${at + 1}:C${at + 1}`,
    `E${at + 1}:F${at + 1}`,
    `G${at + 1}:H${at + 1}`,
  ]);
  const apart = ['A1:A2', 'B1:C2', 'D1:D2', 'E1:H1', ...wide.slice(4)];
  const read = sheetOf(rows, { merges: merged(...apart) });
  expect(findings(read)).toEqual([]);
  expect(scoringOf(read).scorecard.layout.columns).toMatchObject({
    code: 0,
    name: 1,
    max: 3,
    self: 4,
    appraised: [6],
  });
});
