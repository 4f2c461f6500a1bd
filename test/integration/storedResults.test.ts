import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inspection, type Inspection } from '../../src/batch/inspection';
import { runCommand } from '../../src/batch/run';
import { localeOf } from '../../src/locale/locale';

/** The same workbook as programs leave it that write formulas and calculate none. */

const CORPUS = path.join(__dirname, '../corpus/workbooks');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'par-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FORMULA_CELL = /<c ([^>]*)>(<f[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v><\/c>/g;

/** Another result, or none, at every formula, and another `<calcPr>`. */
function stored(file: string, result: string, calcPr: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path.join(CORPUS, file))));
  for (const [name, bytes] of Object.entries(parts)) {
    const text = strFromU8(bytes);
    if (name.startsWith('xl/worksheets/sheet'))
      parts[name] = strToU8(
        text.replace(
          FORMULA_CELL,
          (_, attributes: string, formula: string) =>
            `<c ${attributes.replace(/ t="\w+"/, '')}>${formula}${result}</c>`,
        ),
      );
    if (name === 'xl/workbook.xml') parts[name] = strToU8(text.replace(/<calcPr[^>]*>/, calcPr));
  }
  const made = path.join(folder, 'tệp.xlsx');
  writeFileSync(made, zipSync(parts));
  return made;
}

async function run(command: Parameters<typeof runCommand>[0]): Promise<string[]> {
  const out: string[] = [];
  const print = (line: string): void => void out.push(line);
  await runCommand(command, { out: print, err: print }, localeOf('vi'));
  return out;
}

async function sheetsOf(file: string): Promise<Inspection['sheets']> {
  const [line = ''] = await run({ name: 'inspect', files: [file], json: true });
  return inspection.parse(JSON.parse(line)).sheets;
}

/** Everything but that results are missing. */
const rest = (sheets: Inspection['sheets']): Inspection['sheets'] =>
  sheets.map((sheet) => ({
    ...sheet,
    findings: sheet.findings.filter(({ kind }) => kind !== 'FORMULA_NO_CACHE'),
  }));

const missing = (sheets: Inspection['sheets']): Inspection['sheets'][number]['findings'] =>
  sheets.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'FORMULA_NO_CACHE'));

const RIGHT = '24-dong-thap-2024-tong-dong-dau.xlsx';
const WRONG = '05-so-xay-dung-2023-cong-thuc-sai.xlsx';

describe.each([RIGHT, WRONG])('%s', (file) => {
  test.each([
    ['zeros, as XlsxWriter', '<v>0</v>', '<calcPr calcId="124519" fullCalcOnLoad="1"/>'],
    ['nothing, as openpyxl', '<v></v>', '<calcPr calcId="124519" fullCalcOnLoad="1"/>'],
    ['nothing, as ExcelJS', '', '<calcPr calcId="171027"/>'],
    ['nothing, in the words of Excel', '', '<calcPr calcId="191029"/>'],
  ])('reads the same where the file stores %s', async (_, result, calcPr) => {
    const sheets = await sheetsOf(stored(file, result, calcPr));
    expect(rest(sheets)).toEqual(rest(await sheetsOf(path.join(CORPUS, file))));
    const found = missing(sheets);
    if (result === '<v>0</v>') expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(10);
      expect(found.map(({ consequence }) => consequence)).toEqual(found.map((__, index) => index > 0));
      expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['info']));
    }
  });
});

test('recompute leaves right formulas as they are and saves their results', async () => {
  const file = stored(RIGHT, '', '<calcPr calcId="124519" fullCalcOnLoad="1"/>');
  const out = path.join(folder, 'kết quả.xlsx');
  await run({ name: 'recompute', file, out, values: false, sheet: null });
  const formulas = (name: string): string[] =>
    Object.entries(unzipSync(new Uint8Array(readFileSync(name)))).flatMap(([part, bytes]) =>
      part.startsWith('xl/worksheets/sheet') ? (strFromU8(bytes).match(/<f>[^<]*<\/f>/g) ?? []) : [],
    );
  expect(formulas(out)).toEqual(formulas(file));
  const sheets = await sheetsOf(out);
  expect(missing(sheets)).toEqual([]);
  expect(rest(sheets)).toEqual(rest(await sheetsOf(path.join(CORPUS, RIGHT))));
});
