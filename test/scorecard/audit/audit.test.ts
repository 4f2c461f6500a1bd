import fc from 'fast-check';
import { cellAddress } from '../../../src/sheet/address';
import { audit } from '../../../src/scorecard/audit/audit';
import type { Finding } from '../../../src/scorecard/audit/finding';
import { recognise } from '../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../src/sheet/snapshot';
import {
  addressIn,
  leavesIn,
  parentsOf,
  placedScorecardArbitrary,
  points,
  type PlacedRow,
  type PlacedScorecard,
} from '../../arbitraries';
import { sheetOf, withCell, workbookOf, type CellInput } from '../../sheetBuilder';

function findingsOf(...sheets: SheetSnapshot[]): Finding[] {
  return audit(recognise(workbookOf(...sheets)));
}

/** `PARENT_SUM error E12`, with `consequence` where it is one. */
function drawn({ kind, severity, column, row, consequence }: Finding): string {
  return `${kind} ${severity} ${cellAddress(column, row)}${consequence ? ' consequence' : ''}`;
}

const graver = (findings: Finding[]): Finding[] => findings.filter(({ severity }) => severity !== 'info');

const SCORE_COLUMNS = ['max', 'self', 'appraised'] as const;

/** A scorecard, one of its parents that holds a figure in a column, and by how many quarter points it is off. */
const misprint = placedScorecardArbitrary.chain((card) => {
  const cells = parentsOf(card).flatMap((row) =>
    SCORE_COLUMNS.flatMap((name) =>
      row.units[name] === null ? [] : [{ row, name, units: row.units[name] }],
    ),
  );
  return fc.record({
    card: fc.constant(card),
    cell: fc.constantFrom(...cells),
    quarters: fc.integer({ min: 1, max: 20 }),
  });
});

describe('laws, for any scorecard', () => {
  test('a correct one has no error and no warning', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, ({ sheet }) => {
        expect(graver(findingsOf(sheet)).map(drawn)).toEqual([]);
      }),
    );
  });

  test('one wrong parent is one error, at exactly that cell', () => {
    fc.assert(
      fc.property(misprint, ({ card, cell: { row, name, units }, quarters }) => {
        const wrong = points(units + quarters * 2500);
        const sheet = withCell(card.sheet, row.row, card.column[name], wrong);
        const [error, ...others] = findingsOf(sheet).filter(({ severity }) => severity === 'error');
        expect(others.map(drawn)).toEqual([]);
        expect(error && drawn(error)).toBe(
          `${name === 'max' ? 'MAX_SUM' : 'PARENT_SUM'} error ${addressIn(card, row, name)}`,
        );
        expect(error).toMatchObject({ path: row.path, area: row.path.split('.')[0] });
        expect(String(error?.found)).toBe(String(wrong));
        expect(String(error?.expected)).toBe(String(points(units)));
      }),
    );
  });

  test('parents that add up a wrong one are its consequences', () => {
    fc.assert(
      fc.property(misprint, ({ card, cell: { row, name }, quarters }) => {
        const chain = [row, ...ancestors(card, row)];
        const sheet = chain.reduce(
          (changed, each) =>
            withCell(changed, each.row, card.column[name], points((each.units[name] ?? 0) + quarters * 2500)),
          card.sheet,
        );
        const errors = findingsOf(sheet).filter(({ severity }) => severity === 'error');
        expect(errors.filter(({ consequence }) => !consequence).map(({ row: at }) => at)).toEqual([row.row]);
        expect(errors.map(({ row: at }) => at).sort((a, b) => a - b)).toEqual(
          chain.map((each) => each.row).sort((a, b) => a - b),
        );
      }),
    );
  });

  test('a parent that was left blank is a warning there, and nowhere else', () => {
    fc.assert(
      fc.property(misprint, ({ card, cell: { row, name } }) => {
        const sheet = withCell(card.sheet, row.row, card.column[name], '');
        expect(graver(findingsOf(sheet)).map(({ cause, row: at, column }) => [cause, at, column])).toEqual([
          ['sumMissing', row.row, card.column[name]],
        ]);
      }),
    );
  });

  test('a leaf that cannot be read is one error; the sums above it say nothing', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, fc.nat(), (card, pick) => {
        const all = leavesIn(card);
        const leaf = all[pick % all.length];
        if (!leaf) return;
        const sheet = withCell(card.sheet, leaf.row, card.column.appraised, 'chưa chấm');
        expect(graver(findingsOf(sheet)).map(drawn)).toEqual([
          `NON_NUMERIC error ${addressIn(card, leaf, 'appraised')}`,
        ]);
      }),
    );
  });

  test('a leaf whose number is text is one warning; every sum above it is right', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, fc.nat(), (card, pick) => {
        const all = leavesIn(card);
        const leaf = all[pick % all.length];
        if (!leaf) return;
        const text = String(points(leaf.leaf.scoreUnits)).replace('.', ',');
        const sheet = withCell(card.sheet, leaf.row, card.column.appraised, text);
        expect(graver(findingsOf(sheet)).map(drawn)).toEqual([
          `TEXT_NUMBER warning ${addressIn(card, leaf, 'appraised')}`,
        ]);
      }),
    );
  });
});

