import { recogniseSheet, type RecognisedSheet } from '../../../src/scorecard/recognise';
import {
  emptyDraft,
  draftedTable,
  type CorrectionDraft,
  type DraftedTable,
} from '../../../src/taskpane/correction/correctionDraft';
import { officialWorkbook } from '../../official';
import { sheetOf } from '../../sheetBuilder';

/** What the form shows follows from what was recognised and what a person has chosen so far. */

const unnamed = sheetOf([
  ['Phụ lục'],
  [],
  ['A', 'B', 'C', 'D', ''],
  ['1', 'Chỉ đạo', 3, 2.5, ''],
  ['1.1', 'Kế hoạch', 1, 1, ''],
  ['1.2', 'Báo cáo', 2, 1.5, ''],
]);
const seen = (sheet: typeof unnamed): RecognisedSheet => recogniseSheet(sheet, null);

function drafted(recognised: RecognisedSheet, part: Partial<CorrectionDraft> = {}): DraftedTable {
  return draftedTable(recognised, { ...emptyDraft(recognised), ...part });
}

const official = (): RecognisedSheet => seen(officialWorkbook().sheets[0] ?? unnamed);
const roles = ({ columns }: DraftedTable): (string | undefined)[] =>
  columns.map(({ choice }) => choice?.role);

test('it begins with what was recognised', () => {
  const shown = drafted(official());
  expect([shown.headerFrom, shown.headerTo]).toEqual(['8', '8']);
  expect(roles(shown)).toEqual(['code', 'name', 'max', 'self', 'appraised', 'note']);
  expect(shown.columns[2]).toMatchObject({ header: 'Điểm chuẩn', example: '9,5' });
  expect(shown.gaps).toEqual([]);
  expect(shown.reading?.recomputation.counts.areas).toBe(8);
});

test('where nothing was recognised it begins at the likely header, and says what is missing', () => {
  const shown = drafted(seen(unnamed));
  expect([shown.headerFrom, shown.headerTo]).toEqual(['3', '3']);
  expect(shown.columns.map(({ header, example }) => [header, example])).toEqual([
    ['A', '1'],
    ['B', 'Chỉ đạo'],
    ['C', '3'],
    ['D', '2,5'],
  ]);
  expect(shown.gaps.map((gap) => gap.kind === 'missing' && gap.part)).toEqual(['name', 'max', 'score']);
  expect(shown.reading).toBeNull();
});

test('it reads the sheet as soon as nothing is missing', () => {
  const chosen: CorrectionDraft['chosen'] = new Map([
    [0, { role: 'code', round: 1 }],
    [1, { role: 'name', round: 1 }],
    [2, { role: 'max', round: 1 }],
    [3, { role: 'appraised', round: 1 }],
  ]);
  const shown = drafted(seen(unnamed), { chosen });
  expect(String(shown.reading?.recomputation.total.score)).toBe('2.5');
});

test('a role that is given to another column leaves the one that had it', () => {
  const shown = drafted(official(), { chosen: new Map([[3, { role: 'max', round: 1 }]]) });
  expect(roles(shown)).toEqual(['code', 'name', undefined, 'max', 'appraised', 'note']);
});

test('two that were both chosen by hand are said', () => {
  const shown = drafted(official(), {
    chosen: new Map([
      [2, { role: 'self', round: 1 }],
      [3, { role: 'self', round: 1 }],
    ]),
  });
  expect(shown.gaps).toEqual([
    { kind: 'missing', part: 'max' },
    { kind: 'twice', role: 'self', columns: [2, 3] },
  ]);
});

test('another header row brings its own words, and keeps what was chosen by hand', () => {
  const shown = drafted(official(), {
    headerFrom: '19',
    headerTo: '19',
    chosen: new Map([[5, null]]),
  });
  expect(shown.table?.headerRow).toBe(19);
  expect(shown.columns[5]?.choice ?? null).toBeNull();
});

test.each([
  ['', '8'],
  ['8', ''],
  ['0', '1'],
  ['9', '8'],
  ['1', '6'],
  ['8', '900'],
  ['1.5', '2'],
])('a header from %j to %j cannot be used', (headerFrom, headerTo) => {
  const shown = drafted(official(), { headerFrom, headerTo });
  expect([shown.table, shown.reading, shown.columns]).toEqual([null, null, []]);
});

test('a header with nothing to score below it reads nothing', () => {
  const shown = drafted(official(), { headerFrom: '164', headerTo: '164' });
  expect(shown.reading).toBeNull();
});

test('a sheet that was declared none begins as none, with what it looks like behind it', () => {
  const [sheet] = officialWorkbook().sheets;
  if (!sheet) throw new Error('no sheet');
  const none = recogniseSheet(sheet, { sheetId: sheet.id, sheetName: sheet.name, table: null });
  expect(emptyDraft(none).isScoring).toBe(false);
  expect(drafted(none).reading?.kind).toBe('scoring');
});
