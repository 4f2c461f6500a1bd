import { quoteSheetWhereNeeded } from '../../../sheet/address';
import { parseArea } from '../../../sheet/area';
import type { PageLayout } from '../../marks/pageLayout';

/** Names that Excel keeps print settings in (ECMA-376-1, 18.2.5); each belongs to one sheet. */
export const PRINT_AREA = '_xlnm.Print_Area';
export const PRINT_TITLES = '_xlnm.Print_Titles';

/** `'Điểm'!$A$1:$F$20,'Điểm'!$H$1` as areas without the sheet; none where it is anything but areas. */
export function printAreas(definition: string): string[] {
  const areas = areasOf(definition);
  return areas.every((area) => parseArea(area)) ? areas : [];
}

/** `'Điểm'!$A:$B,'Điểm'!$1:$3` as the columns and rows that every page repeats. */
export function printTitles(definition: string): Pick<PageLayout, 'titleRows' | 'titleColumns'> {
  const areas = areasOf(definition);
  return {
    titleRows: areas.find((area) => /^\$\d+:\$\d+$/.test(area)) ?? null,
    titleColumns: areas.find((area) => /^\$[A-Z]+:\$[A-Z]+$/.test(area)) ?? null,
  };
}

/** Null where a sheet has no such name. */
export function printAreaDefinition(sheetName: string, { printArea }: PageLayout): string | null {
  return definitionOf(sheetName, printArea);
}

export function printTitlesDefinition(
  sheetName: string,
  { titleRows, titleColumns }: PageLayout,
): string | null {
  return definitionOf(
    sheetName,
    [titleColumns, titleRows].filter((area) => area !== null),
  );
}

function definitionOf(sheetName: string, areas: readonly string[]): string | null {
  return areas.length === 0
    ? null
    : areas.map((area) => `${quoteSheetWhereNeeded(sheetName)}!${area}`).join(',');
}

/** Commas also stand in the names of sheets, between quotes. */
function areasOf(definition: string): string[] {
  return definition
    .split(/,(?=(?:[^']|'[^']*')*$)/)
    .map((reference) => reference.slice(reference.lastIndexOf('!') + 1));
}
