import fc from 'fast-check';
import { parseAddress, formatRect } from '../../../src/workbench/cells/a1';
import type { Rect } from '../../../src/workbench/cells/rect';
import type { Shift } from '../../../src/workbench/univer/shift';
import { shiftRect } from '../../../src/workbench/univer/shift';

const rectOf = (address: string): Rect => {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(address);
  return parsed.rect;
};

test.each<[string, Shift['direction'], string, string | null, string]>([
  ['1:2', 'Down', 'A5:B6', 'A7:B8', 'rows inserted above move a range'],
  ['6:6', 'Down', 'A5:B6', 'A5:B7', 'rows inserted within make it longer'],
  ['7:7', 'Down', 'A5:B6', 'A5:B6', 'rows inserted below leave it'],
  ['A:A', 'Right', 'A5:B6', 'B5:C6', 'columns inserted before move it'],
  ['1:5', 'Up', 'A5:B6', 'A1:B1', 'rows deleted over its start shorten it'],
  ['6:9', 'Up', 'A5:B6', 'A5:B5', 'rows deleted over its end shorten it'],
  ['4:9', 'Up', 'A5:B6', null, 'rows deleted around it take it away'],
  ['A1:B1', 'Down', 'A5:B6', 'A6:B7', 'cells inserted above all its columns move it'],
  ['A1', 'Down', 'A5:B6', 'A5:B6', 'cells inserted above some of its columns leave it'],
  ['A5:A9', 'Left', 'B5:B6', 'A5:A6', 'cells deleted before all its rows move it'],
])('%s %s: %s becomes %s (%s)', (changed, direction, before, after) => {
  const moved = shiftRect(rectOf(before), { rect: rectOf(changed), direction });
  expect(moved && formatRect(moved)).toBe(after);
});

test('deleting what was inserted brings every range back', () => {
  const spans = fc.record({
    row: fc.nat(20),
    column: fc.nat(5),
    rowCount: fc.integer({ min: 1, max: 9 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 5 }), (rect, row, rowCount) => {
      const lines: Rect = { row, column: 0, rowCount, columnCount: 16_384 };
      const moved = shiftRect(rect, { rect: lines, direction: 'Down' });
      expect(moved && shiftRect(moved, { rect: lines, direction: 'Up' })).toEqual(rect);
    }),
  );
});
