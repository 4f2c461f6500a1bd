import { OFFICIAL_WORKBOOK, partNames } from '../../workbench/xlsx/workbookFile';
import type { ConnectedFile } from '../connectedFile';
import { connectFile } from '../connectedFile';

describe('settings of an add-in', () => {
  let workbook: ConnectedFile;
  beforeEach(async () => {
    workbook = await connectFile(OFFICIAL_WORKBOOK);
  });
  afterEach(() => workbook.close());

  const run = <T>(batch: (settings: Excel.SettingCollection) => Promise<T>): Promise<T> =>
    workbook.Excel.run((context) => batch(context.workbook.settings));
  /** Saves and opens the saved file in the place of the one before. */
  const reopen = async (): Promise<Uint8Array> => {
    const saved = await workbook.save();
    workbook.close();
    workbook = await connectFile(saved);
    return saved;
  };

  test('are carried in the file, changed there, and gone with the last', async () => {
    const value = { rank: [29, null, '<&"\u0001'], năm: { 2023: true } };
    await run(async (settings) => {
      settings.add('thứ hạng', value);
      settings.add('khác', 1);
      await settings.context.sync();
    });
    const saved = await reopen();
    expect(partNames(saved).filter((name) => !partNames(OFFICIAL_WORKBOOK).includes(name))).toEqual([
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'customXml/_rels/item1.xml.rels',
    ]);
    expect(await workbook.save()).toEqual(saved);

    await run(async (settings) => {
      settings.load('items/key,items/value');
      await settings.context.sync();
      expect(settings.items.map(({ key, value: stored }): unknown => [key, stored])).toEqual([
        ['thứ hạng', value],
        ['khác', 1],
      ]);
      settings.getItem('khác').delete();
      settings.add('thứ hạng', 2);
      await settings.context.sync();
    });
    await reopen();
    await run(async (settings) => {
      const kept = settings.getItem('thứ hạng').load('value');
      await settings.context.sync();
      expect(kept.value).toBe(2);
      kept.delete();
      await settings.context.sync();
    });
    expect(partNames(await reopen())).toEqual(partNames(OFFICIAL_WORKBOOK));
  });

  test('that are taken back leave the very bytes of the file', async () => {
    await run(async (settings) => {
      settings.add('tạm', 1);
      await settings.context.sync();
      settings.getItem('tạm').delete();
      await settings.context.sync();
    });
    expect(await workbook.save()).toEqual(OFFICIAL_WORKBOOK);
  });
});
