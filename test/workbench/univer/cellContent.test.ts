import { CellValueType } from '@univerjs/core';
import { cellValue, typedContent, valueType } from '../../../src/workbench/univer/cellContent';
import { displayText, separatorsOf } from '../../../src/workbench/univer/displayText';

describe('what is typed', () => {
  const stored = (input: string | number | boolean, format = 'General') => {
    const { cell } = typedContent(input, format);
    return cell.f ?? cellValue(cell);
  };

  test.each([
    ['9.5', 9.5],
    ['1.10', 1.1],
    ['1,234.5', 1234.5],
    ['-3', -3],
    ['TRUE', true],
    ['=A1', '=A1'],
    ['=', '='],
    ['#N/A', '#N/A'],
    ["'9.5", '9.5'],
    ["'=A1", '=A1'],
    ['1.2.3', '1.2.3'],
    ['0,5/1', '0,5/1'],
    ['', ''],
  ])('%j is stored as %j', (input, expected) => {
    expect(stored(input)).toBe(expected);
  });

  test('everything but an apostrophe is text where the format says text', () => {
    expect(['9.5', '=A1', '1.10'].map((input) => stored(input, '@'))).toEqual(['9.5', '=A1', '1.10']);
    expect(stored(5, '@')).toBe('5');
    expect(valueType(typedContent('#N/A', '@').cell)).toBe('String');
  });

  test('a percentage or a date brings its format to a General cell only', () => {
    expect(typedContent('50%', 'General').numberFormat).toBe('0%');
    expect(typedContent('50%', '0.00').numberFormat).toBeNull();
  });

  test('a value takes a formula away', () => {
    expect(typedContent(5, 'General').cell).toMatchObject({ v: 5, f: null, si: null, p: null });
    expect(typedContent('=A1', 'General').cell).toMatchObject({ f: '=A1', v: null });
  });
});

test('Univer’s booleans, rich texts and untyped values are read as Excel’s', () => {
  expect(cellValue({ v: 1, t: CellValueType.BOOLEAN })).toBe(true);
  expect(cellValue({ v: 0, t: CellValueType.BOOLEAN })).toBe(false);
  expect(cellValue({ v: '9.5', t: CellValueType.FORCE_STRING })).toBe('9.5');
  expect(cellValue({ v: 9.5 })).toBe(9.5);
  expect(cellValue({ p: { id: 'd', body: { dataStream: 'đậm\r\n' }, documentStyle: {} } })).toBe('đậm');
  expect([null, undefined, {}].map(cellValue)).toEqual(['', '', '']);
  expect(valueType({ v: '#DIV/0!', t: CellValueType.STRING })).toBe('Error');
});

test('displayed texts follow the locale, values do not matter to it', () => {
  expect(displayText(9.2827, '0.00', 'vi-VN')).toBe('9,28');
  expect(displayText(9.2827, '0.00', 'en-US')).toBe('9.28');
  expect(displayText('1.10', '@', 'vi-VN')).toBe('1.10');
  expect(displayText(true, 'General', 'vi-VN')).toBe('TRUE');
  expect(displayText(9.5, 'unreadable"', 'vi-VN')).toBe('9,5');
  expect(separatorsOf('vi-VN')).toEqual({ decimal: ',', thousands: '.' });
  expect(separatorsOf('en-US')).toEqual({ decimal: '.', thousands: ',' });
});
