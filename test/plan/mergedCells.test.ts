import { areaAddress } from '../../src/sheet/area';
import fc from 'fast-check';
import { planHighlight } from '../../src/plan/highlightEdits';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { cellAddress } from '../../src/sheet/address';
import { parseArea, type Area } from '../../src/sheet/area';
import { audit } from '../../src/scorecard/audit/audit';
import { gridOf } from '../../src/sheet/grid';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { sourceOfNote } from '../../src/scorecard/words/noteSource';
import { placedScorecardArbitrary, points, drawnAs, type PlacedScorecard } from '../arbitraries';
import { MemoryWorkbook } from '../memoryWorkbook';
import { sheetOf, withCell, workbookOf, type CellInput } from '../sheetBuilder';

/** Nothing is written beneath a merge, and what it covers is nobody's fault. */

function scoringIn(sheet: SheetSnapshot): ScoringSheet {
  const [scoring] = scoringSheets(recognise(workbookOf(sheet)));
  if (!scoring) throw new Error('There is no scoring sheet');
  return scoring;
}

function findings(sheet: SheetSnapshot): string[] {
  return audit(recognise(workbookOf(sheet))).map(
    ({ kind, column, row }) => `${kind} ${cellAddress(column, row)}`,
  );
}

/** The cells that recompute writes, with what it writes. */
function written(sheet: SheetSnapshot): Record<string, unknown> {
  const workbook = recognise(workbookOf(sheet));
  const [scoring] = scoringSheets(workbook);
  if (!scoring) throw new Error('There is no scoring sheet');
  const { edits } = planRecompute(workbook, scoring, audit(workbook), { values: false, leaveOut: new Set() });
  return Object.fromEntries(
    edits.flatMap((edit) =>
      edit.type === 'cell' ? [[cellAddress(edit.column, edit.row), edit.after.content]] : [],
    ),
  );
}

/** Merges as a person makes them: of cells that hold words and blank ones right of them or beneath. */
function mergedAt(sheet: SheetSnapshot, dice: readonly number[]): SheetSnapshot {
  const grid = gridOf(sheet);
  const taken = new Set<string>();
  const isFree = (row: number, column: number): boolean =>
    row <= grid.lastRow &&
    column <= grid.lastColumn &&
    grid.value(row, column) === '' &&
    !taken.has(cellAddress(column, row));
  const merges = dice.flatMap((number): Area[] => {
    const row = grid.firstRow + (number % (grid.lastRow - grid.firstRow + 1));
    const words = grid.filledColumns(row).filter((column) => /\p{L}/u.test(grid.words(row, column)));
    const column = words[(number % 7) % Math.max(1, words.length)];
    // What the survey measured is said by each leaf's own note (rule 4): merged further it says so of others.
    if (column === undefined || sourceOfNote(grid.words(row, column)) !== 'appraised') return [];
    if (taken.has(cellAddress(column, row))) return [];
    let [height, width] = [1, 1];
    if (number % 2 === 0) while (height < 5 && isFree(row + height, column)) height++;
    else while (width < 5 && isFree(row, column + width)) width++;
    const merge = { row, column, height, width };
    for (let y = row; y < row + height; y++)
      for (let x = column; x < column + width; x++) taken.add(cellAddress(x, y));
    return height * width > 1 ? [merge] : [];
  });
  return { ...sheet, merges };
}

/** Areas as titles over all of their row. */
function withTitles(card: PlacedScorecard, isTitle: readonly boolean[]): SheetSnapshot {
  const columns = Object.values(card.column);
  const last = Math.max(...columns);
  const titles = card.areas.filter((_, at) => isTitle[at]);
  const blanked = titles.reduce(
    (sheet, { row }) => columns.reduce((each, column) => withCell(each, row, column, ''), sheet),
    card.sheet,
  );
  return { ...blanked, merges: titles.map(({ row }) => ({ row, column: 1, height: 1, width: last })) };
}

const diceArbitrary = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });

describe('laws, for any scorecard', () => {
  test('words merged with blank cells make no new finding and no edit beneath', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, diceArbitrary, (card, dice) => {
        const sheet = mergedAt(card.sheet, dice);
        const before = findings(card.sheet);
        expect(findings(sheet).filter((each) => !before.includes(each))).toEqual([]);
        const grid = gridOf(sheet);
        const covered = Object.keys(written(sheet)).filter((address) => {
          const cell = parseArea(address);
          return cell && grid.isCovered(cell.row, cell.column);
        });
        expect(covered).toEqual([]);
      }),
    );
  });

  test('areas whose title covers their figures flow to the total, by formulas that add each leaf once', async () => {
    await fc.assert(
      fc.asyncProperty(
        placedScorecardArbitrary,
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        async (card, isTitle) => {
          const sheet = { ...withTitles(card, isTitle), ...drawnAs(card.sheet) };
          const errors = audit(recognise(workbookOf(sheet))).filter(({ severity }) => severity === 'error');
          expect(errors).toEqual([]);
          const book = new MemoryWorkbook(workbookOf(sheet));
          const opened = recognise(await book.read());
          const [scoring] = scoringSheets(opened);
          if (!scoring) throw new Error('There is no scoring sheet');
          const { total } = scoring.recomputation;
          expect([Number(total.score), Number(total.max)]).toEqual([
            points(card.total.units.appraised ?? 0),
            points(card.total.units.max ?? 0),
          ]);
          const options = { values: false, leaveOut: new Set<string>() };
          const { edits, changes } = planRecompute(opened, scoring, audit(opened), options);
          expect(changes).toEqual([]);
          const grid = gridOf(sheet);
          expect(
            edits.filter((edit) => edit.type === 'cell' && grid.isCovered(edit.row, edit.column)),
          ).toEqual([]);
          await book.write(edits);
          const left = recognise(await book.read());
          const [again] = scoringSheets(left);
          const totalCell = again?.scorecard.total?.cells.get(card.column.appraised);
          expect(totalCell?.value).toBe(points(card.total.units.appraised ?? 0));
          expect(audit(left).filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(again && planRecompute(left, again, audit(left), options).edits).toEqual([]);
        },
      ),
    );
  });
});