function ancestors(card: PlacedScorecard, row: PlacedRow): PlacedRow[] {
  const above = [...card.rows, card.total].find(({ children }) => children.includes(row));
  return above ? [above, ...ancestors(card, above)] : [];
}

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm tự đánh giá', 'Điểm thẩm định', 'Ghi chú'];

/** One area with one leaf, so that there is one thing to find. */
function findingsAt(leaf: CellInput[], area: CellInput[] = [1, 1, 1]): string[] {
  return findingsOf(sheetOf([HEADER, ['1', 'Chỉ đạo', ...area], ['1.1', 'Kế hoạch', ...leaf]])).map(
    ({ kind, cause, severity, column, row }) => `${kind} ${cause} ${severity} ${cellAddress(column, row)}`,
  );
}

describe('what stands in a leaf’s cell', () => {
  test.each<[string, CellInput[], CellInput[], string]>([
    ['a mark', [1, '-', 1], [1, '', 1], 'BLANK_MARK blankMark info D3'],
    ['a ratio', [1, 1, '0,5/1', 'x'], [1, 1, 0.5], 'RATIO_TEXT ratioIsText warning E3'],
    ['a unit', [1, 1, '1 điểm'], [1, 1, 1], 'TEXT_NUMBER numberIsText warning E3'],
    ['an error', [1, 1, '#REF!'], [1, 1, 1], 'ERROR_VALUE errorValue error E3'],
    ['a date', [1, 1, { value: 45292, numberFormat: 'm/d/yyyy' }], [1, 1, 1], 'BAD_TYPE badType error E3'],
    ['TRUE', [1, 1, true], [1, 1, 1], 'BAD_TYPE badType error E3'],
    ['words', [1, 1, 'đạt'], [1, 1, 1], 'NON_NUMERIC unreadable error E3'],
    ['a percentage', [1, 1, '85%'], [1, 1, 1], 'PERCENT_SCORE percentOfMax error E3'],
    ['less than nothing', [1, 1, -1, 'x'], [1, 1, -1], 'NEGATIVE negative error E3'],
    ['more than the maximum', [1, 1, 1.5], [1, 1, 1.5], 'ABOVE_MAX aboveMax error E3'],
    ['no maximum', ['', 1, 1], ['', 1, 1], 'MISSING_MAX missingMax error C3'],
    ['lost points without a reason', [1, 1, 0.5], [1, 1, 0.5], 'NOTE_MISSING noteMissing warning F3'],
    ['appraised above the claim', [1, 0.5, 1], [1, 0.5, 1], 'APPRAISED_GT_SELF appraisedAboveSelf info E3'],
    [
      'a claim of 0 in a survey',
      [1, 0, 1, 'Kết quả điều tra xã hội học'],
      [1, 0, 1],
      'SELF_ZERO_IN_SURVEY selfZeroInSurvey info D3',
    ],
  ])('%s', (_what, leaf, area, expected) => {
    expect(findingsAt(leaf, area)).toContain(expected);
  });

  test('a maximum of 0 is a remark: there is no index', () => {
    expect(findingsAt([0, 0, 0], [0, 0, 0])).toEqual([
      'ZERO_MAX zeroMax info C2',
      'ZERO_MAX zeroMax info C3',
    ]);
  });

  test('a parent’s note that names another source than its leaves’ notes is a remark', () => {
    const rows: CellInput[][] = [
      HEADER,
      ['1', 'Chỉ đạo', 1, '', 1, 'Kết quả điều tra xã hội học'],
      ['1.1', 'Kế hoạch', 1, '', 1, 'Kết quả SIPAS 2023'],
    ];
    expect(findingsOf(sheetOf(rows)).map(drawn)).toEqual(['NOTE_CLASS info F2']);
  });

  test('lost points of a survey need no reason', () => {
    expect(findingsAt([1, '', 0.5, 'Kết quả điều tra xã hội học'], [1, '', 0.5])).toEqual([]);
  });
});

