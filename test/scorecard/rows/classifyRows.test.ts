import type { Scorecard } from '../../../src/scorecard/model/scorecard';
import { sheetOf, type CellInput } from '../../sheetBuilder';
import { scorecardIn } from '../scorecardIn';

/** What each row below a header is, and where the table ends (rules 2 and 3). */

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'];
const FIRST: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 3, 2],
  ['1.1', 'Kế hoạch', 1, 1],
  ['1.2', 'Kiểm tra', 2, 1],
];
const SECOND: CellInput[][] = [
  ['2', 'Cải cách thể chế', 2, 2],
  ['2.1', 'Rà soát', 2, 2],
];
const TOTAL: CellInput[] = ['', 'Tổng điểm', 5, 4];

function read(rows: readonly CellInput[][], title = 'NĂM 2023'): Scorecard {
  return scorecardIn(sheetOf([[title], HEADER, ...rows]));
}
const paths = ({ criteria }: Scorecard): string => criteria.map(({ path }) => path).join(' ');
const ignored = (scorecard: Scorecard): string[] => scorecard.ignored.map(({ row, why }) => `${row} ${why}`);
const ALL = '1 1.1 1.2 2 2.1';

describe('below a total the table goes on', () => {
  test('with the next area, where it was one area’s own', () => {
    const scorecard = read([...FIRST, ['', 'Cộng', 3, 2], ...SECOND, TOTAL]);
    expect([paths(scorecard), scorecard.total?.row, ignored(scorecard)]).toEqual([ALL, 9, ['6 subtotal']]);
  });

  test('with the same area’s next criterion, where it stood within the area', () => {
    const [area = [], plan = [], check = []] = FIRST;
    const scorecard = read([area, plan, ['', 'Cộng', 1, 1], check, ...SECOND, TOTAL]);
    expect([paths(scorecard), scorecard.total?.row]).toEqual([ALL, 9]);
    const deeper: CellInput[] = ['1.1.2', 'Đúng hạn', 1, 1];
    expect(paths(read([area, plan, ['1.1.1', 'A', 1, 1], ['', 'Cộng', 1, 1], deeper, ...SECOND]))).toBe(
      '1 1.1 1.1.1 1.1.2 2 2.1',
    );
  });

  test('with figures: bonus, deduction and the total after them', () => {
    const more: CellInput[][] = [
      ['', 'Điểm thưởng', 1, 0.5],
      ['', 'Điểm phạt', 1, 0.25],
      ['', 'Tổng cộng', 5, 4.25],
    ];
    const scorecard = read([...FIRST, ...SECOND, TOTAL, ...more]);
    expect(scorecard.adjustments.map(({ kind, row }) => [kind, row])).toEqual([
      ['bonus', 9],
      ['deduction', 10],
    ]);
    expect([scorecard.total?.row, scorecard.lastRow, ignored(scorecard)]).toEqual([11, 11, ['8 subtotal']]);
  });
});

