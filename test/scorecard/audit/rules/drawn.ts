import { cellAddress } from '../../../../src/sheet/address';
import { audit } from '../../../../src/scorecard/audit/audit';
import type { Finding } from '../../../../src/scorecard/audit/finding';
import { recognise } from '../../../../src/scorecard/recognise';
import type { SheetSnapshot } from '../../../../src/sheet/snapshot';
import { workbookOf } from '../../../sheetBuilder';

/** All that a finding says but its sheet: `PARENT_SUM sumDiffers error E2: found 2, expected 3, difference -1`. */
export function drawn(finding: Finding): string {
  const { kind, cause, severity, column, row, consequence, found, expected, params } = finding;
  const parts = Object.entries({ found, expected, ...params }).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${String(value)}`],
  );
  const end = consequence ? ' (consequence)' : '';
  return `${kind} ${cause} ${severity} ${cellAddress(column, row)}${end}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

export function findingsOf(...sheets: SheetSnapshot[]): Finding[] {
  return audit(recognise(workbookOf(...sheets)));
}

/** What is found in some sheets, in words. */
export function said(...sheets: SheetSnapshot[]): string[] {
  return findingsOf(...sheets).map(drawn);
}
