import { findComparisonTables, type ComparisonTable } from '../../../src/scorecard/layout/comparisonTable';
import { sheetOf, type CellInput } from '../../sheetBuilder';

/** Scorecard rule 9: years are compared by area, names decide, years come from the table's own header. */

function onlyTable(rows: readonly (readonly CellInput[])[]): ComparisonTable {
  const [table, another] = findComparisonTables(sheetOf(rows));
  if (!table || another) throw new Error('One table was expected');
  return table;
}

const AREAS: CellInput[][] = [
  [1, 'Chỉ đạo, điều hành CCHC', 97.71, 29, 84.09, 52],
  [2, 'Cải cách thể chế', 94.31, 18, 92.73, 22],
  ['Tổng', '', 88.01, 21, 84.47, 39],
];

describe('headers', () => {
  test('two rows, the newer year first, years in the groups (document 001)', () => {
    const table = onlyTable([
      [
        'STT',
        'Lĩnh vực',
        'Chỉ số, thứ hạng lĩnh vực năm 2023',
        '',
        'Chỉ số, thứ hạng lĩnh vực năm 2022 (%)',
        '',
      ],
      ['', '', 'Chỉ số (%)', 'Thứ hạng', 'Chỉ số (%)', 'Thứ hạng'],
      ...AREAS,
    ]);
    expect(table).toMatchObject({
      headerRows: [1, 2],
      nameColumn: 1,
      years: [
        { year: 2023, indexColumn: 2, rankColumn: 3 },
        { year: 2022, indexColumn: 4, rankColumn: 5 },
      ],
    });
  });

  test('beside the scores: the names of its own areas, not those of the criteria', () => {
    const scored: CellInput[][] = [
      ['STT', 'Lĩnh vực/Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo, điều hành CCHC', 2, 1.5],
      ['1.1', 'Kế hoạch', 2, 1.5],
      ['2', 'Cải cách thể chế', 1, 1],
    ];
    const compared = [
      ['STT', 'Lĩnh vực', 'Năm 2023 (%)', 'Năm 2022 (%)'],
      ...AREAS.map((row) => row.toSpliced(3, 1).slice(0, 4)),
    ];
    const rows = scored.map((row, at) => [...row, '', ...(compared[at] ?? [])]);
    const table = onlyTable(rows);
    expect(table).toMatchObject({ nameColumn: 6, codeColumn: 5 });
    expect(table.rows.map(({ row, name }) => [row, name])).toEqual([
      [2, 'Chỉ đạo, điều hành CCHC'],
      [3, 'Cải cách thể chế'],
    ]);
    expect(table.total).toMatchObject({ row: 4 });
    // The maxima of the areas stand between their names and the years.
    const withMaxima = compared.map((row, at) => row.toSpliced(2, 0, at === 0 ? 'Điểm tối đa' : 2));
    expect(onlyTable(withMaxima)).toMatchObject({ nameColumn: 1, codeColumn: 0 });
  });

  test('two rows, the older year first', () => {
    const table = onlyTable([
      ['STT', 'Lĩnh vực', 'Năm 2022', '', 'Năm 2023', ''],
      ['', '', 'Chỉ số (%)', 'Thứ hạng', 'Chỉ số (%)', 'Thứ hạng'],
      ...AREAS,
    ]);
    expect(table.years.map(({ year, indexColumn }) => [year, indexColumn])).toEqual([
      [2022, 2],
      [2023, 4],
    ]);
  });

  test('two rows, the years below: once as text, once as Excel’s number', () => {
    for (const years of [
      ['2022', '2023', '2022', '2023'],
      [2022, 2023, 2022, 2023],
    ]) {
      const table = onlyTable([
        ['STT', 'Lĩnh vực', 'Chỉ số (%)', '', 'Thứ hạng', ''],
        ['', '', ...years],
        [1, 'Chỉ đạo, điều hành CCHC', 84.09, 97.71, 52, 29],
        [2, 'Cải cách thể chế', 92.73, 94.31, 22, 18],
      ]);
      expect(table.years).toEqual([
        { year: 2022, indexColumn: 2, rankColumn: 4 },
        { year: 2023, indexColumn: 3, rankColumn: 5 },
      ]);
    }
  });

  test('one row, the year in every column', () => {
    const table = onlyTable([
      ['Lĩnh vực', 'Chỉ số năm 2023', 'Thứ hạng năm 2023', 'Chỉ số năm 2022', 'Thứ hạng năm 2022'],
      ...AREAS.map(([, ...rest]) => rest),
    ]);
    expect(table).toMatchObject({ headerRows: [1], nameColumn: 0 });
    expect(table.years.map(({ year, indexColumn, rankColumn }) => [year, indexColumn, rankColumn])).toEqual([
      [2023, 1, 2],
      [2022, 3, 4],
    ]);
  });

  test('columns of change are no year’s index', () => {
    const table = onlyTable([
      ['STT', 'Lĩnh vực', 'Chỉ số 2022', 'Chỉ số 2023', 'Chỉ số tăng/giảm so với năm 2022'],
      [1, 'Cải cách thể chế', 92.73, 94.31, 1.58],
      [2, 'Cải cách TTHC', 91.94, 91.68, -0.26],
    ]);
    expect(table.years.map(({ indexColumn }) => indexColumn)).toEqual([2, 3]);
  });
});

