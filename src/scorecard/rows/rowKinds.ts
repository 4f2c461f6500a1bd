import type { Code } from '../words/codes';
import type { AdjustmentRow, IgnoredRow, ScoreCells, TotalRow } from '../model/scorecard';

/** A row with a code: an area, a criterion or a component. */
export interface CodedRow {
  row: number;
  code: Code;
  name: string;
  cells: ScoreCells;
}

/** A row without a code. */
export interface UnnamedRow {
  row: number;
  name: string;
  /** What stands where the code is expected. */
  codeText: string;
  cells: ScoreCells;
}

/** A total that words name. */
export interface NamedTotal extends TotalRow {
  words: string;
}

/** The rows below a header, each as what it is. */
export interface ClassifiedRows {
  coded: CodedRow[];
  total: NamedTotal | null;
  adjustments: AdjustmentRow[];
  ignored: IgnoredRow[];
  /** Rows without a code whose words say nothing of what they are. */
  unnamed: UnnamedRow[];
  /** Where another table with the same header begins; null where none does. */
  next: number | null;
}