describe('below one area’s subtotal a page ends, and the table goes on', () => {
  const CARRIED: CellInput[] = ['', 'Cộng mang sang', 3, 2];

  test.each<[string, CellInput[][]]>([
    ['a page', [['Trang 1/3']]],
    ['a page in another column', [['', '', '', '', '- Trang số 1 -']]],
    ['a page and the header', [['Trang 1/3'], HEADER]],
    ['a page, a blank row, the header and column numbers', [['', 'Trang 2'], [], HEADER, [1, 2, 3, 4]]],
    ['a page’s number', [[1]]],
    ['a page’s number as text', [['', '', '', '- 2 -']]],
    ['where to read on', [['(Chuyển trang sau)']]],
    ['what is carried over', [['', 'Cộng chuyển trang sau', 3, 2], ['Trang 1/3'], HEADER, CARRIED]],
    ['words without a figure', [['', 'Ghi chú: số liệu tính đến 30/11']]],
    ['words, the header and what is carried over', [['Biểu số 01'], HEADER, CARRIED]],
  ])('below %s', (_what, between) => {
    const scorecard = read([...FIRST, ['', 'Cộng lĩnh vực 1', 3, 2], ...between, ...SECOND, TOTAL]);
    const last = 9 + between.length;
    expect([paths(scorecard), scorecard.total?.row, scorecard.lastRow]).toEqual([ALL, last, last]);
    expect([ignored(scorecard)[0], scorecard.uncertain, scorecard.beneath]).toEqual(['6 subtotal', [], null]);
  });

  test('below the sum of several areas where a page ends, not below any other words', () => {
    const third: CellInput[][] = [
      ['3', 'Tài chính công', 1, 1],
      ['3.1', 'Giải ngân', 1, 1],
    ];
    const all = (between: CellInput[]): string =>
      paths(read([...FIRST, ...SECOND, TOTAL, between, ...third, ['', 'Tổng cộng', 6, 5]]));
    for (const page of ['Trang 2', '(Chuyển sang trang sau)', 'Xem tiếp trang 3', '(còn tiếp)'])
      expect(all([page])).toBe(`${ALL} 3 3.1`);
    expect(all(['Người lập biểu'])).toBe(ALL);
    expect(all(['Trang thông tin điện tử'])).toBe(ALL);
  });

  test('with bonus and a further total as well', () => {
    const more: CellInput[][] = [['Trang 3/3'], ['', 'Điểm thưởng', '', 1], ['', 'Tổng cộng', 5, 5]];
    const scorecard = read([...FIRST, ...SECOND, TOTAL, ...more]);
    expect([scorecard.total?.row, scorecard.adjustments.map(({ row }) => row)]).toEqual([11, [10]]);
  });

  test.each<[string, CellInput[][]]>([
    ['words and a list without points', [['Nơi nhận:'], ['2', 'Sở Nội vụ'], ['3', 'Lưu: VT']]],
    ['a page and a list that begins anew', [['Trang 1/3'], ['1', 'Sở Nội vụ', 1, 1]]],
    ['a page and figures of nobody knows what', [['Trang 1/3'], ['', 'Số đơn vị', 9, 9], ['Người lập']]],
  ])('but not with %s', (_what, rows) => {
    const scorecard = read([...FIRST, ['', 'Cộng', 3, 2], ...rows]);
    expect([paths(scorecard), scorecard.total?.row, scorecard.lastRow]).toEqual(['1 1.1 1.2', 6, 6]);
  });

  test('nor with another unit’s table', () => {
    const rows = [...FIRST, ['', 'Cộng', 3, 2], ['Trang 1/2'], ['Đơn vị khác'], HEADER, ...FIRST];
    expect([paths(read(rows)), read(rows).beneath]).toEqual(['1 1.1 1.2', 9]);
  });
});

describe('below a total the table ends', () => {
  test.each<[string, CellInput[]]>([
    ['at words without a figure', ['', 'Người lập biểu']],
    ['at a figure that is text', ['', 'Đã làm tròn', '5']],
    ['at an area that was there', ['2', 'Cải cách thể chế', 2, 2]],
    ['at an earlier area', ['1', 'Chỉ đạo', 2, 2]],
    ['at a criterion that was there', ['2.1', 'Rà soát', 2, 2]],
    ['at a criterion of an earlier area', ['1.3', 'Báo cáo', 2, 2]],
    ['at a list of letters', ['a)', 'Biểu mẫu', 2, 2]],
  ])('%s', (_where, row) => {
    const scorecard = read([...FIRST, ...SECOND, TOTAL, row, ['3', 'Khác', 9, 9], ['3.1', 'Khác', 9, 9]]);
    expect([paths(scorecard), scorecard.total?.row, scorecard.beneath]).toEqual([ALL, 8, null]);
  });

  test('and a further table begins where its header stands again', () => {
    const rows = [...FIRST, ...SECOND, TOTAL, ['Đơn vị khác'], [], HEADER, ...FIRST];
    expect(read(rows).beneath).toBe(11);
  });
});

