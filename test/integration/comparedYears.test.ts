import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Big } from 'big.js';
import { COMPARE_ALL, type CompareOptions } from '../../src/actions/compareYears';
import { memoryHistory } from '../../src/actions/history';
import { perform, UNSEEN } from '../../src/actions/perform';
import { excelWorkbook } from '../../src/excel/workbook';
import type { GivenYears } from '../../src/scorecard/years/givenFigures';
import { loadOfficeInNode } from '../../src/workbench/host/officeInNode';
import { openXlsx } from '../../src/workbench/xlsx';
import { exactIndex, type ComparedScenario, type ComparedWorkbook } from '../corpus/comparedYears';
import { words, type ComparisonColumn } from '../corpus/comparisonTable';
import { asNumber, points, rounded } from '../corpus/points';
import { COMPARED } from '../corpus/scenarios';
import { areasOf, leavesOf, type Entry, type Source } from '../corpus/scorecard';
import type { ScoringSheet } from '../corpus/scoringSheet';
import { position } from '../corpus/sheetGrid';
import { makeReports, takeBack, VIETNAMESE } from '../reportSheets';
import { connectFile } from './connectedFile';
import { findLibreOffice, LibreOffice } from './libreOffice';
import { cellsOf, changedCells, partsOf, styleOf, withoutResults } from './savedParts';

/**
 * Workbooks of several years from the first press to the page, through Microsoft's own library: the comparison is
 * filled in place or made, the sheets for the report are made, the file is saved, and another program opens and
 * calculates it. What has to come out is reckoned from the points of the scenario that drew the workbook.
 */

const FOLDER = path.join(__dirname, '../corpus/workbooks');
const SEEN = { sheetId: null, confirmed: UNSEEN };
/** How new sheets are shown, printed and drawn comes once their figures stand. */
const ROUND_TRIPS = { read: 2, write: 1, looks: 1 };
const DECIMALS = 9;

loadOfficeInNode().exposeAsGlobals();
const port = excelWorkbook(() => ({ mergeUndoGroup: true, mergedAreas: true, missingRules: true }));

interface Written {
  before: Uint8Array;
  /** With the comparison. */
  compared: Uint8Array;
  /** With the comparison and the sheets for the report. */
  reported: Uint8Array;
  roundTrips: { compare: number; report: number };
  /** After both were taken back. */
  undone: Uint8Array;
}

/** Ranks are given where no table has them. */
function optionsOf(
  { name }: ComparedScenario,
  { sheets, areas, totalRanks, table }: ComparedWorkbook,
): CompareOptions {
  const isTyped = table !== null && !name.includes('bang-trong');
  if (isTyped) return COMPARE_ALL;
  const given: GivenYears = new Map(
    sheets.map(({ card }, at) => {
      const ranks = [...areas, { name: 'total', ranks: totalRanks }].flatMap((row): [string, number][] => {
        const rank = row.ranks[at] ?? null;
        return rank === null ? [] : [[row.name, rank]];
      });
      return [card.year, { ranks: new Map(ranks), indexes: new Map() }];
    }),
  );
  return { ...COMPARE_ALL, given, insert: table ? null : { words: VIETNAMESE, at: 'newSheet' } };
}

async function write(scenario: ComparedScenario): Promise<Written> {
  const before = new Uint8Array(readFileSync(path.join(FOLDER, `${scenario.name}.xlsx`)));
  const file = await connectFile(before);
  const history = memoryHistory();
  const compare = await perform(
    'compareYears',
    optionsOf(scenario, scenario.compared()),
    port,
    history,
    SEEN,
  );
  expect(compare.kind).toBe('done');
  const afterCompare = file.host.roundTrips;
  const compared = await file.save();
  expect((await makeReports(port, { nationalHeader: true }, history)).kind).toBe('done');
  const roundTrips = { compare: afterCompare, report: file.host.roundTrips - afterCompare };
  const reported = await file.save();
  await takeBack(port, history);
  await takeBack(port, history);
  const undone = await file.save();
  file.close();
  return { before, compared, reported, roundTrips, undone };
}

