import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { COMPARE_ALL } from '../../src/actions/compareYears';
import { memoryHistory } from '../../src/actions/history';
import { perform, UNSEEN } from '../../src/actions/perform';
import type { Command } from '../../src/batch/commands';
import { runCommand } from '../../src/batch/run';
import { type ExitStatus } from '../../src/batch/refusals';
import { excelWorkbook } from '../../src/excel/workbook';
import { localeOf } from '../../src/locale/locale';
import { reportWords } from '../../src/locale/reportTexts';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import official from '../data/official-2023.json';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import { PROFILES } from './profiles';
import { connectFile, type ConnectedFile } from './connectedFile';
import { findLibreOffice, LibreOffice } from './libreOffice';
import { cellsOf, changedCells, partsOf, styleOf } from './savedParts';

/** The comparison of the years in place, through Microsoft's own library, in files. */

const OFFICIAL = path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx');
const TWO_YEARS = path.join(__dirname, '../corpus/workbooks/14-ca-mau-2022-2023-so-sanh.xlsx');
const COMPARISON_PART = 'xl/worksheets/sheet2.xml';
const SEEN = { sheetId: null, confirmed: UNSEEN };
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook();
let opened: ConnectedFile | null = null;
let profile: HostOptions = {};
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'par-index-'));
});
afterEach(() => {
  opened?.close();
  opened = null;
  rmSync(folder, { recursive: true, force: true });
});

async function open(file: string): Promise<ConnectedFile> {
  opened = await connectFile(bytesOf(file), profile);
  return opened;
}

