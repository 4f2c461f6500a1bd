import type { TranslationOf } from '../placeholders';
import type { vi } from '../vi/batch';

const texts = {
  usage: `Usage:
  npm run --silent batch -- inspect FILE… [--json]
  npm run --silent batch -- recompute FILE --out FILE [--values] [--sheet NAME]
  npm run --silent batch -- highlight FILE --out FILE [--sheet NAME]
  npm run --silent batch -- compare FILE --out FILE [--years 2022,2023] [--ranks FILE.json]
      [--sheet NAME | --at NAME!CELL]
  npm run --silent batch -- report-sheets FILE --out FILE [--years 2022,2023]
      [--sheets areas,criteria,below-maximum,self-appraised,split] [--order loss|code] [--national-header] [--free-names]
Exit status: 0 done · 1 errors in the scores · 2 not a scoring workbook, or unreadable.`,
  cannotRead: '{file}: cannot read the file ({detail}).',
  noSuchSheet: '{file}: there is no sheet “{sheet}”.',
  notScoring: '{file}: sheet “{sheet}” is no scoring sheet. The command inspect says what each sheet is.',
  severalSheets: '{file}: several sheets hold scores: {sheets}. Choose one with --sheet.',
  cannotWrite: '{file}: cannot write the file ({detail}).',
  written: '{file} written: {count} cells, {changed} with a new figure.',
  compared: '{file} written: made the comparison table at {place}.',
  highlighted: '{file} written: highlighted.',
  reported: '{file} written: made {sheets}.',
  nothingReported: '{file} written: the comparison sheets are up to date.',
  badRanks:
    '{file}: not a file of ranks. It is JSON by year, then by an area’s number or name or "total", such as {example}.',
  hiddenPlace: '{file}: sheet “{sheet}” is hidden, so no table is made there. Unhide it and try again.',
  noComparisonOn: '{file}: sheet “{sheet}” has no comparison of years.',
  sheetLine: '  {sheet}: scores of {year}, {leaves} scored rows, score {score}/{max}, index {index} %',
  otherLine: '  {sheet}: {reason}',
  system: {
    missing: 'there is no such file or folder. Check the path',
    isFolder: 'this is a folder, not a file',
    forbidden: 'not permitted. Check the permissions of the file and its folder',
    busy: 'another program has the file open. Close it and try again',
    full: 'the disk is full',
  },
  file: {
    notXlsx:
      'the file is not an Excel .xlsx workbook. Open it in Excel and save it as Excel Workbook (.xlsx)',
    oldXls: 'the file is Excel 97–2003 (.xls). Open it in Excel and save it as Excel Workbook (.xlsx)',
    encrypted:
      'the file needs a password to open. Remove it in Excel (File › Info › Protect Workbook) and save again',
    damaged: 'the file is damaged. Repair it in Excel (Open and Repair) and save again',
    empty: 'the file is empty. Check the copy you received or your backup',
    tooLarge: 'the file is too large when unpacked. Take some sheets out and save again',
  },
} as const;

/** What only the terminal says, in English. */
export const en = texts satisfies TranslationOf<typeof vi, typeof texts>;