const written = new Map<string, Written>();
const program = findLibreOffice();
/** The finished workbooks as LibreOffice calculated and saved them. */
const reopened = new Map<string, Uint8Array>();

beforeAll(async () => {
  for (const scenario of COMPARED) written.set(scenario.name, await write(scenario));
  if (program === null) return;
  const libreOffice = new LibreOffice(program);
  const files = [...written].map(([, { reported }]) => withoutResults(reported));
  const saved = libreOffice.saveAllAgain(files);
  [...written.keys()].forEach((name, at) => reopened.set(name, saved[at] ?? new Uint8Array()));
  libreOffice.dispose();
}, 300_000);

const CASES = COMPARED.map((scenario) => [scenario.name, scenario] as const);

describe.each(CASES)('%s', (name, scenario) => {
  const workbook = scenario.compared();
  const { table, sheets, areas, totalRanks } = workbook;
  const file = (): Written => {
    const found = written.get(name);
    if (!found) throw new Error(`${name} was not written`);
    return found;
  };

  test('is read in two round trips and written in one; the looks of new sheets take one more', () => {
    const { read, write: once, looks } = ROUND_TRIPS;
    const ofNewSheets = read + once + looks;
    expect(file().roundTrips).toEqual({ compare: table ? read + once : ofNewSheets, report: ofNewSheets });
  });

  test('comes back to the very bytes', () => {
    const { before, undone } = file();
    expect(Buffer.from(undone).equals(before)).toBe(true);
  });

  if (table) {
    test('changes in nothing but the table’s figures, whose looks stay', () => {
      const [before, after] = [partsOf(file().before), partsOf(file().compared)];
      const part = `xl/worksheets/sheet${String(sheetNumber(file().before, table.sheet))}.xml`;
      expect([...after.keys()]).toEqual([...before.keys()]);
      const touched = [...after.keys()].filter((each) => before.get(each) !== after.get(each));
      expect(touched.filter((each) => each !== STYLES)).toEqual([part]);
      const [old, now] = [before.get(part), after.get(part)];
      expect(cellsOf(now).rest).toBe(cellsOf(old).rest);
      const changed = changedCells(old, now);
      const left = position(table.drawn.cell(0, 'index')).column;
      const outside = changed
        .map(position)
        .filter(
          ({ row, column }) =>
            row < table.drawn.firstRow ||
            row > table.drawn.lastRow ||
            column < left ||
            column > table.drawn.lastColumn,
        );
      expect([changed.length > 0, outside]).toEqual([true, []]);
      const [looksBefore, looksAfter] = [looksOf(before), looksOf(after)];
      for (const cell of changed)
        expect([cell, looksAfter(cellsOf(now).cells.get(cell))]).toEqual([
          cell,
          looksBefore(cellsOf(old).cells.get(cell)),
        ]);
    });
  } else {
    test('keeps every sheet as it was beside the new one', () => {
      const [before, after] = [partsOf(file().before), partsOf(file().compared)];
      const sheetParts = [...before.keys()].filter((each) => each.startsWith('xl/worksheets/'));
      for (const part of sheetParts) expect([part, after.get(part)]).toEqual([part, before.get(part)]);
      expect(namesOf(file().compared)).toEqual([...namesOf(file().before), 'So sánh 2022-2023']);
    });
  }

  (program === null ? describe.skip : describe)('calculated by LibreOffice', () => {
    const saved = (): Uint8Array => reopened.get(name) ?? new Uint8Array();
    const indexes = [...areas.map(({ codes }) => codes), sheets.map(() => 'total')].map((codes) =>
      sheets.map((sheet, at) => {
        const code = codes[at] ?? null;
        return code === null ? null : exactIndex(sheet, code);
      }),
    );
    const ranks = [...areas.map((area) => area.ranks), totalRanks];
    const newestFirst = sheets.map(({ card }) => card.year);
    const years = [newestFirst.at(-1) ?? 0, newestFirst[0] ?? 0].join('-');

    if (table) {
      test('the table shows indexes, ranks and changes', () => {
        const grid = gridOf(saved(), table.sheet);
        const at = (line: number, column: ComparisonColumn, group: number): Shown => {
          const { row, column: letter } = position(table.drawn.cell(line, column, group));
          return grid(row, letter - 1);
        };
        const isWords = name.includes('bang-cu');
        indexes.forEach((line, row) => {
          const got = newestFirst.map((year) => {
            const group = table.years.indexOf(year);
            return [at(row, 'index', group), at(row, 'rank', group)];
          });
          expect(got.flat().map(near)).toEqual(
            line.flatMap((index, year) => [near(index), ranks[row]?.[year] ?? '']),
          );
          changesOf(line, ranks[row] ?? []).forEach(({ index, rank }, pair) => {
            const wanted = isWords
              ? [words(Number(index), 2, '') ?? '', words(Number(rank), 0, ' bậc') ?? '']
              : [near(index), rank];
            expect([near(at(row, 'indexChange', pair)), at(row, 'rankChange', pair)]).toEqual(wanted);
          });
        });
      });
    } else {
      test('the new table shows indexes and ranks', () => {
        const rows = rowsBelow(saved(), 'So sánh 2022-2023', 2).slice(0, indexes.length);
        expect(rows.map((row) => row.slice(2).map(near))).toEqual(
          indexes.map((line, row) => line.flatMap((index, year) => [near(index), ranks[row]?.[year] ?? ''])),
        );
      });
    }

    test('the areas’ sheet shows every year, every change and the total', () => {
      const rows = rowsBelow(saved(), `So sánh lĩnh vực ${years}`, 2).slice(0, indexes.length);
      const wanted = indexes.map((line, row) => [
        ...line.flatMap((index, year) => [near(index), ranks[row]?.[year] ?? '']),
        ...changesOf(line, ranks[row] ?? []).flatMap(({ index, rank }) =>
          index === '' || index === NOT_COMPARABLE ? [NOT_COMPARABLE, ''] : [near(index), rank],
        ),
      ]);
      expect(rows.map((row) => row.slice(2).map(near))).toEqual(wanted);
      expect(rows.map(([code]) => code)).toEqual([...areas.map((_, at) => at + 1), '']);
    });

    test('its charts show the same figures, below the table', () => {
      const sheet = `So sánh lĩnh vực ${years}`;
      const drawn = chartsOf(saved());
      const first = headerRow(saved(), sheet) + 2;
      const oldestFirst = [...newestFirst].reverse();
      const isRanked = areas.every((area) =>
        area.codes.every((code, at) => code === null || (area.ranks[at] ?? null) !== null),
      );
      const wanted = (offset: 0 | 1, figures: (area: number, year: number) => Big | number | null) =>
        oldestFirst.map((year) => {
          const at = newestFirst.indexOf(year);
          const letter = String.fromCharCode('C'.charCodeAt(0) + at * 2 + offset);
          return {
            name: `Năm ${String(year)}`,
            range: `'${sheet}'!$${letter}$${String(first)}:$${letter}$${String(first + areas.length - 1)}`,
            values: areas.map((_, area) => near(figures(area, at))),
          };
        });
      expect(drawn.map(({ series }) => series)).toEqual([
        wanted(0, (area, year) => indexes[area]?.[year] ?? null),
        ...(isRanked ? [wanted(1, (area, year) => ranks[area]?.[year] ?? null)] : []),
      ]);
      const lastRow = first + areas.length;
      for (const { top } of drawn) expect(top).toBeGreaterThan(lastRow);
    });

    test('the criteria of two years stand beside each other', () => {
      const [newer, older] = sheets;
      if (!newer || !older) throw new Error('Two years are compared');
      const shown = rowsBelow(
        saved(),
        `So sánh tiêu chí ${[older, newer].map(({ card }) => card.year).join('-')}`,
        2,
      );
      expect(shown.map((row) => row.map(near))).toEqual(comparedCriteria(newer, older, workbook));
    });

    const [newest] = sheets;
    if (!newest) throw new Error('A workbook of no year');
    const year = String(newest.card.year);

    test('points lost are listed by area, the largest first', () => {
      expect(rowsBelow(saved(), `Tiêu chí bị trừ điểm ${year}`, 1)).toEqual(lostByArea(newest));
    });

    test('cuts are listed with their reasons', () => {
      expect(rowsBelow(saved(), `Tự chấm - thẩm định ${year}`, 1)).toEqual(cutsOf(newest));
    });

    test('the points are split by who measured them', () => {
      const rows = rowsBelow(saved(), `Cơ cấu điểm ${year}`, 1);
      expect(rows.map((row) => row.slice(2).map(near))).toEqual(splitOf(newest));
    });
  });
});

