import type { SheetSnapshot } from '../../sheet/snapshot';
import { gridOf } from '../../sheet/grid';
import { areaOf, type Criterion } from '../model/scorecard';
import { CATALOGUE, type FindingCause, type FindingKind, type Severity, type Statement } from './catalogue';
import type { Finding } from './finding';

/** The cell that a finding is about, and the criterion in whose row it stands. */
export interface Place {
  row: number;
  column: number;
  criterion?: Criterion | null;
}

/** What a finding is unless its rule says otherwise. */
const USUAL: Readonly<
  Record<
    FindingCause,
    { kinds: readonly [FindingKind, ...FindingKind[]]; severities: readonly [Severity, ...Severity[]] }
  >
> = CATALOGUE;

/** The cell of a row in a column. */
export function placeAt(criterion: Criterion, column: number): Place {
  return { row: criterion.row, column, criterion };
}

/** A finding at a cell; of merged ones at the first, in which people see what is meant. */
export function finding(sheet: SheetSnapshot, place: Place, statement: Statement): Finding {
  const { row, column } = gridOf(sheet).mergeAt(place.row, place.column) ?? place;
  const { kinds, severities } = USUAL[statement.cause];
  return {
    kind: kinds[0],
    severity: severities[0],
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
