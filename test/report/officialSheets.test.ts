import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { makeReports, rowWith } from '../reportSheets';

/** The sheets that the writers of the official 2023 report would have copied from. */
describe('the sheets of the official workbook', () => {
  const workbook = new MemoryWorkbook(officialWorkbook());
  const sheet = (name: string): SheetSnapshot => {
    const found = workbook.snapshot.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  };
  const [scoring] = scoringSheets(recognise(officialWorkbook()));

  beforeAll(async () => {
    expect((await makeReports(workbook, { order: 'code' })).kind).toBe('done');
  });

  test('are those that one year of scores and a comparison table allow', () => {
    expect(workbook.snapshot.sheets.map(({ name }) => name)).toEqual([
      'BTH 2023',
      'So sánh 2022-2023',
      'So sánh lĩnh vực 2022-2023',
      'Tiêu chí bị trừ điểm 2023',
      'Tự chấm - thẩm định 2023',
      'Cơ cấu điểm 2023',
    ]);
  });

  test('areas: exact indexes, ranks as typed, changes with the report’s signs', () => {
    const rows = sheet('So sánh lĩnh vực 2022-2023').values.filter((row) => typeof row[2] === 'number');
    const rounded = rows.map((row) =>
      row.slice(2).map((value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
    );
    expect(rounded).toEqual([
      [97.71, 29, 84.09, 52, 13.62, 23],
      [94.31, 18, 92.73, 22, 1.58, 4],
      [91.68, 48, 91.94, 52, -0.26, 4],
      [92.27, 26, 80.27, 62, 12, 36],
      [81.3, 46, 84.42, 16, -3.12, -30],
      [90.57, 12, 75.54, 51, 15.03, 39],
      // 87,41 in print, divided after rounding; the change was printed −2,14.
      [87.38, 15, 89.55, 3, -2.17, -12],
      [77.76, 30, 78.82, 34, -1.06, 4],
      [88.01, 21, 84.47, 39, 3.54, 18],
    ]);
  });

  test('below maximum: the 22 appraised leaves, surveys apart, each with its note in full', () => {
    const { values } = sheet('Tiêu chí bị trừ điểm 2023');
    const below = scoring?.recomputation.belowMax ?? [];
    const appraised = below.filter(({ source }) => source === 'appraised');
    expect(appraised).toHaveLength(22);
    const codes = values.flatMap(([code]) => (String(code).includes('.') ? [String(code)] : []));
    expect(codes).toEqual([
      ...appraised.map(({ criterion }) => criterion.path),
      ...below.filter(({ source }) => source !== 'appraised').map(({ criterion }) => criterion.path),
    ]);
    expect(rowWith(sheet('Tiêu chí bị trừ điểm 2023'), 0, 'A').slice(2, 5)).toEqual([25, 19.0871, 5.9129]);
    for (const { criterion } of appraised) {
      expect(values.find(([code]) => code === criterion.path)?.[5]).toBe(criterion.note.trim());
    }
  });

  test('self against appraised: every cut and the one rise', () => {
    const own = sheet('Tự chấm - thẩm định 2023');
    const codes = own.values.flatMap(([code]) => (String(code).includes('.') ? [code] : []));
    expect(codes).toEqual('1.1 1.7 3.2.2 5.1.1 5.1.2 5.6 6.1.1 7.1.2 7.1.4 7.3.4 8.4 3.2.3'.split(' '));
    expect([rowWith(own, 0, 'A')[5], rowWith(own, 0, 'B')[5]]).toEqual([-4.0516, 0.0176]);
    expect(own.values.at(-1)?.[5]).toBe(-4.034);
  });

  test('split: appraised, survey and SIPAS add up to the exact total', () => {
    const rows = sheet('Cơ cấu điểm 2023')
      .values.slice(-4)
      .map((row) => row.slice(2, 6));
    expect(rows).toEqual([
      [74, 68, 62.0871, 5.9129],
      [22, 22, 18.2988, 3.7012],
      [5, 10, 7.6256, 2.3744],
      [101, 100, 88.0115, 11.9885],
    ]);
  });

  test('follow an edit of the scores', () => {
    workbook.type('BTH 2023', 'E10', 1.5);
    expect(rowWith(sheet('Cơ cấu điểm 2023'), 0, 1)[4]).toBe(62.1237);
    workbook.type('BTH 2023', 'E10', 1.4634);
  });

  test('are not read as scoring sheets or comparisons themselves', () => {
    const read = recognise(workbook.snapshot);
    expect(scoringSheets(read).map((each) => each.sheet.name)).toEqual(['BTH 2023']);
    expect(read.sheets.slice(2).flatMap(({ comparisons }) => comparisons)).toEqual([]);
  });
});
