import { findComparisonTables, type ComparisonTable } from '../../../src/scorecard/layout/comparisonTable';
import {
  chooseComparison,
  obstacleInTable,
  obstacleToYears,
  type ComparisonObstacle,
  type ComparisonRequest,
} from '../../../src/scorecard/years/comparisonObstacle';
import { decimalOf } from '../../../src/sheet/decimal';
import type { GivenFigures } from '../../../src/scorecard/years/givenFigures';
import { recognise } from '../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import { AREAS_2022, AREAS_2023, comparisonHeader, scoringSheet } from '../../yearWorkbooks';

/** Why years are not compared: each reason is named before anything is written. */

const NAMES = ['Chỉ đạo, điều hành CCHC', 'Cải cách thể chế', 'Cải cách TTHC'];
const comparison = (years: readonly number[], names = NAMES, name = 'So sánh'): SheetSnapshot =>
  sheetOf(
    [...comparisonHeader(years), ...names.map((area, at): CellInput[] => [at + 1, area]), ['Tổng', '']],
    { name },
  );
const SCORED_2023 = scoringSheet(2023, AREAS_2023);
const SCORED_2022 = scoringSheet(2022, AREAS_2022);

const figures = (ranks: Record<string, number>, indexes: Record<string, number> = {}): GivenFigures => ({
  ranks: new Map(Object.entries(ranks)),
  indexes: new Map(Object.entries(indexes).map(([key, index]) => [key, decimalOf(index)])),
});
const requestOf = (request: Partial<ComparisonRequest>): ComparisonRequest => ({
  years: null,
  given: new Map(),
  sheets: new Map(),
  units: 63,
  ...request,
});
function tableOn(sheet: SheetSnapshot): ComparisonTable {
  const [table] = findComparisonTables(sheet);
  if (!table) throw new Error('A table was expected');
  return table;
}

describe('years cannot be compared', () => {
  const toYears = (
    sheets: SheetSnapshot[],
    request: Partial<ComparisonRequest> = {},
    table: SheetSnapshot | null = null,
  ): ComparisonObstacle | null =>
    obstacleToYears(
      recognise(workbookOf(...sheets, ...(table ? [table] : []))),
      requestOf(request),
      table && tableOn(table),
    );

  test('where there are not two; figures that are given make a year', () => {
    expect(toYears([SCORED_2023, SCORED_2022])).toBeNull();
    expect(toYears([SCORED_2023])).toEqual({ reason: 'noTwoYears', years: [2023] });
    expect(toYears([])).toEqual({ reason: 'noTwoYears', years: [] });
    expect(toYears([SCORED_2023], { given: new Map([[2022, figures({}, { total: 84.47 })]]) })).toBeNull();
  });

  test('where one alone is asked for, or none of the table’s is known; the known ones are listed in order', () => {
    const sheets = [SCORED_2023, SCORED_2022];
    expect(toYears(sheets, { years: [2023] })).toEqual({ reason: 'noTwoYears', years: [2022, 2023] });
    expect(toYears(sheets, { years: [2023, 2022] })).toBeNull();
    const older = comparison([2021, 2020]);
    expect(toYears(sheets, {}, older)).toEqual({ reason: 'noTwoYears', years: [2022, 2023] });
    expect(toYears(sheets, {}, comparison([2023, 2022]))).toBeNull();
  });

  test('where a year that is asked for is nowhere', () => {
    const sheets = [SCORED_2023, SCORED_2022];
    expect(toYears(sheets, { years: [2023, 2019] })).toEqual({ reason: 'unknownYear', year: 2019 });
    expect(
      toYears(sheets, { years: [2023, 2019], given: new Map([[2019, figures({ total: 30 })]]) }),
    ).toBeNull();
  });

  test('where two sheets claim one that matters, until a person chooses', () => {
    const copy = scoringSheet(2022, AREAS_2022, 'Bản sao');
    const sheets = [SCORED_2023, SCORED_2022, copy, scoringSheet(2021, AREAS_2022)];
    const rivals = { reason: 'rivalYear', year: 2022, sheets: ['BTH 2022', 'Bản sao'] };
    expect(toYears(sheets)).toEqual(rivals);
    expect(toYears(sheets, { years: [2023, 2022] })).toEqual(rivals);
    expect(toYears(sheets, {}, comparison([2023, 2022]))).toEqual(rivals);
    expect(toYears(sheets, { sheets: new Map([[2022, copy.id]]) })).toBeNull();
    expect(toYears(sheets, { years: [2023, 2021] })).toBeNull();
    expect(toYears(sheets, {}, comparison([2023, 2021]))).toBeNull();
    // What is asked for stands over what the table shows.
    expect(toYears(sheets, { years: [2023, 2021] }, comparison([2023, 2022]))).toBeNull();
  });

  test('where a rank or an index that is given is none', () => {
    const sheets = [SCORED_2023, SCORED_2022];
    const given = (of: GivenFigures): Partial<ComparisonRequest> => ({ given: new Map([[2023, of]]) });
    expect(toYears(sheets, given(figures({ '1': 64 })))).toMatchObject({
      reason: 'badRank',
      year: 2023,
      key: '1',
      found: 64,
      units: 63,
    });
    expect(toYears(sheets, { ...given(figures({ '1': 64 })), units: 64 })).toBeNull();
    expect(toYears(sheets, given(figures({}, { total: 101 })))).toMatchObject({
      reason: 'badIndex',
      year: 2023,
      key: 'total',
    });
  });

  test('where an index is given of a year that is scored; a rank may be', () => {
    const sheets = [SCORED_2023, SCORED_2022];
    expect(toYears(sheets, { given: new Map([[2022, figures({}, { total: 84.47 })]]) })).toEqual({
      reason: 'indexOfScoredYear',
      year: 2022,
      sheet: 'BTH 2022',
    });
    expect(toYears(sheets, { given: new Map([[2022, figures({ total: 39 })]]) })).toBeNull();
    expect(toYears(sheets, { given: new Map([[2021, figures({}, { total: 84.47 })]]) })).toBeNull();
  });
});

