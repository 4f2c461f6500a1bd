import { recognise, type RecognisedWorkbook } from '../../src/scorecard/recognise';
import { compareAreas, compareCriteria, findYears } from '../../src/scorecard/yearComparison';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf } from '../sheetBuilder';
import {
  AREAS_2022,
  AREAS_2023,
  comparisonHeader,
  indexOf,
  scoringSheet,
  type YearArea,
} from '../yearWorkbooks';

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
