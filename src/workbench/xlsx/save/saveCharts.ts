import type { ChartCorner } from '../../marks/chart';
import type { ChartWithData } from '../changes/chartData';
import type { SheetChanges } from '../changes/workbookChanges';
import { chartAnchors } from '../file/drawing';
import { walkSheet } from '../file/sheetStream';
import {
  applySplices,
  childNamed,
  escapeAttribute,
  parseTree,
  relationshipId,
  type XmlElement,
} from '../file/xml';
import { chartId } from '../words/fileIds';
import { emuOfPoints } from '../words/measures';
import { chartXml } from './chartXml';
import type { PackageEditor } from './packageEditor';
import { elementNamed, placeOfElement, type SheetText } from './patchSheetElements';

/**
 * Charts of a sheet that come and go. Each is a part that the sheet's drawing shows in a frame (ECMA-376-1, 20.5); a
 * drawing that is there keeps everything else in it, and one that shows nothing any more goes.
 */
export function saveCharts(
  editor: PackageEditor,
  sheetPart: string,
  { sheetId, charts }: Pick<SheetChanges, 'sheetId' | 'charts'>,
): void {
  if (!charts) return;
  const { added, removed } = charts;
  const existing = editor.relationships(sheetPart).find(({ type }) => type === 'drawing')?.target;
  if (existing !== undefined && removed.length > 0) dropFrames(editor, existing, sheetId, removed);
  if (added.length > 0) {
    const drawing = existing ?? addDrawing(editor, sheetPart);
    for (const chart of added) addFrame(editor, drawing, chart);
  } else if (existing !== undefined && parseTree(editor.text(existing), existing).children.length === 0) {
    dropDrawing(editor, sheetPart, existing);
  }
}

const CHART_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

const DRAWING_NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function addDrawing(editor: PackageEditor, sheetPart: string): string {
  const { part, relationshipId: id } = editor.addRelatedPart(sheetPart, {
    target: '../drawings/drawing1.xml',
    type: 'drawing',
    contentType: DRAWING_CONTENT_TYPE,
    text: inFormat(
      editor,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${DRAWING_NAMESPACES}></xdr:wsDr>`,
    ),
  });
  const sheet = sheetText(editor, sheetPart);
  const place = placeOfElement(sheet, 'drawing');
  const element = inFormat(editor, `<${sheet.prefix}drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`);
  editor.setText(sheetPart, applySplices(sheet.text, [{ start: place, end: place, text: element }]));
  return part;
}

function dropDrawing(editor: PackageEditor, sheetPart: string, drawing: string): void {
  editor.unrelate(sheetPart, drawing);
  const sheet = sheetText(editor, sheetPart);
  const element = elementNamed(sheet, 'drawing');
  if (!element) return;
  const { start, end } = element;
  editor.setText(sheetPart, applySplices(sheet.text, [{ start, end, text: '' }]));
}

function addFrame(editor: PackageEditor, drawing: string, chart: ChartWithData): void {
  const { relationshipId: id } = editor.addRelatedPart(drawing, {
    target: '../charts/chart1.xml',
    type: 'chart',
    contentType: CHART_CONTENT_TYPE,
    text: inFormat(editor, chartXml(chart)),
  });
  const number = highestId(parseTree(editor.text(drawing), drawing)) + 1;
  const { from, to } = chart.place;
  const frame =
    `<xdr:twoCellAnchor ${DRAWING_NAMESPACES}><xdr:from>${cornerXml(from)}</xdr:from><xdr:to>${cornerXml(to)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeAttribute(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
  editor.insertIntoRoot(drawing, () => inFormat(editor, frame));
}

function dropFrames(
  editor: PackageEditor,
  drawing: string,
  sheetId: string,
  removed: readonly string[],
): void {
  const text = editor.text(drawing);
  const gone = chartAnchors(parseTree(text, drawing)).filter((_anchor, index) =>
    removed.includes(chartId(sheetId, index)),
  );
  const related = editor.relationships(drawing);
  for (const { frame } of gone) {
    const data = childNamed(childNamed(frame, 'graphic'), 'graphicData');
    const chart = childNamed(data, 'chart');
    const part = related.find(({ id }) => chart && id === relationshipId(chart))?.target;
    if (part !== undefined) editor.unrelate(drawing, part);
  }
  const splices = gone.map(({ anchor: { start, end } }) => ({ start, end, text: '' }));
  editor.setText(drawing, applySplices(text, splices));
}

function cornerXml({ column, right, row, down }: ChartCorner): string {
  return (
    `<xdr:col>${column}</xdr:col><xdr:colOff>${emuOfPoints(right)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emuOfPoints(down)}</xdr:rowOff>`
  );
}

/** Everything that a drawing shows has a number of its own; 1 is the drawing. */
function highestId(element: XmlElement): number {
  const own = element.name === 'cNvPr' ? Number(element.attributes['id'] ?? 1) : 1;
  return Math.max(own, ...element.children.map(highestId));
}

function sheetText(editor: PackageEditor, part: string): SheetText {
  const text = editor.text(part);
  const elements: XmlElement[] = [];
  let prefix = '';
  let end = text.length;
  walkSheet(text, part, {
    root: (tag) => (prefix = tag.prefix),
    element: (element) => elements.push(element),
    rootEnd: (start) => (end = start),
  });
  return { text, prefix, elements, end };
}

/** The strict format has its own addresses for the namespaces of drawings. */
function inFormat({ isStrict }: PackageEditor, xml: string): string {
  return isStrict
    ? xml
        .replaceAll(
          'http://schemas.openxmlformats.org/drawingml/2006/',
          'http://purl.oclc.org/ooxml/drawingml/',
        )
        .replaceAll(RELATIONSHIPS, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
    : xml;
}