describe('the total', () => {
  const totalFindings = (printed: CellInput): string[] => {
    const leaf = [1, 1, 0.4321, 'thiếu'];
    const rows: CellInput[][] = [
      HEADER,
      ['1', 'Chỉ đạo', 1, 1, 0.4321],
      ['1.1', 'Kế hoạch', ...leaf],
      ['', 'Tổng điểm', 1, 1, printed],
    ];
    return findingsOf(sheetOf(rows)).map(({ kind, cause, severity }) => `${kind} ${cause} ${severity}`);
  };

  test.each<[string, CellInput, string[]]>([
    ['exact', 0.4321, []],
    ['rounded (rule 6)', 0.43, ['TOTAL_SUM totalRounded info']],
    ['rounded wrongly', 0.44, ['TOTAL_SUM totalDiffers error']],
    ['blank', '', ['TOTAL_SUM sumMissing warning']],
  ])('%s', (_what, printed, expected) => {
    expect(totalFindings(printed)).toEqual(expected);
  });
});

describe('structure', () => {
  const structure = (...codes: CellInput[]): string[] =>
    findingsOf(
      sheetOf([
        HEADER,
        ...codes.map((code, index) => [code, `Việc ${String.fromCharCode(65 + index)}`, 1, 1, 1]),
      ]),
    )
      .filter(({ kind }) => ['DUPLICATE_CODE', 'MISSING_PARENT', 'CODE_REPAIRED'].includes(kind))
      .map(drawn);

  test('a code that stands twice', () => {
    expect(structure('1', '1.1', '1.1')).toEqual(['DUPLICATE_CODE error A4']);
  });

  test('a component without its criterion', () => {
    expect(structure('1', '1.1', '1.2.1')).toEqual(['MISSING_PARENT warning A4']);
  });

  test('a code that Excel changed and that its place tells (rule 11)', () => {
    const codes = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1];
    expect(structure(...codes)).toEqual(['CODE_REPAIRED info A12']);
  });

  test('a name that stands twice', () => {
    const rows: CellInput[][] = [HEADER, ['1', 'Chỉ đạo', 1, 1, 1], ['1.1', 'CHỈ ĐẠO ', 1, 1, 1]];
    expect(findingsOf(sheetOf(rows)).map(drawn)).toEqual(['DUPLICATE_NAME info B3']);
  });
});

describe('indexes', () => {
  const header = [...HEADER.slice(0, 5), 'Chỉ số (%)'];
  const indexFindings = (index: CellInput): string[] =>
    findingsOf(sheetOf([header, ['1', 'Chỉ đạo', 3, 3, 2, index], ['1.1', 'Kế hoạch', 3, 3, 2]])).map(
      ({ kind, cause, severity, column, row }) => `${kind} ${cause} ${severity} ${cellAddress(column, row)}`,
    );

  test.each<[string, CellInput]>([
    ['as 0 to 100', 66.67],
    ['as a fraction that a % format shows', { value: 2 / 3, numberFormat: '0.00%' }],
    ['as text', '66,67%'],
    ['with few decimals shown', { value: 66.7, numberFormat: '0.0' }],
    ['not at all', ''],
  ])('that are right are right however they stand: %s', (_how, index) => {
    expect(indexFindings(index)).toEqual([]);
  });

  test.each<[string, CellInput]>([
    ['as 0 to 100', 66.76],
    ['as a fraction', { value: 0.6676, numberFormat: '0.00%' }],
    ['as text', '66,76'],
  ])('that are wrong are wrong however they stand: %s', (_how, index) => {
    expect(indexFindings(index)).toEqual(['PERCENT percentDiffers error F2']);
  });
});