describe('a header that stands again', () => {
  test('heads another table where the codes begin again, column numbers or blank rows between or not', () => {
    for (const between of [[], [[]], [['(1)', '(2)', '(3)', '(4)']]]) {
      const scorecard = read([...FIRST, ...SECOND, HEADER, ...between, ...FIRST]);
      expect([paths(scorecard), scorecard.beneath]).toEqual([ALL, 8]);
    }
  });

  test('is a page’s where the codes go on, or nothing comes', () => {
    const paged = read([...FIRST, HEADER, ...SECOND, TOTAL]);
    expect([paths(paged), paged.beneath, ignored(paged)]).toEqual([ALL, null, ['6 header']]);
    const last = read([...FIRST, ...SECOND, HEADER]);
    expect([paths(last), last.beneath]).toEqual([ALL, null]);
    const criterion = read([...FIRST.slice(0, 2), HEADER, ...FIRST.slice(2), ...SECOND]);
    expect([paths(criterion), criterion.beneath]).toEqual([ALL, null]);
  });
});

describe('a total', () => {
  test('of another year is there to compare with', () => {
    const past: CellInput[] = ['', 'Tổng điểm năm 2022', 5, 3];
    expect(read([...FIRST, ...SECOND, TOTAL, past]).total?.row).toBe(8);
    expect(read([...FIRST, ...SECOND, past, TOTAL]).total?.row).toBe(9);
    expect(read([...FIRST, ...SECOND, ['', 'Tổng điểm năm 2023', 5, 4]]).total?.row).toBe(8);
    expect(read([...FIRST, ...SECOND, past], 'BẢNG ĐIỂM').total?.row).toBe(8);
  });

  test('may have its words in the column of codes or in any other', () => {
    expect(read([...FIRST, ...SECOND, ['Tổng điểm', '', 5, 4]]).total?.row).toBe(8);
    expect(read([...FIRST, ...SECOND, ['', '', 5, 4, 'Tổng điểm']]).total?.row).toBe(8);
    expect(read([...FIRST, ...SECOND, ['**', 'Tổng điểm', 5, 4]]).total?.row).toBe(8);
  });

  test('above the criteria has figures', () => {
    expect(read([TOTAL, ...FIRST, ...SECOND]).total?.row).toBe(3);
    expect(paths(read([TOTAL, ...FIRST, ...SECOND]))).toBe(ALL);
    expect(read([['', 'Tổng điểm'], ...FIRST, ...SECOND]).total).toBeNull();
  });
});

describe('bonus and deduction may be numbered on behind the areas', () => {
  const BONUS: CellInput[] = ['3', 'Điểm thưởng', 1, 0.5];
  const PENALTY: CellInput[] = ['4', 'Điểm phạt', 1, 0.25];
  const adjustments = (rows: CellInput[][]): string[] =>
    read(rows).adjustments.map(({ kind, row, name }) => `${row} ${kind} ${name}`);

  test('with nothing below them', () => {
    const rows = [...FIRST, ...SECOND, BONUS, PENALTY];
    expect(adjustments(rows)).toEqual(['8 bonus Điểm thưởng', '9 deduction Điểm phạt']);
    expect(paths(read(rows))).toBe(ALL);
    expect(read(rows).lastRow).toBe(9);
  });

  test('among others without a number, in the order of their rows', () => {
    expect(adjustments([...FIRST, ...SECOND, ['', 'Điểm trừ', 1, 1], BONUS])).toEqual([
      '8 deduction Điểm trừ',
      '9 bonus Điểm thưởng',
    ]);
    expect(adjustments([...FIRST, BONUS, ['', 'Điểm trừ', 1, 1], ...SECOND])).toEqual([
      '6 bonus Điểm thưởng',
      '7 deduction Điểm trừ',
    ]);
  });

  test.each<[string, CellInput[][]]>([
    ['one with criteria is an area', [...FIRST, ['2', 'Khen thưởng', 1, 1], ['2.1', 'Thưởng', 1, 1]]],
    ['one without a figure', [...FIRST, ...SECOND, ['3', 'Điểm thưởng', '', '']]],
    ['a criterion', [...FIRST, ['1.3', 'Điểm thưởng', 1, 1], ...SECOND]],
    ['the first row', [['1', 'Điểm thưởng', 1, 1], ...SECOND]],
  ])('but %s is none', (_what, rows) => expect(adjustments(rows)).toEqual([]));

  test('words alone, without a number and a figure, are none', () => {
    const scorecard = read([...FIRST, ['', 'Điểm thưởng'], ...SECOND]);
    expect([scorecard.adjustments, ignored(scorecard)]).toEqual([[], ['6 rule']]);
  });
});

