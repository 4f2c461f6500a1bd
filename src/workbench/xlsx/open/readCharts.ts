import type { ChartCorner, FileChart } from '../../marks/chart';
import { readPartText, relatedPart, type XlsxPackage } from '../file/package';
import { chartAnchors } from '../file/drawing';
import { childNamed, parseTree, type XmlElement } from '../file/xml';
import { chartId } from '../words/fileIds';
import { pointsOfEmu } from '../words/measures';

/** The charts that a sheet's drawing shows (ECMA-376-1, 20.5): their names and places; what they show is not read. */
export function readCharts(
  { archive }: XlsxPackage,
  sheetPart: string,
  elements: readonly XmlElement[],
  sheetId: string,
): FileChart[] {
  if (!elements.some(({ name }) => name === 'drawing')) return [];
  const part = relatedPart(archive, sheetPart, 'drawing');
  if (part === undefined) return [];
  const drawing = parseTree(readPartText(archive, part).text, part);
  return chartAnchors(drawing).map(({ anchor, frame }, index) => ({
    origin: 'file',
    id: chartId(sheetId, index),
    name: childNamed(childNamed(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes['name'] ?? '',
    place: { from: cornerOf(childNamed(anchor, 'from')), to: cornerOf(childNamed(anchor, 'to')) },
  }));
}

function cornerOf(corner: XmlElement | undefined): ChartCorner {
  const number = (name: string): number => Number(childNamed(corner, name)?.text ?? 0) || 0;
  return {
    column: number('col'),
    right: pointsOfEmu(number('colOff')),
    row: number('row'),
    down: pointsOfEmu(number('rowOff')),
  };
}
