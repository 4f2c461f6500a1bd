import fc from 'fast-check';
import { pageStarts, roomOfPage } from '../../src/report/pages';

const row = (height: number, leads = false): { height: number; leads: boolean } => ({ height, leads });

describe('pages of a sheet', () => {
  test('end where they are full, the repeated header counted from the second on', () => {
    const rows = Array.from({ length: 10 }, () => row(20));
    expect(pageStarts(rows, 100, 40)).toEqual([6, 9]);
  });

  test('leave no heading at their foot, nor headings that lead to each other', () => {
    const rows = [row(20), row(20), row(20, true), row(20, true), row(20), row(20)];
    expect(pageStarts(rows, 80, 0)).toEqual([3]);
    expect(pageStarts([row(20), row(20, true)], 40, 0)).toEqual([]);
  });

  test('hold what is higher than a page, each row on one page', () => {
    expect(pageStarts([row(300), row(20), row(300)], 100, 10)).toEqual([2, 3]);
  });

  test('are never fuller than their room, and never end with a heading that has room with what it leads', () => {
    const rows = fc.array(fc.record({ height: fc.integer({ min: 15, max: 60 }), leads: fc.boolean() }));
    fc.assert(
      fc.property(rows, (given) => {
        const [room, repeated] = [500, 50];
        const starts = pageStarts(given, room, repeated);
        const edges = [1, ...starts, given.length + 1];
        edges.slice(0, -1).forEach((first, page) => {
          const own = given.slice(first - 1, (edges[page + 1] ?? 0) - 1);
          const height = own.reduce((sum, each) => sum + each.height, page === 0 ? 0 : repeated);
          expect(height).toBeLessThanOrEqual(room);
          const isLast = page === starts.length;
          const isAllHeadings = own.every(({ leads }) => leads);
          if (!isLast && !isAllHeadings) expect(own.at(-1)?.leads).toBe(false);
        });
      }),
    );
  });

  test('take more of a sheet that is made smaller to fit their width', () => {
    expect(roomOfPage('landscape', [1400])).toBeGreaterThan(roomOfPage('landscape', [700]));
    expect(roomOfPage('portrait', [100])).toBe(roomOfPage('portrait', [400]));
  });
});
