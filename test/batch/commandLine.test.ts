import { parseCommand } from '../../src/batch/commandLine';

const words = (line: string): string[] => line.split(' ');

describe('what the terminal may ask for', () => {
  test.each([
    ['inspect a.xlsx', { name: 'inspect', files: ['a.xlsx'], json: false }],
    ['inspect a.xlsx b.xlsx --json', { name: 'inspect', files: ['a.xlsx', 'b.xlsx'], json: true }],
    [
      'recompute a.xlsx --out b.xlsx',
      { name: 'recompute', file: 'a.xlsx', out: 'b.xlsx', values: false, sheet: null },
    ],
    [
      'recompute --out=b.xlsx --values --sheet BTH a.xlsx',
      { name: 'recompute', file: 'a.xlsx', out: 'b.xlsx', values: true, sheet: 'BTH' },
    ],
    ['highlight a.xlsx --out b.xlsx', { name: 'highlight', file: 'a.xlsx', out: 'b.xlsx', sheet: null }],
    [
      'report-sheets a.xlsx --out b.xlsx',
      {
        name: 'report-sheets',
        file: 'a.xlsx',
        out: 'b.xlsx',
        years: null,
        sheets: null,
        order: 'loss',
        nationalHeader: false,
        freeNames: false,
      },
    ],
    [
      'report-sheets a.xlsx --out b.xlsx --years 2023 --sheets split,below-maximum --order code --national-header --free-names',
      {
        name: 'report-sheets',
        file: 'a.xlsx',
        out: 'b.xlsx',
        years: [2023],
        sheets: ['belowMaximum', 'split'],
        order: 'code',
        nationalHeader: true,
        freeNames: true,
      },
    ],
    [
      'compare a.xlsx --out b.xlsx',
      { name: 'compare', file: 'a.xlsx', out: 'b.xlsx', years: null, ranks: null, sheet: null, at: null },
    ],
    [
      "compare a.xlsx --out b.xlsx --at 'Báo_cáo'!$b$20",
      {
        name: 'compare',
        file: 'a.xlsx',
        out: 'b.xlsx',
        years: null,
        ranks: null,
        sheet: null,
        at: { sheet: 'Báo_cáo', address: 'B20' },
      },
    ],
    [
      'compare a.xlsx --out b.xlsx --years 2022,2023 --ranks r.json --sheet BTH',
      {
        name: 'compare',
        file: 'a.xlsx',
        out: 'b.xlsx',
        years: [2022, 2023],
        ranks: 'r.json',
        sheet: 'BTH',
        at: null,
      },
    ],
    ['inspect -- -a.xlsx', { name: 'inspect', files: ['-a.xlsx'], json: false }],
  ])('%s', (line, command) => {
    expect(parseCommand(words(line))).toEqual(command);
  });
});

describe('what is no command', () => {
  test.each([
    '',
    'undo a.xlsx',
    'inspect',
    'inspect --json',
    'recompute a.xlsx',
    'recompute --out b.xlsx',
    'recompute a.xlsx --out',
    'recompute a.xlsx --out=',
    'recompute a.xlsx b.xlsx --out c.xlsx',
    'highlight a.xlsx',
    'inspect a.xlsx --colour',
    'compare a.xlsx',
    'compare a.xlsx --out b.xlsx --years 2023',
    'compare a.xlsx --out b.xlsx --years 2022-2023',
    'report-sheets a.xlsx',
    'report-sheets a.xlsx --out b.xlsx --sheets areas,ranks',
    'report-sheets a.xlsx --out b.xlsx --order rank',
    'report-sheets a.xlsx --out b.xlsx --years 23',
  ])('%s', (line) => {
    expect(parseCommand(words(line))).toBeNull();
  });

  test.each([
    'inspect a.xlsx --out b.xlsx',
    'inspect a.xlsx --values',
    'inspect a.xlsx --sheet BTH',
    'recompute a.xlsx --out b.xlsx --json',
    'highlight a.xlsx --out b.xlsx --values',
  ])('an option of another command is not passed over in silence: %s', (line) => {
    expect(parseCommand(words(line))).toBeNull();
  });
});
