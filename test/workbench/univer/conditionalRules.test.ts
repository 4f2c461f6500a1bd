import { LocaleType, LogLevel } from '@univerjs/core';
import type { IStyleBase } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import {
  ConditionalFormattingService,
  UniverSheetsConditionalFormattingPlugin,
} from '@univerjs/sheets-conditional-formatting';
import { ConditionalRules } from '../../../src/workbench/univer/conditionalRules';
import { createUniver } from '../../../src/workbench/univer/createUniver';

test('a rule of ours is evaluated by Univer, cell by cell, relative to its first cell', async () => {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin],
  });
  try {
    const cellData = { 0: { 0: { v: 1, t: 2 } }, 1: { 0: { v: 5, t: 2 } }, 2: { 0: { v: 9, t: 2 } } };
    const workbook = univerAPI.createWorkbook({
      id: 'b',
      sheetOrder: ['s'],
      sheets: { s: { id: 's', name: 'S', cellData } },
    });
    const rules = new ConditionalRules(workbook.getActiveSheet());
    const id = rules.addCustom([{ row: 0, column: 0, rowCount: 3, columnCount: 1 }]);
    rules.setFormula(id, '=A1>4');
    rules.setLook(id, { fill: '#FFC7CE', bold: true });

    const service = workbook.getActiveSheet().getInject().get(ConditionalFormattingService);
    const styleOf = (row: number): IStyleBase | undefined => service.composeStyle('b', 's', row, 0)?.style;
    const evaluated = async (): Promise<unknown[]> => {
      [0, 1, 2].forEach(styleOf);
      await new Promise((resolve) => setTimeout(resolve, 800));
      return [0, 1, 2].map((row) => styleOf(row)?.bg?.rgb);
    };
    expect(await evaluated()).toEqual([undefined, '#FFC7CE', '#FFC7CE']);
    rules.setFormula(id, '=A1>6');
    expect(await evaluated()).toEqual([undefined, undefined, '#FFC7CE']);
    rules.delete(id);
    expect(await evaluated()).toEqual([undefined, undefined, undefined]);
  } finally {
    univer.dispose();
  }
});
