import path from 'node:path';
import { localeOf } from '../../../src/locale/locale';
import { audit } from '../../../src/scorecard/audit/audit';
import { recognise } from '../../../src/scorecard/recognise';
import type { WorkbookSnapshot } from '../../../src/sheet/snapshot';
import {
  filtered,
  grouped,
  NO_FILTER,
  tableOf,
  findingEntries,
  type FindingEntry,
} from '../../../src/taskpane/findings/findingGroups';
import { readSnapshot } from '../../corpus/readSnapshot';
import { officialWorkbook } from '../../official';

const locale = localeOf('vi');

function entriesIn(snapshot: WorkbookSnapshot): FindingEntry[] {
  const workbook = recognise(snapshot);
  return findingEntries(locale, workbook, audit(workbook));
}

function corpus(name: string): WorkbookSnapshot {
  return readSnapshot(path.join(__dirname, '../../corpus/workbooks', `${name}.xlsx`));
}

const cells = (entries: readonly FindingEntry[]): string[] => entries.map(({ address }) => address);

describe('findings stand by severity, then by area', () => {
  test('the worst first, areas by their names, sheets named where there are several', () => {
    const [errors, infos] = grouped(entriesIn(officialWorkbook()));
    expect([errors?.severity, errors?.count, infos?.severity, infos?.count]).toEqual(['error', 1, 'info', 5]);
    expect(errors?.groups.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^So sánh 2022-2023 · 7\. .*chính quyền số$/i),
    ]);
    expect(infos?.groups.at(-1)?.name).toBe('BTH 2023 · Chung');
  });

  test('every finding stands in exactly one group', () => {
    const entries = entriesIn(corpus('19-hau-giang-2023-sai-cau-truc'));
    const all = grouped(entries).flatMap(({ groups }) =>
      groups.flatMap(({ causes, consequences }) => [...causes, ...consequences]),
    );
    expect(new Set(all)).toEqual(new Set(entries));
    expect(all).toHaveLength(entries.length);
  });

  test('what is wrong only because of other cells names them', () => {
    const entries = entriesIn(corpus('23-so-y-te-2023-tong-bo-sot-chu'));
    const [errors] = grouped(entries);
    const first = errors?.groups[0];
    expect(first?.name).toBe('1. Công tác chỉ đạo, điều hành CCHC');
    expect(first?.causes).toEqual([]);
    expect(first?.consequences.map(({ address, causes }) => [address, causes])).toEqual([
      ['E9', ['E12']],
      ['F9', ['E12']],
      ['E10', ['E12']],
    ]);
    const total = entries.find(({ address }) => address === 'E65');
    expect([total?.groupName, total?.causes]).toEqual(['Chung', ['E12', 'E35', 'E62']]);
  });
});

describe('a filter', () => {
  const entries = entriesIn(corpus('19-hau-giang-2023-sai-cau-truc'));
  const only = (part: Partial<typeof NO_FILTER>): FindingEntry[] =>
    filtered(entries, { ...NO_FILTER, ...part });

  test('that says nothing lets everything through', () => expect(only({})).toEqual(entries));

  test('finds words without diacritics, in any order, in sentences, codes, cells and areas', () => {
    const [first] = entries;
    if (!first) throw new Error('nothing found');
    expect(cells(only({ words: first.address.toLowerCase() }))).toContain(first.address);
    expect(cells(only({ words: `  ${first.sentence.split(' ').reverse().join(' ')} ` }))).toContain(
      first.address,
    );
    expect(only({ words: 'khong co chu nay' })).toEqual([]);
    expect(only({ words: 'MUC CHA' })).toEqual(entries.filter(({ sentence }) => /mục cha/i.test(sentence)));
  });

  test('hides severities, other areas and what follows from other cells', () => {
    expect(
      only({ hidden: new Set(['warning', 'info']) }).every((each) => each.finding.severity === 'error'),
    ).toBe(true);
    const key = entries[0]?.groupKey ?? '';
    expect(only({ groupKey: key }).every(({ groupKey }) => groupKey === key)).toBe(true);
    expect(only({ withConsequences: false }).some(({ finding }) => finding.consequence)).toBe(false);
  });
});

test('the table to copy has a line for each finding in the order of the list', () => {
  const entries = entriesIn(corpus('23-so-y-te-2023-tong-bo-sot-chu'));
  const [heading, ...lines] = tableOf(locale, entries);
  expect(heading).toEqual(['Mức', 'Trang', 'Ô', 'Mã', 'Nội dung']);
  expect(lines).toHaveLength(entries.length);
  expect(lines[0]).toEqual([
    'Lỗi',
    'Sở Y tế',
    'E9',
    '1',
    'Đang ghi 7,6546; cộng các mục con được 9,1546 (lệch −1,5). (Sai theo ô khác)',
  ]);
  expect(lines.at(-1)?.slice(0, 4)).toEqual(['Cảnh báo', 'Sở Y tế', 'E62', '7.3.2']);
});
