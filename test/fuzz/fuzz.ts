import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { fuzzedSheet, startingSheets } from './cases';
import { endure } from './endurance';
import { tryForeignTable } from './foreignFormulas';
import { tryGap } from './gaps';

/**
 * `npm run fuzz -- CASES FIRST_SEED`: random and mutated sheets through everything that the add-in does before it
 * writes, and tables with other people's formulas (10,000 at most). A failure names the seed that makes it again: `npm run fuzz -- 1 SEED`.
 */
const DEFAULT_CASES = 100_000;
/** A sheet must not keep anybody waiting. */
const LONGEST = 50;
/**
 * A slow sheet is measured again, at once and after the last one: the garbage collector, another program or the
 * compiling of what ran for the first time may have been the slow one.
 */
const MEASUREMENTS = 4;
const MOST_REPORTED = 20;

interface Slowest {
  milliseconds: number;
  seed: number;
  size: string;
}

function sizeOf({ values }: SheetSnapshot): string {
  return `${values.length} × ${values[0]?.length ?? 0}`;
}

function fastest(sheet: SheetSnapshot, before = Infinity): number {
  let milliseconds = before;
  for (let again = 0; milliseconds > LONGEST && again < MEASUREMENTS; again++) {
    milliseconds = Math.min(milliseconds, endure(sheet).milliseconds);
  }
  return milliseconds;
}

function run(cases: number, firstSeed: number): void {
  const sheets = startingSheets();
  const failures: string[] = [];
  const slow: number[] = [];
  let slowest: Slowest = { milliseconds: 0, seed: firstSeed, size: '' };
  const note = (seed: number, size: string, milliseconds: number): void => {
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, seed, size };
  };
  let scoring = 0;
  const start = performance.now();
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const sheet = fuzzedSheet(seed, sheets);
    const size = sizeOf(sheet);
    try {
      const { isScoring, milliseconds: first } = endure(sheet);
      if (isScoring) scoring++;
      const milliseconds = first > LONGEST ? fastest(sheet, first) : first;
      if (milliseconds > LONGEST) slow.push(seed);
      else note(seed, size, milliseconds);
    } catch (error) {
      failures.push(
        `seed ${seed} (${size}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  for (const seed of slow) {
    const sheet = fuzzedSheet(seed, sheets);
    const milliseconds = fastest(sheet);
    note(seed, sizeOf(sheet), milliseconds);
    if (milliseconds > LONGEST)
      failures.push(`seed ${seed} (${sizeOf(sheet)}): ${milliseconds.toFixed(1)} ms`);
  }
  const seconds = (performance.now() - start) / 1000;
  for (const failure of failures.slice(0, MOST_REPORTED)) console.error(failure);
  console.log(
    `cases     ${cases} (${scoring} scoring sheets), seeds from ${firstSeed}, ${seconds.toFixed(0)} s`,
  );
  console.log(
    `slowest   ${slowest.milliseconds.toFixed(1)} ms (seed ${slowest.seed}, ${slowest.size} cells)`,
  );
  console.log(`failures  ${failures.length}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** Tables with other people's formulas; each is calculated twice by HyperFormula, so there are fewer of them. */
function runForeignFormulas(cases: number, firstSeed: number): void {
  const failures: string[] = [];
  const start = performance.now();
  let written = 0;
  let withheld = 0;
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    try {
      const outcome = tryForeignTable(seed, seed % 4 === 0);
      written += outcome?.written ?? 0;
      withheld += outcome?.withheld ?? 0;
      if (outcome === null) failures.push(`seed ${seed}: no scoring sheet`);
      else if (outcome.faults.length > 0) failures.push(`seed ${seed}: ${outcome.faults.join('; ')}`);
    } catch (error) {
      failures.push(
        `seed ${seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  const seconds = (performance.now() - start) / 1000;
  for (const failure of failures.slice(0, MOST_REPORTED)) console.error(failure);
  console.log(
    `formulas  ${cases} tables, ${written} cells written, ${withheld} left alone, ${seconds.toFixed(0)} s`,
  );
  console.log(`failures  ${failures.length}`);
  if (failures.length > 0) process.exitCode = 1;
}

/** Tables from which something was taken, or to which something was added that nobody can know. */
function runGaps(cases: number, firstSeed: number): void {
  const failures: string[] = [];
  const harms = new Map<string, number>();
  for (let seed = firstSeed; seed < firstSeed + cases; seed++) {
    const { harm, faults } = tryGap(seed);
    harms.set(harm, (harms.get(harm) ?? 0) + 1);
    if (faults.length > 0) failures.push(`seed ${seed} (${harm}): ${faults.join('; ')}`);
  }
  for (const failure of failures.slice(0, MOST_REPORTED)) console.error(failure);
  console.log(
    `gaps      ${cases} tables: ${[...harms].map(([harm, count]) => `${harm} ${count}`).join(', ')}`,
  );
  console.log(`failures  ${failures.length}`);
  if (failures.length > 0) process.exitCode = 1;
}

const MOST_TABLES = 10_000;

const [cases = DEFAULT_CASES, firstSeed = 1] = process.argv.slice(2).map(Number);
run(cases, firstSeed);
runForeignFormulas(Math.min(cases, MOST_TABLES), firstSeed);
runGaps(Math.min(cases, MOST_TABLES), firstSeed);
