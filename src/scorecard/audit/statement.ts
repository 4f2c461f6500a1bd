import type { Decimal } from '../decimal';
import type { Finding, FindingCause, FindingKind, FindingParams, Severity } from '../finding';
import { areaOf, type Criterion } from '../scorecard';

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

export function finding(sheet: { id: string; name: string }, place: Place, statement: Statement): Finding {
  return {
    sheetId: sheet.id,
    sheetName: sheet.name,
    row: place.row,
    column: place.column,
    path: place.criterion?.path ?? null,
    area: place.criterion ? areaOf(place.criterion).path : null,
    found: null,
    expected: null,
    consequence: false,
    params: {},
    ...statement,
  };
}
