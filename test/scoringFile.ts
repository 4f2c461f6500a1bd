import { workbookFile, type SheetSource, type WorkbookSource } from './workbench/xlsx/workbookFile';

/** Text that stands in every workbook made here, and that no message may repeat. */
export const SECRET = 'Nội dung mật của hội đồng';

type Row = readonly (string | number)[];

/** A scorecard of one area and two criteria, whose area is stored 0.5 too high. */
const SCORING_ROWS: readonly Row[] = [
  ['Bảng điểm Chỉ số CCHC năm 2023'],
  ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', 'Ý kiến hội đồng thẩm định'],
  ['1', 'Chỉ đạo, điều hành', 3, 3, ''],
  ['1.1', 'Kế hoạch', 1, 1, ''],
  ['1.2', 'Thực hiện', 2, 1.5, SECRET],
];

/** A sheet of scores as an Excel user might have left it. */
export function scoringSheet(source: Omit<SheetSource, 'rows'> = {}): SheetSource {
  return { name: 'Bảng điểm', ...source, rows: rowsXml(SCORING_ROWS) };
}

/** A sheet of which nobody would say that it holds scores. */
export function coverSheet(source: Omit<SheetSource, 'rows'> = {}): SheetSource {
  return { name: 'Bìa', ...source, rows: rowsXml([['Báo cáo'], [SECRET]]) };
}

/** An .xlsx file of these sheets; the first is in front. */
export function fileOf(sheets: SheetSource[], more: Omit<WorkbookSource, 'sheets'> = {}): Uint8Array {
  return workbookFile({ sheets, ...more });
}

function rowsXml(rows: readonly Row[]): string {
  return rows
    .map((cells, index) => `<row r="${index + 1}">${cells.map((cell) => cellXml(cell)).join('')}</row>`)
    .join('');
}

function cellXml(cell: string | number): string {
  return typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
}