describe('the columns of a year', () => {
  const columnsOf = (...header: CellInput[][]): (number | null)[][] =>
    onlyTable([
      ...header,
      ['Cải cách thể chế', 92.73, 94.31, 22, 18],
      ['Cải cách TTHC', 91.94, 91.68, 52, 48],
    ]).years.map(({ year, indexColumn, rankColumn }) => [year, indexColumn, rankColumn]);

  test.each(['Thứ hạng', 'Xếp hạng', 'Hạng theo chỉ số', 'Vị thứ', 'Rank', 'Ranking', 'Place'])(
    '%j heads ranks',
    (words) => {
      const header = ['Lĩnh vực', 'Chỉ số 2022', 'Chỉ số 2023', `${words} 2022`, `${words} 2023`];
      expect(columnsOf(header)).toEqual([
        [2022, 1, 3],
        [2023, 2, 4],
      ]);
    },
  );

  test('may be headed by "Năm 2023" alone, below what they show', () => {
    const years = ['Năm 2022', 'Năm 2023'];
    expect(columnsOf(['Lĩnh vực', 'Chỉ số', '', 'Thứ hạng', ''], ['', ...years, ...years])).toEqual([
      [2022, 1, 3],
      [2023, 2, 4],
    ]);
  });

  test('hold the first of two shares', () => {
    const header = ['Lĩnh vực', 'Chỉ số 2022', 'Chỉ số 2023', 'Tỷ lệ đạt 2022', 'Tỷ lệ đạt 2023'];
    expect(columnsOf(header)).toEqual([
      [2022, 1, null],
      [2023, 2, null],
    ]);
  });

  test('are none where the header names no year', () => {
    const header = ['Lĩnh vực', 'Chỉ số 2023', 'Chỉ số mục tiêu', 'Thứ hạng 2023', 'Thứ hạng mục tiêu'];
    expect(findComparisonTables(sheetOf([header, ...AREAS.map(([, ...row]) => row)]))).toEqual([]);
  });

  test('are not the maxima that stand before the result', () => {
    const table = onlyTable([
      ['Lĩnh vực', 'Điểm tối đa 2023', 'Kết quả 2023', 'Điểm tối đa 2022', 'Kết quả 2022'],
      ['Cải cách thể chế', 3, 94.31, 4, 92.73],
      ['Cải cách TTHC', 5, 91.68, 5, 91.94],
    ]);
    expect(table.years.map(({ indexColumn }) => indexColumn)).toEqual([2, 4]);
  });
});