describe('the comparison of years', () => {
  const scoring = (name: string, score: number): SheetSnapshot =>
    sheetOf(
      [
        ['BẢNG ĐIỂM NĂM 2023'],
        HEADER,
        ['1', 'Chỉ đạo, điều hành', 13.5, 13.5, score],
        ['1.1', 'Kế hoạch', 13.5, 13.5, score, 'thiếu'],
        ['2', 'Cải cách thể chế', 2, 2, 2],
        ['2.1', 'Ban hành', 2, 2, 2],
      ],
      { name },
    );
  const comparison = (index: CellInput, order: number[] = [0, 1]): SheetSnapshot => {
    const rows: CellInput[][] = [
      [1, 'Chỉ đạo điều hành', index, 80],
      [2, 'Cải cách thể chế', 100, 90],
    ];
    return sheetOf(
      [['STT', 'Lĩnh vực', 'Chỉ số 2023', 'Chỉ số 2022'], ...order.map((at) => rows[at] ?? [])],
      { name: 'So sánh' },
    );
  };
  const causes = (...sheets: SheetSnapshot[]): string[] =>
    findingsOf(...sheets).flatMap(({ kind, cause, column, row }) =>
      kind === 'COMPARISON_INDEX' ? [`${cause} ${cellAddress(column, row)}`] : [],
    );

  test.each<[CellInput, string[]]>([
    [87.38, []],
    [87.4, []],
    [87.41, ['dividedAfterRounding C2']],
    [80, ['indexDiffers C2']],
    ['87,41', ['dividedAfterRounding C2']],
    [{ value: 0.8741, numberFormat: '0.00%' }, ['dividedAfterRounding C2']],
    ['', []],
  ])('%j against 11.7969/13.5: %j (rule 6)', (index, expected) => {
    expect(causes(scoring('2023', 11.7969), comparison(index))).toEqual(expected);
  });

  test('the cause tells the rounded score that was divided', () => {
    const [finding] = findingsOf(scoring('2023', 11.7969), comparison(87.41)).filter(
      ({ kind }) => kind === 'COMPARISON_INDEX',
    );
    expect(finding?.cause === 'dividedAfterRounding' && String(finding.params.rounded)).toBe('11.8');
  });

  test('areas are found by name in another order', () => {
    expect(causes(scoring('2023', 11.7969), comparison(80, [1, 0]))).toEqual(['indexDiffers C3']);
  });

  test('a year of which two sheets hold scores is not checked: which one is meant is for people to say', () => {
    expect(causes(scoring('A', 11.7969), scoring('B', 1), comparison(80))).toEqual([]);
  });

  test('the year before, of which no scores are there, is not checked', () => {
    const other = sheetOf(
      scoring('2022', 1).values.map((row, index) => (index === 0 ? ['BẢNG ĐIỂM NĂM 2021'] : row)),
    );
    expect(causes(other, comparison(1))).toEqual([]);
  });
});

test('findings come sheet by sheet, in the order of their rows', () => {
  fc.assert(
    fc.property(misprint, misprint, (first, second) => {
      const sheets = [first, second].map(({ card, cell, quarters }, index) => {
        const wrong = withCell(
          card.sheet,
          cell.row.row,
          card.column[cell.name],
          points(cell.units + quarters * 2500),
        );
        return { ...wrong, id: `sheet-${index}`, name: `Bảng ${index}` };
      });
      const places = findingsOf(...sheets).map(({ sheetId, row, column }) => ({ sheetId, row, column }));
      const sorted = [...places].sort(
        (a, b) => a.sheetId.localeCompare(b.sheetId) || a.row - b.row || a.column - b.column,
      );
      expect(places).toEqual(sorted);
    }),
    { numRuns: 30 },
  );
});
