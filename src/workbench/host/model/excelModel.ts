import type { Book } from '../../univer/book';
import type { Quirks } from '../quirks';
import { References } from '../references';
import { defineAddinInternalService } from './addinInternalService';
import { defineApplication, defineCultureInfo, defineNumberFormatInfo } from './application';
import { defineBorder, defineBorders } from './borders';
import {
  defineChartAxes,
  defineChartAxis,
  defineChartAxisFormat,
  defineChartAxisTitle,
  defineChartAxisTitleFormat,
  defineChartGridlines,
} from './chartAxes';
import {
  defineChartAreaFormat,
  defineChartFill,
  defineChartFont,
  defineChartLegend,
  defineChartLegendFormat,
  defineChartLineFormat,
  defineChartTitle,
  defineChartTitleFormat,
} from './chartFormats';
import { defineChart, defineCharts } from './charts';
import {
  defineChartDataLabelFormat,
  defineChartDataLabels,
  defineChartSeries,
  defineChartSeriesCollection,
  defineChartSeriesFormat,
} from './chartSeries';
import {
  defineConditionalFormat,
  defineConditionalFormatRule,
  defineConditionalFormats,
  defineConditionalRangeFill,
  defineConditionalRangeFont,
  defineConditionalRangeFormat,
  defineCustomConditionalFormat,
} from './conditionalFormats';
import { defineRangeFill, defineRangeFont, defineRangeFormat } from './format';
import { defineName, defineNames } from './names';
import type { HostServices, ObjectModel } from './objectModel';
import { defineHeaderFooter, defineHeaderFooterGroup } from './headerFooter';
import { defineHorizontalPageBreaks, definePageBreak } from './pageBreaks';
import { definePageLayout } from './pageLayout';
import { defineRange } from './range';
import { defineRangeAreas, defineRangeCollection } from './rangeAreas';
import { defineSetting, defineSettings } from './settings';
import { defineAutoFilter, defineTable, defineTables } from './tables';
import { defineWorkbook, defineWorkbookProtection } from './workbook';
import { defineFreezePanes, defineProtection, defineWorksheet } from './worksheet';
import { defineWorksheets } from './worksheets';

class Services implements HostServices {
  readonly references = new References();
  calculationMode = 'Automatic';

  constructor(
    readonly book: Book,
    readonly locale: string,
    readonly quirks: Quirks,
  ) {}
}

/** Excel's object model over one workbook. Classes reach one another through it, only when a request uses them. */
export class ExcelModel extends Services implements ObjectModel {
  readonly workbook = defineWorkbook(this);
  readonly application = defineApplication(this);
  readonly cultureInfo = defineCultureInfo(this);
  readonly numberFormatInfo = defineNumberFormatInfo(this);
  readonly settings = defineSettings(this);
  readonly setting = defineSetting(this);
  readonly names = defineNames(this);
  readonly name = defineName(this);
  readonly worksheets = defineWorksheets(this);
  readonly worksheet = defineWorksheet(this);
  readonly protection = defineProtection();
  readonly workbookProtection = defineWorkbookProtection();
  readonly freezePanes = defineFreezePanes(this);
  readonly pageLayout = definePageLayout(this);
  readonly horizontalPageBreaks = defineHorizontalPageBreaks(this);
  readonly pageBreak = definePageBreak();
  readonly headerFooterGroup = defineHeaderFooterGroup(this);
  readonly headerFooter = defineHeaderFooter();
  readonly tables = defineTables(this);
  readonly table = defineTable(this);
  readonly autoFilter = defineAutoFilter(this);
  readonly range = defineRange(this);
  readonly rangeAreas = defineRangeAreas(this);
  readonly rangeCollection = defineRangeCollection(this);
  readonly rangeFormat = defineRangeFormat(this);
  readonly rangeFill = defineRangeFill();
  readonly rangeFont = defineRangeFont();
  readonly borders = defineBorders(this);
  readonly border = defineBorder();
  readonly conditionalFormats = defineConditionalFormats(this);
  readonly conditionalFormat = defineConditionalFormat(this);
  readonly customConditionalFormat = defineCustomConditionalFormat(this);
  readonly conditionalFormatRule = defineConditionalFormatRule();
  readonly conditionalRangeFormat = defineConditionalRangeFormat(this);
  readonly conditionalRangeFill = defineConditionalRangeFill();
  readonly conditionalRangeFont = defineConditionalRangeFont();
  readonly charts = defineCharts(this);
  readonly chart = defineChart(this);
  readonly chartAreaFormat = defineChartAreaFormat(this);
  readonly chartTitle = defineChartTitle(this);
  readonly chartTitleFormat = defineChartTitleFormat(this);
  readonly chartLegend = defineChartLegend(this);
  readonly chartLegendFormat = defineChartLegendFormat(this);
  readonly chartSeriesCollection = defineChartSeriesCollection(this);
  readonly chartSeries = defineChartSeries(this);
  readonly chartSeriesFormat = defineChartSeriesFormat(this);
  readonly chartDataLabels = defineChartDataLabels(this);
  readonly chartDataLabelFormat = defineChartDataLabelFormat(this);
  readonly chartAxes = defineChartAxes(this);
  readonly chartAxis = defineChartAxis(this);
  readonly chartAxisFormat = defineChartAxisFormat(this);
  readonly chartAxisTitle = defineChartAxisTitle(this);
  readonly chartAxisTitleFormat = defineChartAxisTitleFormat(this);
  readonly chartGridlines = defineChartGridlines();
  readonly chartFont = defineChartFont();
  readonly chartFill = defineChartFill();
  readonly chartLineFormat = defineChartLineFormat();
  readonly addinInternalService = defineAddinInternalService();
}
