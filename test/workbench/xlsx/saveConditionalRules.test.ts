import { openXlsx, saveXlsx, type RuleChanges } from '../../../src/workbench/xlsx';
import {
  parseConditionalRules,
  type ConditionalRule,
  type RuleConfig,
} from '../../../src/workbench/xlsx/words/conditionalRule';
import { changesOf } from './changeValues';
import { OFFICIAL_WORKBOOK, partOf, workbookFile } from './workbookFile';

const RED = { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' }, bl: 1 };

function rule(
  cfId: string,
  config: RuleConfig = { type: 'highlightCell', subType: 'formula', value: '=$A1<1', style: RED },
): ConditionalRule {
  return {
    cfId,
    ranges: [{ startRow: 0, startColumn: 0, endRow: 8, endColumn: 1 }],
    stopIfTrue: false,
    rule: config,
  };
}

function rulesOf(file: Uint8Array): ConditionalRule[] {
  return (
    parseConditionalRules(
      openXlsx(file).resources?.find(({ name }) => name.includes('CONDITIONAL'))?.data ?? '',
    )['sheet-1']?.rules ?? []
  );
}

function saveRules(file: Uint8Array, rules: Partial<RuleChanges>): Uint8Array {
  return saveXlsx(file, changesOf({ rules: { removed: [], changed: [], added: [], order: [], ...rules } }));
}

/** The priorities of all rules in the file, in the file's order. */
function priorities(file: Uint8Array): number[] {
  return [...partOf(file, 'xl/worksheets/sheet1.xml').matchAll(/priority="(\d+)"/g)].map((match) =>
    Number(match[1]),
  );
}

test('a new rule stands before what the schema puts after it, with its look in the styles', () => {
  const saved = saveRules(OFFICIAL_WORKBOOK, { added: [rule('new')], order: ['new'] });
  expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain(
    '</mergeCells><conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>$A1&lt;1</formula></cfRule></conditionalFormatting><pageMargins',
  );
  expect(partOf(saved, 'xl/styles.xml')).toContain(
    '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
  );
  expect(rulesOf(saved)).toEqual([{ ...rule('sheet-1-cf-0-0') }]);
});

describe('rules of every kind are read back as they were written', () => {
  const highlight = { type: 'highlightCell', style: RED } as const;
  const text = (
    operator: 'containsText' | 'notContainsText' | 'beginsWith' | 'endsWith' | 'equal' | 'notEqual',
  ): RuleConfig => ({
    ...highlight,
    subType: 'text',
    operator,
    value: 'thiếu "điểm" <1>',
  });
  test.each<[RuleConfig]>([
    [{ ...highlight, subType: 'number', operator: 'greaterThanOrEqual', value: 9.5 }],
    [{ ...highlight, subType: 'number', operator: 'notBetween', value: [-1, 2.5] }],
    [text('containsText')],
    [text('notContainsText')],
    [text('beginsWith')],
    [text('endsWith')],
    [text('equal')],
    [text('notEqual')],
    [{ ...highlight, subType: 'text', operator: 'containsBlanks' }],
    [{ ...highlight, subType: 'text', operator: 'notContainsErrors' }],
    [{ ...highlight, subType: 'rank', isBottom: true, isPercent: true, value: 5 }],
    [{ ...highlight, subType: 'average', operator: 'lessThanOrEqual' }],
    [{ ...highlight, subType: 'timePeriod', operator: 'last7Days' }],
    [{ ...highlight, subType: 'duplicateValues' }],
    [{ ...highlight, subType: 'uniqueValues' }],
    [
      {
        type: 'colorScale',
        config: [
          { index: 0, color: '#F8696B', value: { type: 'min', value: 0 } },
          { index: 1, color: '#63BE7B', value: { type: 'percentile', value: 90 } },
        ],
      },
    ],
  ])('%j', (config) => {
    expect(rulesOf(saveRules(workbookFile(), { added: [rule('new', config)], order: ['new'] }))).toEqual([
      rule('sheet-1-cf-0-0', config),
    ]);
  });
});

describe('beside rules that are there', () => {
  const rules = (after: string): Uint8Array =>
    workbookFile({ sheets: [{ rows: '<row><c><v>1</v></c></row>', after }] });
  const block = (sqref: string, ...inner: string[]): string =>
    `<conditionalFormatting sqref="${sqref}">${inner.join('')}</conditionalFormatting>`;
  const formula = (priority: number, text = 'A1'): string =>
    `<cfRule type="expression" dxfId="7" priority="${priority}"><formula>${text}</formula></cfRule>`;
  const icons = (priority: number): string =>
    `<cfRule type="iconSet" priority="${priority}"><iconSet/></cfRule>`;

  test('a new last rule leaves them alone', () => {
    const file = rules(block('A1', formula(3), icons(1)) + '<dataValidations/>');
    const saved = saveRules(file, { added: [rule('new')], order: ['sheet-1-cf-0-0', 'new'] });
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toBe(
      partOf(file, 'xl/worksheets/sheet1.xml').replace(
        '<dataValidations/>',
        `${block('A1:B9', '<cfRule type="expression" dxfId="0" priority="4"><formula>$A1&lt;1</formula></cfRule>')}<dataValidations/>`,
      ),
    );
  });

  test('a new first rule moves only the priorities that must make room', () => {
    const saved = saveRules(rules(block('A1', formula(1), icons(2), formula(9))), {
      added: [rule('new')],
      order: ['new', 'sheet-1-cf-0-0', 'sheet-1-cf-0-2'],
    });
    expect(priorities(saved)).toEqual([2, 3, 9, 1]);
  });

  test('rules of extensions take part in the order', () => {
    const file = rules(
      block('A1', formula(2)) +
        '<extLst><ext><x14:cfRule xmlns:x14="y" type="iconSet" priority="1"/></ext></extLst>',
    );
    expect(priorities(saveRules(file, { added: [rule('new')], order: ['sheet-1-cf-0-0', 'new'] }))).toEqual([
      2, 3, 1,
    ]);
  });

  test('a rule goes, and its element with the last one', () => {
    const file = rules(block('A1', formula(1), icons(2)) + block('B1', formula(3)));
    const saved = saveRules(file, { removed: ['sheet-1-cf-0-0', 'sheet-1-cf-1-0'], order: [] });
    expect(partOf(saved, 'xl/worksheets/sheet1.xml')).toContain(
      `</sheetData>${block('A1', icons(2))}</worksheet>`,
    );
  });

  test('a rule changes in place, keeping its look, or moves to other cells', () => {
    const file = rules(block('A1:B9', formula(1), icons(2)));
    const changed = rule('sheet-1-cf-0-0');
    const inPlace = saveRules(file, {
      changed: [{ rule: changed, keepsAreas: true, keepsLook: true }],
      order: [changed.cfId],
    });
    expect(partOf(inPlace, 'xl/worksheets/sheet1.xml')).toContain(
      block('A1:B9', formula(1, '$A1&lt;1'), icons(2)),
    );
    const elsewhere = saveRules(file, {
      changed: [{ rule: changed, keepsAreas: false, keepsLook: true }],
      order: [changed.cfId],
    });
    expect(partOf(elsewhere, 'xl/worksheets/sheet1.xml')).toContain(
      block('A1:B9', icons(2)) + block('A1:B9', formula(1, '$A1&lt;1')),
    );
  });
});
