import { HyperFormula } from 'hyperformula'; // GPL-3.0: a yardstick of this benchmark only; src never imports it, the add-in never ships it
import { audit } from '../src/scorecard/audit/audit';
import { recognise, scoringSheets } from '../src/scorecard/recognise';
import type { CellValue, SheetSnapshot } from '../src/sheet/snapshot';
import { sheetOf, workbookOf, type CellInput } from '../test/sheetBuilder';

/**
 * `npm run bench`: recognising, recomputing and auditing scoring sheets in memory, beside HyperFormula building and
 * calculating the same sheets with the same sums. Compiled as what ships is (webpack.config.js beside this file).
 */
const SHEETS = 300;
const GROWTH = [1, 10, 100, 1_000, 3_000];
/** How often everybody's turn comes; the first turn warms up and does not count. */
const TURNS = 6;
/** A turn lasts at least as long, and at least one run: short runs are repeated, so that all are measured alike. */
const TURN_MILLISECONDS = 1_500;

/** 8 areas of 5 criteria of 2 components are 128 rows; header and total make them 130. */
const AREAS = 8;
const CRITERIA = 5;
const COMPONENTS = 2;
const HEADER = [
  'STT',
  'Lĩnh vực/Tiêu chí/Tiêu chí thành phần',
  'Điểm tối đa',
  'Điểm tự đánh giá',
  'Điểm thẩm định',
  'Ghi chú',
];
const SCORE_COLUMNS = ['C', 'D', 'E'];

/** A scoring sheet of 130 rows whose parents and total are formulas with the right figures; scores differ by sheet. */
function scoringSheet(index: number): SheetSnapshot {
  const rows: CellInput[][] = [HEADER];
  const totals = SCORE_COLUMNS.map(() => 0);
  const areaRows: number[] = [];
  for (let area = 1; area <= AREAS; area++) {
    const areaRow: CellInput[] = [];
    rows.push(areaRow);
    areaRows.push(rows.length);
    const criterionRows: number[] = [];
    const areaSums = [0, 0, 0];
    for (let criterion = 1; criterion <= CRITERIA; criterion++) {
      const path = `${area}.${criterion}`;
      const criterionRow: CellInput[] = [];
      rows.push(criterionRow);
      criterionRows.push(rows.length);
      const first = rows.length + 1;
      const sums = [0, 0, 0];
      for (let component = 1; component <= COMPONENTS; component++) {
        const lost = (index + criterion * component) % 3 === 0 ? 0.25 : 0;
        const figures = [1, 1, 1 - lost];
        figures.forEach((figure, at) => (sums[at] = (sums[at] ?? 0) + figure));
        const note = lost > 0 ? 'Thực hiện chưa đúng thời hạn quy định' : '';
        rows.push([`${path}.${component}`, `Thực hiện nhiệm vụ ${path}.${component}`, ...figures, note]);
      }
      const last = rows.length;
      criterionRow.push(
        path,
        `Tiêu chí về nội dung ${path}`,
        ...SCORE_COLUMNS.map((letter, at): CellInput => ({
          value: sums[at] ?? 0,
          formula: `=SUM(${letter}${first}:${letter}${last})`,
        })),
      );
      sums.forEach((sum, at) => (areaSums[at] = (areaSums[at] ?? 0) + sum));
    }
    areaRow.push(String(area), `Lĩnh vực cải cách ${area}`, ...addedUp(criterionRows, areaSums));
    areaSums.forEach((sum, at) => (totals[at] = (totals[at] ?? 0) + sum));
  }
  rows.push(['', 'TỔNG ĐIỂM', ...addedUp(areaRows, totals)]);
  return sheetOf(rows, { name: `Sở ${index}` });
}

function addedUp(rows: readonly number[], sums: readonly number[]): CellInput[] {
  return SCORE_COLUMNS.map((letter, at) => ({
    value: sums[at] ?? 0,
    formula: `=${rows.map((row) => `${letter}${row}`).join('+')}`,
  }));
}

interface Outcome {
  milliseconds: number;
  totals: (number | null)[];
}

/** Ours: every sheet read, recognised, recomputed and audited, each anew. */
function ours(sheets: readonly SheetSnapshot[]): Outcome {
  const start = performance.now();
  const totals = sheets.flatMap((sheet) => {
    // What was read of a sheet is kept with its snapshot: a copy is a sheet that nobody has read.
    const workbook = recognise(workbookOf({ ...sheet }));
    const findings = audit(workbook);
    if (findings.length > 0) throw new Error(`${sheet.name}: ${findings[0]?.cause ?? ''}`);
    return scoringSheets(workbook).map(({ recomputation }) => recomputation.total.score?.toNumber() ?? null);
  });
  return { milliseconds: performance.now() - start, totals };
}

