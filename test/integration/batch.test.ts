import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Command } from '../../src/batch/commands';
import { inspection, type Inspection } from '../../src/batch/inspection';
import { runCommand } from '../../src/batch/run';
import { type ExitStatus } from '../../src/batch/refusals';
import { localeOf } from '../../src/locale/locale';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { openXlsx } from '../../src/workbench/xlsx';
import { coverSheet, fileOf, scoringSheet, SECRET } from '../scoringFile';
import { partOf, workbookFile, zipOf } from '../workbench/xlsx/workbookFile';

/** The same actions from a terminal, through Microsoft's library and the workbench's host. */

const ROOT = path.join(__dirname, '../..');
const OFFICIAL = path.join(ROOT, 'assets/workbooks/par-index-2023-binh-phuoc.xlsx');
const OFFICIAL_BYTES = new Uint8Array(readFileSync(OFFICIAL));
const SCORING_PART = 'xl/worksheets/sheet1.xml';
const COMPARISON_PART = 'xl/worksheets/sheet2.xml';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'par-index-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  status: ExitStatus;
  out: string[];
  err: string[];
}

async function run(command: Command, language: 'vi' | 'en' = 'vi'): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { status: await runCommand(command, terminal, localeOf(language)), out, err };
}

const inspect = (files: string[], json = false): Promise<Ended> => run({ name: 'inspect', files, json });

type Change = Extract<Command, { name: 'recompute' }>;
const recompute = (file: string, more: Partial<Change> = {}): Promise<Ended> =>
  run({ name: 'recompute', file, out: target(), values: false, sheet: null, ...more });
const highlight = (file: string, sheet: string | null = null): Promise<Ended> =>
  run({ name: 'highlight', file, out: target(), sheet });

/** Where a command is told to write. */
const target = (): string => path.join(folder, 'kết quả.xlsx');

function stored(bytes: Uint8Array, name = 'tệp của tỉnh.xlsx'): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** What a cell holds in a file: `f` its formula, `v` its value. */
function cellIn(file: string, sheetName: string, row: number, column: number): { f?: string; v?: unknown } {
  const workbook = openXlsx(bytesOf(file));
  const sheet = Object.values(workbook.sheets).find(({ name }) => name === sheetName);
  const cell = sheet?.cellData?.[row - 1]?.[column];
  return { ...(cell?.f != null && { f: cell.f }), v: cell?.v };
}

/** Names of the parts whose unpacked content differs from the original's. */
function changedParts(file: string, original = OFFICIAL_BYTES): string[] {
  const [before, after] = [unzipSync(original), unzipSync(bytesOf(file))];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => Buffer.compare(before[name] ?? Buffer.alloc(0), after[name] ?? Buffer.alloc(0)) !== 0,
  );
}

async function inspected(file: string): Promise<Inspection> {
  const { out } = await inspect([file], true);
  expect(out).toHaveLength(1);
  return inspection.parse(JSON.parse(out[0] ?? ''));
}

