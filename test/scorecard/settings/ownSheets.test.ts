import fc from 'fast-check';
import {
  isOwnSheet,
  OWN_SHEETS_KEY,
  ownSheets,
  settingOfOwnSheets,
  type OwnSheet,
} from '../../../src/scorecard/settings/ownSheets';

/** Which sheets the add-in has made is remembered in the workbook, where anybody may change it. */

const AREAS: OwnSheet = { sheetName: 'Lĩnh vực 2023', subject: 'areas 2023', frame: { rows: 8 } };
const SPLIT: OwnSheet = { sheetName: 'Nguồn điểm', subject: 'split 2023', frame: null };
const remembering = (text: string): Map<string, string> => new Map([[OWN_SHEETS_KEY, text]]);

test('what is remembered is read back, whatever a sheet is drawn from', () => {
  const sheet = fc.record({ sheetName: fc.string(), subject: fc.string(), frame: fc.jsonValue() });
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1 }), (sheets) => {
      const text = settingOfOwnSheets(sheets);
      expect(ownSheets(remembering(text ?? ''))).toEqual(JSON.parse(JSON.stringify(sheets)));
    }),
  );
});

test('nothing is remembered where there is none', () => {
  expect(settingOfOwnSheets([])).toBeNull();
  expect(ownSheets(new Map())).toEqual([]);
});

test.each(['', 'x', 'null', '{}', '7', '{"sheetName":"A","subject":"b","frame":1}'])(
  'a setting that holds %j names no sheet',
  (text) => expect(ownSheets(remembering(text))).toEqual([]),
);

test('what can be read beside damage is ours', () => {
  const text = JSON.stringify([{ sheetName: 4 }, AREAS, null, { sheetName: 'A' }, { subject: 'b' }, SPLIT]);
  expect(ownSheets(remembering(text))).toEqual([AREAS, SPLIT]);
});

test('a sheet is ours by its name', () => {
  expect(isOwnSheet([AREAS, SPLIT], { name: 'Nguồn điểm' })).toBe(true);
  expect(isOwnSheet([AREAS, SPLIT], { name: 'BTH 2023' })).toBe(false);
  expect(isOwnSheet([], { name: 'Nguồn điểm' })).toBe(false);
});