describe('a table cannot be filled', () => {
  const inTable = (
    sheet: SheetSnapshot,
    request: Partial<ComparisonRequest> = {},
    sheets = [SCORED_2023, SCORED_2022],
  ): ComparisonObstacle | null =>
    obstacleInTable(recognise(workbookOf(...sheets, sheet)), tableOn(sheet), requestOf(request));

  test('with a year that its header does not name, asked for or given', () => {
    const sheet = comparison([2023, 2022]);
    expect(inTable(sheet)).toBeNull();
    expect(inTable(sheet, { years: [2023, 2022] })).toBeNull();
    const foreign = { reason: 'yearNotInTable', year: 2021, sheet: 'So sánh' };
    expect(inTable(sheet, { years: [2023, 2021] })).toEqual(foreign);
    expect(inTable(sheet, { given: new Map([[2021, figures({ total: 1 })]]) })).toEqual(foreign);
    expect(inTable(sheet, { years: [2022], given: new Map([[2021, figures({})]]) })).toEqual(foreign);
  });

  test('with figures of an area that it does not have', () => {
    const sheet = comparison([2023, 2022]);
    const given = (of: GivenFigures): Partial<ComparisonRequest> => ({ given: new Map([[2022, of]]) });
    const unknown = { reason: 'unknownArea', year: 2022, key: 'Hiện đại hóa' };
    expect(inTable(sheet, given(figures({ '1': 3, 'Hiện đại hóa': 4 })))).toEqual(unknown);
    expect(inTable(sheet, given(figures({}, { 'Hiện đại hóa': 84 })))).toEqual(unknown);
    expect(inTable(sheet, given(figures({ 'Cải cách TTHC': 3, total: 4 }, { '2': 84 })))).toBeNull();
  });

  test('with ranks of a year that has no column for them', () => {
    const header = ['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Thứ hạng 2023', 'Chỉ số 2022'];
    const sheet = sheetOf([header, ...NAMES.map((name, at) => [at + 1, name]), ['Tổng', '']], {
      name: 'So sánh',
    });
    const given = (year: number, of: GivenFigures): Partial<ComparisonRequest> => ({
      given: new Map([[year, of]]),
    });
    expect(inTable(sheet, given(2022, figures({ total: 39 })))).toEqual({
      reason: 'tableLacksColumn',
      sheet: 'So sánh',
      year: 2022,
    });
    expect(inTable(sheet, given(2023, figures({ total: 21 })))).toBeNull();
    expect(inTable(sheet, given(2022, figures({}, { total: 84.47 })))).toBeNull();
  });

  test('where the newest year has an area more than it has rows; all that have none are named', () => {
    const two = comparison([2023, 2022], NAMES.slice(0, 2));
    expect(inTable(two)).toEqual({
      reason: 'tableLacksRows',
      sheet: 'So sánh',
      areas: ['CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    });
    const oneOther = comparison([2023, 2022], ['Cải cách thể chế', 'Hiện đại hóa']);
    expect(inTable(oneOther)).toMatchObject({
      reason: 'tableLacksRows',
      areas: ['CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'],
    });
  });

  test('but a row that stands for no area of the year has room for one that is named otherwise', () => {
    expect(inTable(comparison([2023, 2022], ['Chỉ đạo, điều hành', 'Cải cách thể chế', 'Khác']))).toBeNull();
  });

  test('but nothing is asked of its rows where no sheet is of the newest year', () => {
    const two = comparison([2022, 2023], NAMES.slice(0, 2));
    expect(inTable(two, {}, [SCORED_2022])).toBeNull();
    expect(inTable(two, {}, [SCORED_2023])).toMatchObject({ reason: 'tableLacksRows' });
  });
});

describe('the table to fill is', () => {
  const one = comparison([2023, 2022], NAMES, 'Một');
  const two = comparison([2023, 2021], NAMES, 'Hai');
  const hidden = { ...comparison([2022, 2021], NAMES, 'Ẩn'), visibility: 'hidden' as const };
  const veryHidden = { ...hidden, visibility: 'veryHidden' as const };
  const choose = (
    sheets: SheetSnapshot[],
    {
      active = SCORED_2023,
      askedFor = null,
    }: { active?: SheetSnapshot; askedFor?: [SheetSnapshot, number] | null } = {},
  ): unknown => {
    const workbook = recognise({ ...workbookOf(...sheets), activeSheetId: active.id });
    const place = askedFor && { sheetId: askedFor[0].id, row: askedFor[1] };
    const choice = chooseComparison(workbook, place);
    return choice.chosen ? [choice.chosen.sheet.name, choice.chosen.headerRows[0]] : choice.why;
  };

  test('the only one', () => {
    expect(choose([SCORED_2023, one])).toEqual(['Một', 1]);
    expect(choose([SCORED_2023, one, hidden])).toEqual(['Một', 1]);
  });

  test('the one in view, or the one that is asked for', () => {
    expect(choose([one, two], { active: two })).toEqual(['Hai', 1]);
    expect(choose([one, two], { active: two, askedFor: [one, 1] })).toEqual(['Một', 1]);
    expect(choose([SCORED_2023, one, two], { askedFor: [two, 1] })).toEqual(['Hai', 1]);
  });

  test('the one whose header begins in the row that is asked for', () => {
    const both = sheetOf(
      [...one.values, [], ...two.values].map((row) => [...row]),
      { name: 'Hai bảng' },
    );
    expect(choose([both], { active: both, askedFor: [both, 8] })).toEqual(['Hai bảng', 8]);
    expect(choose([both], { active: both, askedFor: [both, 1] })).toEqual(['Hai bảng', 1]);
    expect(choose([both], { active: both })).toEqual({
      reason: 'severalComparisons',
      tables: [
        { sheet: 'Hai bảng', address: 'B1' },
        { sheet: 'Hai bảng', address: 'B8' },
      ],
    });
  });

  test('none where several could be meant; each is named with its place', () => {
    expect(choose([SCORED_2023, one, two])).toEqual({
      reason: 'severalComparisons',
      tables: [
        { sheet: 'Một', address: 'B1' },
        { sheet: 'Hai', address: 'B1' },
      ],
    });
    expect(choose([SCORED_2023, one, two], { askedFor: [two, 5] })).toMatchObject({
      reason: 'severalComparisons',
    });
  });

  test('none that is hidden, though it is asked for or in view', () => {
    for (const unseen of [hidden, veryHidden]) {
      expect(choose([SCORED_2023, unseen])).toEqual({ reason: 'hiddenComparison', sheet: 'Ẩn' });
      expect(choose([SCORED_2023, unseen], { active: unseen, askedFor: [unseen, 1] })).toEqual({
        reason: 'hiddenComparison',
        sheet: 'Ẩn',
      });
    }
    expect(choose([SCORED_2023])).toEqual({ reason: 'noComparison' });
  });
});
