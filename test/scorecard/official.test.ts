import { audit } from '../../src/scorecard/audit/audit';
import { cellAddress } from '../../src/sheet/address';
import { roundTo, type Decimal } from '../../src/sheet/decimal';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import { leaves, pointsIn, type Criterion } from '../../src/scorecard/model/scorecard';
import official from '../data/official-2023.json';
import { officialWorkbook } from '../official';

/** The published scorecard of 2023, figure by figure: what the rules of scorecards have to give. */

const workbook = recognise(officialWorkbook());
const findings = audit(workbook);
const scoring = onlyScoringSheet();
const { scorecard, recomputation } = scoring;

function onlyScoringSheet(): ScoringSheet {
  const [sheet, another] = scoringSheets(workbook);
  if (!sheet || another) throw new Error('The official workbook has one scoring sheet');
  return sheet;
}

function criterionAt(path: string): Criterion {
  const criterion = scorecard.criteria.find((each) => each.path === path);
  if (!criterion) throw new Error(`No criterion ${path}`);
  return criterion;
}

const digits = (value: Decimal | null | undefined, decimals?: number): string | undefined =>
  value ? (decimals === undefined ? value.toFixed() : roundTo(value, decimals).toFixed(decimals)) : undefined;

describe('what is recognised', () => {
  test('the scoring sheet and the comparison, by what they look like', () => {
    expect(workbook.sheets.map(({ kind, sheet }) => [sheet.name, kind])).toEqual([
      ['BTH 2023', 'scoring'],
      ['So sánh 2022-2023', 'comparison'],
    ]);
  });

  test('the header, the columns, the year and the stage', () => {
    expect(scorecard.layout.headerRows).toEqual([8]);
    expect(scorecard.layout.columns).toEqual({
      code: 0,
      name: 1,
      max: 2,
      self: 3,
      appraised: [4],
      note: [5],
    });
    expect(scorecard.year).toBe(2023);
    expect(scorecard.stage).toBe('appraised');
  });

  test('the table: rows 9 to 164, its last row the total', () => {
    expect([scorecard.firstRow, scorecard.lastRow]).toEqual([9, 164]);
    expect(scorecard.total?.row).toBe(164);
    expect(scorecard.adjustments).toEqual([]);
  });

  test('8 areas, 37 criteria, 88 components; 101 leaves', () => {
    expect(recomputation.counts).toMatchObject({ areas: 8, criteria: 37, components: 88, leaves: 101 });
  });

  test('every row with its code, name, level, source and figures, as in the report', () => {
    const read = scorecard.criteria.map((criterion) => ({
      code: criterion.path,
      name: criterion.name,
      level: criterion.level,
      parent: criterion.parent?.path ?? null,
      max: pointsIn(criterion, 2)?.toNumber(),
      self: pointsIn(criterion, 3)?.toNumber() ?? null,
      appraised: pointsIn(criterion, 4)?.toNumber(),
      note: criterion.note,
      source: criterion.source,
    }));
    const expected = official.rows.map(
      ({ code, name, level, parent, max, self, appraised, note, source }) => ({
        code,
        name,
        level,
        parent,
        max,
        self,
        appraised,
        note,
        source: source === 'leader_survey' ? 'survey' : source,
      }),
    );
    expect(read).toEqual(expected);
  });

  test('rows that are not criteria are repeated headers and page footers, nothing else (rule 3)', () => {
    const reasons = new Set(scorecard.ignored.map(({ why }) => why));
    expect([...reasons].sort()).toEqual(['header', 'pageFooter']);
    expect(scorecard.ignored.filter(({ why }) => why === 'header')).toHaveLength(11);
    expect(scorecard.criteria.length + scorecard.ignored.length + 1).toBe(
      rowsThatHoldSomething(scorecard.firstRow, scorecard.lastRow),
    );
  });
});

function rowsThatHoldSomething(first: number, last: number): number {
  return scorecard.sheet.values.slice(first - 1, last).filter((row) => row.some((value) => value !== ''))
    .length;
}

