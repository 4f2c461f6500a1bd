import { isOfLevel, type Code } from '../words/codes';
import type { CodedRow } from './rowKinds';

/** The rows of an area's level: the first code of a table is an area's. */
export function areasOf(coded: readonly CodedRow[]): CodedRow[] {
  return coded.filter(({ code }) => isOfLevel(code, coded[0]?.code));
}

/** Whether a code is a further area's, or goes on in the last one. */
export function goesOnInTable(code: Code, before: readonly CodedRow[]): boolean {
  if (!isOfLevel(code, before[0]?.code)) return goesOnInArea(before.at(-1)?.code, code);
  return (code.parts[0] ?? 0) > (areasOf(before).at(-1)?.code.parts[0] ?? 0);
}

/** Whether a code goes on in the area where another stood: what looked like the total stood within the area. */
function goesOnInArea(before: Code | undefined, { style, parts }: Code): boolean {
  if (style !== 'dotted' || before?.style !== 'dotted' || parts.length < 2) return false;
  if (parts[0] !== before.parts[0]) return false;
  const differing = parts.findIndex((part, at) => part !== before.parts[at]);
  return differing > 0 && (parts[differing] ?? 0) > (before.parts[differing] ?? 0);
}