describe('rows', () => {
  const rows: CellInput[][] = [
    ['BẢNG SO SÁNH NĂM 2022 VÀ NĂM 2023'],
    [],
    ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Thứ hạng 2023', 'Chỉ số 2022', 'Thứ hạng 2022'],
    ...AREAS,
    [],
    ['', 'Ghi chú: số liệu của Bộ Nội vụ'],
  ];

  test('end with the total', () => {
    const table = onlyTable(rows);
    expect(table.rows.map(({ row, number, name }) => [row, number, name])).toEqual([
      [4, 1, 'Chỉ đạo, điều hành CCHC'],
      [5, 2, 'Cải cách thể chế'],
    ]);
    expect(table.total).toMatchObject({ row: 6, name: 'Tổng' });
  });

  test('begin again below the table: the next one is found, in the next row or further down', () => {
    const second = AREAS.map((row) => row.map((each) => (each === 97.71 ? 90 : each)));
    const header = rows[2] ?? [];
    const found = findComparisonTables(sheetOf([header, ...AREAS, header, ...second.slice(0, 2)]));
    expect(found.map(({ headerRows, total }) => [headerRows, total?.row ?? null])).toEqual([
      [[1], 4],
      [[5], null],
    ]);
  });

  test('have the number that stands in the column headed as such, or right before the names', () => {
    const numbersOf = (...header: string[]): (number | null)[] =>
      onlyTable([header, ['x', 7, 'Cải cách thể chế', 90, 80], ['y', 8, 'Cải cách TTHC', 90, 80]]).rows.map(
        ({ number }) => number,
      );
    expect(numbersOf('Ký', '', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022')).toEqual([7, 8]);
    expect(numbersOf('Ký', 'STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022')).toEqual([7, 8]);
    const table = onlyTable([
      ['Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'],
      ['Cải cách thể chế', 90, 80],
      ['Cải cách TTHC', 90, 80],
    ]);
    expect([table.codeColumn, table.nameColumn, table.rows[0]?.number]).toEqual([null, 0, null]);
  });

  test('are areas with a name of a few words; a code of a criterion is no area’s number', () => {
    const numbered = onlyTable([
      ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'],
      ['1', 'Cải cách thể chế', 90, 80],
      ['II', 'Cải cách TTHC', 90, 80],
      ['1.2', 'Tài chính công', 90, 80],
      ['4', 'x'.repeat(160), 90, 80],
      ['5', 'x'.repeat(161), 90, 80],
    ]);
    expect(numbered.rows.map(({ number }) => number)).toEqual([1, 2, null, 4]);
  });

  test('have the number of the column that is headed so, also where another stands before the names', () => {
    const tableOf = (...header: string[]): [number | null, (number | null)[]] => {
      const { codeColumn, rows } = onlyTable([
        header,
        [7, 'Nội bộ', 'Cải cách thể chế', 90, 80],
        [8, 'Nội bộ', 'Cải cách TTHC', 90, 80],
      ]);
      return [codeColumn, rows.map(({ number }) => number)];
    };
    expect(tableOf('STT', 'Nhóm', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022')).toEqual([0, [7, 8]]);
    const { codeColumn } = onlyTable([
      ['Lĩnh vực', 'Mã số', 'Chỉ số 2023', 'Chỉ số 2022'],
      ['Cải cách thể chế', 7, 90, 80],
      ['Cải cách TTHC', 8, 90, 80],
    ]);
    expect(codeColumn).toBeNull();
  });

  test.each(['Tổng', 'Chung', 'Toàn tỉnh', 'Chỉ số CCHC', 'PAR INDEX', 'Total', 'Grand total', 'Overall'])(
    '%j is the total',
    (words) => {
      const table = onlyTable([rows[2] ?? [], ...AREAS.slice(0, 2), ['', words, 88.01, 21, 84.47, 39]]);
      expect([table.rows.length, table.total?.row]).toEqual([2, 4]);
    },
  );

  test('words of a total or a remark within a name make none of an area', () => {
    const names = ['Nền tảng dùng chung', 'Phát triển nguồn nhân lực', 'Thủ tục hành chính (TTHC)'];
    const named = names.map((name, at): CellInput[] => [at + 3, name, '', '', '', '']);
    const table = onlyTable([rows[2] ?? [], ...AREAS.slice(0, 2), ...named]);
    expect([table.rows.slice(2).map(({ name }) => name), table.total]).toEqual([names, null]);
  });

  test('one row is no comparison', () => {
    expect(findComparisonTables(sheetOf([rows[2] ?? [], ...AREAS.slice(0, 1)]))).toEqual([]);
  });

  test('a table of one year compares nothing', () => {
    const rows: CellInput[][] = [
      ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Thứ hạng 2023'],
      ...AREAS.map((row) => row.slice(0, 4)),
    ];
    expect(findComparisonTables(sheetOf(rows))).toEqual([]);
  });
});

describe('what is no comparison of years', () => {
  test.each<[string, string[]]>([
    ['maxima and scores', ['Điểm tối đa 2023', 'Điểm tối đa 2022']],
    ['self scores', ['Điểm tự chấm 2023', 'Điểm tự chấm 2022']],
    ['appraised scores', ['Điểm thẩm định 2023', 'Điểm thẩm định 2022']],
    ['surveys', ['Điểm điều tra XHH 2023', 'Điểm điều tra XHH 2022']],
    ['ranks alone', ['Thứ hạng 2023', 'Thứ hạng 2022']],
    ['changes alone', ['Chỉ số tăng 2023', 'Chỉ số tăng 2022']],
    ['years without a word', ['Năm 2023', 'Năm 2022']],
  ])('%s', (_what, columns) => {
    const rows = [['STT', 'Lĩnh vực', ...columns], ...AREAS.map((row) => row.slice(0, 4))];
    expect(findComparisonTables(sheetOf(rows))).toEqual([]);
  });

  const POINTS: CellInput[][] = [
    [1, 'Chỉ đạo, điều hành CCHC', 3, 2.5, 2.4],
    [2, 'Cải cách thể chế', 4, 3.3, 3.5],
    ['', 'Tổng', 7, 5.8, 5.9],
  ];

  test.each<[string, CellInput[][]]>([
    [
      'headed as points, beside their maxima',
      [['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm năm 2024', 'Điểm năm 2023'], ...POINTS.slice(0, 2)],
    ],
    [
      'headed so, as many as there are to get',
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm năm 2024', 'Điểm năm 2023'],
        [1, 'Chỉ đạo, điều hành CCHC', 3, 3, 2.4],
        [2, 'Cải cách thể chế', 4, 4, 3.5],
      ],
    ],
    [
      'of one year, beside the index of another',
      [['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm năm 2024', 'Chỉ số năm 2023'], ...POINTS.slice(0, 2)],
    ],
    ['headed in English', [['No.', 'Area', 'Maximum', 'Score 2024', 'Score 2023'], ...POINTS.slice(0, 2)]],
    [
      'that will be filled in, beside their maxima',
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm năm 2024', 'Điểm năm 2023'],
        ...POINTS.map((row) => row.slice(0, 3)),
      ],
    ],
    [
      'that add up to the total, whatever heads them',
      [
        ['STT', 'Lĩnh vực', 'Kết quả năm 2024', 'Kết quả năm 2023'],
        ...POINTS.map((row) => row.toSpliced(2, 1)),
      ],
    ],
  ])('points %s', (_what, rows) => {
    expect(findComparisonTables(sheetOf(rows))).toEqual([]);
  });

  test('points in front of the index are passed over, and an index called points is one', () => {
    const header = ['Lĩnh vực', 'Điểm tối đa', 'Điểm 2023', 'Chỉ số 2023', 'Điểm 2022', 'Chỉ số 2022'];
    const rows = [
      ['Chỉ đạo, điều hành CCHC', 3, 2.5, 83.33, 2.4, 80],
      ['Cải cách thể chế', 4, 3.3, 82.5, 3.5, 87.5],
    ];
    expect(onlyTable([header, ...rows]).years.map(({ indexColumn }) => indexColumn)).toEqual([3, 5]);
    const points = ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm 2023', 'Điểm 2022'];
    const indexes = [
      [1, 'Chỉ đạo, điều hành CCHC', 3, 83.33, 80],
      [2, 'Cải cách thể chế', 4, 82.5, 87.5],
      ['', 'Tổng', 7, 82.86, 84.29],
    ];
    expect(onlyTable([points, ...indexes]).years.map(({ indexColumn }) => indexColumn)).toEqual([3, 4]);
  });

  test.each<[string, CellInput[][]]>([
    [
      'of which one is filled in so far',
      [
        ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'],
        [1, 'Chỉ đạo, điều hành CCHC', 97.71, 84.09],
        [2, 'Cải cách thể chế', 0, 92.73],
        [3, 'Cải cách TTHC', '', 91.94],
        ['', 'Tổng', 97.71, 84.47],
      ],
    ],
    [
      'of which one is 0, though they are called points',
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm 2023', 'Điểm 2022'],
        [1, 'Chỉ đạo, điều hành CCHC', 3, 83.33, 80],
        [2, 'Cải cách thể chế', 4, 0, 0],
      ],
    ],
    [
      'held as fractions, beside maxima that none of them reaches',
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Chỉ số 2023', 'Chỉ số 2022'],
        [1, 'Chỉ đạo, điều hành CCHC', 3, 0.8333, 0.8],
        [2, 'Cải cách thể chế', 4, 0.825, 0.875],
      ],
    ],
    [
      'held as fractions, though they are called points in percent',
      [
        ['STT', 'Lĩnh vực', 'Điểm chuẩn', 'Điểm đạt (%) 2023', 'Điểm đạt (%) 2022'],
        [1, 'Chỉ đạo, điều hành CCHC', 3, 0.8333, 0.8],
        [2, 'Cải cách thể chế', 4, 0.825, 0.875],
      ],
    ],
  ])('but indexes %s are compared', (_what, rows) => {
    expect(onlyTable(rows).years.map(({ year }) => year)).toEqual([2023, 2022]);
  });

  test('areas whose own header names a year', () => {
    const rows = [
      ['STT', 'Lĩnh vực năm 2023', 'Chỉ số 2023', 'Chỉ số 2022'],
      ...AREAS.map((row) => row.slice(0, 4)),
    ];
    expect(findComparisonTables(sheetOf(rows))).toEqual([]);
  });

  test('years in a sentence above', () => {
    const sentence = `Kết quả chỉ số ${'của các lĩnh vực '.repeat(8)} năm 2023 và năm 2022`;
    expect(
      findComparisonTables(sheetOf([[sentence], ['STT', 'Lĩnh vực', 'Chỉ số', 'Thứ hạng'], ...AREAS])),
    ).toEqual([]);
  });
});

