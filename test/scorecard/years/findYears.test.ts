import { recognise, type RecognisedWorkbook } from '../../../src/scorecard/recognise';
import { findYears, type YearFigure } from '../../../src/scorecard/years/findYears';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import { AREAS_2022, AREAS_2023, comparisonHeader, scoringSheet } from '../../yearWorkbooks';

/** Scorecard rule 9: a year is a scoring sheet, or what people typed in a comparison of years. */

const workbook = (...sheets: Parameters<typeof workbookOf>): RecognisedWorkbook =>
  recognise(workbookOf(...sheets));

describe('the years of a workbook', () => {
  test('come from its scoring sheets, else from what is typed in its comparison (official workbook)', () => {
    const { years, rivals } = findYears(recognise(officialWorkbook()));
    expect(rivals).toEqual([]);
    expect(years.map(({ year, scoring }) => [year, scoring?.sheet.name ?? null])).toEqual([
      [2023, 'BTH 2023'],
      [2022, null],
    ]);
  });

  test('are claimed by one sheet each: two are reported, not guessed, until one is chosen', () => {
    const [sheet, copy] = [scoringSheet(2022, AREAS_2022), scoringSheet(2022, AREAS_2022, 'Bản sao')];
    const book = workbook(scoringSheet(2023, AREAS_2023), sheet, copy);
    const found = findYears(book);
    expect(found.years.map(({ year }) => year)).toEqual([2023]);
    expect(found.rivals.map(({ year, sheets }) => [year, sheets.map((each) => each.sheet.name)])).toEqual([
      [2022, ['BTH 2022', 'Bản sao']],
    ]);
    const chosen = findYears(book, new Map([[2022, copy.id]]));
    expect(chosen.years.map(({ year, scoring }) => [year, scoring?.sheet.name])).toEqual([
      [2023, 'BTH 2023'],
      [2022, 'Bản sao'],
    ]);
  });

  test('are what a person says of a sheet, whatever its title says', () => {
    const sheet = scoringSheet(2023, AREAS_2023);
    const { years } = findYears(workbook(sheet), new Map([[2024, sheet.id]]));
    expect(years.map(({ year }) => year)).toEqual([2024]);
  });

  test('are not taken from a hidden draft beside the sheet that is seen', () => {
    const draft = { ...scoringSheet(2022, AREAS_2023, 'Nháp'), visibility: 'hidden' as const };
    const { years, rivals } = findYears(workbook(scoringSheet(2022, AREAS_2022), draft));
    expect([years.map(({ scoring }) => scoring?.sheet.name), rivals]).toEqual([['BTH 2022'], []]);
  });
});

describe('what is typed in a comparison', () => {
  const HEADER = comparisonHeader([2023, 2022]);
  const table = (rows: CellInput[][], name = 'So sánh'): SheetSnapshot =>
    sheetOf([...HEADER, ...rows], { name });
  const said = (book: RecognisedWorkbook, year: number): unknown => {
    const found = findYears(book).years.find((each) => each.year === year);
    const figure = ({ index, rank }: YearFigure): unknown => [index && String(index), rank];
    return found && [found.scoring?.sheet.name ?? null, ...found.areas.map(figure), figure(found.total)];
  };
  const FIRST: CellInput[] = [1, 'Chỉ đạo, điều hành CCHC', '', '', 84.09, 52];
  const SECOND: CellInput[] = [2, 'Cải cách thể chế', '', '', 92.73, 22];
  const TOTAL: CellInput[] = ['Tổng', '', '', '', 84.47, 39];

  test('makes a year: its indexes and ranks, and the total’s where there is one', () => {
    expect(said(workbook(table([FIRST, SECOND, TOTAL])), 2022)).toEqual([
      ...[null, ['84.09', 52], ['92.73', 22], ['84.47', 39]],
    ]);
    expect(said(workbook(table([FIRST, SECOND])), 2022)).toEqual([
      ...[null, ['84.09', 52], ['92.73', 22], [null, null]],
    ]);
    const [typed] = findYears(workbook(table([FIRST, SECOND, TOTAL]))).years;
    expect(typed?.areas.map(({ name, number, area }) => [name, number, area])).toEqual([
      ['Chỉ đạo, điều hành CCHC', 1, null],
      ['Cải cách thể chế', 2, null],
    ]);
    expect(typed?.total).toMatchObject({ name: '', number: null });
  });

  test('makes none where nothing is typed, but a rank alone is enough', () => {
    expect(said(workbook(table([FIRST, SECOND, TOTAL])), 2023)).toBeUndefined();
    const ranked = FIRST.with(3, 29);
    expect(said(workbook(table([ranked, SECOND])), 2023)).toEqual([
      null,
      [null, 29],
      [null, null],
      [null, null],
    ]);
    const total = TOTAL.with(2, 88.01);
    expect(said(workbook(table([FIRST, SECOND, total])), 2023)).toEqual([
      ...[null, [null, null], [null, null], ['88.01', null]],
    ]);
  });

  test('is an index from 0 to 100, however its cells hold it', () => {
    const fraction = (value: number): CellInput => ({ value, numberFormat: '0.00%' });
    const rows = [FIRST.with(4, fraction(0.8409)), SECOND.with(4, fraction(0.9273))];
    expect(said(workbook(table(rows)), 2022)).toEqual([null, ['84.09', 52], ['92.73', 22], [null, null]]);
  });

  test('of several tables the first that says something of the year', () => {
    const other = table([FIRST.with(4, 70), SECOND.with(4, 71)], 'Khác');
    const empty = table(
      [FIRST, SECOND].map((row) => row.with(4, '').with(5, '')),
      'Trống',
    );
    const indexes = (...sheets: SheetSnapshot[]): unknown =>
      (said(workbook(...sheets), 2022) as unknown[])[1];
    expect(indexes(table([FIRST, SECOND]), other)).toEqual(['84.09', 52]);
    expect(indexes(other, table([FIRST, SECOND]))).toEqual(['70', 52]);
    expect(indexes(empty, table([FIRST, SECOND]))).toEqual(['84.09', 52]);
  });

  test('ranks of a scored year come from all tables, the first that names a place before the others', () => {
    const first = table([FIRST.with(3, 29), SECOND, TOTAL], 'Một');
    const second = table([FIRST.with(3, 30), SECOND.with(3, 18), TOTAL.with(3, 21)], 'Hai');
    const book = workbook(scoringSheet(2023, AREAS_2023.slice(0, 2)), first, second);
    expect(said(book, 2023)).toEqual([
      'BTH 2023',
      [expect.anything(), 29],
      [expect.anything(), 18],
      [expect.anything(), 21],
    ]);
  });

  test.each<[CellInput, number | null]>([
    [1, 1],
    [63, 63],
    ['29', 29],
    [0, null],
    [-3, null],
    [2.5, null],
    ['29/63', 29],
    ['', null],
    [true, null],
  ])('%j is the place %j', (cell, rank) => {
    const book = workbook(table([FIRST.with(5, cell), SECOND]));
    expect((said(book, 2022) as unknown[])[1]).toEqual(['84.09', rank]);
  });
});
