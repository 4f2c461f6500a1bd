import type { ScoringSheet } from '../../../recognise';
import type { Finding } from '../../finding';
import { gridOf } from '../../../../sheet/grid';
import { codePlace } from '../../../layout/codedRows';
import { finding } from '../../rule';
import { auditNames } from './duplicateName';

/** Area, criterion, component: the levels of the field's tables. Deeper rows are added like any other. */
const DEEPEST = 3;

/** Codes and names: duplicates, missing parents, depth, repairs. */
export function auditStructure({ sheet, scorecard }: ScoringSheet): Finding[] {
  const { columns } = scorecard.layout;
  const grid = gridOf(sheet);
  const absentParents = new Set<string>();
  const findings: Finding[] = [];
  for (const criterion of scorecard.criteria) {
    const place = { row: criterion.row, column: codePlace(grid, criterion.row, columns), criterion };
    const first = criterion.duplicate;
    if (first) {
      const params = { code: criterion.path, row: first.row };
      findings.push(
        finding(sheet, place, {
          kind: 'DUPLICATE_CODE',
          severity: 'error',
          cause: 'duplicateCode',
          found: criterion.path,
          params,
        }),
      );
    }
    if (criterion.misplaced?.why === 'awayFromParent' && !criterion.duplicate) {
      const params = {
        code: criterion.path,
        parent: criterion.parent?.path ?? '',
        above: criterion.misplaced.above?.path ?? '',
      };
      findings.push(
        finding(sheet, place, {
          kind: 'MISSING_PARENT',
          severity: 'warning',
          cause: 'awayFromParent',
          found: criterion.path,
          params,
        }),
      );
    }
    if (criterion.orphan) {
      // One row is missing: the first that misses it says so, the others follow.
      const absent = criterion.path.slice(0, criterion.path.lastIndexOf('.'));
      const consequence = absentParents.has(absent);
      absentParents.add(absent);
      const params = { code: criterion.path };
      findings.push(
        finding(sheet, place, {
          kind: 'MISSING_PARENT',
          severity: 'warning',
          cause: 'missingParent',
          consequence,
          found: criterion.path,
          params,
        }),
      );
    }
    const isAtOtherLevel = criterion.misplaced?.why === 'otherLevel';
    if (isAtOtherLevel || criterion.level > DEEPEST) {
      const params = { code: criterion.path, level: criterion.level };
      findings.push(
        finding(sheet, place, {
          kind: 'DEPTH',
          severity: isAtOtherLevel ? 'warning' : 'info',
          cause: isAtOtherLevel ? 'otherLevel' : 'tooDeep',
          found: criterion.path,
          params,
        }),
      );
    }
    if (criterion.repaired) {
      const params = { code: criterion.path, text: criterion.code.text };
      findings.push(
        finding(sheet, place, {
          kind: 'CODE_REPAIRED',
          severity: 'info',
          cause: 'codeRepaired',
          found: criterion.code.text,
          params,
        }),
      );
    }
  }
  for (const { row, codeText, name } of scorecard.uncertain) {
    const place = { row, column: codePlace(grid, row, columns) };
    const params = { text: codeText, name };
    findings.push(
      finding(sheet, place, {
        kind: 'CODE_REPAIRED',
        severity: 'warning',
        cause: codeText === '' ? 'codeMissing' : 'codeUnreadable',
        found: codeText,
        params,
      }),
    );
  }
  return [...findings, ...auditNames(sheet, scorecard.criteria, columns.name)];
}
