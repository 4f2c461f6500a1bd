import { HostError } from './hostError';

/** The lowest set that a host here can claim; the add-in's manifest asks for it. */
export const LOWEST_EXCEL_API = '1.9';

/** The ExcelApi sets that brought members newer than `LOWEST_EXCEL_API`, as `@types/office-js` documents them. */
export const INTRODUCED: Record<string, Record<string, string>> = {
  Application: {
    cultureInfo: '1.11',
    decimalSeparator: '1.11',
    thousandsSeparator: '1.11',
    useSystemSeparators: '1.11',
  },
  ConditionalFormatCollection: { getItemOrNullObject: '1.14' },
  CultureInfo: { name: '1.11', numberFormat: '1.11' },
  NumberFormatInfo: { numberDecimalSeparator: '1.11', numberGroupSeparator: '1.11' },
  Range: { getMergedAreasOrNullObject: '1.13', hasSpill: '1.12' },
  RangeAreas: { select: '1.18' },
};

/** True where an Excel with `excelApi` has the member. */
export function isIntroduced(excelApi: string, className: string, member: string): boolean {
  const since = INTRODUCED[className]?.[member];
  return since === undefined || compareVersions(excelApi, since) >= 0;
}

/** Refuses a member that an Excel with `excelApi` does not have yet, as that Excel does. */
export function assertIntroduced(excelApi: string, className: string, member: string): void {
  if (isIntroduced(excelApi, className, member)) return;
  const since = INTRODUCED[className]?.[member] ?? '';
  const name = `${className}.${member}`;
  throw new HostError(
    'ApiNotFound',
    `The API '${name}' is supported in ExcelApi ${since}, which this host does not have.`,
  ).at(name);
}

/** Compares `1.9` with `1.10` as versions, not as decimals. */
export function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major - otherMajor || minor - otherMinor;
}
