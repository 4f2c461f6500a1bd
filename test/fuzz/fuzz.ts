import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { fuzzedSheet, startingSheets } from './cases';
import { endure } from './endurance';

/**
 * `npm run fuzz -- CASES FIRST_SEED`: random and mutated sheets through everything that the add-in does before it
 * writes. A failure names the seed that makes it again: `npm run fuzz -- 1 SEED`.
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

const [cases = DEFAULT_CASES, firstSeed = 1] = process.argv.slice(2).map(Number);
run(cases, firstSeed);
