import fc from 'fast-check';
import type { RuleDefinition } from '../../src/plan/edit';
import { HIGHLIGHT_STYLES, ownRules, planClearHighlight, planHighlight } from '../../src/plan/highlightEdits';
import { recognise, scoringSheets, type ScoringSheet } from '../../src/scorecard/recognise';
import { areaAddress } from '../../src/sheet/area';
import type { ConditionalRule, SheetSnapshot, WorkbookSnapshot } from '../../src/sheet/snapshot';
import { leavesIn, placedScorecardArbitrary } from '../arbitraries';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { sheetOf, workbookOf, type CellInput } from '../sheetBuilder';

function scoringIn(snapshot: WorkbookSnapshot): ScoringSheet {
  const [scoring] = scoringSheets(recognise(snapshot));
  if (!scoring) throw new Error('There is no scoring sheet');
  return scoring;
}

function rulesFor(sheet: SheetSnapshot): RuleDefinition[] {
  return planHighlight(scoringIn(workbookOf(sheet))).flatMap((edit) =>
    edit.type === 'addRule' ? [edit.rule] : [],
  );
}

/** Row numbers that a rule's areas cover, top to bottom. */
function rowsOf({ area }: RuleDefinition): number[] {
  return Array.from({ length: area.height }, (_, index) => area.row + index);
}

const isAppraised = ({ style }: RuleDefinition): boolean => style === HIGHLIGHT_STYLES.appraised;

