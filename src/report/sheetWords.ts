/** The words of one sheet in the language that is chosen; `{name}` is filled in by `say`. */
export interface SheetWords {
  /** With `{years}`, or `{year}` where one is shown. */
  title: string;
  texts: SheetTexts;
  say: (text: string, params: Readonly<Record<string, string>>) => string;
}

/** What the tables of all sheets say. */
export interface SheetTexts {
  country: string;
  motto: string;
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
