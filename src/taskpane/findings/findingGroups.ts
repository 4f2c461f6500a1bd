import { findingSentence } from '../../locale/sentences';
import type { Locale } from '../../locale/locale';
import { cellAddress } from '../../sheet/address';
import type { Severity } from '../../scorecard/audit/catalogue';
import type { Finding } from '../../scorecard/audit/finding';
import { scoringSheets, type RecognisedWorkbook } from '../../scorecard/recognise';
import { fold } from '../../sheet/text';

/** What people look through: findings as they are listed, searched and copied. */

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One finding in words. */
export interface FindingEntry {
  finding: Finding;
  /** A1. */
  address: string;
  sentence: string;
  /** Names the area and its sheet within the workbook. */
  groupKey: string;
  groupName: string;
  /** Cells that make this one wrong, where it is wrong only because of others. */
  causes: string[];
  /** All that a search looks in, folded. */
  searched: string;
}

/** The findings of an area of a sheet, or of what belongs to none (totals, comparisons). */
export interface FindingGroup {
  key: string;
  name: string;
  causes: FindingEntry[];
  /** Wrong only because another cell is. */
  consequences: FindingEntry[];
}

export interface SeverityGroups {
  severity: Severity;
  count: number;
  groups: FindingGroup[];
}

export interface FindingFilter {
  /** Each word has to be found; case and diacritics do not matter. */
  words: string;
  hidden: ReadonlySet<Severity>;
  groupKey: string | null;
  withConsequences: boolean;
}

export const NO_FILTER: FindingFilter = {
  words: '',
  hidden: new Set(),
  groupKey: null,
  withConsequences: true,
};

/** The findings in words, each with the area that it stands in; the sheet is named where there are several. */
export function findingEntries(
  locale: Locale,
  workbook: RecognisedWorkbook,
  findings: readonly Finding[],
): FindingEntry[] {
  const areas = new Map(
    scoringSheets(workbook).flatMap(({ sheet, scorecard }) =>
      scorecard.areas.map((area): [string, string] => [
        groupKey(sheet.id, area.path),
        `${area.code.text.replace(/\.$/, '')}. ${area.name}`,
      ]),
    ),
  );
  const hasSeveralSheets = new Set(findings.map(({ sheetId }) => sheetId)).size > 1;
  return findings.map((finding) => {
    const key = groupKey(finding.sheetId, finding.area);
    const area = areas.get(key) ?? areaNamed(finding) ?? locale.texts.findings.general;
    const groupName = hasSeveralSheets ? `${finding.sheetName} · ${area}` : area;
    const address = cellAddress(finding.column, finding.row);
    const sentence = findingSentence(locale, finding);
    const said = [finding.path ?? '', address, finding.sheetName, groupName, sentence];
    const causes = finding.consequence ? causesOf(finding, findings) : [];
    return { finding, address, sentence, groupKey: key, groupName, causes, searched: fold(said.join(' ')) };
  });
}

/**
 * The cells below a sum that make it wrong: those of its own column, else (for an index) of any. Remarks change
 * nothing and are no cause; what makes a comparison wrong stands on another sheet and is not looked for.
 */
function causesOf(finding: Finding, findings: readonly Finding[]): string[] {
  const { path, sheetId, column } = finding;
  const below = findings.filter(
    (each) =>
      !each.consequence &&
      each.severity !== 'info' &&
      each.sheetId === sheetId &&
      each.path !== null &&
      (path === null || each.path === path || each.path.startsWith(`${path}.`)),
  );
  const sameColumn = below.filter((each) => each.column === column);
  const causes = sameColumn.length > 0 ? sameColumn : below;
  return [...new Set(causes.map((each) => cellAddress(each.column, each.row)))];
}

/** A comparison's row stands for an area of another sheet, which the finding names. */
function areaNamed({ area, params }: Finding): string | null {
  return area !== null && 'area' in params ? `${area}. ${params.area}` : area;
}

function groupKey(sheetId: string, area: string | null): string {
  return JSON.stringify([sheetId, area]);
}

export function filtered(entries: readonly FindingEntry[], filter: FindingFilter): FindingEntry[] {
  const words = fold(filter.words)
    .split(' ')
    .filter((word) => word !== '');
  return entries.filter(
    ({ finding, searched, groupKey: key }) =>
      !filter.hidden.has(finding.severity) &&
      (filter.groupKey === null || filter.groupKey === key) &&
      (filter.withConsequences || !finding.consequence) &&
      words.every((word) => searched.includes(word)),
  );
}

/** By severity, then by area in the order of the sheets; within an area causes before what follows from them. */
export function grouped(entries: readonly FindingEntry[]): SeverityGroups[] {
  return SEVERITIES.flatMap((severity) => {
    const own = entries.filter(({ finding }) => finding.severity === severity);
    if (own.length === 0) return [];
    const groups = new Map<string, FindingGroup>();
    for (const entry of own) {
      const { groupKey: key, groupName: name } = entry;
      const group = groups.get(key) ?? { key, name, causes: [], consequences: [] };
      groups.set(key, group);
      (entry.finding.consequence ? group.consequences : group.causes).push(entry);
    }
    return [{ severity, count: own.length, groups: [...groups.values()] }];
  });
}

/** The groups that there are, for choosing one. */
export function groupChoices(entries: readonly FindingEntry[]): { key: string; name: string }[] {
  return [...new Map(entries.map(({ groupKey: key, groupName: name }) => [key, name]))].map(
    ([key, name]) => ({
      key,
      name,
    }),
  );
}

/** The list as a table to paste: a heading, then a line for each finding in the order in which they are shown. */
export function tableOf({ texts }: Locale, entries: readonly FindingEntry[]): string[][] {
  const { columns, severity, consequence } = texts.findings;
  const shown = grouped(entries).flatMap(({ groups }) =>
    groups.flatMap(({ causes, consequences }) => [...causes, ...consequences]),
  );
  return [
    [columns.severity, columns.sheet, columns.cell, columns.code, columns.sentence],
    ...shown.map(({ finding, address, sentence }) => [
      severity[finding.severity],
      finding.sheetName,
      address,
      finding.path ?? '',
      finding.consequence ? `${sentence} (${consequence})` : sentence,
    ]),
  ];
}
