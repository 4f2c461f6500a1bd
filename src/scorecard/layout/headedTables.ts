import type { FoundRole } from './header';
import { roleOfHeader } from '../words/headers/roleOfHeader';
import { type Role } from '../words/headers/role';
import { fold, yearsIn } from '../../sheet/text';

/** What a scoring table needs and a sheet does not show. */
export type MissingPart = 'name' | 'max' | 'score' | 'criteria' | 'points';

/** One of the tables that a header heads. */
export interface HeadedTable {
  roles: FoundRole[];
  /** How many columns of it the header names, those of other years and units included. */
  named: number;
  /** What it lacks to be a scoring table. */
  missing: MissingPart[];
  /** The year that its columns name, where they name one. */
  year: number | null;
  /** The first column of the table to its right, or null. */
  next: number | null;
}

/**
 * The tables that stand side by side under one header, each with the columns of one year and one unit: a table may
 * repeat last year's scores beside this year's, and never are the two to be mixed.
 * @param yearOfTitle The year that the sheet's title names, or null; asked for where columns name years.
 */
export function tablesHeaded(roles: readonly FoundRole[], yearOfTitle: () => number | null): HeadedTable[] {
  const tables = sideBySide(roles);
  return tables.map((table, index) => {
    const { kept: ofYear, year } = ofOneYear(table, yearOfTitle);
    const { kept, next } = ofOneUnit(ofYear);
    return {
      roles: kept,
      named: table.length,
      missing: missingParts(kept),
      year,
      next: next ?? tables[index + 1]?.[0]?.column ?? null,
    };
  });
}

/** Rounds of one appraisal are read together. */
const ROUND = /\b(lan|vong|dot)\b|\bround\b/;

/**
 * Two units beside each other, each with its own self score and appraisal ("Sở Y tế: Tự chấm, Thẩm định; Sở Tư pháp:
 * Tự chấm, Thẩm định", or the units under each kind of score): the first one's columns.
 */
function ofOneUnit(roles: readonly FoundRole[]): { kept: FoundRole[]; next: number | null } {
  const rolesOfUnit = new Map<string, Set<Role>>();
  for (const found of roles) {
    const unit = unitOf(found);
    if (unit === '') continue;
    const own = rolesOfUnit.get(unit) ?? new Set();
    rolesOfUnit.set(unit, own.add(found.role));
  }
  const [first, ...others] = [...rolesOfUnit].filter(([, own]) => own.size >= 2);
  const apart = new Set(others.filter(([, own]) => shareTwo(own, first?.[1] ?? own)).map(([unit]) => unit));
  const isOther = (found: FoundRole): boolean => apart.has(unitOf(found)) || apart.has(fold(found.group));
  const other = roles.filter(isOther);
  if (other.length === 0) return { kept: [...roles], next: null };
  return {
    kept: roles.filter((found) => !isOther(found)),
    next: Math.min(...other.map(({ column }) => column)),
  };
}

function shareTwo(some: ReadonlySet<Role>, others: ReadonlySet<Role>): boolean {
  let shared = 0;
  for (const role of some) if (others.has(role)) shared++;
  return shared >= 2;
}

/** Whose points a column holds, where its header says so: the part of its words that does not name the score. */
function unitOf({ role, group, own }: FoundRole): string {
  if (group === '' || !SCORE_ROLES.includes(role)) return '';
  const unit = fold(roleOfHeader(own) === role ? group : own);
  return roleOfHeader(unit) !== null || ROUND.test(unit) ? '' : unit;
}

/** A table begins where the column of codes or names comes a second time, once there is a whole table before it. */
function sideBySide(roles: readonly FoundRole[]): FoundRole[][] {
  const tables: FoundRole[][] = [];
  let current: FoundRole[] = [];
  for (const found of [...roles].sort((a, b) => a.column - b.column)) {
    const first = current[0];
    const isLeading = first?.role === found.role && (found.role === 'code' || found.role === 'name');
    if (isLeading && fold(first.words) === fold(found.words) && missingParts(current).length === 0) {
      tables.push(current);
      current = [];
    }
    current.push(found);
  }
  return [...tables, current];
}

function missingParts(roles: readonly FoundRole[]): MissingPart[] {
  const has = (role: Role): boolean => roles.some((found) => found.role === role);
  const missing: MissingPart[] = [];
  if (!has('name') && !has('code')) missing.push('name');
  if (!has('max')) missing.push('max');
  if (!has('self') && !has('appraised') && !has('achieved') && !has('survey')) missing.push('score');
  return missing;
}

/** What a year's own columns may hold; codes, names and notes are every year's. */
const OF_A_YEAR: readonly Role[] = ['max', 'self', 'appraised', 'survey', 'achieved', 'percent', 'rank'];
const SCORE_ROLES: readonly Role[] = ['self', 'appraised', 'survey', 'achieved'];
const EARLIER = /\b(nam|ky|lan) (lien )?(truoc|ngoai)\b|\b(last|previous|prior) year\b/;

interface Dated extends FoundRole {
  /** Null where the header names none; 0 for a year that is only called an earlier one. */
  year: number | null;
}

/** Columns of the year that the sheet is about: its title's, else the newest that the columns name. */
function ofOneYear(
  roles: readonly FoundRole[],
  yearOfTitle: () => number | null,
): { kept: FoundRole[]; year: number | null } {
  const years = roles.map(yearOf);
  const named = years.filter((year) => year !== null);
  if (named.length === 0) return { kept: [...roles], year: null };
  const dated = roles.map((found, at): Dated => ({ ...found, year: years[at] ?? null }));
  const titleYear = yearOfTitle();
  const isTitleYear = titleYear !== null && (named.includes(titleYear) || dated.some(isUndatedScore));
  const target = isTitleYear ? titleYear : Math.max(...named);
  const isOther = ({ year }: Dated): boolean => year !== null && year !== target;
  const kept = dated.filter((found) => {
    const others = dated.filter((each) => each.role === found.role && each !== found);
    // Beside an undated column of the same role, a dated one is last year's, kept to compare with.
    if (found.year !== null && found.year !== titleYear && others.some(({ year }) => year === null))
      return false;
    return !isOther(found) || (found.role === 'max' && others.every(isOther));
  });
  if (missingParts(kept).length > missingParts(roles).length) return { kept: [...roles], year: null };
  return { kept, year: kept.some(({ year }) => year === target) && target > 0 ? target : null };
}

function isUndatedScore({ role, year }: Dated): boolean {
  return year === null && SCORE_ROLES.includes(role);
}

function yearOf({ role, words }: FoundRole): number | null {
  if (!OF_A_YEAR.includes(role)) return null;
  return yearsIn(words)[0] ?? (EARLIER.test(fold(words)) ? 0 : null);
}
