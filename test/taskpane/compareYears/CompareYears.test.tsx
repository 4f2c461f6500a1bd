/** @jest-environment ./test/browserEnvironment.ts */
import { run as axe } from 'axe-core';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { MemoryWorkbook } from '../../memoryWorkbook';
import { officialWorkbook } from '../../official';
import { sheetOf, withCell, workbookOf, type CellInput } from '../../sheetBuilder';
import { AREAS_2022, AREAS_2023, comparisonHeader, scoringSheet } from '../../yearWorkbooks';
import { closeAll, openPane, type OpenPane } from '../openPane';

/** The years are compared in the pane, from what the workbook has and what a person chooses and types. */

const COMPARISON = 'So sánh 2022-2023';
const NAMES = ['Chỉ đạo, điều hành CCHC', 'Cải cách thể chế', 'Cải cách TTHC'];
const WRITE = 'Ghi bảng so sánh';

afterEach(closeAll);

/** A table in the official form without any figure. */
function emptyTable(years: readonly number[], name = 'So sánh', areas = NAMES): SheetSnapshot {
  const blank = (): CellInput[] => years.flatMap(() => ['', '']);
  return sheetOf(
    [
      ...comparisonHeader(years),
      ...areas.map((area, at): CellInput[] => [at + 1, area, ...blank()]),
      ['Tổng', '', ...blank()],
    ],
    { name },
  );
}

const of2023 = (name?: string): SheetSnapshot => scoringSheet(2023, AREAS_2023, name);
const of2022 = (name?: string): SheetSnapshot => scoringSheet(2022, AREAS_2022, name);
const over = (...sheets: SheetSnapshot[]): MemoryWorkbook => new MemoryWorkbook(workbookOf(...sheets));

async function comparing(workbook: MemoryWorkbook): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await pane.press(pane.button('So sánh các năm'));
  return pane;
}

/** The figures of an area in the preview. */
function previewed(pane: OpenPane, area: string): string[] {
  const [table] = pane.section('Xem trước').all('table');
  const body = [...(table?.tBodies ?? [])].find((each) => each.rows[0]?.textContent === area);
  return [...(body?.rows[1]?.cells ?? [])].map(({ textContent }) => textContent);
}

