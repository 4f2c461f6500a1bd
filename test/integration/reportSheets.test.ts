import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../../src/batch/run';
import { memoryHistory } from '../../src/actions/history';
import { excelWorkbook } from '../../src/excel/workbook';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { localeOf } from '../../src/locale/locale';
import { openXlsx } from '../../src/workbench/xlsx';
import { makeReports, takeBack } from '../reportSheets';
import { oneYear, threeYears } from '../threeYears';
import { partOf } from '../workbench/xlsx/workbookFile';
import type { HostOptions } from '../../src/workbench/host/officeHost';
import { PROFILES } from './profiles';
import { connectFile, type ConnectedFile } from './connectedFile';
import { findLibreOffice, LibreOffice } from './libreOffice';

/** The sheets for the report through Microsoft's own library, saved, and opened by another program. */

const FILES = path.join(__dirname, '../..');
const OFFICIAL = new Uint8Array(
  readFileSync(path.join(FILES, 'assets/workbooks/par-index-2023-binh-phuoc.xlsx')),
);
const TWO_YEARS = new Uint8Array(
  readFileSync(path.join(FILES, 'test/corpus/workbooks/14-ca-mau-2022-2023-so-sanh.xlsx')),
);

let connected: ConnectedFile | null = null;
let profile: HostOptions = {};
const port = excelWorkbook();

beforeAll(() => loadOfficeInNode().exposeAsGlobals());
afterEach(() => {
  connected?.close();
  connected = null;
});

async function open(bytes: Uint8Array): Promise<ConnectedFile> {
  connected = await connectFile(bytes, profile);
  return connected;
}

function sheetNames(bytes: Uint8Array): (string | undefined)[] {
  const { sheetOrder, sheets } = openXlsx(bytes);
  return sheetOrder.map((id) => sheets[id]?.name);
}

const READ = 2;
/** Figures, and once they stand how the new sheets are shown, printed and drawn. */
const WRITE = 2;

describe.each(PROFILES)('%s', (_name, ofProfile) => {
  beforeAll(() => {
    profile = ofProfile;
  });

  describe('all five sheets', () => {
    test.each([
      ['the official workbook', () => Promise.resolve(OFFICIAL), 4],
      ['two years', () => Promise.resolve(TWO_YEARS), 5],
      ['one year', oneYear, 3],
      ['three years of different structure', threeYears, 5],
    ])(
      'of %s take two round trips to read and two to write, and undo gives the very file back',
      async (_, bytesOf, count) => {
        const bytes = await bytesOf();
        const file = await open(bytes);
        const history = memoryHistory();
        const outcome = await makeReports(port, { nationalHeader: true }, history);
        expect(outcome.kind).toBe('done');
        // A zoom that Excel has lost is set once more, for all sheets together.
        expect(file.host.roundTrips).toBe(READ + WRITE + (profile.quirks?.lostZoom ? 1 : 0));
        const saved = await file.save();
        expect(sheetNames(saved)).toHaveLength(sheetNames(bytes).length + count);
        await takeBack(port, history);
        expect(Buffer.compare(Buffer.from(await file.save()), Buffer.from(bytes))).toBe(0);
      },
    );

    test('made anew from the saved file, nothing is written; after an edit the same sheets are', async () => {
      await open(OFFICIAL);
      await makeReports(port);
      const saved = (await connected?.save()) ?? OFFICIAL;
      connected?.close();
      const again = await open(saved);
      expect((await makeReports(port)).kind).toBe('nothingToDo');
      const history = memoryHistory();
      await makeReports(port, { order: 'code' }, history);
      const reordered = await again.save();
      expect(sheetNames(reordered)).toEqual(sheetNames(saved));
      expect((await takeBack(port, history)).kind).toBe('done');
      expect((await makeReports(port)).kind).toBe('nothingToDo');
    });

    test('the areas’ charts and pages are native', async () => {
      const file = await open(OFFICIAL);
      await makeReports(port);
      const saved = await file.save();
      const chart = partOf(saved, 'xl/charts/chart1.xml');
      expect(chart).toContain('<c:barDir val="col"/>');
      expect(chart).toContain('<c:grouping val="clustered"/>');
      expect(chart.match(/<c:ser>/g)).toHaveLength(2);
      const sheet = partOf(saved, 'xl/worksheets/sheet4.xml');
      expect(sheet).toMatch(/<pageSetup[^>]*paperSize="9"/);
      expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
      expect(partOf(saved, 'xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    });

    test('text that looks like a formula stays text', async () => {
      const file = await open(OFFICIAL);
      await Excel.run(async (context) => {
        const note = context.workbook.worksheets.getItem('BTH 2023').getRange('F10');
        note.numberFormat = [['@']];
        note.values = [['=HYPERLINK("http://x","bấm")']];
        await context.sync();
      });
      await makeReports(port, { kinds: ['belowMaximum'] });
      const shown = await Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('Tiêu chí bị trừ điểm 2023').getUsedRange();
        used.load('values,formulas');
        await context.sync();
        return used.values.findIndex((row) => row[0] === '1.1');
      });
      expect(shown).toBeGreaterThan(0);
      expect(partOf(await file.save(), 'xl/worksheets/sheet3.xml')).not.toMatch(/<f>\s*HYPERLINK/);
    });
  });
});

describe('a file whose structure is protected', () => {
  test('gets no sheet, and a sentence', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'par-index-'));
    const bytes = await oneYear();
    const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const locked = workbook.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    const file = path.join(folder, 'khóa.xlsx');
    writeFileSync(file, zipSync({ ...parts, 'xl/workbook.xml': strToU8(locked) }));
    const err: string[] = [];
    const status = await runCommand(
      {
        name: 'report-sheets',
        file,
        out: path.join(folder, 'ra.xlsx'),
        years: null,
        sheets: null,
        order: 'loss',
        nationalHeader: false,
        freeNames: false,
      },
      { out: () => undefined, err: (line) => void err.push(line) },
      localeOf('vi'),
    );
    rmSync(folder, { recursive: true });
    expect(status).toBe(2);
    expect(err.join()).toContain('Cấu trúc sổ tính đang được bảo vệ');
  });
});

const program = findLibreOffice();
const withLibreOffice = program === null ? describe.skip : describe;

withLibreOffice('LibreOffice', () => {
  test('calculates the official sheets to the official figures', async () => {
    const file = await open(OFFICIAL);
    await makeReports(port, { order: 'code' });
    const libreOffice = new LibreOffice(program ?? '');
    const tables = libreOffice.show(await file.save());
    libreOffice.dispose();
    const [, , areas = [], below = [], self = [], split = []] = tables;
    const area7 = areas.find((row) => row[0]?.text === '7');
    expect(area7?.slice(2).map(({ value }) => Math.round((value ?? 0) * 100) / 100)).toEqual([
      87.38, 15, 89.55, 3, -2.17, -12,
    ]);
    expect(below.find((row) => row[0]?.text === 'A')?.[4]?.value).toBe(5.9129);
    expect(self.at(-1)?.[5]?.value).toBe(-4.034);
    expect(split.at(-1)?.[4]?.value).toBe(88.0115);
  });
});