describe('columns of change', () => {
  const changesOf = (...header: CellInput[][]): ComparisonTable['changes'] =>
    onlyTable([
      ...header,
      [1, 'Cải cách thể chế', 92.73, 94.31, 22, 18, 1.58, 4],
      [2, 'Cải cách TTHC', 91.94, 91.68, 52, 48, -0.26, 4],
    ]).changes;

  test.each<[string, CellInput[][]]>([
    [
      'under a group of their own',
      [
        ['STT', 'Lĩnh vực', 'Chỉ số (%)', '', 'Thứ hạng', '', 'Tăng/giảm', ''],
        ['', '', 2022, 2023, 2022, 2023, 'Chỉ số', 'Thứ hạng'],
      ],
    ],
    [
      'under a group that names index and rank, without words of their own',
      [
        ['STT', 'Lĩnh vực', 'Chỉ số (%)', '', 'Thứ hạng', '', 'Tăng, giảm chỉ số và thứ hạng', ''],
        ['', '', 2022, 2023, 2022, 2023, 'Tăng (+), giảm (-)', 'Tăng (+), giảm (-)'],
      ],
    ],
    [
      'in one row, each with its own words',
      [
        [
          'STT',
          'Lĩnh vực',
          'Chỉ số 2022',
          'Chỉ số 2023',
          'Thứ hạng 2022',
          'Thứ hạng 2023',
          'Chỉ số tăng/giảm',
          'Bậc tăng/giảm',
        ],
      ],
    ],
  ])('%s', (_where, header) => {
    expect(changesOf(...header)).toEqual([{ newer: 2023, older: 2022, indexColumn: 6, rankColumn: 7 }]);
  });

  test.each<[string, string[], Partial<ComparisonTable['changes'][number]>]>([
    ['the rank first', ['Bậc tăng/giảm', 'Chỉ số tăng/giảm'], { rankColumn: 6, indexColumn: 7 }],
    ['without a word of what they show', ['Tăng (+)', 'Giảm (-)'], { indexColumn: 6, rankColumn: 7 }],
    ['of the rank alone', ['Bậc tăng/giảm', 'Ghi chú'], { rankColumn: 6, indexColumn: null }],
  ])('%s', (_how, words, columns) => {
    const header = [
      'STT',
      'Lĩnh vực',
      'Chỉ số 2022',
      'Chỉ số 2023',
      'Thứ hạng 2022',
      'Thứ hạng 2023',
      ...words,
    ];
    expect(changesOf(header)).toEqual([{ newer: 2023, older: 2022, ...columns }]);
  });

  test('of two years with the same older one', () => {
    const header = ['STT', 'Lĩnh vực', 'Chỉ số 2021', 'Chỉ số 2022', 'Chỉ số 2023'];
    const changes = ['Tăng, giảm năm 2023 so với năm 2021', 'Tăng, giảm năm 2022 so với năm 2021'];
    const rows = [
      [1, 'Cải cách thể chế', 90, 92, 94, 4, 2],
      [2, 'Cải cách TTHC', 90, 92, 94, 4, 2],
    ];
    expect(onlyTable([[...header, ...changes], ...rows]).changes).toEqual([
      { newer: 2023, older: 2021, indexColumn: 5, rankColumn: null },
      { newer: 2022, older: 2021, indexColumn: 6, rankColumn: null },
    ]);
  });

  test('of three years: those that their header names, else the newest and the one before it', () => {
    const years = ['STT', 'Lĩnh vực', 'Chỉ số 2021', 'Chỉ số 2022', 'Chỉ số 2023'];
    const rows: CellInput[][] = [
      [1, 'Cải cách thể chế', 90, 92.73, 94.31, 4.31, 1.58],
      [2, 'Cải cách TTHC', 90, 91.94, 91.68, 1.68, -0.26],
    ];
    const table = onlyTable([[...years, 'Tăng/giảm so với năm 2021', 'Tăng/giảm so với năm trước'], ...rows]);
    expect(table.changes).toEqual([
      { newer: 2023, older: 2021, indexColumn: 5, rankColumn: null },
      { newer: 2023, older: 2022, indexColumn: 6, rankColumn: null },
    ]);
  });

  test.each<[string, number, number]>([
    ['Tăng, giảm', 2023, 2022],
    ['Tăng, giảm so với năm 2021', 2023, 2021],
    ['Tăng, giảm năm 2022 so với năm 2021', 2022, 2021],
    ['Tăng, giảm 2021 - 2023', 2023, 2021],
    ['Tăng, giảm năm 2022', 2022, 2021],
    ['Tăng, giảm so với năm 2019', 2023, 2022],
    ['Tăng, giảm so với năm 2022', 2023, 2022],
    ['Tăng, giảm so với năm 2023', 2023, 2022],
    ['Tăng, giảm từ năm 2021', 2023, 2021],
    ['Tăng, giảm năm 2022 và năm 2023 so với năm 2021', 2023, 2021],
    ['Change of 2023 compared with 2021', 2023, 2021],
    ['Change compared to 2021', 2023, 2021],
  ])('%j of 2021 to 2023 compares %i with %i', (header, newer, older) => {
    for (const years of [
      [2021, 2022, 2023],
      [2023, 2022, 2021],
    ]) {
      const { changes } = onlyTable([
        ['STT', 'Lĩnh vực', ...years.map((year) => `Chỉ số ${year}`), header],
        [1, 'Cải cách thể chế', 90, 92, 94, 1],
        [2, 'Cải cách TTHC', 90, 92, 94, 1],
      ]);
      expect(changes).toEqual([{ newer, older, indexColumn: 5, rankColumn: null }]);
    }
  });
});