describe('sums (rules 1, 2, 7)', () => {
  test('every parent is printed exactly as its children add up, in every column', () => {
    for (const { column } of scorecard.scoreColumns) {
      for (const criterion of scorecard.criteria) {
        expect([
          criterion.path,
          column,
          digits(recomputation.sums.get(column)?.get(criterion)?.value),
        ]).toEqual([criterion.path, column, digits(pointsIn(criterion, column))]);
      }
    }
  });

  test('a self score of which no child has one stays blank: 2.4, 5.7, 8.1', () => {
    const blank = scorecard.criteria.filter(
      (each) => each.children.length > 0 && recomputation.sums.get(3)?.get(each)?.value === null,
    );
    expect(blank.map(({ path }) => path)).toEqual(['2.4', '5.7', '8.1']);
  });

  test('the totals: 88.0115 of 100, self 66.1211 of 68', () => {
    expect(digits(recomputation.totals.get(2)?.value)).toBe('100');
    expect(digits(recomputation.totals.get(3)?.value)).toBe('66.1211');
    expect(digits(recomputation.totals.get(4)?.value)).toBe('88.0115');
    expect(digits(recomputation.total.score)).toBe('88.0115');
    expect(digits(recomputation.total.index)).toBe('88.0115');
    expect(digits(recomputation.total.selfMax)).toBe('68');
    expect(digits(recomputation.total.selfIndex, 4)).toBe('97.2369');
  });
});

test.each([
  ['1', '9.2827', '9.5', '97.7126'],
  ['2', '9.4311', '10', '94.3110'],
  ['3', '11.9182', '13', '91.6785'],
  ['4', '9.6888', '10.5', '92.2743'],
  ['5', '12.1953', '15', '81.3020'],
  ['6', '10.8684', '12', '90.5700'],
  ['7', '11.7969', '13.5', '87.3844'],
  ['8', '12.8301', '16.5', '77.7582'],
])('area %s: %s of %s is %s %% (rule 5)', (path, score, max, index) => {
  const figures = recomputation.figures.get(criterionAt(path));
  expect([digits(figures?.score), digits(figures?.max), digits(figures?.index, 4)]).toEqual([
    score,
    max,
    index,
  ]);
});

test.each([
  ['1', '9.5'],
  ['2', '6'],
  ['3', '13'],
  ['4', '6.5'],
  ['5', '6'],
  ['6', '8'],
  ['7', '12.5'],
  ['8', '6.5'],
])('area %s: %s points may be self-assessed (rule 5)', (path, selfMax) => {
  expect(digits(recomputation.figures.get(criterionAt(path))?.selfMax)).toBe(selfMax);
});

describe('sources of points (rule 4)', () => {
  test.each([
    ['appraised', 74, '62.0871', '68'],
    ['survey', 22, '18.2988', '22'],
    ['sipas', 5, '7.6256', '10'],
  ] as const)('%s: %i leaves, %s of %s', (source, count, score, max) => {
    const share = recomputation.split.get(source);
    expect([share?.leaves, digits(share?.score), digits(share?.max)]).toEqual([count, score, max]);
  });

  test('the survey’s index is 83.1764 %', () => {
    expect(digits(recomputation.split.get('survey')?.index, 4)).toBe('83.1764');
  });

  test('SIPAS is measured by 8.1.1 to 8.1.5 alone', () => {
    const measured = leaves(scorecard).filter(({ source }) => source === 'sipas');
    expect(measured.map(({ path }) => path)).toEqual(['8.1.1', '8.1.2', '8.1.3', '8.1.4', '8.1.5']);
  });
});

