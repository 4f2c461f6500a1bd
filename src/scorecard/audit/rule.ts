import type { Decimal } from '../../sheet/decimal';
import type { Finding, FindingCause, FindingKind, FindingParams, Severity } from './finding';
import { gridOf } from '../../sheet/grid';
import { areaOf, type Criterion } from '../model/scorecard';
import type { SheetSnapshot } from '../../sheet/snapshot';

export interface Place {
  row: number;
  column: number;
  criterion?: Criterion;
}

export interface Statement {
  kind: FindingKind;
  severity: Severity;
  cause: FindingCause;
  found?: Decimal | string | null;
  expected?: Decimal | null;
  consequence?: boolean;
  params?: FindingParams;
}

/** The cell of a row in a column. */
export function placeAt(criterion: Criterion, column: number): Place {
  return { row: criterion.row, column, criterion };
}

/** A finding at a cell; of merged ones at the first, in which people see what is meant. */
export function finding(sheet: SheetSnapshot, place: Place, statement: Statement): Finding {
  const { row, column } = gridOf(sheet).mergeAt(place.row, place.column) ?? place;
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row,
    column,
    path: place.criterion?.path ?? null,
    area: place.criterion ? areaOf(place.criterion).path : null,
    found: null,
    expected: null,
    consequence: false,
    params: {},
    ...statement,
  };
}