const STYLES = 'xl/styles.xml';

/** How a cell of a file looks, apart from how its number is written. */
function looksOf(parts: ReadonlyMap<string, string>): (cell: string | undefined) => string {
  const formats = firstOf(parts.get(STYLES) ?? '', /<cellXfs[^>]*>(.*?)<\/cellXfs>/s);
  const looks = allOf(formats, /<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs);
  return (cell) =>
    (looks[Number(styleOf(cell) ?? 0)] ?? '').replace(/ (numFmtId|applyNumberFormat)="[^"]*"/g, '');
}

// ---- what has to come out -----------------------------------------------------------------------------------

const NOT_COMPARABLE = 'không so sánh được';

/** From each year to the one before it; nothing where neither has the area, words where one has not. */
function changesOf(
  index: readonly (Big | null)[],
  rank: readonly (number | null)[],
): { index: Big | string; rank: number | string }[] {
  return index.slice(1).map((older, at) => {
    const newer = index[at] ?? null;
    if (!newer && !older) return { index: '', rank: '' };
    if (!newer || !older) return { index: NOT_COMPARABLE, rank: '' };
    const [now, then] = [rank[at] ?? null, rank[at + 1] ?? null];
    return { index: newer.minus(older), rank: now === null || then === null ? '' : then - now };
  });
}

