import { likelyHeaderRow, suggestedTable } from '../../../src/scorecard/layout/suggestedTable';
import { recognise, scoringSheets } from '../../../src/scorecard/recognise';
import { gridOf } from '../../../src/sheet/grid';
import { asRecognised } from '../../corrections';
import { officialWorkbook } from '../../official';
import { sheetOf, workbookOf, type CellInput } from '../../sheetBuilder';
import { unnamed, UNNAMED } from '../unnamedTable';

describe('a table is suggested from the words of the header that a person points at', () => {
  test('on the official sheet it is the one that is recognised', () => {
    const [scoring] = scoringSheets(recognise(officialWorkbook()));
    if (!scoring) throw new Error('no sheet');
    const table = asRecognised(scoring);
    expect(suggestedTable(gridOf(scoring.sheet), table.headerRow, table.headerDepth)).toEqual(table);
  });

  test('each role is suggested once, appraisals by their rounds', () => {
    const grid = gridOf(
      sheetOf([
        ['TT', 'Nội dung', 'Tiêu chí', 'Thẩm định lần 2', 'Thẩm định lần 1', 'Thang điểm', 'Xếp hạng'],
      ]),
    );
    expect(
      suggestedTable(grid, 1, 1).columns.map(({ column, role, round }) => [column, role, round]),
    ).toEqual([
      [0, 'code', 1],
      [1, 'name', 1],
      [3, 'appraised', 2],
      [4, 'appraised', 1],
      [5, 'max', 1],
    ]);
  });

  test('of several columns of codes the one that places the rows, as in recognition', () => {
    const sheet = sheetOf([
      ['STT', 'Tiêu chí số', 'Nội dung', 'Điểm tối đa', 'Điểm thẩm định'],
      [1, '1', 'Chỉ đạo, điều hành', 3, 2.5],
      [2, '1.1', 'Kế hoạch', 2, 1.5],
      [3, '1.2', 'Báo cáo', 1, 1],
    ]);
    const [scoring] = scoringSheets(recognise(workbookOf(sheet)));
    if (!scoring) throw new Error('no sheet');
    const suggestion = suggestedTable(gridOf(sheet), 1, 1);
    expect(suggestion).toEqual(asRecognised(scoring));
    expect(suggestion.columns.map(({ column, role }) => [column, role])).toEqual([
      [1, 'code'],
      [2, 'name'],
      [3, 'max'],
      [4, 'appraised'],
    ]);
  });

  const suggested = (header: CellInput[][], row = 1): [number, string, number][] =>
    suggestedTable(gridOf(sheetOf([...header, ...UNNAMED.slice(2)])), row, header.length).columns.map(
      ({ column, role, round }) => [column, role, round],
    );

  test('the words of a group above count', () => {
    expect(
      suggested([
        ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', '', 'Điểm tự đánh giá'],
        ['', '', '', 'Lần 2', 'Lần 1', ''],
      ]),
    ).toEqual([
      [0, 'code', 1],
      [1, 'name', 1],
      [2, 'max', 1],
      [3, 'appraised', 2],
      [4, 'appraised', 1],
      [5, 'self', 1],
    ]);
  });

  test('several notes are, columns of other words are not, and of many appraisals the first five are', () => {
    const rounds = Array.from({ length: 7 }, (_, at) => `Thẩm định lần ${at + 1}`);
    expect(suggested([['Ghi chú của đơn vị', 'Người lập', 'Ghi chú của thẩm định', ...rounds]])).toEqual([
      [0, 'unitNote', 1],
      [2, 'note', 1],
      ...[1, 2, 3, 4, 5].map((round) => [round + 2, 'appraised', round]),
    ]);
    expect(suggested([['Giải trình', 'Người lập', 'Ghi chú của đơn vị']])).toEqual([
      [0, 'note', 1],
      [2, 'note', 1],
    ]);
    expect(suggested([['STT', 'Điểm thẩm định', 'SNV đánh giá']])).toEqual([
      [0, 'code', 1],
      [1, 'appraised', 1],
      [2, 'appraised', 2],
    ]);
  });

  test('nothing is suggested beyond the sheet, and the likely header is the first full row', () => {
    expect(suggestedTable(gridOf(sheetOf([])), 7, 2).columns).toEqual([]);
    expect(suggestedTable(gridOf(unnamed), 99, 2).columns).toEqual([]);
    expect(suggestedTable(gridOf(unnamed), 2, 9).headerDepth).toBe(5);
    expect(
      likelyHeaderRow(
        gridOf(
          sheetOf([
            ['Phụ lục', '2023'],
            ['STT', 'Tiêu chí', 'Điểm'],
          ]),
        ),
      ),
    ).toBe(2);
    expect(likelyHeaderRow(gridOf(sheetOf([['Phụ lục'], ['STT', 'Tiêu chí']])))).toBe(1);
    expect(likelyHeaderRow(gridOf(unnamed))).toBe(2);
    expect(likelyHeaderRow(gridOf(sheetOf([])))).toBe(1);
  });
});