describe.each(PROFILES)('%s', (_name, ofProfile) => {
  beforeAll(() => {
    profile = ofProfile;
  });

  describe('the official workbook', () => {
    test('is read in two round trips and written in one, and undo gives back the very bytes', async () => {
      const file = await open(OFFICIAL);
      const history = memoryHistory();
      expect((await perform('compareYears', COMPARE_ALL, port, history, SEEN)).kind).toBe('done');
      expect(file.host.roundTrips).toBe(3);
      expect((await perform('undo', undefined, port, history, SEEN)).kind).toBe('done');
      expect(Buffer.from(await file.save()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test('changes in nothing but the index cells of the table, whose looks stay', async () => {
      const file = await open(OFFICIAL);
      await perform('compareYears', COMPARE_ALL, port, memoryHistory(), SEEN);
      const [before, after] = [partsOf(bytesOf(OFFICIAL)), partsOf(await file.save())];
      expect([...after.keys()]).toEqual([...before.keys()]);
      expect([...after.keys()].filter((part) => before.get(part) !== after.get(part))).toEqual([
        COMPARISON_PART,
      ]);
      const [old, now] = [before.get(COMPARISON_PART), after.get(COMPARISON_PART)];
      expect(cellsOf(now).rest).toBe(cellsOf(old).rest);
      const changed = changedCells(old, now);
      expect(changed).toEqual(['C6', 'C7', 'C8', 'C9', 'C10', 'C11', 'C12', 'C13', 'C14']);
      for (const address of changed) {
        expect(styleOf(cellsOf(now).cells.get(address))).toBe(styleOf(cellsOf(old).cells.get(address)));
      }
    });

    test('shows what document 001 shows, but for area 7, which is 87,38', async () => {
      await open(OFFICIAL);
      await perform('compareYears', COMPARE_ALL, port, memoryHistory(), SEEN);
      const shown = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('C6:F14');
        range.load('text');
        await context.sync();
        return range.text;
      });
      const two = (value: number): string => value.toFixed(2).replace('.', ',');
      const published = [...official.comparison.rows, official.comparison.total].map((row) => [
        'stt' in row && row.stt === 7 ? '87,38' : two(row.index_2023),
        String(row.rank_2023),
        two(row.index_2022),
        String(row.rank_2022),
      ]);
      expect(shown).toEqual(published);
    });
  });

  describe('a table from the selected cell', () => {
    const words = reportWords(localeOf('vi'));
    const INSERT = { ...COMPARE_ALL, insert: { words, at: 'selection' as const } };
    const BENEATH = 'B20';

    /** The official workbook, the second sheet in front and a cell of it selected. */
    async function openAt(
      address: string,
      prepare?: (sheet: Excel.Worksheet) => void,
    ): Promise<ConnectedFile> {
      const file = await open(OFFICIAL);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('So sánh 2022-2023');
        sheet.getRange(address).select();
        prepare?.(sheet);
        await context.sync();
      });
      return file;
    }

    test('is read in two round trips and written in one; undo gives back the very bytes', async () => {
      const file = await openAt(BENEATH);
      const history = memoryHistory();
      const before = file.host.roundTrips;
      expect((await perform('compareYears', INSERT, port, history, SEEN)).kind).toBe('done');
      expect(file.host.roundTrips - before).toBe(3);
      expect((await perform('undo', undefined, port, history, SEEN)).kind).toBe('done');
      expect(Buffer.from(await file.save()).equals(readFileSync(OFFICIAL))).toBe(true);
    });

    test('has the form that a new sheet has: words, formulas, merged cells, lines and fonts', async () => {
      await openAt(BENEATH);
      const widths = (): Promise<unknown> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('A1:H1');
          const columns = range.getColumnProperties({ format: { columnWidth: true } });
          await context.sync();
          return columns.value;
        });
      const before = await widths();
      expect((await perform('compareYears', INSERT, port, memoryHistory(), SEEN)).kind).toBe('done');
      expect(await widths()).toEqual(before);
      const { text, merged, look } = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('So sánh 2022-2023');
        const range = sheet.getRange('B20:G32');
        range.load('text');
        const merges = range.getMergedAreasOrNullObject();
        merges.load('address');
        const header = sheet.getRange('D23').format;
        header.load('wrapText,font/name,font/bold');
        const line = header.borders.getItem('EdgeBottom');
        line.load('style');
        await context.sync();
        return {
          text: range.text,
          merged: merges.address.replace(/'[^']*'!/g, ''),
          look: [header.wrapText, header.font.name, header.font.bold, line.style],
        };
      });
      expect(text[2]?.slice(0, 3)).toEqual(['STT', 'Lĩnh vực', 'Chỉ số, thứ hạng lĩnh vực năm 2023']);
      const seventh = official.comparison.rows.find(({ stt }) => stt === 7);
      expect(text[10]).toEqual(['7', seventh?.name, '87,38', '15', '89,55', '3']);
      expect(text[12]).toEqual(['Tổng', '', '88,01', '21', '84,47', '39']);
      expect(merged.split(/[,;]/).sort()).toEqual([
        'B20:G20',
        'B22:B23',
        'B32:C32',
        'C22:C23',
        'D22:E22',
        'F22:G22',
      ]);
      expect(look).toEqual([true, 'Times New Roman', true, 'Continuous']);
    });

    test('gives the cells that it covered their own looks back, and rows their heights', async () => {
      const looks = async (): Promise<unknown> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('So sánh 2022-2023').getRange('A19:H34');
          range.load('numberFormat');
          const cells = range.getCellProperties({
            format: {
              fill: { color: true, pattern: true },
              font: { name: true, size: true, color: true, bold: true },
              borders: { style: true, weight: true, color: true },
              horizontalAlignment: true,
              wrapText: true,
            },
          });
          const rows = range.getRowProperties({ format: { rowHeight: true, useStandardHeight: true } });
          await context.sync();
          return [range.numberFormat, cells.value, rows.value];
        });
      await openAt(BENEATH, (sheet) => {
        const range = sheet.getRange('C21:D24');
        range.format.fill.color = '#FFF2CC';
        range.format.font.bold = true;
        range.format.borders.getItem('EdgeBottom').style = 'Double';
        range.format.horizontalAlignment = 'Right';
        range.numberFormat = Array.from({ length: 4 }, () => ['0.000', '@']);
        sheet.getRange('21:21').format.rowHeight = 12;
      });
      const before = await looks();
      const history = memoryHistory();
      expect((await perform('compareYears', INSERT, port, history, SEEN)).kind).toBe('done');
      expect(await looks()).not.toEqual(before);
      expect((await perform('undo', undefined, port, history, SEEN)).kind).toBe('done');
      expect(await looks()).toEqual(before);
    });

    test('is refused where cells are merged; an Excel that cannot say which are makes it', async () => {
      const merge = (sheet: Excel.Worksheet): void => sheet.getRange('D25:E25').merge();
      await openAt(BENEATH, merge);
      const refused = await perform('compareYears', INSERT, port, memoryHistory(), SEEN);
      expect(refused).toMatchObject({ why: { reason: 'placeNotFree', area: 'B20:G32', cell: 'D25' } });
      opened?.close();
      opened = await connectFile(bytesOf(OFFICIAL), { ...profile, excelApi: '1.12' });
      const old = excelWorkbook(() => ({ mergeUndoGroup: false, mergedAreas: false, missingRules: false }));
      const outcome = await perform('compareYears', COMPARE_ALL, old, memoryHistory(), SEEN);
      expect(outcome.kind).toBe('done');
    });
  });

  describe('a file', () => {
    const FILTERED =
      '<autoFilter ref="A5:F14"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';

    test.each([
      ['whose comparison is filtered', FILTERED, { reason: 'filteredRows', area: 'A5:F14' }],
      ['with a filter that hides nothing', '<autoFilter ref="A5:F14"/>', null],
    ])('%s', async (_what, filter, why) => {
      const parts = unzipSync(bytesOf(OFFICIAL));
      const sheet = Buffer.from(parts[COMPARISON_PART] ?? [])
        .toString('utf8')
        .replace('</sheetData>', `</sheetData>${filter}`);
      opened = await connectFile(zipSync({ ...parts, [COMPARISON_PART]: Buffer.from(sheet) }), profile);
      const outcome = await perform('compareYears', COMPARE_ALL, port, memoryHistory(), SEEN);
      expect(outcome).toMatchObject(why ? { kind: 'blocked', why } : { kind: 'done' });
      expect(opened.host.roundTrips).toBe(why ? 2 : 3);
    });
  });
});

