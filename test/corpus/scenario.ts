import type { SheetExpectation } from './expectation';
import type { SheetGrid } from './sheetGrid';

/** A workbook that somebody could have sent, and what is wrong in it. */
export interface Scenario {
  /** Name of the file, without its ending. */
  name: string;
  /** What it is and what was planted, in a sentence or two. */
  about: string;
  sheets: () => ScenarioSheet[];
}

export interface ScenarioSheet {
  grid: SheetGrid;
  expectation: SheetExpectation;
}

/** A sheet that must not be taken for a scoring sheet. */
export function refused(grid: SheetGrid, kind: 'comparison' | 'other', why: string): ScenarioSheet {
  const expectation: SheetExpectation = {
    name: grid.name,
    kind,
    why,
    scoring: null,
    findings: [],
    allowedInfos: [],
    unspecified: [],
  };
  return { grid, expectation };
}
