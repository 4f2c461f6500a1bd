import type { PageLayout } from '../../marks/pageLayout';
import type { SheetChanges } from '../changes/workbookChanges';
import {
  childNamed,
  escapeText,
  parseTree,
  withAttributes,
  withChildElements,
  type AttributeValues,
  type Splice,
} from '../file/xml';
import { encodeXstring } from '../words/richText';
import { elementNamed, placeOfElement, type SheetText } from './patchSheetElements';

/** How the sheet is printed, but for the print area and titles, which are names of the workbook. */
export function patchPageLayout(sheet: SheetText, { pageLayout }: SheetChanges): Splice[] {
  if (!pageLayout) return [];
  const { now, changed } = pageLayout;
  const values = (attributes: readonly (readonly [keyof PageLayout, AttributeValues])[]): AttributeValues => {
    const ofChanged = attributes.filter(([aspect]) => changed.includes(aspect));
    return Object.fromEntries(ofChanged.flatMap(([, value]) => Object.entries(value)));
  };

  const options = values([
    ['horizontalCentered', { horizontalCentered: onlyTrue(now.horizontalCentered) }],
    ['verticalCentered', { verticalCentered: onlyTrue(now.verticalCentered) }],
    ['headings', { headings: onlyTrue(now.headings) }],
    ['gridLines', { gridLines: onlyTrue(now.gridLines) }],
  ]);
  const pages = values([
    ['paperSize', { paperSize: now.paperSize }],
    ['zoom', zoomAttributes(now.zoom)],
    ['pageOrder', { pageOrder: unless('downThenOver', now.pageOrder) }],
    ['orientation', { orientation: now.orientation }],
    ['blackAndWhite', { blackAndWhite: onlyTrue(now.blackAndWhite) }],
    ['draft', { draft: onlyTrue(now.draft) }],
    ['cellComments', { cellComments: unless('none', now.cellComments) }],
    ['errors', { errors: unless('displayed', now.errors) }],
    [
      'firstPageNumber',
      {
        firstPageNumber: now.firstPageNumber,
        useFirstPageNumber: onlyTrue(now.firstPageNumber !== null),
      },
    ],
  ]);
  return [
    ...retagged(sheet, 'printOptions', options),
    ...patchMargins(sheet, now, changed),
    ...retagged(sheet, 'pageSetup', pages),
    ...patchTexts(sheet, now, changed),
    ...(changed.includes('rowBreaks') ? replaced(sheet, 'rowBreaks', breaksXml(sheet, now.rowBreaks)) : []),
  ];
}

function breaksXml({ prefix }: SheetText, rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const count = String(rows.length);
  const breaks = rows.map((row) => `<${prefix}brk id="${String(row)}" max="16383" man="1"/>`).join('');
  return `<${prefix}rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</${prefix}rowBreaks>`;
}

/** The tab's colour, and whether the page setup fits to pages: both are told before anything else (18.3.1.82). */
export function patchSheetProperties(sheet: SheetText, { tabColor, pageLayout }: SheetChanges): Splice[] {
  const { prefix, text } = sheet;
  const element = elementNamed(sheet, 'sheetPr');
  const children: Record<string, string | null> = {};
  if (tabColor !== undefined)
    children['tabColor'] = tabColor && `<${prefix}tabColor rgb="FF${tabColor.slice(1)}"/>`;
  if (pageLayout?.changed.includes('zoom')) {
    const before = childNamed(element, 'pageSetUpPr');
    const tag = before ? text.slice(before.start, before.end) : `<${prefix}pageSetUpPr/>`;
    const fits = withAttributes(tag, { fitToPage: onlyTrue(!('scale' in pageLayout.now.zoom)) });
    children['pageSetUpPr'] = /\s\w+=/.test(fits) ? fits : null;
  }
  if (Object.keys(children).length === 0) return [];
  const base = element ? text.slice(element.start, element.end) : `<${prefix}sheetPr/>`;
  return replaced(sheet, 'sheetPr', withChildElements(base, children, SHEET_PROPERTIES));
}

const SHEET_PROPERTIES = 'tabColor outlinePr pageSetUpPr'.split(' ');
const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const TEXTS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

function zoomAttributes(zoom: PageLayout['zoom']): AttributeValues {
  return 'scale' in zoom
    ? { scale: unless(100, zoom.scale) }
    : { scale: null, fitToWidth: unless(1, zoom.wide ?? 0), fitToHeight: unless(1, zoom.tall ?? 0) };
}

/** All six are compulsory, so the first that is set brings the others. */
function patchMargins(sheet: SheetText, now: PageLayout, changed: readonly (keyof PageLayout)[]): Splice[] {
  const isNew = !elementNamed(sheet, 'pageMargins');
  if (!MARGINS.some((margin) => changed.includes(margin))) return [];
  const written = MARGINS.filter((margin) => isNew || changed.includes(margin));
  return retagged(sheet, 'pageMargins', Object.fromEntries(written.map((margin) => [margin, now[margin]])));
}

function patchTexts(sheet: SheetText, now: PageLayout, changed: readonly (keyof PageLayout)[]): Splice[] {
  const { prefix } = sheet;
  const attributes: AttributeValues = {};
  for (const flag of ['differentOddEven', 'differentFirst'] as const)
    if (changed.includes(flag)) attributes[flag] = onlyTrue(now[flag]);
  for (const flag of ['scaleWithDoc', 'alignWithMargins'] as const)
    if (changed.includes(flag)) attributes[flag] = now[flag] ? null : 0;
  const children: Record<string, string | null> = {};
  for (const name of TEXTS) {
    if (!changed.includes(name)) continue;
    const content = escapeText(encodeXstring(now[name]));
    children[name] = content === '' ? null : `<${prefix}${name}>${content}</${prefix}${name}>`;
  }
  if (Object.keys(attributes).length + Object.keys(children).length === 0) return [];
  const element = elementNamed(sheet, 'headerFooter');
  const base = element ? sheet.text.slice(element.start, element.end) : `<${prefix}headerFooter/>`;
  const changedChildren = withChildElements(base, children, TEXTS);
  const tagEnd = parseTree(changedChildren, 'headerFooter').openEnd;
  const tag = withAttributes(changedChildren.slice(0, tagEnd), attributes);
  return replaced(sheet, 'headerFooter', tag + changedChildren.slice(tagEnd));
}

/** An element without children with attributes set; one that is left without any goes. */
function retagged(sheet: SheetText, name: string, values: AttributeValues): Splice[] {
  if (Object.keys(values).length === 0) return [];
  const element = elementNamed(sheet, name);
  const tag = element ? sheet.text.slice(element.start, element.end) : `<${sheet.prefix}${name}/>`;
  return replaced(sheet, name, withAttributes(tag, values));
}

function replaced(sheet: SheetText, name: string, xml: string): Splice[] {
  const element = elementNamed(sheet, name);
  const place = placeOfElement(sheet, name);
  const text = xml === `<${sheet.prefix}${name}/>` ? '' : xml;
  return [{ start: element?.start ?? place, end: element?.end ?? place, text }];
}

function onlyTrue(value: boolean): 1 | null {
  return value ? 1 : null;
}

function unless<T extends string | number>(usual: T, value: T): T | null {
  return value === usual ? null : value;
}
