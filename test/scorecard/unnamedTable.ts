import type { ChosenTable } from '../../src/scorecard/layout/chosenTable';
import { sheetOf, type CellInput } from '../sheetBuilder';

/** A table that nothing but a person can read: the header's words name no role. */
export const UNNAMED: CellInput[][] = [
  ['Phụ lục'],
  ['A', 'B', 'C', 'D', 'E'],
  ['1', 'Chỉ đạo, điều hành', 3, 2.5, ''],
  ['1.1', 'Kế hoạch', 1, 1, ''],
  ['1.2', 'Báo cáo', 2, 1.5, 'Chậm'],
];
export const unnamed = sheetOf(UNNAMED, { name: 'Phụ lục' });
export const UNNAMED_TABLE: ChosenTable = {
  headerRow: 2,
  headerDepth: 1,
  columns: [
    { column: 0, role: 'code', round: 1, header: 'A' },
    { column: 1, role: 'name', round: 1, header: 'B' },
    { column: 2, role: 'max', round: 1, header: 'C' },
    { column: 3, role: 'appraised', round: 1, header: 'D' },
    { column: 4, role: 'note', round: 1, header: 'E' },
  ],
};
