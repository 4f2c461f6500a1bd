import { decimalOf } from '../../../src/sheet/decimal';
import { recognise, type RecognisedWorkbook } from '../../../src/scorecard/recognise';
import { compareAreas } from '../../../src/scorecard/years/yearComparison';
import { findYears, type YearFigure, type YearFigures } from '../../../src/scorecard/years/findYears';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf } from '../../sheetBuilder';
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