describe('what stands beneath a table is not of it', () => {
  const HEADER = ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Thứ hạng 2023', 'Chỉ số 2022', 'Thứ hạng 2022'];
  const empty = AREAS.map(([number = '', name = '']): CellInput[] => [number, name, '', '', '', '']);
  const withoutTotal = (rows: CellInput[][]): CellInput[][] => rows.slice(0, -1);

  test.each<[string, CellInput[][]]>([
    ['words without a number, right below figures', [...withoutTotal(AREAS), ['', 'Các lĩnh vực đều tăng']]],
    [
      'words without a number, right below a table still to be filled',
      [...withoutTotal(empty), ['', 'Trưởng phòng']],
    ],
    ['a remark', [...withoutTotal(empty), ['', 'Ghi chú: số liệu của Bộ Nội vụ']]],
    ['a remark with a number', [...withoutTotal(AREAS), [3, 'Nguồn: Bộ Nội vụ']]],
    ['a remark in brackets', [...withoutTotal(AREAS), [3, '(số liệu tạm tính)']]],
    ['a remark with a star', [...withoutTotal(AREAS), [3, '* số liệu tạm tính']]],
    ['who made it', [...withoutTotal(AREAS), [3, 'Người lập biểu']]],
    ['words below the total', [...AREAS, ['', 'Các lĩnh vực đều tăng so với năm 2022']]],
  ])('%s', (_what, rows) => {
    expect(onlyTable([HEADER, ...rows]).rows).toHaveLength(2);
  });

  test('words below areas without numbers, some of which are still to be filled', () => {
    const table = onlyTable([
      ['Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'],
      ['Cải cách thể chế', 90, 80],
      ['Cải cách TTHC', '', ''],
      ['Tài chính công', 90, 80],
      ['Các lĩnh vực đều tăng'],
    ]);
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test('what follows after a blank row', () => {
    expect(
      onlyTable([HEADER, ...withoutTotal(AREAS), [], [3, 'Tài chính công', 90, 3, 80, 4]]).rows,
    ).toHaveLength(2);
  });

  test('another table that shows no ranks', () => {
    const header = HEADER.map((words) => (words.startsWith('Thứ hạng') ? '' : words));
    const tables = findComparisonTables(
      sheetOf([HEADER, ...withoutTotal(AREAS), header, ...withoutTotal(AREAS)]),
    );
    expect(tables.map(({ headerRows, rows }) => [headerRows, rows.length])).toEqual([
      [[1], 2],
      [[4], 2],
    ]);
  });

  test.each<[string, (at: number) => CellInput[]]>([
    ['without numbers', () => []],
    ['with Roman numbers', (at) => [['I', 'II', 'III'][at] ?? '']],
  ])('but areas %s are, while none of them is filled', (_what, numberOf) => {
    const before = numberOf(0).map(() => 'STT');
    const headers = [
      [[...before, 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022']],
      [
        [...before, 'Lĩnh vực', 'Năm 2023', 'Năm 2022'],
        [...before.map(() => ''), '', 'Chỉ số (%)', 'Chỉ số (%)'],
      ],
    ];
    const names = ['Cải cách thể chế', 'Cải cách TTHC', 'Tài chính công'];
    for (const header of headers) {
      const table = onlyTable([...header, ...names.map((name, at) => [...numberOf(at), name, '', ''])]);
      expect(table.headerRows).toHaveLength(header.length);
      expect(table.rows.map(({ name }) => name)).toEqual(names);
    }
  });

  test.each<[string, CellInput[]]>([
    ['the newer year alone', [80, 5, '', '']],
    ['a rank alone', ['', '', '', 20]],
    ['figures in words', ['80,5%', 'hạng 5', '79,1%', 'hạng 9']],
  ])('but an area without a number that has %s is', (_what, figures) => {
    expect(onlyTable([HEADER, ...withoutTotal(AREAS), ['', 'Chuyển đổi số', ...figures]]).rows).toHaveLength(
      3,
    );
  });

  test('another table, which is found as well', () => {
    const tables = findComparisonTables(
      sheetOf([
        HEADER,
        ...withoutTotal(AREAS),
        HEADER.map((words) => words.replace('2022', '2021')),
        ...AREAS,
      ]),
    );
    expect(
      tables.map(({ headerRows, rows, years }) => [headerRows, rows.length, years.map(({ year }) => year)]),
    ).toEqual([
      [[1], 2, [2023, 2022]],
      [[4], 2, [2023, 2021]],
    ]);
  });

  test('an area that has no figures yet is of the table all the same', () => {
    expect(
      onlyTable([HEADER, ...withoutTotal(AREAS), [3, 'Cải cách TTHC'], AREAS.at(-1) ?? []]).rows,
    ).toHaveLength(3);
  });
});
