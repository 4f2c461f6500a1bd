import Big from 'big.js';
import { planHighlight } from '../../src/plan/highlightEdits';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import { CriterionValues } from '../../src/scorecard/model/perCriterion';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { workbookOf } from '../sheetBuilder';

/** What a sheet led to: how long it took, and whether it was taken for a scoring sheet. */
export interface Endured {
  milliseconds: number;
  isScoring: boolean;
}

/** Everything that the add-in does with a sheet before it writes; throws where that throws or gives no figure. */
export function endure(sheet: SheetSnapshot): Endured {
  const start = process.cpuUsage();
  const began = performance.now();
  const workbook = recognise(workbookOf(sheet));
  const findings = audit(workbook);
  const outcomes = scoringSheets(workbook).map((scoring) => ({
    recomputation: scoring.recomputation,
    formulas: planRecompute(workbook, scoring, findings, { values: false, leaveOut: new Set() }),
    values: planRecompute(workbook, scoring, findings, { values: true, leaveOut: new Set() }),
    rules: planHighlight(scoring),
  }));
  // Of two bounds the lower: another program's turn is elapsed time but none of the processor's; what the garbage
  // collector and the compiler do beside it is the processor's time but none that anybody waits for.
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(start);
  const milliseconds = Math.min(elapsed, (user + system) / 1000);
  requireFigures(findings, 'findings');
  requireFigures(outcomes, 'outcomes');
  return { milliseconds, isScoring: outcomes.length > 0 };
}

/** Rows know their parents, so they would be walked in circles; their cells are what the sheet held. */
const NOT_WALKED = new Set(['criterion', 'blockedBy', 'before']);
const NOT_A_FIGURE = /(?<![\p{L}\d])(NaN|Infinity|undefined)(?![\p{L}\d])/u;

/** Throws where anything in a result is NaN or infinite, as a number, as a decimal or within a formula. */
function requireFigures(value: unknown, path: string): void {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${path} is ${String(value)}`);
  } else if (value instanceof Big) {
    const text = value.toString();
    if (!Number.isFinite(Number(text))) throw new Error(`${path} is ${text.slice(0, 60)}`);
  } else if (value instanceof Map || value instanceof CriterionValues) {
    for (const each of value.values()) requireFigures(each, `${path}[…]`);
  } else if (Array.isArray(value)) {
    value.forEach((each, index) => requireFigures(each, `${path}[${String(index)}]`));
  } else if (typeof value === 'object' && value !== null) {
    requireFormula(value, path);
    for (const [key, each] of Object.entries(value)) {
      if (!NOT_WALKED.has(key)) requireFigures(each, `${path}.${key}`);
    }
  }
}

/** A formula that we write is made of addresses and numbers. */
function requireFormula(value: object, path: string): void {
  if (!('isFormula' in value) || value.isFormula !== true || !('content' in value)) return;
  const { content } = value;
  // A sheet may be called "NaN"; its quoted name is no figure.
  const bare = typeof content === 'string' ? content.replace(/'[^']*'/g, '') : '';
  if (!bare.startsWith('=') || NOT_A_FIGURE.test(bare)) throw new Error(`${path} is ${String(content)}`);
}
