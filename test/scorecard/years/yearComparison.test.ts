import { decimalOf } from '../../../src/sheet/decimal';
import { recognise, type RecognisedWorkbook } from '../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { compareAreas } from '../../../src/scorecard/years/yearComparison';
import { compareCriteria } from '../../../src/scorecard/years/compareCriteria';
import { findYears, type YearFigure, type YearFigures } from '../../../src/scorecard/years/findYears';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import {
  AREAS_2022,
  AREAS_2023,
  comparisonHeader,
  indexOf,
  scoringSheet,
  type YearArea,
} from '../../yearWorkbooks';

/** Scorecard rule 9: years are compared by area, on the index; a better place is a positive change. */

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

describe('areas', () => {
  test('of the official workbook change as document 001 says, but for area 7, which is −2,17', () => {
    const { areas, total } = compareAreas(findYears(recognise(officialWorkbook())).years);
    const changes = [...areas, total].map(({ changes: [change] }) => [
      change?.index?.toFixed(2),
      change?.rank,
    ]);
    expect(changes).toEqual([
      ['13.62', 23],
      ['1.58', 4],
      ['-0.26', 4],
      ['12.00', 36],
      ['-3.12', -30],
      ['15.03', 39],
      ['-2.17', -12],
      ['-1.06', 4],
      ['3.54', 18],
    ]);
  });

  test('of three years of different structure are compared where they correspond, and none is lost', () => {
    const joined: YearArea[] = [
      { name: 'Chỉ đạo, điều hành', criteria: [['Kế hoạch CCHC', 4, 3]] },
      { name: 'Cải cách thể chế và thủ tục hành chính', criteria: [['Rà soát', 5, 4]] },
    ];
    const { years } = findYears(
      workbook(scoringSheet(2021, joined), scoringSheet(2023, AREAS_2023), scoringSheet(2022, AREAS_2022)),
    );
    const compared = compareAreas(years);
    expect(compared.years).toEqual([2023, 2022, 2021]);
    expect(
      compared.areas.map(({ figures }) => figures.map((figure) => figure?.index?.toFixed(4) ?? null)),
    ).toEqual([
      [indexOf(AREAS_2023, 0), indexOf(AREAS_2022, 0), indexOf(joined, 0)],
      [indexOf(AREAS_2023, 1), indexOf(AREAS_2022, 1), null],
      [indexOf(AREAS_2023, 2), indexOf(AREAS_2022, 2), null],
      [null, null, indexOf(joined, 1)],
    ]);
    expect(compared.areas.map(({ changes }) => changes.map((change) => change !== null))).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(compared.total.changes.map((change) => change?.index?.toFixed(2))).toEqual(['-2.08', '15.97']);
  });

  test('have the ranks that people typed in a table, and none where it says something else', () => {
    const table = sheetOf(
      [
        ...comparisonHeader([2023, 2022]),
        [1, 'Chỉ đạo, điều hành CCHC', '', 29, '', 52],
        [2, 'Cải cách thể chế', '', 'chưa có', '', 2.5],
      ],
      { name: 'So sánh' },
    );
    const { years } = findYears(
      workbook(table, scoringSheet(2023, AREAS_2023), scoringSheet(2022, AREAS_2022)),
    );
    expect(years.map(({ areas }) => areas.map(({ rank }) => rank))).toEqual([
      [29, null, null],
      [52, null, null],
    ]);
  });
});