/** HyperFormula: built from the same constants and formulas, calculated, the total read back. */
function hyperFormula(sheets: readonly (readonly CellValue[][])[]): Outcome {
  const start = performance.now();
  const totals = sheets.map((cells) => {
    const engine = HyperFormula.buildFromArray(
      cells.map((row) => [...row]),
      { licenseKey: 'gpl-v3' },
    );
    const total = engine.getCellValue({ sheet: 0, row: cells.length - 1, col: 4 });
    engine.destroy();
    return typeof total === 'number' ? total : null;
  });
  return { milliseconds: performance.now() - start, totals };
}

/** HyperFormula's other way: all sheets in one engine, which spares it the setting up of each. */
function hyperFormulaAtOnce(sheets: readonly SheetSnapshot[]): Outcome {
  const start = performance.now();
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.formulas.map((row) => [...row])])),
    { licenseKey: 'gpl-v3' },
  );
  const totals = sheets.map((sheet, index) => {
    const total = engine.getCellValue({ sheet: index, row: sheet.values.length - 1, col: 4 });
    return typeof total === 'number' ? total : null;
  });
  engine.destroy();
  return { milliseconds: performance.now() - start, totals };
}

/**
 * The median run of each contender. They take turns, so that what else the machine does meets all of them.
 */
function medians<Contenders extends readonly (() => Outcome)[]>(
  ...contenders: Contenders
): { [Each in keyof Contenders]: Outcome } {
  const runs = contenders.map((): Outcome[] => []);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [index, run] of contenders.entries()) {
      const outcomes = repeated(run);
      if (turn > 0) runs[index]?.push(...outcomes);
    }
  }
  return runs.map(median) as { [Each in keyof Contenders]: Outcome };
}

function repeated(run: () => Outcome): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const end = performance.now() + TURN_MILLISECONDS; performance.now() < end;) outcomes.push(run());
  return outcomes;
}

function median(outcomes: readonly Outcome[]): Outcome {
  const sorted = [...outcomes].sort((a, b) => a.milliseconds - b.milliseconds);
  const middle = sorted[sorted.length >> 1];
  if (!middle) throw new Error('Nothing was run.');
  return middle;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

function bench(): void {
  const sheets = Array.from({ length: SHEETS }, (_, index) => scoringSheet(index));
  const height = sheets[0]?.values.length ?? 0;
  const rows = SHEETS * height;
  const cells = sheets.map(({ formulas }) => formulas);
  const [mine, each, atOnce] = medians(
    () => ours(sheets),
    () => hyperFormula(cells),
    () => hyperFormulaAtOnce(sheets),
  );
  for (const { totals } of [each, atOnce]) {
    if (totals.join() !== mine.totals.join()) throw new Error('The totals differ.');
  }
  const line = (name: string, { milliseconds }: Outcome): string =>
    `${name.padEnd(34)} ${milliseconds.toFixed(0).padStart(6)} ms ${((rows / milliseconds) * 1000).toFixed(0).padStart(9)} rows/s`;
  console.log(`${SHEETS} sheets × ${height} rows, the median run of each, the same totals`);
  console.log(line('recognise + recompute + audit', mine));
  console.log(line('HyperFormula, an engine per sheet', each));
  console.log(line('HyperFormula, one engine', atOnce));
  const ratio = ({ milliseconds }: Outcome): string => (milliseconds / mine.milliseconds).toFixed(1);
  console.log(
    `times faster than HyperFormula: ${ratio(each)} (an engine per sheet), ${ratio(atOnce)} (one engine)`,
  );
  console.log('\ngrowth');
  for (const count of GROWTH) console.log(growthLine(count));
}

/** Time per sheet, and what the process holds while all the sheets and their results are kept. */
function growthLine(count: number): string {
  const before = heapInUse();
  const sheets = Array.from({ length: count }, (_, index) => scoringSheet(index));
  const input = heapInUse() - before;
  const [{ milliseconds }] = medians(() => ours(sheets));
  const kept = sheets.map((sheet) => recognise(workbookOf(sheet)));
  const held = heapInUse() - before - input;
  if (kept.length !== count) throw new Error('A sheet was lost.');
  return [
    `${String(count).padStart(6)} sheets`,
    `${milliseconds.toFixed(1).padStart(9)} ms`,
    `${((milliseconds / count) * 1000).toFixed(0).padStart(6)} µs per sheet`,
    `${megabytes(held).padStart(8)} held by the results, ${megabytes(input).padStart(7)} by the cells`,
    `${megabytes(process.memoryUsage().rss).padStart(8)} resident`,
  ].join('  ');
}

/** Bytes in use after a collection (`node --expose-gc`). */
function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

bench();
