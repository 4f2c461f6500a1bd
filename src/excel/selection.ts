import { run } from './workbook';

/** Shows a cell: its sheet comes to the front and the cell is selected. `address` is A1. */
export async function selectCell(sheetId: string, address: string): Promise<void> {
  await run({}, async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}
