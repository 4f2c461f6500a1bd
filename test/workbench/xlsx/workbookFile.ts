import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';

/** The official scorecard of 2023, two sheets as Excel users made them. */
export const OFFICIAL_WORKBOOK = new Uint8Array(
  readFileSync('assets/workbooks/par-index-2023-binh-phuoc.xlsx'),
);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetSource {
  name?: string;
  /** What stands between the tags of `<sheetData>`. */
  rows?: string;
  /** What stands before and after `<sheetData>`. */
  before?: string;
  after?: string;
  /** The whole part, instead of the above. */
  part?: string;
  /** Attributes of `<sheet>`: `state="hidden"`. */
  attributes?: string;
}

export interface WorkbookSource {
  sheets?: SheetSource[];
  /** What stands inside `<sst>`; without it there is no such part. */
  strings?: string;
  /** The whole styles part. */
  styles?: string;
  theme?: string;
  /** What stands before and after `<sheets>`. */
  beforeSheets?: string;
  afterSheets?: string;
  /** More parts, which may also replace those that are made here. */
  parts?: Record<string, string | Uint8Array>;
  /** More `<Relationship>` elements of the workbook, and more content types. */
  relationships?: string;
  contentTypes?: string;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A small workbook, in the order in which Excel writes its parts. */
export function workbookFile(source: WorkbookSource = {}): Uint8Array {
  const sheets = source.sheets ?? [{}];
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE_RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      `${XML}<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override('xl/workbook.xml', 'sheet.main')}` +
      sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
      `${source.contentTypes ?? ''}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${source.beforeSheets ?? ''}<sheets>` +
      sheets
        .map(
          (sheet, index) =>
            `<sheet name="${sheet.name ?? `S${index + 1}`}" sheetId="${index + 1}"${sheet.attributes ? ` ${sheet.attributes}` : ''} r:id="rId${index + 1}"/>`,
        )
        .join('') +
      `</sheets>${source.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">` +
      sheets
        .map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join('') +
      (source.strings === undefined ? '' : relationship('rIdStrings', 'sharedStrings', 'sharedStrings.xml')) +
      (source.styles === undefined ? '' : relationship('rIdStyles', 'styles', 'styles.xml')) +
      (source.theme === undefined ? '' : relationship('rIdTheme', 'theme', 'theme/theme1.xml')) +
      `${source.relationships ?? ''}</Relationships>`,
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet.part ?? worksheet(sheet);
  if (source.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `${XML}<sst xmlns="${MAIN}">${source.strings}</sst>`;
  if (source.styles !== undefined) parts['xl/styles.xml'] = source.styles;
  if (source.theme !== undefined) parts['xl/theme/theme1.xml'] = source.theme;
  return zipOf({ ...parts, ...source.parts });
}

export function worksheet({ rows = '', before = '', after = '' }: SheetSource): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function zipOf(parts: Record<string, string | Uint8Array>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2024, 0, 1), level: 6 });
}

/** The text of a part; empty where there is none. */
export function partOf(file: Uint8Array, name: string): string {
  const content = unzipSync(file)[name];
  return content ? strFromU8(content) : '';
}

export function partNames(file: Uint8Array): string[] {
  return Object.keys(unzipSync(file));
}

/** What stands in a sheet from `<sheetData>` on, for tests that look at the XML itself. */
export function rowsOf(file: Uint8Array, sheet = 1): string {
  return (
    /<(?:\w+:)?sheetData[^>]*>(.*)<\/(?:\w+:)?sheetData>/s.exec(
      partOf(file, `xl/worksheets/sheet${sheet}.xml`),
    )?.[1] ?? ''
  );
}