/** Criteria of the same name under areas that correspond, the newer year's first. */
function comparedCriteria(newer: ScoringSheet, older: ScoringSheet, { areas }: ComparedWorkbook): Shown[][] {
  const olderOf = new Map(
    areas.flatMap(({ codes: [now, then] }) => (now && then ? [[now, then] as const] : [])),
  );
  const row = (now: Entry | null, then: Entry | null): Shown[] => {
    const shown = now ?? then;
    const cells = (sheet: ScoringSheet, entry: Entry | null): Shown[] => {
      if (!entry) return ['', '', ''];
      const { max, score } = sheet.figuresOf(entry.path);
      return [max ?? '', score ?? '', asNumber(points(max ?? 0) - points(score ?? 0))];
    };
    const [a, b] = [cells(newer, now), cells(older, then)];
    const change =
      now && then
        ? [
            asNumber(points(Number(a[1])) - points(Number(b[1]))),
            near(exactIndex(newer, now.path).minus(exactIndex(older, then.path))),
          ]
        : [NOT_COMPARABLE, ''];
    return [shown?.path ?? '', shown?.name ?? '', ...a, ...b, ...change];
  };
  const pair = (now: Entry | null, then: Entry | null): Shown[][] => {
    const [news, olds] = [now?.children ?? [], then?.children ?? []];
    const match = (child: Entry): Entry | null => olds.find(({ name }) => name === child.name) ?? null;
    const met = news.map(match);
    return [
      row(now, then),
      ...news.flatMap((child, at) => pair(child, met[at] ?? null)),
      ...olds.filter((child) => !met.includes(child)).flatMap((child) => pair(null, child)),
    ];
  };
  const [news, olds] = [areasOf(newer.card), areasOf(older.card)];
  const met = news.map(({ path: code }) => olds.find((area) => area.path === olderOf.get(code)) ?? null);
  return [
    ...news.flatMap((area, at) => pair(area, met[at] ?? null)),
    ...olds.filter((area) => !met.includes(area)).flatMap((area) => pair(null, area)),
  ].map((each) => each.map(near));
}

interface Loss {
  entry: Entry;
  max: number;
  score: number;
  lost: number;
}

function lossesOf(sheet: ScoringSheet): Loss[] {
  return leavesOf(sheet.card).flatMap((entry) => {
    const { max, score } = sheet.figuresOf(entry.path);
    if (max === null || score === null || score >= max) return [];
    return [{ entry, max, score, lost: asNumber(points(max) - points(score)) }];
  });
}

