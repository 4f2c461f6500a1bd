import { cellAddress } from '../../src/sheet/address';
import type { CellInput } from '../sheetBuilder';
import type { Random } from './random';

/** Excel's limits: characters in a cell and in a formula. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Where the cell is going to stand: the sheet's row number and zero-based column. */
export interface Position {
  row: number;
  column: number;
}

type HostileCell = (random: Random, at: Position) => CellInput;

const repeated = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#N/A', '#NUM!', '#NULL!', '#SPILL!'] as const;
const MARKUP = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  '"><svg/onload=1>',
  '&lt;b&gt;5&lt;/b&gt;',
  '<b>9,5</b>',
] as const;
const FORMULA_LIKE = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.test?"&A1)',
  '+SUM(A1:A9)',
  '-2+3',
  '@SUM(1)',
  '=',
  '==',
  '=SUM(',
] as const;
const STRANGE = [
  '🏆🥇 9,5',
  '👨‍👩‍👧‍👦'.repeat(40),
  '\u202e5,9\u202c',
  '\u200f9,5\u200f',
  'مجموع النقاط',
  'Điê\u0309m chuâ\u0309n',
  '\ud800',
  '\u0000',
  '\u00a0\u2003\ufeff',
  '١٢٣',
  '９，５',
  'constructor',
  '__proto__',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e999',
  '0x10',
] as const;
const NUMBER_TEXTS = [
  '9,5',
  '9.5',
  '1.234,5',
  '1,234.5',
  '1.2.3.4',
  '9 5',
  '0,75/1',
  '1/0',
  '0/0',
  '85%',
  '5đ',
  "'5",
  '-',
  'x',
  'N/A',
  '−3',
  '(5)',
  '5,',
  ',5',
  '9,,5',
  '0,' + '0'.repeat(300) + '1',
  '9'.repeat(400),
] as const;
const NUMBERS = [
  -1,
  -0.5,
  -0,
  0,
  1e-9,
  1e-17,
  5e-324,
  0.1 + 0.2,
  1e6,
  1e15,
  9007199254740992,
  1e100,
  1e308,
  1.7976931348623157e308,
  -1e308,
] as const;
const DATE_FORMATS = ['dd/mm/yyyy', 'd-mmm', 'mmm-yy', 'm/d/yyyy', 'hh:mm:ss', '[h]:mm'] as const;
const FORMATS = [
  '0.00',
  '0%',
  '0.00%',
  '@',
  '#,##0.00',
  '"d"0',
  '[Red]0',
  '0.' + '0'.repeat(30),
  ';;;',
  '_(* #,##0_)',
  '"',
] as const;
const CODES = [
  '1',
  '1.1',
  '1.10',
  '2.1.1',
  'I',
  'IV',
  'XXXIX',
  'a)',
  'đ',
  '(1)',
  '999.999',
  '1000',
  '1..2',
  '.1',
  'TC 1.1',
  'TCTP 1.3.2',
  'I.1.1',
  'STT',
] as const;
const HEADER_WORDS = [
  'STT',
  'Điểm chuẩn',
  'Điểm tối đa',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Điểm thẩm định lần 2',
  'Điểm điều tra XHH',
  'Điểm đạt',
  'Chỉ số (%)',
  'Ghi chú',
  'Ý kiến hội đồng thẩm định',
  'Tài liệu kiểm chứng',
  'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
  'Chỉ số 2022',
  'Xếp hạng 2023',
  'TỔNG ĐIỂM',
  'Tổng cộng',
  'Điểm thưởng',
  'Điểm trừ',
  'Trang 3/12',
  'Kết quả điều tra xã hội học',
] as const;

/** What long texts are made of: what could make a pattern search the same characters again and again. */
const LONG_UNITS = [
  '.',
  ' ',
  '-',
  '1',
  '1.',
  '1,',
  '1 ',
  '/',
  'A',
  'A1',
  "'",
  '"',
  '(',
  'd ',
  'điểm ',
  'năm 20',
  'nam 2023 ',
  'so noi vu ',
  'ngay ',
  'X',
  '\u0301',
  '\u200b',
  '\n',
  '😀',
  'Ý kiến ',
  '%',
  '=',
  '_',
  '[',
  '\\',
  '#',
] as const;

const FORMULA_UNITS = [
  '(',
  '+',
  'A1+',
  'E1:E20000,',
  'SUM(',
  'ROUND(',
  '"',
  "'",
  'A',
  'A1',
  '1',
  '-',
  '.',
  '!',
  "'a'!A1+",
  'E1:E9+',
  'IF(A1,',
] as const;

const longText: HostileCell = (random) => {
  const ending = random.pick(['', 'x', '1', '/', '.', ' ', 'z 9']);
  const length = random.pick([500, 4_000, LONGEST_TEXT] as const) - ending.length;
  return (
    random.pick(['', '1', 'a) ', 'TC ', '9,5 ', '"', "'"]) +
    repeated(random.pick(LONG_UNITS), length) +
    ending
  );
};

const longFormula: HostileCell = (random) => {
  const length = random.pick([300, LONGEST_FORMULA] as const);
  const body = repeated(random.pick(FORMULA_UNITS), length);
  return {
    value: random.below(20),
    formula: `=${random.pick(['', 'SUM(', "'"])}${body}${random.pick(['', ')', 'A1', ';'])}`,
  };
};

const selfReference: HostileCell = (random, { row, column }) => {
  const own = cellAddress(column, row);
  const next = cellAddress(column, row + 1 + random.below(3));
  const formula = random.pick([
    `=${own}`,
    `=SUM(${own}:${next})`,
    `=${next}+1`,
    `=SUM(${cellAddress(column, Math.max(1, row - 3))}:${own})`,
    `=SUM(${cellAddress(column, 1)}:${cellAddress(column, 1_048_576)})`,
    '=#REF!',
    "='Sheet khác'!A1",
  ]);
  return { value: random.pick([0, 5, '#REF!', '']), formula };
};

const deepCode: HostileCell = (random) => {
  const depth = random.pick([4, 8, 40, 1_000, 16_000] as const);
  const code = Array.from({ length: depth }, () => random.pick(['1', '1', '1', '2'])).join('.');
  return code.slice(0, LONGEST_TEXT);
};

const KINDS: readonly [HostileCell, ...HostileCell[]] = [
  (random) => random.pick(FORMULA_LIKE),
  (random) => random.pick(ERRORS),
  (random) => random.pick(MARKUP),
  (random) => random.pick(STRANGE),
  (random) => random.pick(NUMBER_TEXTS),
  (random) => ({ value: random.pick(NUMBERS), numberFormat: random.pick(['General', ...FORMATS]) }),
  (random) => random.chance(0.5),
  (random) => ({ value: random.below(60_000), numberFormat: random.pick(DATE_FORMATS), text: '3/1' }),
  (random) => ({ value: -1 - random.below(1e6), numberFormat: random.pick(DATE_FORMATS), text: '#####' }),
  (random) => random.below(4_000) / 100 - 5,
  (random) => random.pick(CODES),
  (random) => random.pick(HEADER_WORDS),
  longText,
  longFormula,
  selfReference,
  deepCode,
  () => '',
];

/** A cell that people, other programs or somebody with ill will could have left in a sheet. */
export function hostileCell(random: Random, at: Position): CellInput {
  return random.pick(KINDS)(random, at);
}

/** Words of headers and of rows that are no criteria. */
export function headerWord(random: Random): string {
  return random.pick(HEADER_WORDS);
}
