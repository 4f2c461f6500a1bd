import { gridOf } from '../../../src/sheet/grid';
import { tablesHeaded } from '../../../src/scorecard/layout/headedTables';
import { headerBlock, rolesOf } from '../../../src/scorecard/layout/header';
import { sheetOf } from '../../sheetBuilder';

/** One header may head several tables, years and units; a table has the columns of one year and one unit. */

interface Read {
  /** Columns that are read, by role. */
  roles: string;
  year?: number;
  next?: number;
  missing?: string[];
}

function tables(header: string[][], titleYear: number | null = null): Read[] {
  const grid = gridOf(sheetOf([...header, ['1', 'Chỉ đạo', 1]]));
  const block = headerBlock(grid, 1, header.length);
  if (!block) throw new Error('No header');
  return tablesHeaded(rolesOf(grid, block), () => titleYear).map(({ roles, year, next, missing }) => ({
    roles: roles.map(({ role, column }) => `${role} ${column}`).join(', '),
    ...(year !== null && { year }),
    ...(next !== null && { next }),
    ...(missing.length > 0 && { missing }),
  }));
}

const START = ['STT', 'Tiêu chí', 'Điểm chuẩn'];

describe('one table', () => {
  test('of one year and one unit has all columns', () => {
    expect(tables([[...START, 'Điểm tự chấm', 'Điểm thẩm định', 'Ghi chú']])).toEqual([
      { roles: 'code 0, name 1, max 2, self 3, appraised 4, note 5' },
    ]);
  });

  test.each<[string[], string[]]>([
    [['STT', 'Điểm chuẩn', 'Điểm thẩm định'], []],
    [['Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'], []],
    [['Điểm chuẩn', 'Điểm thẩm định'], ['name']],
    [['STT', 'Điểm thẩm định'], ['max']],
    [START, ['score']],
    [['Ghi chú'], ['name', 'max', 'score']],
    [[...START, 'Điểm tự chấm'], []],
    [[...START, 'Điểm đạt được'], []],
    [[...START, 'Điều tra XHH'], []],
  ])('%j lacks %j', (header, missing) => {
    expect(tables([header])[0]?.missing ?? []).toEqual(missing);
  });
});

describe('years beside each other', () => {
  const both = [...START, 'Điểm thẩm định năm 2022', 'Điểm thẩm định năm 2023'];

  test.each<[number | null, string, number]>([
    [null, 'code 0, name 1, max 2, appraised 4', 2023],
    [2023, 'code 0, name 1, max 2, appraised 4', 2023],
    [2022, 'code 0, name 1, max 2, appraised 3', 2022],
    // Columns of other years than the title's: the newest.
    [2025, 'code 0, name 1, max 2, appraised 4', 2023],
  ])('with the title of %s', (title, roles, year) => {
    expect(tables([both], title)).toEqual([{ roles, year }]);
  });

  test('of an undated column and a dated one of the same role, the dated one is an earlier year’s', () => {
    const header = [...START, 'Điểm thẩm định', 'Điểm thẩm định năm 2022'];
    expect(tables([header], 2023)).toEqual([{ roles: 'code 0, name 1, max 2, appraised 3' }]);
    expect(tables([header])).toEqual([{ roles: 'code 0, name 1, max 2, appraised 3' }]);
  });

  test('"năm trước", "kỳ trước", "last year" are an earlier year', () => {
    for (const words of [
      'Điểm thẩm định năm trước',
      'Điểm thẩm định năm liền trước',
      'Điểm thẩm định kỳ trước',
      'Điểm thẩm định năm ngoái',
      'Council score last year',
    ])
      expect(tables([[...START, words, 'Điểm thẩm định']])).toEqual([
        { roles: 'code 0, name 1, max 2, appraised 4' },
      ]);
  });

  test('one year’s maxima serve the other, where there are no others', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm chuẩn 2022', 'Điểm thẩm định 2022', 'Điểm thẩm định 2023'];
    expect(tables([header])).toEqual([{ roles: 'code 0, name 1, max 2, appraised 4', year: 2023 }]);
    const own = [...header.slice(0, 4), 'Điểm chuẩn 2023', 'Điểm thẩm định 2023'];
    expect(tables([own])).toEqual([{ roles: 'code 0, name 1, max 4, appraised 5', year: 2023 }]);
  });

  test('self scores, surveys, percentages and ranks are of a year; codes, names and notes are every year’s', () => {
    const of = (year: number): string[] => [
      `Điểm tự chấm ${year}`,
      `Điều tra XHH ${year}`,
      `Điểm đạt được ${year}`,
      `Chỉ số ${year} (%)`,
    ];
    expect(tables([[...START, ...of(2022), ...of(2023), 'Ghi chú năm 2022']])).toEqual([
      { roles: 'code 0, name 1, max 2, self 7, survey 8, achieved 9, percent 10, note 11', year: 2023 },
    ]);
  });

  test('a year in the maximum’s header alone is the table’s', () => {
    expect(tables([['STT', 'Tiêu chí', 'Điểm chuẩn năm 2023', 'Điểm thẩm định']], 2023)).toEqual([
      { roles: 'code 0, name 1, max 2, appraised 3', year: 2023 },
    ]);
  });
});