describe('points lost (rule 8)', () => {
  const appraised = recomputation.belowMax.filter(({ source }) => source === 'appraised');

  test('of the appraised leaves 52 are at their maximum, 22 below, 1 at zero', () => {
    expect(recomputation.counts).toMatchObject({ atMax: 52, below: 22, zero: 1 });
  });

  test('the 22 that the report names', () => {
    expect(appraised.map(({ criterion }) => criterion.path)).toEqual([
      ...[
        '1.1',
        '1.3.2',
        '1.7',
        '3.2.2',
        '3.2.3',
        '3.4.1',
        '3.4.2',
        '3.4.3',
        '4.1.3',
        '5.1.1',
        '5.1.2',
        '5.4',
      ],
      ...['5.6', '6.1.1', '6.1.3', '7.1.2', '7.1.4', '7.3.4', '7.3.5', '7.3.6', '8.4', '8.5'],
    ]);
  });

  test('they lost 5.9129 points, and the only one at zero is 5.1.1', () => {
    expect(appraised.reduce((sum, { lost }) => sum + Number(lost.times(10_000).toFixed()), 0)).toBe(59_129);
    expect(appraised.filter(({ score }) => score.eq(0)).map(({ criterion }) => criterion.path)).toEqual([
      '5.1.1',
    ]);
  });

  test('survey and SIPAS leaves below their maximum are told apart', () => {
    const measured = recomputation.belowMax.filter(({ source }) => source !== 'appraised');
    expect(measured).toHaveLength(27);
  });
});

describe('the audit', () => {
  const places = (severity: string): string[][] =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ kind, sheetName, column, row }) => [kind, sheetName, cellAddress(column, row)]);

  test('one error: the index of area 7 was divided after rounding, 11.8/13.5 (rule 6)', () => {
    expect(places('error')).toEqual([['COMPARISON_INDEX', 'So sánh 2022-2023', 'C12']]);
    const error = findings.find(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ cause: 'dividedAfterRounding', path: '7', area: '7', consequence: false });
    expect(String(error?.found)).toBe('87.41');
    const params: Record<string, unknown> = error?.params ?? {};
    expect(String(params.expected)).toBe('87.38');
    expect(String(params.rounded)).toBe('11.8');
    expect(String(params.score)).toBe('11.7969');
    expect(String(params.max)).toBe('13.5');
  });

  test('no warning', () => {
    expect(places('warning')).toEqual([]);
  });

  test('the total 88.01 is 88.0115 rounded: a remark, no error (rule 6)', () => {
    const total = findings.filter(({ kind }) => kind === 'TOTAL_SUM');
    expect(total).toHaveLength(1);
    expect(total[0]).toMatchObject({ severity: 'info', cause: 'totalRounded', row: 164, column: 4 });
  });

  test('further remarks: 4.3.4 claims 0 in a survey, 3.2.3 is appraised above the claim, 7.1.1 is named as 7.1, 8.1’s note names another source than its children’s', () => {
    const remarks = findings
      .filter(({ severity, kind }) => severity === 'info' && kind !== 'TOTAL_SUM')
      .map(({ kind, path }) => `${kind} ${path ?? ''}`);
    expect(remarks).toEqual(
      expect.arrayContaining([
        'SELF_ZERO_IN_SURVEY 4.3.4',
        'APPRAISED_GT_SELF 3.2.3',
        'DUPLICATE_NAME 7.1.1',
        'NOTE_CLASS 8.1',
      ]),
    );
    expect(remarks).toHaveLength(4);
  });
});

describe('the comparison with 2022 (rule 9)', () => {
  const table = workbook.sheets[1]?.comparisons[0];

  test('years, columns and rows', () => {
    expect(table?.headerRows).toEqual([4, 5]);
    expect(table?.years).toEqual([
      { year: 2023, indexColumn: 2, rankColumn: 3 },
      { year: 2022, indexColumn: 4, rankColumn: 5 },
    ]);
    expect(table?.rows.map(({ row, number, name }) => [row, number, name])).toEqual(
      official.comparison.rows.map(({ stt, name }) => [stt + 5, stt, name]),
    );
    expect(table?.total).toMatchObject({ row: 14, name: 'Tổng' });
  });
});