function lostByArea(sheet: ScoringSheet): Shown[][] {
  const section = (letter: string, heading: string, losses: readonly Loss[]): Shown[][] => {
    const areas = [...new Set(losses.map(({ entry }) => areaOf(entry)))]
      .map((area) => {
        const own = losses.filter(({ entry }) => areaOf(entry) === area).sort((a, b) => b.lost - a.lost);
        return { area, own, sums: sums(own) };
      })
      .sort((a, b) => Number(b.sums[2]) - Number(a.sums[2]));
    return [
      [letter, `${heading} (${String(losses.length)} mục)`, ...sums(losses), ''],
      ...areas.flatMap(({ area, own, sums: of }) => [
        [area.path, area.name, ...of, ''],
        ...own.map(({ entry, max, score, lost }) => [entry.path, entry.name, max, score, lost, entry.note]),
      ]),
    ];
  };
  const losses = lossesOf(sheet);
  const isOf = (isAppraised: boolean) =>
    losses.filter(({ entry }) => (entry.source === 'appraised') === isAppraised);
  return [
    ...section('A', 'ĐIỂM TỰ ĐÁNH GIÁ, THẨM ĐỊNH', isOf(true)),
    ...section('B', 'ĐIỂM ĐIỀU TRA XÃ HỘI HỌC, SIPAS', isOf(false)),
  ];
}

function sums(losses: readonly Pick<Loss, 'max' | 'score' | 'lost'>[]): number[] {
  const add = (of: (loss: Pick<Loss, 'max' | 'score' | 'lost'>) => number): number =>
    asNumber(losses.reduce((all, loss) => all + points(of(loss)), 0));
  return [add(({ max }) => max), add(({ score }) => score), add(({ lost }) => lost)];
}

function cutsOf(sheet: ScoringSheet): Shown[][] {
  const cuts = leavesOf(sheet.card)
    .filter(({ source }) => source === 'appraised')
    .map((entry) => ({
      entry,
      max: entry.points.max ?? 0,
      self: entry.points.self ?? 0,
      appraised: entry.points.appraised ?? 0,
    }))
    .filter(({ self, appraised }) => self > appraised)
    .sort((a, b) => b.self - b.appraised - (a.self - a.appraised));
  const add = (of: (cut: (typeof cuts)[number]) => number): number =>
    asNumber(cuts.reduce((all, cut) => all + of(cut), 0));
  const total = [
    add(({ max }) => max),
    add(({ self }) => self),
    add(({ appraised }) => appraised),
    add(({ self, appraised }) => appraised - self),
    '',
  ];
  return [
    ['A', `ĐIỂM BỊ GIẢM (${String(cuts.length)} mục)`, ...total],
    ...cuts.map(({ entry, max, self, appraised }) => [
      entry.path,
      entry.name,
      asNumber(max),
      asNumber(self),
      asNumber(appraised),
      asNumber(appraised - self),
      entry.note,
    ]),
    ['', 'Cộng tăng và giảm', ...total],
  ];
}

function splitOf(sheet: ScoringSheet): Shown[][] {
  const leaves = leavesOf(sheet.card);
  const row = (own: readonly Entry[]): Shown[] => {
    const figures = own.map(({ path: code }) => sheet.figuresOf(code));
    const [max = 0, score = 0] = sums(
      figures.map((each) => ({ max: each.max ?? 0, score: each.score ?? 0, lost: 0 })),
    );
    const lost = asNumber(points(max) - points(score));
    return [own.length, max, score, lost, near(new Big(points(score)).times(100).div(points(max)))];
  };
  const sources: Source[] = ['appraised', 'survey', 'sipas'];
  return [...sources.map((source) => row(leaves.filter((leaf) => leaf.source === source))), row(leaves)];
}

function areaOf(entry: Entry): Entry {
  return entry.parent ? areaOf(entry.parent) : entry;
}

// ---- what LibreOffice saved ---------------------------------------------------------------------------------

type Shown = string | number;