describe('laws, for any scorecard', () => {
  test('the rules cover exactly the leaves, appraised ones apart from surveys', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        const rules = rulesFor(card.sheet);
        const rowsWhere = (appraised: boolean): number[] =>
          leavesIn(card).flatMap(({ row, leaf }) =>
            (leaf.source === 'appraised') === appraised ? [row] : [],
          );
        expect(rules.filter(isAppraised).flatMap(rowsOf)).toEqual(rowsWhere(true));
        expect(rules.filter((rule) => !isAppraised(rule)).flatMap(rowsOf)).toEqual(rowsWhere(false));
      }),
    );
  });

  test('each rule speaks of its own first row, which Excel shifts to the others', () => {
    fc.assert(
      fc.property(placedScorecardArbitrary, (card) => {
        for (const rule of rulesFor(card.sheet)) {
          const rows = new Set([...rule.formula.matchAll(/\$[A-Z]+(\d+)/g)].map(([, row]) => Number(row)));
          expect([...rows]).toEqual([Math.min(...rowsOf(rule))]);
        }
      }),
    );
  });

  test('clearing leaves no rule of ours; highlighting twice leaves as many as once', async () => {
    await fc.assert(
      fc.asyncProperty(placedScorecardArbitrary, async (card) => {
        const workbook = new MemoryWorkbook(workbookOf(card.sheet));
        const press = async (): Promise<number> => {
          await workbook.write(planHighlight(scoringIn(workbook.snapshot)));
          return workbook.rules(card.sheet.name).length;
        };
        const once = await press();
        expect(once).toBeGreaterThan(0);
        expect(await press()).toBe(once);
        await workbook.write(planClearHighlight(scoringIn(workbook.snapshot).sheet));
        expect(workbook.rules(card.sheet.name)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

test('the official sheet: a rule for each run of leaves, appraised ones apart from surveys, over all columns', () => {
  const rules = rulesFor(officialWorkbook().sheets[0] ?? sheetOf([]));
  const appraised = rules.filter(isAppraised);
  const surveys = rules.filter((rule) => !isAppraised(rule));
  expect(appraised.slice(0, 2).map(({ area, formula }) => [areaAddress(area), formula])).toEqual([
    ['A10:F11', '=AND(ISNUMBER($C10),COUNT($E10)>0,ROUND($C10-$E10,10)>0,"PAR-INDEX:appraised"<>"")'],
    ['A13:F18', '=AND(ISNUMBER($C13),COUNT($E13)>0,ROUND($C13-$E13,10)>0,"PAR-INDEX:appraised"<>"")'],
  ]);
  expect(appraised.flatMap(rowsOf)).toHaveLength(74);
  expect(surveys.flatMap(rowsOf)).toHaveLength(27);
  for (const { formula } of surveys) expect(formula).toContain('"PAR-INDEX:survey"');
});

describe('what is right already is left alone', () => {
  const official = officialWorkbook();
  const marked = async (): Promise<MemoryWorkbook> => {
    const workbook = new MemoryWorkbook(official);
    await workbook.write(planHighlight(scoringIn(official)));
    return workbook;
  };

  test('all marks stand: there is nothing to do', async () => {
    expect(planHighlight(scoringIn((await marked()).snapshot))).toEqual([]);
  });

  test.each([
    [
      'covers other cells',
      (rule: ConditionalRule) => ({ ...rule, areas: [{ row: 10, column: 0, height: 1, width: 6 }] }),
    ],
    [
      'covers more cells',
      (rule: ConditionalRule) => ({
        ...rule,
        areas: [...(rule.areas ?? []), { row: 1, column: 0, height: 1, width: 1 }],
      }),
    ],
    ['covers what nobody knows', (rule: ConditionalRule) => ({ ...rule, areas: null })],
    [
      'says something else',
      (rule: ConditionalRule) => ({ ...rule, formula: rule.formula.replace('COUNT', 'COUNTA') }),
    ],
  ])('a mark that %s is made anew, and no other', async (_what, alter) => {
    const { snapshot } = await marked();
    const [sheet] = snapshot.sheets;
    const [first, ...others] = sheet?.conditionalRules ?? [];
    if (!sheet || !first) throw new Error('There are marks');
    sheet.conditionalRules = [alter(first), ...others];
    const edits = planHighlight(scoringIn(snapshot));
    expect(edits.map(({ type }) => type)).toEqual(['removeRule', 'addRule']);
    expect(edits[0]).toMatchObject({ id: first.id });
  });
});

describe('whose rules are whose', () => {
  const rule = (formula: string): SheetSnapshot =>
    sheetOf([['x']], { conditionalRules: [{ id: 'r', formula, priority: 0, areas: null }] });

  test('ours are known by the words in their formula, whatever Excel calls them', () => {
    const formula = '=AND(ISNUMBER($C12),COUNT($E12)>0,ROUND($C12-$E12,10)>0,"PAR-INDEX:survey"<>"")';
    expect(ownRules(rule(formula))).toHaveLength(1);
    expect(planClearHighlight(rule(formula))).toMatchObject([
      { id: 'r', formula, style: HIGHLIGHT_STYLES.survey },
    ]);
  });

  test.each(['=$E10<$C10', '="PAR-INDEX"="PAR-INDEX"', '=$A1="PAR-INDEX:appraised"'])(
    '%s is somebody else’s',
    (formula) => {
      expect(ownRules(rule(formula))).toEqual([]);
      expect(planClearHighlight(rule(formula))).toEqual([]);
    },
  );
});

describe('layouts with more than one score column', () => {
  const highlighted = (header: string[], ...rows: CellInput[][]): string[] =>
    rulesFor(sheetOf([header, ['1', 'Chỉ đạo', 2, 1, 1, 1], ...rows])).map(({ area, formula }) => {
      return `${areaAddress(area)} ${/ROUND\((.*),10\)/.exec(formula)?.[1] ?? ''}`;
    });

  test('appraisal and survey are added where each has its column', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điều tra XHH', 'Tự đánh giá', 'SNV đánh giá'];
    expect(highlighted(header, ['1.1', 'A', 1, 0.25, 0.5, 0.5], ['1.2', 'B', 1, '', 1, 0.5])).toEqual([
      'A3:F3 $C3-SUM($F3,$D3)',
      'A4:F4 $C4-$F4',
    ]);
  });

  test('the last appraisal that is filled is compared', () => {
    const header = ['STT', 'Tiêu chí', 'Điểm tối đa', 'Tự đánh giá', 'Thẩm định lần 1', 'Thẩm định lần 2'];
    expect(highlighted(header, ['1.1', 'A', 1, 1, 0.5, 0.75], ['1.2', 'B', 1, 1, 0.5, ''])).toEqual([
      'A3:F3 $C3-$F3',
      'A4:F4 $C4-$E4',
    ]);
  });
});