describe('inspect', () => {
  test('--json tells the official workbook to the last decimal', async () => {
    const { file, sheets } = await inspected(OFFICIAL);
    expect(file).toBe(OFFICIAL);
    const [scoring, comparison] = sheets;
    expect(scoring).toMatchObject({
      name: 'BTH 2023',
      kind: 'scoring',
      year: 2023,
      stage: 'appraised',
      columns: { code: 'A', name: 'B', max: 'C', self: 'D', appraised: 'E', note: 'F' },
      total: { row: 164, max: 100, self: 66.1211, score: 88.0115, index: 88.0115 },
      counts: { areas: 8, criteria: 37, components: 88, leaves: 101, atMax: 52, below: 22, zero: 1 },
      split: {
        appraised: { leaves: 74, max: 68, score: 62.0871 },
        survey: { leaves: 22, max: 22, score: 18.2988 },
        sipas: { leaves: 5, max: 10, score: 7.6256 },
      },
    });
    expect(comparison).toMatchObject({ name: 'So sánh 2022-2023', kind: 'comparison', year: 2023, rows: [] });
  });

  test('--json gives every area its exact index', async () => {
    const [scoring] = (await inspected(OFFICIAL)).sheets;
    const areas = scoring?.recomputed.filter(({ path: code }) => !code.includes('.'));
    expect(areas?.map(({ score, max, index }) => [score, max, index?.toFixed(4)])).toEqual([
      [9.2827, 9.5, '97.7126'],
      [9.4311, 10, '94.3110'],
      [11.9182, 13, '91.6785'],
      [9.6888, 10.5, '92.2743'],
      [12.1953, 15, '81.3020'],
      [10.8684, 12, '90.5700'],
      [11.7969, 13.5, '87.3844'],
      [12.8301, 16.5, '77.7582'],
    ]);
  });

  test('--json lists what lost points with the whole note, and the one error with its cause', async () => {
    const { sheets } = await inspected(OFFICIAL);
    const belowMax = sheets[0]?.belowMax ?? [];
    expect(belowMax.filter(({ source }) => source === 'appraised')).toHaveLength(22);
    expect(belowMax[0]).toEqual({
      path: '1.1',
      row: 10,
      max: 1.5,
      score: 1.4634,
      lost: 0.0366,
      note: 'Theo kết quả thẩm định: Tỉnh hoàn thành 40/41 nhiệm vụ cải cách hành chính theo Kế hoạch đề ra (còn nhiệm vụ công bố, công khai TTHC chưa đầy đủ theo quy định)',
      source: 'appraised',
    });
    for (const { max, score, lost } of belowMax) expect(lost).toBeCloseTo(max - score, 10);

    const errors = sheets.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([
      expect.objectContaining({
        kind: 'COMPARISON_INDEX',
        sheet: 'So sánh 2022-2023',
        cell: 'C12',
        found: 87.41,
        consequence: false,
        message: expect.stringContaining('11,8/13,5'),
      }),
    ]);
  });

  test('in words it names each sheet, its figures and each finding with its cell', async () => {
    const { status, out, err } = await inspect([OFFICIAL]);
    expect(status).toBe(1);
    expect(err).toEqual([]);
    expect(out[0]).toBe(OFFICIAL);
    expect(out[1]).toBe(
      '  BTH 2023: bảng điểm năm 2023, 101 mục chấm điểm, điểm 88,0115/100, chỉ số 88,01 %',
    );
    expect(out.filter((line) => line.startsWith('  Lỗi '))).toEqual([
      expect.stringContaining('So sánh 2022-2023!C12 (COMPARISON_INDEX)'),
    ]);
  });

  test('it speaks English where that is asked for', async () => {
    const { out } = await run({ name: 'inspect', files: [OFFICIAL], json: false }, 'en');
    expect(out[1]).toBe('  BTH 2023: scores of 2023, 101 scored rows, score 88.0115/100, index 88.01 %');
  });

  test('it changes nothing', async () => {
    const file = stored(OFFICIAL_BYTES);
    await inspect([file]);
    expect(bytesOf(file)).toEqual(OFFICIAL_BYTES);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('of several files each is told on its own line, and the worst decides the status', async () => {
    const right = stored(fileOf([scoringSheet()]), 'một.xlsx');
    await recompute(right, { out: right });
    const broken = stored(new Uint8Array([1, 2, 3]), 'hai.xlsx');
    const { status, out, err } = await inspect([right, broken, OFFICIAL, right], true);
    expect(status).toBe(2);
    expect(out.map((line) => inspection.parse(JSON.parse(line)).file)).toEqual([right, OFFICIAL, right]);
    expect(err).toEqual([expect.stringContaining(broken)]);
  });
});

test('a bug in one file is one line without its content, and the other files get their turn', async () => {
  const { Excel: library } = loadOfficeInNode();
  jest.spyOn(library, 'run').mockRejectedValueOnce(new TypeError(SECRET));
  const { status, out, err } = await inspect([stored(OFFICIAL_BYTES), OFFICIAL], true);
  jest.restoreAllMocks();
  expect(status).toBe(2);
  expect(err).toEqual([expect.stringMatching(/tệp của tỉnh\.xlsx: .*TypeError/)]);
  expect(err[0]).not.toContain(SECRET);
  expect(out).toHaveLength(1);
});

describe('exit status', () => {
  test('0 where nothing is wrong, 1 where an error is found, 2 where there is nothing to find', async () => {
    const wrong = stored(fileOf([scoringSheet()]), 'sai.xlsx');
    const right = path.join(folder, 'đúng.xlsx');
    expect((await inspect([wrong])).status).toBe(1);
    expect((await recompute(wrong, { out: right })).status).toBe(0);
    expect((await inspect([right])).status).toBe(0);
    expect((await inspect([stored(fileOf([coverSheet()]))])).status).toBe(2);
  });

  test('1 where recomputing leaves an error that only a person can mend', async () => {
    const source = { ...scoringSheet() };
    source.rows = source.rows?.replace('<c><v>1.5</v></c>', '<c t="inlineStr"><is><t>một rưỡi</t></is></c>');
    const { status, out } = await recompute(stored(fileOf([source])));
    expect(status).toBe(1);
    expect(out.join('\n')).toContain('Bảng điểm!D5');
    expect(readdirSync(folder)).toContain(path.basename(target()));
  });

  test('highlighting is done when it is done, whatever else is wrong in the sheet', async () => {
    expect((await highlight(OFFICIAL)).status).toBe(0);
  });
});

describe('recompute', () => {
  test('writes live formulas with their values', async () => {
    const { status, out, err } = await recompute(OFFICIAL);
    expect([status, err]).toEqual([0, []]);
    expect(out).toEqual([expect.stringMatching(/^Đã ghi .*: \d+ ô, 2 ô đổi số\.$/)]);
    const total = cellIn(target(), 'BTH 2023', 164, 4);
    expect(total).toEqual({ f: expect.stringMatching(/^=/), v: 88.0115 });
    const area7 = cellIn(target(), 'So sánh 2022-2023', 12, 2);
    expect(area7.f).toMatch(/^=/);
    expect(Number(area7.v).toFixed(2)).toBe('87.38');
  });

  test('--values writes the figures alone', async () => {
    expect((await recompute(OFFICIAL, { values: true })).status).toBe(0);
    expect(cellIn(target(), 'BTH 2023', 164, 4)).toEqual({ v: 88.0115 });
    expect(Number(cellIn(target(), 'So sánh 2022-2023', 12, 2).v).toFixed(2)).toBe('87.38');
    expect(partOf(bytesOf(target()), SCORING_PART)).not.toContain('<f>');
  });

  test('leaves every part of the file that it did not write byte for byte', async () => {
    await recompute(OFFICIAL);
    expect(changedParts(target())).toEqual([SCORING_PART, COMPARISON_PART]);
  });

  test('has nothing left to find or to do in its own result', async () => {
    await recompute(OFFICIAL);
    const once = bytesOf(target());
    expect((await inspect([target()])).status).toBe(0);
    expect((await recompute(target())).out).toEqual([expect.stringContaining(': 0 ô, 0 ô đổi số')]);
    expect(bytesOf(target())).toEqual(once);
  });

  test('may write over the file that it read', async () => {
    const file = stored(OFFICIAL_BYTES);
    expect((await recompute(file, { out: file })).status).toBe(0);
    expect(cellIn(file, 'BTH 2023', 164, 4).v).toBe(88.0115);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });
});

describe('highlight', () => {
  test('adds a live rule to each run of leaves and touches no cell', async () => {
    expect((await highlight(OFFICIAL)).status).toBe(0);
    const changed = changedParts(target());
    expect(changed.sort()).toEqual(['xl/styles.xml', SCORING_PART]);
    const [before, after] = [OFFICIAL_BYTES, bytesOf(target())].map((bytes) => partOf(bytes, SCORING_PART));
    const rules = /<conditionalFormatting.*<\/conditionalFormatting>/s;
    expect(after?.match(/PAR-INDEX:/g)).toHaveLength(45);
    expect(after?.replace(rules, '')).toBe(before);
  });
});

describe('which of two scoring sheets is meant', () => {
  const two = (): string => stored(fileOf([scoringSheet({ name: 'A' }), scoringSheet({ name: 'B' })]));

  test('says --sheet, and the other one is left alone', async () => {
    expect((await recompute(two(), { sheet: 'B' })).status).toBe(1);
    expect(cellIn(target(), 'A', 3, 3)).toEqual({ v: 3 });
    expect(cellIn(target(), 'B', 3, 3)).toMatchObject({ v: 2.5 });
  });

  test.each([
    ['that is not there', 'C', 'không có trang “C”'],
    ['without scores', 'Bìa', 'trang “Bìa” không phải bảng điểm'],
    ['that is hidden', 'Ẩn', 'trang “Ẩn” đang bị ẩn'],
  ])('a sheet %s is refused, and no other is taken for it', async (_what, sheet, reason) => {
    const hidden = scoringSheet({ name: 'Ẩn', attributes: 'state="hidden"' });
    const file = stored(fileOf([scoringSheet(), coverSheet(), hidden]));
    const { status, err } = await recompute(file, { sheet });
    expect(status).toBe(2);
    expect(err).toEqual([expect.stringContaining(reason)]);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  test('a name is the same however its marks were typed', async () => {
    const marked = stored(fileOf([scoringSheet({ name: 'Điểm số'.normalize('NFC') })]));
    expect((await recompute(marked, { sheet: 'Điểm số'.normalize('NFD') })).status).toBe(0);
  });
});

/** A compound file as far as its signature and the name of a stream: Excel 97, or a workbook with a password. */
function compoundFile(stream: string): Uint8Array {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return Uint8Array.from([...signature, ...Buffer.alloc(504), ...Buffer.from(stream, 'utf16le')]);
}

/** The official file with one bit of a part's packed bytes turned over. */
function flipped(part: string): Uint8Array {
  const bytes = OFFICIAL_BYTES.slice();
  const at = Buffer.from(bytes).indexOf(part) + part.length + 100;
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return bytes;
}

const wordFile = (): Uint8Array =>
  workbookFile({
    parts: {
      '[Content_Types].xml':
        '<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
  });

/** Bad input: what stands in the file, and what the sentence has to say. */
const BAD_WORKBOOKS: [string, () => Uint8Array, string | RegExp][] = [
  ['no scoring sheet', () => fileOf([coverSheet()]), 'Không tìm thấy bảng điểm'],
  ['an empty workbook', () => workbookFile({ sheets: [{}] }), 'Sổ tính đang trống'],
  ['a text file', () => Buffer.from(`Mã;Điểm\n1.1;${SECRET}`), 'không phải sổ Excel .xlsx'],
  ['a Word document', wordFile, 'không phải sổ Excel .xlsx'],
  [
    'an OpenDocument spreadsheet',
    () =>
      zipOf({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': `<x>${SECRET}</x>`,
      }),
    'không phải sổ Excel .xlsx',
  ],
  ['Excel 97–2003', () => compoundFile('Workbook'), 'Excel 97–2003'],
  ['a workbook with a password', () => compoundFile('EncryptedPackage'), 'mật khẩu'],
  ['no bytes at all', () => new Uint8Array(), 'tệp rỗng'],
  ['a file that was cut off', () => OFFICIAL_BYTES.slice(0, 15_000), 'tệp bị hỏng'],
  ['a file that lost its end', () => OFFICIAL_BYTES.slice(0, -1), 'tệp bị hỏng'],
  ['a scoring sheet with a bit turned over', () => flipped(SCORING_PART), 'tệp bị hỏng'],
  ['a part that is not read with a bit turned over', () => flipped('docProps/core.xml'), 'tệp bị hỏng'],
];

/** Workbooks that can be looked at, but not written to. */
const UNWRITABLE_WORKBOOKS: [string, () => Uint8Array, string | RegExp][] = [
  [
    'two scoring sheets, one of them in front',
    () => fileOf([scoringSheet({ name: 'A' }), scoringSheet({ name: 'B' })]),
    /“A”, “B”.*--sheet/,
  ],
  [
    'two scoring sheets behind another',
    () => fileOf([coverSheet(), scoringSheet({ name: 'A' }), scoringSheet({ name: 'B' })]),
    /“A”, “B”.*--sheet/,
  ],
  [
    'a protected scoring sheet',
    () => fileOf([scoringSheet({ after: '<sheetProtection sheet="1"/>' })]),
    'Trang “Bảng điểm” đang được bảo vệ',
  ],
  [
    'a hidden scoring sheet',
    () => fileOf([coverSheet(), scoringSheet({ attributes: 'state="hidden"' })]),
    'trang “Bảng điểm” đang bị ẩn',
  ],
  [
    'a scoring sheet that only a program can show',
    () => fileOf([coverSheet(), scoringSheet({ attributes: 'state="veryHidden"' })]),
    'trang “Bảng điểm” đang bị ẩn',
  ],
];

describe('bad input ends in one clear line that names the file and the reason, and nothing is written', () => {
  /** One line on stderr, no word from inside the workbook, and nothing but the input in the folder. */
  function expectRefused(
    { status, err }: Ended,
    file: string,
    reason: string | RegExp,
    left: string[],
  ): void {
    expect(status).toBe(2);
    expect(err).toHaveLength(1);
    const [line = ''] = err;
    expect(line).toContain(file);
    expect(line).toMatch(reason instanceof RegExp ? reason : RegExp(escaped(reason)));
    expect(line).toMatch(/^[^\n]+\.$/);
    expect(line).not.toContain(SECRET);
    expect(readdirSync(folder)).toEqual(left);
  }
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

  describe.each([...BAD_WORKBOOKS, ...UNWRITABLE_WORKBOOKS])('%s', (_what, bytes, reason) => {
    test.each(['recompute', 'highlight'] as const)('%s', async (name) => {
      const file = stored(bytes());
      const ended = await (name === 'recompute' ? recompute(file) : highlight(file));
      expect(ended.out).toEqual([]);
      expectRefused(ended, file, reason, [path.basename(file)]);
    });
  });

  test.each(BAD_WORKBOOKS)('%s: inspect', async (_what, bytes, reason) => {
    const file = stored(bytes());
    expectRefused(await inspect([file]), file, reason, [path.basename(file)]);
  });

  test.each(UNWRITABLE_WORKBOOKS)('%s may still be inspected', async (_what, bytes) => {
    expect((await inspect([stored(bytes())])).err).toEqual([]);
  });

  test('a file that is not there', async () => {
    const file = path.join(folder, 'không có.xlsx');
    expectRefused(await recompute(file), file, 'không có tệp', []);
    expectRefused(await inspect([file], true), file, 'không có tệp', []);
  });

  test('a folder', async () => {
    const inner = path.join(folder, 'thư mục.xlsx');
    mkdirSync(inner);
    expectRefused(await recompute(inner), inner, 'là thư mục', [path.basename(inner)]);
  });

  test('an earlier result is not lost', async () => {
    writeFileSync(target(), 'kết quả cũ');
    const file = stored(flipped(SCORING_PART));
    await recompute(file);
    expect(readFileSync(target(), 'utf8')).toBe('kết quả cũ');
  });
});

describe('where the result cannot be written, the line names the result', () => {
  function innerFolder(): string {
    const inner = path.join(folder, 'thư mục');
    mkdirSync(inner);
    return inner;
  }

  test.each([
    ['in a folder that is not there', () => path.join(folder, 'không có', 'kết quả.xlsx'), 'không có tệp'],
    ['under a file', () => path.join(stored(new Uint8Array(), 'tệp'), 'kết quả.xlsx'), 'không có tệp'],
    ['over a folder', () => innerFolder(), 'là thư mục'],
  ])('%s', async (_what, out, reason) => {
    const file = out();
    const left = readdirSync(folder);
    const ended = await recompute(OFFICIAL, { out: file });
    expect(ended).toMatchObject({ status: 2, out: [] });
    expect(ended.err).toEqual([expect.stringContaining(`${file}: không ghi được tệp (`)]);
    expect(ended.err[0]).toContain(reason);
    expect(readdirSync(folder)).toEqual(left);
  });
});

describe('the command itself', () => {
  /** Without the set-up that comes before it: that would replace the packages under the tests that are running. */
  function batch(...words: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync('npm', ['run', '--silent', '--ignore-scripts', 'batch', '--', ...words], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
      shell: process.platform === 'win32',
    });
  }

  test('inspect --json prints JSON and nothing else', () => {
    const { status, stdout, stderr } = batch('inspect', OFFICIAL, '--json');
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(inspection.parse(JSON.parse(stdout)).sheets).toHaveLength(2);
  });

  test('recompute writes its result', () => {
    const { status, stdout, stderr } = batch('recompute', OFFICIAL, '--out', target());
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(target());
    expect(cellIn(target(), 'BTH 2023', 164, 4).v).toBe(88.0115);
  });

  test('a damaged file is one line on stderr', () => {
    const file = stored(flipped(SCORING_PART));
    const { status, stdout, stderr } = batch('recompute', file, '--out', target());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^.*tệp của tỉnh\.xlsx: .*tệp bị hỏng.*\.\n$/);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  test('words that are no command are answered with how to use it', () => {
    const { status, stdout, stderr } = batch('recompute', OFFICIAL);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('npm run --silent batch -- recompute');
  });
});