/** At nine decimals, which no rounding of a figure on its way would survive. */
function near(value: Big | Shown | null): Shown {
  if (value === null) return '';
  return typeof value === 'string' ? value : rounded(Number(value), DECIMALS) || 0;
}

const opened = new WeakMap<Uint8Array, ReturnType<typeof openXlsx>>();

function open(file: Uint8Array): ReturnType<typeof openXlsx> {
  const known = opened.get(file) ?? openXlsx(file);
  opened.set(file, known);
  return known;
}

function namesOf(file: Uint8Array): string[] {
  const { sheetOrder, sheets } = open(file);
  return sheetOrder.map((id) => sheets[id]?.name ?? '');
}

function sheetNumber(file: Uint8Array, name: string): number {
  return namesOf(file).indexOf(name) + 1;
}

/** What stands in a row (from 1) and a column (from 0) of a sheet. */
function gridOf(file: Uint8Array, name: string): (row: number, column: number) => Shown {
  const { sheets } = open(file);
  const found = Object.values(sheets).find((sheet) => sheet.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return (row, column) => {
    const value = found.cellData?.[row - 1]?.[column]?.v ?? '';
    return typeof value === 'boolean' ? String(value) : value;
  };
}

const LAST_ROW = 400;
const LAST_COLUMN = 14;

function headerRow(file: Uint8Array, name: string): number {
  const grid = gridOf(file, name);
  for (let row = 1; row < LAST_ROW; row++) if (grid(row, 0) === 'STT') return row;
  throw new Error(`No table on ${name}`);
}

/** The rows of a sheet's table, below so many rows of header; its width is the header's. */
function rowsBelow(file: Uint8Array, name: string, header: number): Shown[][] {
  const grid = gridOf(file, name);
  const head = headerRow(file, name);
  let width = 0;
  for (let row = head; row < head + header; row++)
    for (let column = 0; column < LAST_COLUMN; column++)
      if (grid(row, column) !== '') width = Math.max(width, column + 1);
  const rows: Shown[][] = [];
  for (let row = head + header; row < LAST_ROW; row++) {
    const cells = Array.from({ length: width }, (_, column) => grid(row, column));
    if (cells.every((cell) => cell === '')) break;
    rows.push(cells);
  }
  return rows;
}

interface DrawnChart {
  /** The first row that it covers, from 1. */
  top: number;
  series: { name: string; range: string; values: Shown[] }[];
}

/** The charts of a file, in the order of their places. */
function chartsOf(file: Uint8Array): DrawnChart[] {
  const parts = partsOf(file);
  const drawings = [...parts].filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
  return drawings.flatMap(([name, drawing]) => {
    const relations = parts.get(name.replace('drawings/', 'drawings/_rels/').concat('.rels')) ?? '';
    return allOf(drawing, /<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>/gs)
      .map((anchor) => {
        const id = firstOf(anchor, /r:id="([^"]+)"/);
        const target =
          allOf(relations, /<Relationship [^>]*>/g).find((each) => each.includes(`Id="${id}"`)) ?? '';
        const chart = parts.get(`xl/charts/${firstOf(target, /charts\/([^"]+)"/)}`) ?? '';
        return { top: Number(firstOf(anchor, /<xdr:from>.*?<xdr:row>(\d+)</s)) + 1, series: seriesOf(chart) };
      })
      .sort((a, b) => a.top - b.top);
  });
}

function seriesOf(chart: string): DrawnChart['series'] {
  return allOf(chart, /<c:ser>.*?<\/c:ser>/gs).map((series) => {
    const values = firstOf(series, /<c:val>(.*?)<\/c:val>/s);
    const count = Number(firstOf(values, /<c:ptCount val="(\d+)"/));
    return {
      name: firstOf(firstOf(series, /<c:tx>(.*?)<\/c:tx>/s), /<c:v>([^<]*)</),
      range: firstOf(values, /<c:f>([^<]*)</).replaceAll('&apos;', "'"),
      values: Array.from({ length: count }, (_, at) => {
        const value = new RegExp(`<c:pt idx="${String(at)}"><c:v>([^<]*)<`).exec(values)?.[1];
        return value === undefined ? '' : near(Number(value));
      }),
    };
  });
}

function allOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function firstOf(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}
