import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Command } from '../../src/batch/commands';
import { runCommand } from '../../src/batch/run';
import { localeOf } from '../../src/locale/locale';
import { HIGHLIGHT_STYLES } from '../../src/plan/highlightEdits';
import { partOf } from '../workbench/xlsx/workbookFile';
import { findLibreOffice, LibreOffice, type ShownCell } from './libreOffice';

/** What we write, opened and calculated by a spreadsheet program that is not ours. */

const OFFICIAL = path.join(__dirname, '../../assets/workbooks/par-index-2023-binh-phuoc.xlsx');
const SCORING_PART = 'xl/worksheets/sheet1.xml';

const program = findLibreOffice();
if (program === null) console.warn('LibreOffice (soffice) is not on the PATH: its tests are left out.');
const withLibreOffice = program === null ? describe.skip : describe;

withLibreOffice('LibreOffice opens what we wrote', () => {
  let libreOffice: LibreOffice;
  let folder: string;
  let recomputed: Uint8Array;
  let withValues: Uint8Array;
  let highlighted: Uint8Array;

  beforeAll(async () => {
    libreOffice = new LibreOffice(program ?? '');
    folder = mkdtempSync(path.join(tmpdir(), 'par-index-'));
    // What is typed and right stays typed: two sums are taken out, so that formulas lead from a score to the total.
    const file = path.join(folder, 'open.xlsx');
    const open = withPart(new Uint8Array(readFileSync(OFFICIAL)), SCORING_PART, (xml) =>
      xml.replace(/(<c r="E12[67]"[^>]*)><v>[^<]*<\/v><\/c>/g, '$1/>'),
    );
    writeFileSync(file, open);
    const change = { name: 'recompute', file, sheet: null } as const;
    recomputed = await written({ ...change, values: false, out: path.join(folder, 'formulas.xlsx') });
    withValues = await written({ ...change, values: true, out: path.join(folder, 'values.xlsx') });
    highlighted = await written({
      name: 'highlight',
      file: OFFICIAL,
      sheet: null,
      out: path.join(folder, 'highlighted.xlsx'),
    });
  });
  afterAll(() => {
    libreOffice.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const variants: [string, () => Uint8Array][] = [
    ['live formulas, whose stored results were all taken out', () => withoutResults(recomputed)],
    ['plain values', () => withValues],
  ];
  test.each(variants)('and shows the official figures from %s', (_what, file) => {
    const [scoring = [], comparison = []] = libreOffice.show(file());
    const area = (code: number): ShownCell[] => rowOf(scoring, String(code));
    const areas = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(areas.map((code) => area(code)[4]?.value)).toEqual([
      9.2827, 9.4311, 11.9182, 9.6888, 12.1953, 10.8684, 11.7969, 12.8301,
    ]);
    // The label of the total lies over the columns of code and name.
    const [, max, self, score] = rowOf(scoring, 'TỔNG ĐIỂM');
    expect([max?.value, self?.value, score?.value]).toEqual([100, 66.1211, 88.0115]);

    const index = (label: string): ShownCell | undefined => rowOf(comparison, label)[2];
    expect(areas.map((code) => index(String(code))?.text)).toEqual([
      '97.71',
      '94.31',
      '91.68',
      '92.27',
      '81.30',
      '90.57',
      '87.38',
      '77.76',
    ]);
    expect(index('7')?.value?.toFixed(4)).toBe('87.3844');
    expect(rowOf(comparison, 'Tổng').some(({ text }) => text === '88.01')).toBe(true);
  });

  test('and follows an edit of a score up to the total and the comparison', () => {
    const edited = withPart(recomputed, SCORING_PART, (xml) =>
      xml.replace(/(<c r="E131"[^>]*><v>)0\.5(<\/v>)/, '$11$2'),
    );
    const [scoring = [], comparison = []] = libreOffice.show(edited);
    expect(rowOf(scoring, '7')[4]?.value).toBe(12.2969);
    expect(rowOf(scoring, 'TỔNG ĐIỂM')[3]?.value).toBe(88.5115);
    expect(rowOf(comparison, '7')[2]?.text).toBe('91.09');
  });

  test('and colours the 22 that lost points, and apart from them the surveyed ones', () => {
    const [scoring = []] = libreOffice.show(highlighted);
    const codes = (fill: string): string[] =>
      scoring
        .filter((row) => row.length > 0 && row.every((cell) => cell.fill === fill))
        .map((row) => row[0]?.text ?? '')
        .filter((text) => text !== 'STT');
    const appraised = codes(HIGHLIGHT_STYLES.appraised.fill);
    expect(appraised).toHaveLength(22);
    expect(appraised.slice(0, 2)).toEqual(['1.1', '1.3.2']);
    expect(codes(HIGHLIGHT_STYLES.survey.fill)).toHaveLength(27);
  });

  test('and the colours follow an edit', () => {
    const edited = withPart(highlighted, SCORING_PART, (xml) =>
      xml.replace(/(<c r="E10"[^>]*><v>)1\.4634(<\/v>)/, '$11.5$2'),
    );
    const [scoring = []] = libreOffice.show(edited);
    expect(rowOf(scoring, '1.1').map(({ fill }) => fill)).not.toContain(HIGHLIGHT_STYLES.appraised.fill);
  });

  test('and what it saves in its turn is recognised and found right', async () => {
    const file = path.join(folder, 'saved by LibreOffice.xlsx');
    writeFileSync(file, libreOffice.saveAgain(recomputed));
    const out: string[] = [];
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void out.push(line),
    };
    const status = await runCommand(
      { name: 'inspect', files: [file], json: false },
      terminal,
      localeOf('en'),
    );
    expect(out[1]).toContain('score 88.0115/100, index 88.01 %');
    expect(status).toBe(0);
  });
});

async function written(command: Exclude<Command, { name: 'inspect' }>): Promise<Uint8Array> {
  const silent = { out: () => undefined, err: () => undefined };
  expect(await runCommand(command, silent, localeOf('vi'))).toBe(0);
  return new Uint8Array(readFileSync(command.out));
}

/** The row whose first cell shows this. */
function rowOf(rows: ShownCell[][], label: string): ShownCell[] {
  return rows.find(([first]) => first?.text === label) ?? [];
}

/** Every formula without the result that we stored beside it, so that what is shown was calculated. */
function withoutResults(workbook: Uint8Array): Uint8Array {
  return ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].reduce((file, part) => {
    expect(partOf(file, part)).toMatch(/<\/f><v>/);
    return withPart(file, part, (xml) => xml.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  }, workbook);
}

function withPart(workbook: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