const HEADER = ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định', 'Ý kiến thẩm định', 'Chỉ số (%)'];

function sheet(rows: CellInput[][], ...merges: string[]): SheetSnapshot {
  return sheetOf([HEADER, ...rows], { merges: merges.flatMap((address) => parseArea(address) ?? []) });
}

const TITLED: CellInput[][] = [
  ['I', 'Chỉ đạo, điều hành', '', '', '', ''],
  ['1', 'Kế hoạch', 2, '', '', ''],
  ['1.1', 'Ban hành', 1, 1, '', ''],
  ['1.2', 'Hoàn thành', 1, 0.5, 'Chậm', ''],
  ['2', 'Kiểm tra', 1, 1, '', ''],
  ['II', 'Cải cách thể chế', '', '', '', ''],
  ['1', 'Ban hành', 3, 3, '', ''],
  ['Tổng điểm', '', '', '', '', ''],
];

test('the total adds what stands beneath the titles; where they are no merges, the areas', () => {
  expect(written(sheet(TITLED, 'B2:F2', 'B7:F7'))).toEqual({
    D3: '=ROUND(SUM(D4:D5),10)',
    C9: '=ROUND(SUM(C3,C6,C8),10)',
    D9: '=ROUND(SUM(D3,D6,D8),10)',
    F9: '=D9/C9*100',
  });
  expect(written(sheet(TITLED))).toMatchObject({ D2: '=ROUND(SUM(D3,D6),10)', D9: '=ROUND(SUM(D2,D7),10)' });
});

test('an index beside a title divides the sums of what stands beneath', () => {
  expect(written(sheet(TITLED, 'B2:E2', 'B7:E7'))).toMatchObject({
    F2: '=ROUND(SUM(D3,D6),10)/ROUND(SUM(C3,C6),10)*100',
    F7: '=D8/C8*100',
  });
});

const SHARED: CellInput[][] = [
  ['1', 'Chỉ đạo, điều hành', 4, '', '', ''],
  ['1.1', 'Kế hoạch', 2, '1,5', 'Chậm', 50],
  ['1.1.1', 'Ban hành', 1, '', '', ''],
  ['1.1.2', 'Hoàn thành', 1, '', '', ''],
  ['1.2', 'Kiểm tra', 1, 1, 'Chậm', 40],
  ['1.3', 'Tuyên truyền', 1, '', '', ''],
  ['Tổng điểm', '', 4, '', '', ''],
];

test('a score of several leaves is added once, and no index is written for one of them', () => {
  expect(written(sheet(SHARED, 'D3:D5', 'E3:E5', 'F3:F5', 'D6:D7', 'E6:E7'))).toEqual({
    D2: '=ROUND(SUM(D3,D6),10)',
    // Text becomes the number that it says, in the cell in which it stands.
    D3: 1.5,
    D8: '=ROUND(SUM(D2),10)',
    F2: '=D2/C2*100',
    F3: '=D3/C3*100',
    F8: '=D8/C8*100',
  });
});

test('leaves that share a score are marked where together they lost points', () => {
  const rules = planHighlight(scoringIn(sheet(SHARED, 'D6:D7', 'E6:E7'))).flatMap((edit) =>
    edit.type === 'addRule' ? [[areaAddress(edit.rule.area), edit.rule.formula]] : [],
  );
  expect(rules).toEqual([
    ['A4:E5', '=AND(ISNUMBER($C4),COUNT($D4)>0,ROUND($C4-$D4,10)>0,"PAR-INDEX:appraised"<>"")'],
    ['A6:E6', '=AND(COUNT($C6,$C7)=2,COUNT($D6)>0,ROUND(SUM($C6,$C7)-$D6,10)>0,"PAR-INDEX:appraised"<>"")'],
    ['A7:E7', '=AND(COUNT($C6,$C7)=2,COUNT($D6)>0,ROUND(SUM($C6,$C7)-$D6,10)>0,"PAR-INDEX:appraised"<>"")'],
  ]);
});
