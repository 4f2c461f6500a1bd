import { DEFAULT_PAGE_LAYOUT, differingAspects, type PageLayout } from '../../marks/pageLayout';
import { booleanValue, childNamed, childrenNamed, type XmlElement } from '../file/xml';
import { decodeXstring } from '../words/richText';
import { printAreas, printTitles } from '../words/printNames';

/** What the names `_xlnm.Print_Area` and `_xlnm.Print_Titles` of a sheet stand for in the file. */
export interface PrintNames {
  area?: string;
  titles?: string;
}

/** The aspects of a sheet's page layout that are not the default, from the children of its worksheet element. */
export function readPageLayout(
  elements: readonly XmlElement[],
  { area, titles }: PrintNames,
): Partial<PageLayout> {
  const find = (name: string): XmlElement | undefined => elements.find((element) => element.name === name);
  const pages = find('pageSetup')?.attributes ?? {};
  const options = find('printOptions')?.attributes ?? {};
  const margins = find('pageMargins')?.attributes ?? {};
  const texts = find('headerFooter');
  const fits = booleanValue(childNamed(find('sheetPr'), 'pageSetUpPr')?.attributes['fitToPage'], false);
  const isOn = (value: string | undefined, otherwise = false): boolean => booleanValue(value, otherwise);
  const number = (value: string | undefined, otherwise: number): number =>
    value === undefined || !Number.isFinite(Number(value)) ? otherwise : Number(value);
  const text = (name: string): string => decodeXstring(childNamed(texts, name)?.text ?? '');
  const word = <W extends string>(value: string | undefined, ...words: [W, ...W[]]): W =>
    words.find((known) => known === value) ?? words[0];

  const margin = (name: 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer'): number =>
    number(margins[name], DEFAULT_PAGE_LAYOUT[name]);
  const layout: PageLayout = {
    orientation: word(pages['orientation'], 'portrait', 'landscape'),
    paperSize: number(pages['paperSize'], DEFAULT_PAGE_LAYOUT.paperSize),
    zoom: fits
      ? { wide: number(pages['fitToWidth'], 1) || null, tall: number(pages['fitToHeight'], 1) || null }
      : { scale: number(pages['scale'], 100) },
    left: margin('left'),
    right: margin('right'),
    top: margin('top'),
    bottom: margin('bottom'),
    header: margin('header'),
    footer: margin('footer'),
    horizontalCentered: isOn(options['horizontalCentered']),
    verticalCentered: isOn(options['verticalCentered']),
    gridLines: isOn(options['gridLines']),
    headings: isOn(options['headings']),
    blackAndWhite: isOn(pages['blackAndWhite']),
    draft: isOn(pages['draft']),
    pageOrder: word(pages['pageOrder'], 'downThenOver', 'overThenDown'),
    cellComments: word(pages['cellComments'], 'none', 'atEnd', 'asDisplayed'),
    errors: word(pages['errors'], 'displayed', 'blank', 'dash', 'NA'),
    firstPageNumber: isOn(pages['useFirstPageNumber']) ? number(pages['firstPageNumber'], 1) : null,
    oddHeader: text('oddHeader'),
    oddFooter: text('oddFooter'),
    evenHeader: text('evenHeader'),
    evenFooter: text('evenFooter'),
    firstHeader: text('firstHeader'),
    firstFooter: text('firstFooter'),
    differentOddEven: isOn(texts?.attributes['differentOddEven']),
    differentFirst: isOn(texts?.attributes['differentFirst']),
    scaleWithDoc: isOn(texts?.attributes['scaleWithDoc'], true),
    alignWithMargins: isOn(texts?.attributes['alignWithMargins'], true),
    rowBreaks: childrenNamed(find('rowBreaks'), 'brk')
      .filter(({ attributes }) => booleanValue(attributes['man'], false))
      .map(({ attributes }) => number(attributes['id'], 0)),
    printArea: area === undefined ? [] : printAreas(area),
    ...(titles === undefined ? { titleRows: null, titleColumns: null } : printTitles(titles)),
  };
  return Object.fromEntries(
    differingAspects(DEFAULT_PAGE_LAYOUT, layout).map((aspect) => [aspect, layout[aspect]]),
  );
}