interface Ended {
  status: ExitStatus;
  out: string[];
  err: string[];
}

async function runCompare(more: Partial<Extract<Command, { name: 'compare' }>>): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const command = {
    name: 'compare',
    file: OFFICIAL,
    out: target(),
    years: null,
    ranks: null,
    sheet: null,
    at: null,
  } as const;
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { status: await runCommand({ ...command, ...more }, terminal, localeOf('vi')), out, err };
}

const target = (): string => path.join(folder, 'kết quả.xlsx');

function ranks(content: unknown): string {
  const file = path.join(folder, 'thứ hạng.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('from a terminal', () => {
  test('a new table is made from the cell that is named, or refused where that is not free', async () => {
    const at = { sheet: 'So sánh 2022-2023', address: 'B20' };
    const { status, out } = await runCompare({ at });
    expect([status, out]).toEqual([
      1,
      expect.arrayContaining([`Đã ghi ${target()}: đã lập bảng so sánh ở B20:G32.`]),
    ]);
    const { cells } = cellsOf(partsOf(bytesOf(target())).get(COMPARISON_PART));
    expect(cells.get('D24')).toContain('BTH 2023');
    const refused = await runCompare({ at: { ...at, address: 'A10' } });
    expect([refused.status, refused.err]).toEqual([2, [expect.stringContaining('A10:F22')]]);
  });

  test('given ranks and last year’s total are written where they differ, and nowhere else', async () => {
    const given = ranks({
      2023: { 1: 28, 'Cải cách thể chế': 18 },
      2022: { total: { rank: 39, index: 84.5 } },
    });
    const { status, out } = await runCompare({ ranks: given, years: [2022, 2023] });
    expect([status, out]).toEqual([0, [`Đã ghi ${target()}: 11 ô, 3 ô đổi số.`]]);
    const [before, after] = [partsOf(bytesOf(OFFICIAL)), partsOf(bytesOf(target()))];
    const changed = changedCells(before.get(COMPARISON_PART), after.get(COMPARISON_PART));
    expect(changed.filter((address) => !address.startsWith('C'))).toEqual(['D6', 'E14']);
  });

  test.each([
    ['a rank that is none', { 2023: { total: 64 } }, 'Thứ hạng 64'],
    ['a year of which nothing is known', { 2019: { total: 3 } }, '2019'],
    ['an area that is not there', { 2023: { 'Hiện đại hóa': 3 } }, 'Hiện đại hóa'],
    ['another form', { 2023: [29, 18] }, 'thứ hạng.json'],
    ['no JSON', '{', 'thứ hạng.json'],
  ])(
    'a file of ranks with %s is refused in one sentence, and nothing is written',
    async (_what, content, named) => {
      const { status, out, err } = await runCompare({ ranks: ranks(content) });
      expect([status, out, err.length]).toEqual([2, [], 1]);
      expect(err[0]).toContain(named);
      expect(() => bytesOf(target())).toThrow('ENOENT');
    },
  );
});

const program = findLibreOffice();
const withLibreOffice = program === null ? describe.skip : describe;

withLibreOffice('LibreOffice reopens', () => {
  test('a new comparison of two years that had none', async () => {
    const bare = await open(TWO_YEARS);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('So sánh').getRange().clear();
      await context.sync();
    });
    const file = path.join(folder, 'chưa có bảng.xlsx');
    writeFileSync(file, await bare.save());
    bare.close();
    opened = null;
    expect(await runCompare({ file })).toMatchObject({ status: 0, err: [] });
    const libreOffice = new LibreOffice(program ?? '');
    try {
      const comparison = libreOffice.show(bytesOf(target())).at(-1) ?? [];
      const [title] = comparison[0] ?? [];
      expect(title?.text).toContain('2022');
      const area = comparison.find(([first]) => first?.text === '3') ?? [];
      expect([area[2]?.text, area[4]?.text]).toEqual(['94.62', '96.29']);
    } finally {
      libreOffice.dispose();
    }
  });

  test('a comparison with changes that was stale, and reckons the same', async () => {
    const { status, err } = await runCompare({ file: TWO_YEARS });
    expect([status, err]).toEqual([0, []]);
    const libreOffice = new LibreOffice(program ?? '');
    try {
      const comparison = libreOffice.show(bytesOf(target())).at(-1) ?? [];
      const rows = comparison.filter(([first]) => /^(\d|)$/.test(first?.text ?? '')).slice(-9);
      const values = rows.map((row) => row.slice(2, 8).map((cell) => cell.value ?? Number.NaN));
      expect(values.map((row) => row[5])).toEqual([23, 4, 4, 36, -30, 39, -12, 4, 18]);
      for (const [newer = 0, , older = 0, , change = 0] of values)
        expect(change).toBeCloseTo(newer - older, 9);
    } finally {
      libreOffice.dispose();
    }
  });
});
