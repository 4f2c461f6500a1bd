import { parseArea } from '../../../sheet/area';
import { rectOf } from '../../cells/rect';
import type { SheetFilter, SheetTable } from '../../marks/tables';
import { findPart, readPartText, readRelationships, type XlsxPackage } from '../file/package';
import { childNamed, childrenNamed, parseTree, type XmlElement } from '../file/xml';

/** The filter of a sheet (ECMA-376-1, 18.3.1.2); it hides rows where a column of it has a condition. */
export function readFilter(elements: readonly XmlElement[]): SheetFilter | null {
  const element = elements.find(({ name }) => name === 'autoFilter');
  const area = parseArea(element?.attributes['ref'] ?? '');
  return area && { rect: rectOf(area), isDataFiltered: hasCondition(element) };
}

/** Excel's tables on a sheet (18.5): where they are, what they are called and whether they are filtered. */
export function readTables({ archive }: XlsxPackage, sheetPart: string): SheetTable[] {
  return readRelationships(archive, sheetPart).flatMap(({ type, target, external }): SheetTable[] => {
    if (type !== 'table' || external || !findPart(archive, target)) return [];
    const table = parseTree(readPartText(archive, target).text, target);
    const area = parseArea(table.attributes['ref'] ?? '');
    if (!area) return [];
    return [
      {
        id: table.attributes['id'] ?? '',
        name: table.attributes['displayName'] ?? '',
        rect: rectOf(area),
        isDataFiltered: hasCondition(childNamed(table, 'autoFilter')),
        hasTotals: Number(table.attributes['totalsRowCount'] ?? 0) > 0,
      },
    ];
  });
}

function hasCondition(autoFilter: XmlElement | undefined): boolean {
  return childrenNamed(autoFilter, 'filterColumn').some((column) => column.children.length > 0);
}
