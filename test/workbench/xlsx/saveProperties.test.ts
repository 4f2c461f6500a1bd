import type { IWorkbookData } from '@univerjs/core';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { openXlsx, saveXlsx, type CellChange, type StoredValue } from '../../../src/workbench/xlsx';
import { cellAddress } from '../../../src/sheet/address';
import { lookOf, type LookChange } from '../../../src/workbench/xlsx/words/look';
import { valueOfCellData } from '../../../src/workbench/xlsx/words/storedValue';
import { crc32 } from '../../../src/workbench/xlsx/file/zip';
import { changesOf } from './changeValues';
import { OFFICIAL_WORKBOOK, partOf, workbookFile } from './workbookFile';

const ROWS = 12;
const COLUMNS = 8;

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((value) => !/^#[A-Z/0]+[!?]?$/.test(value));
const value: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.constant<StoredValue>({ type: 'blank' }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): StoredValue => ({ type: 'number', value: number === 0 ? 0 : number })),
  text.map((content): StoredValue => ({ type: 'text', text: content })),
  fc.boolean().map((truth): StoredValue => ({ type: 'boolean', value: truth })),
  fc.constantFrom('#N/A', '#DIV/0!', '#REF!').map((code): StoredValue => ({ type: 'error', code })),
);
const look: fc.Arbitrary<LookChange> = fc
  .record(
    {
      bold: fc.constant(true as const),
      fill: fc.constantFrom('#FF0000', '#00FF00'),
      numberFormat: fc.constantFrom('0.00', '0.0000', '@'),
      top: fc.constant({ style: 'thin', color: '#123456' }),
    },
    { requiredKeys: [] },
  )
  .filter((change) => Object.keys(change).length > 0);

const change: fc.Arbitrary<CellChange> = fc.record(
  {
    row: fc.nat(ROWS - 1),
    column: fc.nat(COLUMNS - 1),
    value,
    formula: fc.constantFrom('=1+1', '=SUM(A1:B2)&"<"', "='S1'!A1"),
    look,
  },
  { requiredKeys: ['row', 'column', 'value'] },
);
/** One change to a cell at most. */
const changes = fc.uniqueArray(change, {
  selector: ({ row, column }) => row * COLUMNS + column,
  maxLength: 20,
});

/** A sheet with some rows and cells missing and some formatted or empty. */
const grid = fc
  .array(
    fc.option(fc.array(fc.constantFrom('', '<v>1</v>', '<f>A1</f><v>2</v>', ' s'), { maxLength: COLUMNS }), {
      nil: null,
    }),
    { maxLength: ROWS },
  )
  .map((rows) =>
    rows
      .map((cells, row) =>
        cells === null
          ? ''
          : `<row r="${row + 1}">${cells
              .map((cell, column) =>
                cell === ' s' ? '' : `<c r="${cellAddress(column, row + 1)}">${cell}</c>`,
              )
              .join('')}</row>`,
      )
      .join(''),
  );

test('a saved workbook, opened again, shows exactly the changed cells', () => {
  fc.assert(
    fc.property(grid, changes, (rows, cells) => {
      const original = workbookFile({ sheets: [{ rows }, {}] });
      const before = openXlsx(original);
      const after = openXlsx(saveXlsx(original, changesOf({ cells })));
      const cellOf = ({ sheets }: IWorkbookData, row: number, column: number) =>
        sheets['sheet-1']?.cellData?.[row]?.[column];
      const changed = new Map(cells.map((entry) => [cellAddress(entry.column, entry.row + 1), entry]));
      for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column < COLUMNS; column++) {
          const entry = changed.get(cellAddress(column, row + 1));
          const shown = cellOf(after, row, column);
          if (!entry) expect(shown).toEqual(cellOf(before, row, column));
          else {
            expect(valueOfCellData(shown)).toEqual(entry.value);
            if (entry.formula !== undefined) expect(shown?.f).toBe(entry.formula);
            const style = typeof shown?.s === 'string' ? after.styles[shown.s] : undefined;
            if (entry.look !== undefined) expect(lookOf(style ?? {})).toMatchObject(entry.look ?? {});
          }
        }
      }
      expect(after.sheets['sheet-2']).toEqual(before.sheets['sheet-2']);
    }),
    { numRuns: 300 },
  );
});

test('whatever changes in one sheet, all other parts keep their bytes and their place', () => {
  const original = unzipSync(OFFICIAL_WORKBOOK);
  fc.assert(
    fc.property(changes, (cells) => {
      const saved = unzipSync(saveXlsx(OFFICIAL_WORKBOOK, changesOf({ cells })));
      expect(Object.keys(saved)).toEqual(Object.keys(original));
      for (const [name, bytes] of Object.entries(original)) {
        if (name === 'xl/worksheets/sheet1.xml' || name === 'xl/styles.xml') continue;
        expect(crc32(saved[name] ?? new Uint8Array())).toBe(crc32(bytes));
      }
    }),
    { numRuns: 60 },
  );
});

test('cells that do not change keep their text', () => {
  const cellsOf = (file: Uint8Array): Map<string, string> =>
    new Map(
      [...partOf(file, 'xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|.*?<\/c>)/g)].map(
        (match) => [match[1] ?? '', match[0]],
      ),
    );
  const before = cellsOf(OFFICIAL_WORKBOOK);
  fc.assert(
    fc.property(changes, (cells) => {
      const changed = new Set(cells.map((entry) => cellAddress(entry.column, entry.row + 1)));
      const after = cellsOf(saveXlsx(OFFICIAL_WORKBOOK, changesOf({ cells })));
      for (const [address, xml] of before) if (!changed.has(address)) expect(after.get(address)).toBe(xml);
    }),
    { numRuns: 60 },
  );
});