describe('column numbers', () => {
  const isNumbers = (...row: CellInput[]): boolean =>
    ignored(read([row, ...FIRST, ...SECOND])).includes('3 columnNumbers');

  test.each<[CellInput[]]>([
    [[1, 2, 3, 4]],
    [['1', '2', '3', '4']],
    [['(1)', '(2)', '(3)', '(4)=(3)/(2)']],
    [['(1)', '(2)', '(3)', '(4) = (3) * 100']],
    [['', 2, 3, 4]],
    [[0, 1, 2]],
    [[1, '2', '(3)', 4]],
    [['(a)', '(b)', '(c)']],
    [['A', 'B', 1, 2]],
  ])('%j', (row) => expect(isNumbers(...row)).toBe(true));

  test.each<[CellInput[]]>([
    [[1, 2]],
    [[1, 2, 4]],
    [['1', '2', '2']],
    [['1', 'Kế hoạch', '3', '4']],
    [['(a)', '(c)', '(d)']],
    [['A', 'B', 2, 3]],
    [[true, true, true]],
    [['(1) điểm', '(2)', '(3)']],
    [['100', '101', '102']],
  ])('none: %j', (row) => expect(isNumbers(...row)).toBe(false));
});

describe('rows that say nothing of what they are', () => {
  test('are rules where they have words in the column of names, else text', () => {
    const rows: CellInput[][] = [
      ['', 'Ban hành kịp thời', 1],
      ['', '', '', '', 'Ghi thêm'],
      ['', '', 1],
    ];
    const [area = [], ...rest] = FIRST;
    expect(ignored(read([area, ...rows, ...rest]))).toEqual(['4 rule', '5 text', '6 text']);
  });

  test('a code without a name is text of its own', () => {
    const scorecard = read([...FIRST, ['1.3', ''], ...SECOND]);
    expect([paths(scorecard), ignored(scorecard)]).toEqual([ALL, ['6 text']]);
  });

  test('long words are a sentence, though they begin like a total', () => {
    const long = `Tổng điểm (${'1'.repeat(120)})`;
    expect(ignored(read([...FIRST, ['', long, 1, 1], ...SECOND]))).toEqual(['6 rule']);
  });

  test('a title right above a further header has no figure', () => {
    const rows = (title: CellInput[]): CellInput[][] => [...FIRST, ...SECOND, title, [], HEADER, ...FIRST];
    expect(paths(read(rows(['3', 'ĐƠN VỊ THỨ HAI'])))).toBe(ALL);
    expect(paths(read(rows(['3', 'Tài chính công', 1, 1])))).toBe(`${ALL} 3`);
    expect(paths(read([...FIRST, ...SECOND, ['3', 'Tài chính công'], ['3.1', 'Giải ngân', 1, 1]]))).toBe(
      `${ALL} 3 3.1`,
    );
  });
});

test('a percentage in a column of points cannot be read as points', () => {
  const scorecard = read([...FIRST, ['2', 'Thể chế', 2, 2], ['2.1', 'Rà soát', 2, '85%']]);
  const cell = scorecard.criteria.at(-1)?.cells.get(3);
  expect(cell).toMatchObject({
    row: 7,
    column: 3,
    value: '85%',
    reading: { kind: 'unreadable', text: '85%' },
  });
});