describe('the official workbook', () => {
  const official = (): MemoryWorkbook => new MemoryWorkbook(officialWorkbook());

  test('shows the years with their sources, and the table as it will be', async () => {
    const pane = await comparing(official());
    expect(document.activeElement?.textContent).toBe('So sánh các năm');
    expect(pane.field('Năm của trang “BTH 2023”').value).toBe('2023');
    expect(pane.section('Năm và nguồn số liệu').text).toContain(
      `2022số đã ghi trong bảng so sánh “${COMPARISON}”`,
    );
    expect(pane.choice('Cập nhật bảng ở trang').checked).toBe(true);
    expect(pane.section('Thứ hạng').text).toContain('Đã có đủ thứ hạng');
    expect(previewed(pane, '1. Chỉ đạo, điều hành CCHC')).toEqual([
      '97,71',
      '29',
      '84,09',
      '52',
      'tăng 13,62',
      'tăng 23',
    ]);
    expect(previewed(pane, 'Tổng')).toEqual(['88,01', '21', '84,47', '39', 'tăng 3,54', 'tăng 18']);
    expect(previewed(pane, '7. Xây dựng phát triển chính quyền điện tử, chính quyền số')[4]).toBe(
      'giảm 2,17',
    );
    expect(pane.section('Xem trước').text).toContain('1 ô sẽ đổi số');
    expect(pane.section('Xem trước').text).toContain('87,4187,38');
  });

  test('is refreshed by one press and taken back by another', async () => {
    const workbook = official();
    const before = workbook.snapshot;
    const pane = await comparing(workbook);
    await pane.press(pane.button(WRITE));
    expect(pane.text).toContain('Đã ghi bảng so sánh các năm.');
    expect(workbook.valueAt(COMPARISON, 'C12')).toBeCloseTo(87.3844, 4);
    expect(pane.section('Xem trước').text).toContain('Bảng so sánh đã đúng');
    expect(pane.button(WRITE).disabled).toBe(true);
    await pane.press(pane.button(`Mở trang “${COMPARISON}”`));
    expect(pane.host.selectCell).toHaveBeenLastCalledWith(before.sheets[1]?.id, 'C6');
    await pane.press(pane.button('Hoàn tác'));
    expect(workbook.snapshot).toEqual(before);
  });

  test('a figure that is left out stays as it is', async () => {
    const workbook = official();
    const pane = await comparing(workbook);
    await pane.press(pane.checkbox(`Ghi ô ${COMPARISON} · C12`));
    expect(previewed(pane, '7. Xây dựng phát triển chính quyền điện tử, chính quyền số')[0]).toBe('87,41');
    await pane.press(pane.button(WRITE));
    expect(workbook.valueAt(COMPARISON, 'C12')).toBe(87.41);
    expect(workbook.valueAt(COMPARISON, 'C6')).toBeCloseTo(97.7126, 4);
  });

  test('the sheets for the report are made, can be gone to, and are taken back', async () => {
    const workbook = official();
    const before = workbook.snapshot;
    const pane = await comparing(workbook);
    const report = pane.section('Bảng so sánh cho báo cáo');
    expect(report.text).toContain('cần bảng điểm của hai năm');
    await report.press(report.choice('Theo mã tiêu chí'));
    await report.press(report.button('Lập các trang đã chọn'));
    expect(report.text).toContain('Đã lập các trang so sánh.');
    expect(workbook.snapshot.sheets.map(({ name }) => name)).toEqual([
      'BTH 2023',
      COMPARISON,
      'So sánh lĩnh vực 2022-2023',
      'Tiêu chí bị trừ điểm 2023',
      'Tự chấm - thẩm định 2023',
      'Cơ cấu điểm 2023',
    ]);
    await report.press(report.button('Mở trang “Cơ cấu điểm 2023”'));
    expect(pane.host.selectCell).toHaveBeenLastCalledWith(
      workbook.snapshot.sheets.find(({ name }) => name === 'Cơ cấu điểm 2023')?.id,
      'A1',
    );
    await pane.press(pane.button('Hoàn tác'));
    expect(workbook.snapshot).toEqual(before);
  });

  test('an edit that the pane has not heard of stops the writing', async () => {
    const workbook = official();
    const pane = await comparing(workbook);
    workbook.type('BTH 2023', 'E10', 1.5);
    await pane.press(pane.button(WRITE));
    expect(pane.text).toContain('Bảng tính vừa được sửa');
    expect(workbook.writes).toBe(0);
  });

  test('has nothing that the accessibility checker objects to', async () => {
    const pane = await comparing(official());
    const { violations } = await axe(pane.container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('missing ranks', () => {
  const workbook = (): MemoryWorkbook => over(of2023(), of2022(), emptyTable([2023, 2022]));

  test('are asked for, checked at the field, and written', async () => {
    const book = workbook();
    const pane = await comparing(book);
    expect(pane.section('Thứ hạng').text).toContain('còn thiếu 8');
    await pane.type('Thứ hạng năm 2023, 1. Chỉ đạo, điều hành CCHC', '64');
    expect(pane.text).toContain('Thứ hạng là số nguyên từ 1 đến 63.');
    expect(pane.button(WRITE).disabled).toBe(true);
    await pane.type('Số đơn vị được xếp hạng', '64');
    expect(pane.text).not.toContain('Thứ hạng là số nguyên');
    await pane.type('Số đơn vị được xếp hạng', '63');
    await pane.type('Thứ hạng năm 2023, 1. Chỉ đạo, điều hành CCHC', '29');
    await pane.type('Thứ hạng năm 2022, 1. Chỉ đạo, điều hành CCHC', '52');
    expect(previewed(pane, '1. Chỉ đạo, điều hành CCHC').at(-1)).toBe('tăng 23');
    await pane.press(pane.button(WRITE));
    expect([book.valueAt('So sánh', 'D3'), book.valueAt('So sánh', 'F3')]).toEqual([29, 52]);
    expect(book.valueAt('So sánh', 'D4')).toBe('');
    expect(pane.section('Thứ hạng').text).toContain('còn thiếu 6');
  });

  test.each(['1,5', 'ba', '0', '-1', '1/2'])('“%s” is no rank', async (text) => {
    const pane = await comparing(workbook());
    await pane.type('Thứ hạng năm 2023, Tổng', text);
    expect(pane.field('Thứ hạng năm 2023, Tổng').getAttribute('aria-invalid')).toBe('true');
    expect(pane.button(WRITE).disabled).toBe(true);
  });

  test('what was typed outlives reading again, going back, and undo', async () => {
    const book = workbook();
    const pane = await comparing(book);
    const typed = (): string => pane.field('Thứ hạng năm 2023, Tổng').value;
    await pane.type('Thứ hạng năm 2023, Tổng', '21');
    book.type('BTH 2023', 'D5', 2);
    await pane.edited();
    expect(typed()).toBe('21');
    await pane.press(pane.button('Trở lại bảng điểm'));
    await pane.press(pane.button('So sánh các năm'));
    expect(typed()).toBe('21');
    await pane.press(pane.button(WRITE));
    await pane.press(pane.button('Hoàn tác'));
    expect(typed()).toBe('21');
  });

  test('a rank that somebody corrects in the sheet after it was written is not written over', async () => {
    const book = workbook();
    const pane = await comparing(book);
    await pane.type('Thứ hạng năm 2023, Tổng', '21');
    await pane.press(pane.button(WRITE));
    book.type('So sánh', 'D6', 22);
    await pane.edited();
    expect(previewed(pane, 'Tổng')[1]).toBe('22');
    expect(pane.section('Xem trước').text).toContain('đã đúng');
  });
});

test('a year without scoring sheet takes its indexes as people type them', async () => {
  const book = over(of2023(), emptyTable([2023, 2022]));
  const pane = await comparing(book);
  expect(pane.text).toContain('Mới thấy năm 2023');
  await pane.type('Chỉ số năm 2022, 2. Cải cách thể chế', '100,5');
  expect(pane.text).toContain('Chỉ số là số từ 0 đến 100');
  await pane.type('Chỉ số năm 2022, 2. Cải cách thể chế', '92,73');
  expect(previewed(pane, '2. Cải cách thể chế')).toEqual(['83,33', '…', '92,73', '…', 'giảm 9,40', '…']);
  await pane.press(pane.button(WRITE));
  expect(book.valueAt('So sánh', 'E4')).toBe(92.73);
});

describe('which sheet is which year', () => {
  test('between two sheets of the same year a person chooses', async () => {
    const book = over(of2023('A'), of2023('B'), of2022(), emptyTable([2023, 2022]));
    const pane = await comparing(book);
    expect(pane.text).toContain('Có nhiều trang cùng là bảng điểm năm 2023');
    expect(pane.button(WRITE).disabled).toBe(true);
    await pane.press(pane.checkbox('So sánh năm 2023, bảng điểm “A”'));
    await pane.press(pane.button(WRITE));
    const [, , , table] = book.snapshot.sheets;
    expect(table?.formulas[2]?.[2]).toContain("'B'!");
  });

  test('a year that is in no title, or wrong, is typed', async () => {
    const dateless = withCell(of2022('Không năm'), 1, 0, 'BẢNG CHẤM ĐIỂM');
    const book = over(of2023(), dateless);
    const pane = await comparing(book);
    expect(pane.text).toContain('Mới thấy năm 2023');
    await pane.press(pane.checkbox('So sánh bảng điểm “Không năm”'));
    expect(pane.text).toContain('Năm gồm bốn chữ số');
    await pane.type('Năm của trang “Không năm”', '2022');
    expect(previewed(pane, '2. CẢI CÁCH THỂ CHẾ').slice(0, 3)).toEqual(['83,33', '…', '91,67']);
    await pane.press(pane.button('Lập bảng so sánh'));
    expect(book.snapshot.sheets.at(-1)?.name).toBe('So sánh 2022-2023');
  });
});

describe('where there is no table, or another is wanted', () => {
  test('a new sheet is made once, and is refreshed from then on', async () => {
    const book = over(of2023(), of2022());
    const pane = await comparing(book);
    expect(pane.choice('Lập bảng mới ở trang mới').checked).toBe(true);
    await pane.type('Thứ hạng năm 2023, Tổng', '21');
    await pane.press(pane.button('Lập bảng so sánh'));
    expect(pane.choice('Cập nhật bảng ở trang “So sánh 2022-2023”').checked).toBe(true);
    expect(pane.text).toContain('Bảng so sánh đã đúng');
    expect(previewed(pane, 'Tổng')[1]).toBe('21');
    await pane.press(pane.button('Hoàn tác'));
    expect(book.snapshot.sheets).toHaveLength(2);
    expect(pane.field('Thứ hạng năm 2023, Tổng').value).toBe('21');
  });

  test('between several tables a person chooses', async () => {
    const pane = await comparing(
      over(of2023(), of2022(), emptyTable([2023, 2022], 'T1'), emptyTable([2023, 2022], 'T2')),
    );
    expect(pane.text).toContain('Có nhiều bảng so sánh');
    expect(pane.button(WRITE).disabled).toBe(true);
    await pane.press(pane.choice('Cập nhật bảng ở trang “T2”'));
    expect(pane.button(WRITE).disabled).toBe(false);
  });

  test('a table without room for an area leads to a new one', async () => {
    const book = over(of2023(), of2022(), emptyTable([2023, 2022], 'So sánh', NAMES.slice(0, 2)));
    const pane = await comparing(book);
    expect(pane.section('Xem trước').text).toContain('thiếu dòng cho');
    await pane.press(pane.section('Xem trước').button('Lập bảng mới ở trang mới'));
    await pane.press(pane.button('Lập bảng so sánh'));
    expect(book.snapshot.sheets.at(-1)?.name).toBe('So sánh 2022-2023');
  });

  test('one year alone says what is needed, and still makes sheets for the report', async () => {
    const pane = await comparing(over(of2023()));
    expect(pane.section('Xem trước').text).toContain('Cần số liệu của ít nhất hai năm');
    const report = pane.section('Bảng so sánh cho báo cáo');
    expect(report.button('Lập các trang đã chọn').disabled).toBe(false);
  });
});

describe('sheets for the report', () => {
  test('leave a sheet with the same name alone until another name is chosen', async () => {
    const own = sheetOf([['của tôi']], { name: 'Cơ cấu điểm 2023' });
    const book = over(of2023(), of2022(), own);
    const report = (await comparing(book)).section('Bảng so sánh cho báo cáo');
    expect(report.text).toContain('Đã có trang “Cơ cấu điểm 2023”');
    expect(report.button('Lập các trang đã chọn').disabled).toBe(true);
    await report.press(report.button('Lập với tên “Cơ cấu điểm 2023 (2)”'));
    await report.press(report.button('Lập các trang đã chọn'));
    const names = book.snapshot.sheets.map(({ name }) => name);
    expect(names).toContain('Cơ cấu điểm 2023 (2)');
    expect(book.valueAt('Cơ cấu điểm 2023', 'A1')).toBe('của tôi');
  });

  test('are those that are ticked', async () => {
    const book = over(of2023(), of2022());
    const report = (await comparing(book)).section('Bảng so sánh cho báo cáo');
    for (const name of ['Tiêu chí chưa đạt', 'Cơ cấu điểm:', 'Chỉ số, thứ hạng lĩnh vực'])
      await report.press(report.choice(name));
    await report.press(report.button('Lập các trang đã chọn'));
    expect(book.snapshot.sheets.slice(2).map(({ name }) => name)).toEqual(['So sánh tiêu chí 2022-2023']);
  });
});

test('a protected sheet is said, with the way around it', async () => {
  const book = over(of2023(), of2022(), { ...emptyTable([2023, 2022]), protected: true });
  const pane = await comparing(book);
  expect(pane.section('Xem trước').text).toContain('Trang “So sánh” đang được bảo vệ');
  expect(pane.button(WRITE).disabled).toBe(true);
  await pane.press(pane.section('Xem trước').button('Lập bảng mới ở trang mới'));
  expect(pane.button('Lập bảng so sánh').disabled).toBe(false);
});

test('areas that have no counterpart are said to be not comparable', async () => {
  const others = AREAS_2022.map((area, at) =>
    at === 1 ? { ...area, name: 'XÂY DỰNG NÔNG THÔN MỚI' } : area,
  );
  const pane = await comparing(over(of2023(), scoringSheet(2022, others)));
  expect(previewed(pane, '2. CẢI CÁCH THỂ CHẾ').at(-1)).toBe('không so sánh được');
});
