import { parseArea, type Area } from '../../src/sheet/area';
import { gridOf } from '../../src/sheet/grid';
import { MergedCells } from '../../src/sheet/mergedCells';
import { sheetOf, type CellInput } from '../sheetBuilder';

function merged(...addresses: string[]): Area[] {
  return addresses.flatMap((address) => parseArea(address) ?? []);
}

describe('which cells are merged', () => {
  const used = { row: 2, column: 1, height: 4, width: 3 };

  test('a cell knows the merge that it is part of, within the used cells and beyond', () => {
    const [tall, beyond] = merged('C3:C4', 'D5:J9');
    const cells = new MergedCells(merged('C3:C4', 'D5:J9'), used);
    expect([cells.at(3, 2), cells.at(4, 2), cells.at(5, 2), cells.at(3, 1)]).toEqual([
      tall,
      tall,
      null,
      null,
    ]);
    expect([cells.at(5, 3), cells.at(9, 9), cells.at(10, 9)]).toEqual([beyond, beyond, null]);
  });

  test('of merges that overlap, as only a damaged file has them, the first counts', () => {
    const whole = merged('B2:D5');
    const cells = new MergedCells([...whole, ...merged('B2:D5', 'B3:D4')], used);
    expect(cells.at(3, 2)).toEqual(whole[0]);
  });

  test('as many as a file can have are read at once', () => {
    const rows = Array.from({ length: 32_000 }, (): CellInput[] => ['', 'a', '']);
    let looks = 0;
    const merges = rows.map((_, at) => ({
      get row() {
        looks++;
        return at + 1;
      },
      ...{ column: 1, height: 1, width: 2 },
    }));
    const grid = gridOf(sheetOf(rows, { merges }));
    const covered = rows.filter((_, at) => grid.isCovered(at + 1, 2));
    expect(covered).toHaveLength(32_000);
    // A search for each cell would look at half of all merges each time.
    expect(looks / merges.length).toBeLessThan(20);
  });

  test('where nobody asked no cell is covered', () => {
    const grid = gridOf(sheetOf([['a', '']]));
    expect([grid.isCovered(1, 1), grid.mergeAt(1, 0), grid.hasMerges]).toEqual([false, null, false]);
  });
});
