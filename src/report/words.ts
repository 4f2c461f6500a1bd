import type { ReportKind } from './reportKind';

/** The words of the sheets in the language that is chosen; `{name}` is filled in by `say`. */
export interface ReportWords {
  texts: ReportTexts;
  say: (text: string, params: Readonly<Record<string, string>>) => string;
}

export interface ReportTexts {
  country: string;
  motto: string;
  /** Names of the sheets, with `{years}`: at most 31 letters with `2022-2023` and ` (2)`. */
  sheetName: Record<ReportKind, string>;
  /** Of a sheet with nothing but the comparison table. */
  comparisonName: string;
  /** With `{years}`, or `{year}` where one is shown. */
  title: Record<ReportKind, string>;
  /** Between the years of a title. */
  yearsJoined: string;
  columns: {
    code: string;
    area: string;
    criterion: string;
    max: string;
    score: string;
    lost: string;
    self: string;
    appraised: string;
    difference: string;
    index: string;
    rank: string;
    note: string;
    reason: string;
    source: string;
    leaves: string;
    points: string;
    rate: string;
    ofYear: string;
    indexAndRank: string;
    change: string;
    indexChange: string;
    rankChange: string;
  };
  /** Number formats (en-US) that show a change in the report's words. */
  formats: { indexChange: string; rankChange: string; pointsChange: string };
  total: string;
  subtotal: string;
  net: string;
  notComparable: string;
  noNote: string;
  belowAppraised: string;
  belowSurveyed: string;
  nothingBelow: string;
  cuts: string;
  rises: string;
  noDifference: string;
  sources: Record<'appraised' | 'survey' | 'sipas', string>;
  indexChart: string;
  rankChart: string;
  typedYear: string;
  blankRank: string;
  selfStage: string;
  footer: string;
}