test('criteria are matched by name under areas that correspond; what only one year has is kept', () => {
  const book = workbook(scoringSheet(2023, AREAS_2023), scoringSheet(2022, AREAS_2022));
  const [newer, older] = findYears(book).years;
  if (!newer?.scoring || !older?.scoring) throw new Error('Two scoring sheets were expected');
  const rows = compareCriteria(newer.scoring, older.scoring).map((row) => [
    row.newer?.criterion.path ?? null,
    row.older?.criterion.path ?? null,
    row.newer?.lost?.toString() ?? null,
    row.change?.toString() ?? null,
  ]);
  expect(rows).toEqual([
    ['1', '1', '0.1667', '-0.6667'],
    ['1.1', '1.1', '0.1667', '0.3333'],
    ['1.2', '1.2', '0', '-1'],
    ['2', '2', '0.5', '-0.25'],
    ['2.1', '2.1', '0.5', '-0.25'],
    ['3', '3', '0.3333', '0.6667'],
    ['3.1', '3.1', '0.3333', '-1.3333'],
    ['3.2', null, '0', null],
  ]);
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

describe('areas over the years', () => {
  const area = (name: string, index: number | null, rank: number | null = null): YearFigure => ({
    ...{ name, shown: name, number: null, area: null, rank },
    index: index === null ? null : decimalOf(index),
  });
  const year = (at: number, areas: YearFigure[], total = area('', null)): YearFigures => ({
    ...{ year: at, scoring: null, areas, total },
  });

  test('are followed though their names drift, and go by the newest', () => {
    const { years, areas } = compareAreas([
      year(2021, [area('Hiện đại hóa hành chính', 70)]),
      year(2023, [area('Ứng dụng công nghệ thông tin', 90)]),
      year(2022, [area('Ứng dụng công nghệ thông tin, hiện đại hóa hành chính', 80)]),
    ]);
    expect(years).toEqual([2023, 2022, 2021]);
    expect(areas.map(({ name, figures }) => [name, figures.map((each) => each?.index?.toNumber())])).toEqual([
      ['Ứng dụng công nghệ thông tin', [90, 80, 70]],
    ]);
  });

  test('change by what both years know: newer less older of the index, older less newer of the rank', () => {
    const change = (newer: YearFigure, older: YearFigure): unknown => {
      const { areas } = compareAreas([year(2023, [newer]), year(2022, [older])]);
      return areas.map(({ changes: [first] }) => first && [first.index?.toNumber() ?? null, first.rank]);
    };
    const name = 'Cải cách thể chế';
    expect(change(area(name, 90, 3), area(name, 80, 5))).toEqual([[10, 2]]);
    expect(change(area(name, 80, 5), area(name, 90, 3))).toEqual([[-10, -2]]);
    expect(change(area(name, null, 3), area(name, 80))).toEqual([[null, null]]);
    expect(change(area(name, 90), area(name, null, 5))).toEqual([[null, null]]);
    expect(change(area(name, 0, 1), area(name, 0, 1))).toEqual([[0, 0]]);
    expect(change(area(name, 90), area('Tài chính công', 80))).toEqual([null, null]);
  });

  test('the total has no name and is compared like an area', () => {
    const { total } = compareAreas([
      year(2022, [], area('', 84.47, 39)),
      year(2023, [], area('', 88.01, 21)),
    ]);
    expect([total.name, total.number]).toEqual(['', null]);
    expect(total.changes.map((change) => [change?.index?.toNumber(), change?.rank])).toEqual([[3.54, 18]]);
    expect(compareAreas([])).toMatchObject({ years: [], areas: [] });
  });
});

test('a criterion that was given up follows its siblings with all below it; what is not scored has lost nothing', () => {
  const scored = (year: number, rows: CellInput[][]): SheetSnapshot =>
    sheetOf([[`NĂM ${year}`], ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'], ...rows], {
      name: `BTH ${year}`,
    });
  const newer = scored(2023, [
    ['1', 'Chỉ đạo, điều hành', 3, 1],
    ['1.1', 'Kế hoạch', 1, 1],
    ['1.2', 'Báo cáo', 2, ''],
  ]);
  const older = scored(2022, [
    ['1', 'Chỉ đạo, điều hành', 4, 3],
    ['1.1', 'Kiểm tra', 2, 1.5],
    ['1.1.1', 'Tỷ lệ cơ quan', 2, 1.5],
    ['1.2', 'Báo cáo', 2, 1.5],
    ['2', 'Cải cách thể chế', 2, 2],
    ['2.1', 'Rà soát', 2, 2],
  ]);
  const [now, before] = findYears(workbook(newer, older)).years;
  if (!now?.scoring || !before?.scoring) throw new Error('Two scoring sheets were expected');
  expect(
    compareCriteria(now.scoring, before.scoring).map((row) => [
      ...[row.level, row.newer?.criterion.path ?? null, row.older?.criterion.path ?? null],
      ...[row.newer?.lost?.toNumber() ?? null, row.older?.lost?.toNumber() ?? null],
      row.change?.toNumber() ?? null,
    ]),
  ).toEqual([
    [1, '1', '1', 2, 1, -2],
    [2, '1.1', null, 0, null, null],
    [2, '1.2', '1.2', null, 0.5, null],
    [2, null, '1.1', null, 0.5, null],
    [3, null, '1.1.1', null, 0.5, null],
    [1, null, '2', null, 0, null],
    [2, null, '2.1', null, 0, null],
  ]);
});
