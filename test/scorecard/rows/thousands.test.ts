import { planRecompute } from '../../../src/plan/recomputeEdits';
import { audit } from '../../../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../../../src/scorecard/recognise';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';

/** `1.000` says 1 or a thousand by its form alone: what it adds up to and the maxima decide. */

interface Read {
  /** By row: maximum and appraised score as read; null where they are not. */
  figures: (number | null)[][];
  findings: string[];
  /** Numbers that recompute would write in place of texts, by row and column. */
  written: Record<string, unknown>;
}

function read(...rows: CellInput[][]): Read {
  const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm thẩm định'];
  const workbook = recognise(workbookOf(sheetOf([header, ...rows])));
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('No scoring sheet');
  const { criteria, total } = scoring.scorecard;
  const findings = audit(workbook);
  const plan = planRecompute(workbook, scoring, findings, { values: false, leaveOut: new Set() });
  return {
    figures: [...criteria, ...(total ? [total] : [])].map(({ cells }) =>
      [2, 3].map((column) => {
        const reading = cells.get(column)?.reading;
        return reading?.kind === 'number' ? reading.value.toNumber() : null;
      }),
    ),
    findings: findings.map(
      ({ kind, cause, row, column }) => `${kind} ${cause} ${String(row)}:${String(column)}`,
    ),
    written: Object.fromEntries(
      plan.edits.flatMap((edit) =>
        edit.type === 'cell' &&
        typeof edit.before.content === 'string' &&
        typeof edit.after.content === 'number'
          ? [[`${String(edit.row)}:${String(edit.column)}`, edit.after.content]]
          : [],
      ),
    ),
  };
}

test('it is a thousand where what stands above adds up with it', () => {
  const { figures, findings, written } = read(
    ['1', 'Nhận thức số', 3000, 2000],
    ['1.1', 'Lãnh đạo', '1.000', '1.000'],
    ['1.2', 'Công chức', 2000, 1000],
  );
  expect(figures[1]).toEqual([1000, 1000]);
  expect(findings).toEqual(['TEXT_NUMBER numberIsText 3:2', 'TEXT_NUMBER numberIsText 3:3']);
  // A maximum is changed only where a person ticks it (rule 13).
  expect(written).toEqual({ '3:3': 1000 });
});

test('it is a thousand also with figures behind the mark, and beside cells that are still blank', () => {
  const { figures } = read(
    ['1', 'Nhận thức số', '2.250', ''],
    ['1.1', 'Lãnh đạo', '1.250', ''],
    ['1.2', 'Công chức', 1000, 900],
  );
  expect(figures).toEqual([
    [2250, null],
    [1250, null],
    [1000, 900],
  ]);
});

test('a total is a thousand where the areas are, whatever they are made of', () => {
  const { figures } = read(
    ['1', 'Nhận thức số', 600, 500],
    ['1.1', 'Lãnh đạo', 600, 500],
    ['2', 'Thể chế số', 400, 400],
    ['', 'Tổng điểm', '1.000', ''],
  );
  expect(figures[3]).toEqual([1000, null]);
});

test('one that can only be a decimal number speaks for the others', () => {
  const { figures } = read(
    ['1', 'Nhận thức số', '2.250', 2],
    ['1.1', 'Lãnh đạo', '1.000', 1],
    ['1.2', 'Công chức', '1.250', 1],
  );
  expect(figures.map(([max]) => max)).toEqual([2.25, 1, 1.25]);
});

test.each<[string, number | string, string]>([
  ['the maximum beside it says so', 1, '1.000'],
  ['there are figures behind the mark', '2.500', '1.250'],
  ['the other way of writing makes no difference', 2, '1,500'],
])('it is a decimal number where %s', (_why, max, score) => {
  const { figures, written } = read(['1', 'Chỉ đạo', max, score], ['1.1', 'Kế hoạch', max, score]);
  const plain = (input: number | string): number => Number(String(input).replace(',', '.'));
  expect(figures).toEqual([
    [plain(max), plain(score)],
    [plain(max), plain(score)],
  ]);
  expect(written['3:3']).toBe(plain(score));
});

test('where nothing decides it is not read, and what it may be is said', () => {
  const { figures, findings, written } = read(
    ['1', 'Nhận thức số', '3.000', 1.5],
    ['1.1', 'Lãnh đạo', '1.000', 0.5],
    ['1.2', 'Công chức', '2.000', 1],
  );
  expect(figures.map(([max]) => max)).toEqual([null, null, null]);
  expect(findings.filter((text) => text.startsWith('TEXT_NUMBER'))).toEqual([
    'TEXT_NUMBER maybeThousands 2:2',
    'TEXT_NUMBER maybeThousands 3:2',
    'TEXT_NUMBER maybeThousands 4:2',
  ]);
  expect(written).toEqual({});
});

test.each(['0.125', '1000.000', '1.0000', '1.000.000', '01.000'])('%s has one meaning', (text) => {
  const { findings } = read(['1', 'Chỉ đạo', 2e6, text], ['1.1', 'Kế hoạch', 2e6, text]);
  expect(findings).toEqual(['TEXT_NUMBER numberIsText 2:3', 'TEXT_NUMBER numberIsText 3:3']);
});
