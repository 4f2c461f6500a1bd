import { DEEPEST_HEADER, headerText, MOST_ROUNDS, type ChoosableRole, type ChosenTable } from './chosenTable';
import type { Grid } from '../../sheet/grid';
import { headerBlock } from './header';
import { columnsOfCodes } from './codeColumns';
import { appraisalRound } from '../words/headers/appraised';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import { type Role } from '../words/headers/role';

/**
 * The roles that a header's words name, for a person to correct: each role once, the codes where the cells show them,
 * and each appraisal with its round.
 */
export function suggestedTable(grid: Grid, headerRow: number, headerDepth: number): ChosenTable {
  const header = { headerRow, headerDepth: Math.min(headerDepth, DEEPEST_HEADER) };
  const block = headerBlock(grid, headerRow, header.headerDepth);
  const heads: { column: number; role: Role | null; words: string }[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const { group, own } = block?.words.get(column) ?? { group: '', own: headerText(grid, header, column) };
    heads.push({ column, role: roleOfHeader(own, group), words: `${group} ${own}` });
  }
  const hasNote = heads.some(({ role }) => role === 'note');
  const codes = columnsOfCodes(grid, heads, headerRow + header.headerDepth);
  const taken = new Set<ChoosableRole>();
  const named: { column: number; role: ChoosableRole; round: number }[] = [];
  for (const { column, role: said, words } of heads) {
    const isCode = codes.includes(column);
    const role = isCode ? 'code' : said === 'unitNote' && !hasNote ? 'note' : said;
    if (role === null || role === 'rank' || taken.has(role) || (role === 'code' && !isCode)) continue;
    if (role !== 'note' && role !== 'appraised' && role !== 'code') taken.add(role);
    named.push({ column, role, round: appraisalRound(words) });
  }
  const rounds = named.filter(({ role }) => role === 'appraised').sort((a, b) => a.round - b.round);
  return {
    ...header,
    columns: named
      .map(({ column, role }) => ({
        column,
        role,
        round: role === 'appraised' ? rounds.findIndex((each) => each.column === column) + 1 : 1,
        header: headerText(grid, header, column),
      }))
      .filter(({ round }) => round <= MOST_ROUNDS),
  };
}

/** Where a header most likely begins when none was recognised: the first row with several filled cells. */
export function likelyHeaderRow(grid: Grid): number {
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (grid.filledColumns(row).length >= LEAST_COLUMNS) return row;
  }
  return grid.firstRow;
}

/** Names, maxima and scores. */
const LEAST_COLUMNS = 3;