describe('units beside each other', () => {
  test('under a group each: the first one’s columns, and where the next begin', () => {
    const header = [
      [...START, 'Sở Y tế', '', 'Sở Tư pháp', ''],
      ['', '', '', 'Tự chấm', 'Thẩm định', 'Tự chấm', 'Thẩm định'],
    ];
    expect(tables(header)).toEqual([{ roles: 'code 0, name 1, max 2, self 3, appraised 4', next: 5 }]);
  });

  test('under each kind of score', () => {
    const header = [
      [...START, 'Tự chấm', '', 'Thẩm định', ''],
      ['', '', '', 'Sở Y tế', 'Sở Tư pháp', 'Sở Y tế', 'Sở Tư pháp'],
    ];
    expect(tables(header)).toEqual([{ roles: 'code 0, name 1, max 2, self 3, appraised 5', next: 4 }]);
  });

  test('rounds of one appraisal are no units', () => {
    const header = [
      [...START, 'Tự chấm', 'Thẩm định', ''],
      ['', '', '', '', 'Lần 1', 'Lần 2'],
    ];
    expect(tables(header)).toEqual([{ roles: 'code 0, name 1, max 2, self 3, appraised 4, appraised 5' }]);
  });

  test('a second appraiser with an appraisal alone is a further round', () => {
    const header = [
      [...START, 'Đơn vị', '', 'Hội đồng'],
      ['', '', '', 'Tự chấm', 'Thẩm định', 'Thẩm định'],
    ];
    expect(tables(header)).toEqual([{ roles: 'code 0, name 1, max 2, self 3, appraised 4, appraised 5' }]);
  });
});

describe('tables beside each other', () => {
  const one = [...START, 'Điểm thẩm định'];

  test('each begins where the column of codes comes again', () => {
    expect(tables([[...one, '', ...one]])).toEqual([
      { roles: 'code 0, name 1, max 2, appraised 3', next: 5 },
      { roles: 'code 5, name 6, max 7, appraised 8' },
    ]);
  });

  test('or that of names, where there are no codes', () => {
    expect(tables([[...one.slice(1), '', ...one.slice(1)]])).toEqual([
      { roles: 'name 0, max 1, appraised 2', next: 4 },
      { roles: 'name 4, max 5, appraised 6' },
    ]);
  });

  test('not before there is a whole table', () => {
    expect(tables([['STT', 'Tiêu chí', 'STT', 'Điểm chuẩn', 'Điểm thẩm định']])).toEqual([
      { roles: 'code 0, name 1, code 2, max 3, appraised 4' },
    ]);
  });

  test('not where another word heads the second column', () => {
    expect(tables([[...one, 'TT', 'Nội dung', 'Điểm chuẩn', 'Điểm thẩm định']])).toHaveLength(1);
  });

  test('nor where maxima come again', () => {
    const header = ['Điểm chuẩn', 'STT', 'Điểm thẩm định', 'Điểm chuẩn'];
    expect(tables([header])).toEqual([{ roles: 'max 0, code 1, appraised 2, max 3' }]);
  });
});
