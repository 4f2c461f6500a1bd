import {
  CORRECTIONS_KEY,
  settingWith,
  storedCorrections,
  type SheetCorrection,
} from '../../../src/scorecard/settings/corrections';

/** What people say of sheets is remembered in the workbook, where anybody may change it. */

const NOT_SCORES: SheetCorrection = { sheetId: 'a', sheetName: 'Tổng hợp', table: null };
const ANOTHER: SheetCorrection = { sheetId: 'b', sheetName: 'Phụ lục', table: null };
const remembering = (text: string): Map<string, string> => new Map([[CORRECTIONS_KEY, text]]);

test('one correction that cannot be read loses one, and it is said', () => {
  const text = JSON.stringify([
    NOT_SCORES,
    { sheetId: 'c', sheetName: 'Bìa', table: { headerRow: 'x' } },
    ANOTHER,
  ]);
  const settings = remembering(text);
  expect(storedCorrections(settings)).toEqual({ corrections: [NOT_SCORES, ANOTHER], isDamaged: true });
});

test('a further correction keeps those that can be read', () => {
  const settings = remembering(JSON.stringify([NOT_SCORES, 7]));
  const sheets = [
    { id: 'a', name: 'Tổng hợp' },
    { id: 'b', name: 'Phụ lục' },
  ];
  const after = settingWith(settings, sheets, { id: 'b', name: 'Phụ lục' }, null);
  expect(storedCorrections(remembering(after ?? ''))).toEqual({
    corrections: [NOT_SCORES, ANOTHER],
    isDamaged: false,
  });
});

test.each(['', 'x', 'null', '{}', '7'])(
  'a setting that holds %j holds no correction, and it is said',
  (text) => {
    expect(storedCorrections(remembering(text))).toEqual({ corrections: [], isDamaged: true });
  },
);

test('where nothing was said, nothing is damaged', () => {
  expect(storedCorrections(new Map())).toEqual({ corrections: [], isDamaged: false });
});
