import type { StoredValue } from './storedValue';

const ENGINE_ERRORS = new Set(['#NAME?', '#SPILL!', '#CALC!', '#ERROR!', '#CYCLE!']);

/**
 * A result that says more about the engine than about the workbook: of functions that it does not know, of arrays that
 * it spills otherwise than Excel, and of formulas on tables and other workbooks, which it does not see.
 */
export function isEngineFailure(formula: string, value: StoredValue, before: StoredValue): boolean {
  if (value.type === 'blank') return before.type !== 'text';
  if (value.type !== 'error') return false;
  return ENGINE_ERRORS.has(value.code) || seesElsewhere(formula);
}

/** Whether a formula refers to a table or to another workbook, of which the engine knows nothing. */
export function seesElsewhere(formula: string): boolean {
  return formula.includes('[');
}
