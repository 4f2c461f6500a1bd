import type { PageLayout } from '../../marks/pageLayout';
import type { Rect } from '../../cells/rect';
import { MOST_COLUMNS, MOST_ROWS } from '../../../sheet/address';
import type { Sheet } from '../../univer/sheet';
import { formatAbsoluteRect, parseAddress } from '../../cells/a1';
import type { Arguments } from '../objectClass';
import { HostError } from '../hostError';
import type { HostClass, HostObject, Property } from '../objectClass';
import { defineClass } from '../objectClass';
import type { Json } from '../protocol';
import type { ObjectModel } from './objectModel';
import { assertEditable } from './objectModel';

/** Excel's papers by the numbers that files have for them (ECMA-376-1, 18.18.51), which begin with 1. */
const PAPERS = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note ' +
  'Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 ' +
  'EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS ' +
  'FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

const POINTS_PER_INCH = 72;
const PER_INCH: Record<string, number> = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 };

type Margin = 'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer';
type AspectsOf<T> = { [K in keyof PageLayout]: PageLayout[K] extends T ? K : never }[keyof PageLayout];

export function definePageLayout(model: ObjectModel): HostClass<Sheet> {
  const change = (sheet: Sheet, changed: Partial<PageLayout>): void => {
    assertEditable(sheet);
    sheet.setPageLayout(changed);
  };
  const flag = (aspect: AspectsOf<boolean>): Property<Sheet> => ({
    get: (sheet) => sheet.pageLayout[aspect],
    set: (sheet, value) => {
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      change(sheet, { [aspect]: value });
    },
  });
  const margin = (aspect: Margin): Property<Sheet> => ({
    get: (sheet) => rounded(sheet.pageLayout[aspect] * POINTS_PER_INCH),
    set: (sheet, points) => change(sheet, { [aspect]: inches(points, POINTS_PER_INCH) }),
  });
  const word = (
    aspect: keyof PageLayout,
    pairs: readonly (readonly [string, PageLayout[keyof PageLayout]])[],
  ): Property<Sheet> => ({
    get: (sheet) => pairs.find(([, stored]) => stored === sheet.pageLayout[aspect])?.[0] ?? null,
    set: (sheet, value) => {
      const pair = pairs.find(([known]) => known === value);
      if (!pair) throw new HostError('InvalidArgument');
      change(sheet, { [aspect]: pair[1] });
    },
  });
  /** Sheets whose zoom was set before. */
  const zoomed = new Set<string>();
  const rangeOf = (sheet: Sheet, area: string | null): HostObject | null => {
    const rect = area === null ? null : parseAddress(area)?.rect;
    return rect ? model.range.of({ sheet, rect }) : null;
  };
  const printArea = (sheet: Sheet): HostObject | null => {
    const rects = sheet.pageLayout.printArea.flatMap((area) => parseAddress(area)?.rect ?? []);
    return rects.length > 0 ? model.rangeAreas.of({ sheet, rects }) : null;
  };
  const found = (object: HostObject | null): HostObject => {
    if (!object) throw new HostError('ItemNotFound');
    return object;
  };
  /** Blocks of this very sheet, given as a range, as areas, or as addresses. */
  const given = (sheet: Sheet, args: Arguments): readonly Rect[] => {
    const range = args.object(0, model.range);
    const areas = range ? { sheet: range.sheet, rects: [range.rect] } : args.object(0, model.rangeAreas);
    if (areas) {
      if (areas.sheet !== sheet) throw new HostError('InvalidArgument');
      return areas.rects;
    }
    return args
      .text(0)
      .split(/[,;]/)
      .map((address) => {
        const parsed = parseAddress(address.trim());
        if (!parsed || (parsed.sheetName !== null && model.book.sheetNamed(parsed.sheetName) !== sheet))
          throw new HostError('InvalidArgument');
        return parsed.rect;
      });
  };
  const titles = (sheet: Sheet, args: Arguments, whole: (rect: Rect) => Rect): string => {
    const [rect, ...others] = given(sheet, args);
    if (!rect || others.length > 0) throw new HostError('InvalidArgument');
    return formatAbsoluteRect(whole(rect));
  };

  return defineClass<Sheet>('PageLayout', {
    properties: {
      blackAndWhite: flag('blackAndWhite'),
      bottomMargin: margin('bottom'),
      centerHorizontally: flag('horizontalCentered'),
      centerVertically: flag('verticalCentered'),
      draftMode: flag('draft'),
      firstPageNumber: {
        get: (sheet) => sheet.pageLayout.firstPageNumber ?? '',
        set: (sheet, value) => {
          const isNumber = typeof value === 'number' && Number.isInteger(value);
          if (!isNumber && value !== '') throw new HostError('InvalidArgument');
          change(sheet, { firstPageNumber: isNumber ? value : null });
        },
      },
      footerMargin: margin('footer'),
      headerMargin: margin('header'),
      leftMargin: margin('left'),
      orientation: word('orientation', [
        ['Portrait', 'portrait'],
        ['Landscape', 'landscape'],
      ]),
      paperSize: word(
        'paperSize',
        PAPERS.map((paper, index) => [paper, index + 1] as const),
      ),
      printComments: word('cellComments', [
        ['NoComments', 'none'],
        ['EndSheet', 'atEnd'],
        ['InPlace', 'asDisplayed'],
      ]),
      printErrors: word('errors', [
        ['AsDisplayed', 'displayed'],
        ['Blank', 'blank'],
        ['Dash', 'dash'],
        ['NotAvailable', 'NA'],
      ]),
      printGridlines: flag('gridLines'),
      printHeadings: flag('headings'),
      printOrder: word('pageOrder', [
        ['DownThenOver', 'downThenOver'],
        ['OverThenDown', 'overThenDown'],
      ]),
      rightMargin: margin('right'),
      topMargin: margin('top'),
      zoom: {
        get: ({ pageLayout: { zoom } }) =>
          'scale' in zoom
            ? { scale: zoom.scale, horizontalFitToPages: null, verticalFitToPages: null }
            : { scale: null, horizontalFitToPages: zoom.wide, verticalFitToPages: zoom.tall },
        set: (sheet, value) => {
          const zoom = zoomOf(value);
          const isLost = model.quirks.lostZoom && !zoomed.has(sheet.id);
          zoomed.add(sheet.id);
          if (!isLost) change(sheet, { zoom });
        },
      },
    },
    objects: { headersFooters: (sheet) => model.headerFooterGroup.of(sheet) },
    methods: {
      getPrintArea: (sheet) => found(printArea(sheet)),
      getPrintAreaOrNullObject: printArea,
      getPrintTitleColumns: (sheet) => found(rangeOf(sheet, sheet.pageLayout.titleColumns)),
      getPrintTitleColumnsOrNullObject: (sheet) => rangeOf(sheet, sheet.pageLayout.titleColumns),
      getPrintTitleRows: (sheet) => found(rangeOf(sheet, sheet.pageLayout.titleRows)),
      getPrintTitleRowsOrNullObject: (sheet) => rangeOf(sheet, sheet.pageLayout.titleRows),
      setPrintArea: (sheet, args) => change(sheet, { printArea: given(sheet, args).map(formatAbsoluteRect) }),
      setPrintMargins: (sheet, args) => {
        const unit = PER_INCH[args.text(0)];
        const options = args.json(1);
        if (unit === undefined || typeof options !== 'object' || options === null || Array.isArray(options))
          throw new HostError('InvalidArgument');
        const margins = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
        const named = margins.filter((name) => options[name] !== undefined && options[name] !== null);
        change(sheet, Object.fromEntries(named.map((name) => [name, inches(options[name] ?? null, unit)])));
      },
      setPrintTitleColumns: (sheet, args) => {
        const whole = (rect: Rect): Rect => ({ ...rect, row: 0, rowCount: MOST_ROWS });
        change(sheet, { titleColumns: titles(sheet, args, whole) });
      },
      setPrintTitleRows: (sheet, args) => {
        const whole = (rect: Rect): Rect => ({ ...rect, column: 0, columnCount: MOST_COLUMNS });
        change(sheet, { titleRows: titles(sheet, args, whole) });
      },
    },
  });
}

function rounded(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function inches(value: Json, perInch: number): number {
  if (typeof value !== 'number' || value < 0) throw new HostError('InvalidArgument');
  return rounded(value / perInch);
}

/** Percent or pages, as in Excel's dialog: who gives both gets an error. */
function zoomOf(value: Json): PageLayout['zoom'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HostError('InvalidArgument');
  const { scale = null, horizontalFitToPages: wide = null, verticalFitToPages: tall = null } = value;
  const isPages = (pages: Json): pages is number | null =>
    pages === null || (typeof pages === 'number' && Number.isInteger(pages) && pages > 0);
  if (scale === null) {
    if (!isPages(wide) || !isPages(tall) || (wide === null && tall === null))
      throw new HostError('InvalidArgument');
    return { wide, tall };
  }
  const isScale = typeof scale === 'number' && Number.isInteger(scale) && scale >= 10 && scale <= 400;
  if (!isScale || wide !== null || tall !== null) throw new HostError('InvalidArgument');
  return { scale };
}
