/** @jest-environment ./test/browserEnvironment.ts */
import { act } from 'react';
import { localeOf } from '../../src/locale/locale';
import { faultSentence } from '../../src/locale/sentences';
import { WorkbookFault, type WorkbookPort } from '../../src/plan/port';
import type { SheetSnapshot } from '../../src/sheet/snapshot';
import { fetchedOnce } from '../../src/taskpane/fetchedOnce';
import type { Domain } from '../../src/taskpane/host';
import { BrowserStore, machineMemory } from '../browserStore';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { sheetOf, withCell, workbookOf } from '../sheetBuilder';
import { closeAll, emptyDomain, openPane } from './openPane';

const SCORING = 'BTH 2023';
const COMPARISON = 'So sánh 2022-2023';
const vi = localeOf('vi');
const { texts } = vi;

const CELL_EDIT_MODE = new WorkbookFault('cellEditMode', 'InvalidOperationInCellEditMode');
const ABORTED = new WorkbookFault('aborted', 'RequestAborted');

/** A small scoring sheet that is right. */
function scoring(name: string, traits: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return sheetOf(
    [
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo, điều hành', 1, 1],
      ['1.1', 'Kế hoạch', 1, 1],
    ],
    { name, ...traits },
  );
}
const cover = sheetOf([['Báo cáo']], { name: 'Bìa' });

const official = (): MemoryWorkbook => new MemoryWorkbook(officialWorkbook());
const over = (...sheets: SheetSnapshot[]): MemoryWorkbook => new MemoryWorkbook(workbookOf(...sheets));

afterEach(closeAll);

describe('while the workbook is read', () => {
  test('the pane says so', async () => {
    const pane = await openPane({
      read: () => new Promise(() => undefined),
      write: () => new Promise(() => undefined),
    });
    expect(pane.text).toBe('Đang đọc bảng tính…');
  });
});

describe('while what knows workbooks has not arrived', () => {
  test('the pane says that it reads, and Excel is asked meanwhile', async () => {
    const workbook = official();
    const read = jest.fn(() => workbook.read());
    let arrive: (domain: Domain) => void = () => undefined;
    const pane = await openPane(
      { read, write: (edits) => workbook.write(edits) },
      { fetchDomain: () => new Promise((resolve) => (arrive = resolve)) },
    );
    expect(pane.text).toBe('Đang đọc bảng tính…');
    expect(read).toHaveBeenCalledTimes(1);
    await act(async () => arrive(emptyDomain()));
    expect(pane.buttons).toContain('Tính lại');
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('where it cannot be fetched, a sentence says so, and another try opens the workbook', async () => {
    let isOffline = true;
    const fetchDomain = fetchedOnce('domain', () =>
      isOffline ? Promise.reject(new Error('ChunkLoadError')) : Promise.resolve(emptyDomain()),
    );
    const pane = await openPane(official(), { fetchDomain });
    expect(pane.text).toContain('Chưa tải được phần này.');
    expect(pane.all('div').some((each) => each.getAttribute('role') === 'alert')).toBe(true);
    await pane.press(pane.button('Thử lại'));
    expect(pane.text).toContain('Chưa tải được phần này.');
    isOffline = false;
    await pane.press(pane.button('Thử lại'));
    expect(pane.buttons).toContain('Tính lại');
  });
});

describe('where there is nothing to work on, the pane says what was looked for and what was missing', () => {
  test('an empty workbook', async () => {
    const pane = await openPane(over(sheetOf([])));
    expect(pane.text).toContain('Sổ tính đang trống');
    expect(pane.buttons).toEqual(['Đọc lại']);
  });

  test('no scoring sheet: the nearest one, and the columns that it lacks', async () => {
    const near = sheetOf(
      [
        ['STT', 'Tên tiêu chí', 'Điểm thẩm định'],
        ['1', 'Chỉ đạo', 1],
        ['1.1', 'Kế hoạch', 1],
      ],
      { name: 'Gần giống' },
    );
    const pane = await openPane(over(cover, near));
    expect(pane.text).toContain('Không tìm thấy bảng điểm');
    expect(pane.text).toContain('trang “Gần giống”, tiêu đề ở dòng 1, nhưng còn thiếu: cột điểm chuẩn');
  });

  test('a hidden scoring sheet: what to do', async () => {
    const pane = await openPane(over(cover, scoring('A', { visibility: 'hidden' })));
    expect(pane.text).toContain('trang “A” đang bị ẩn. Hãy bỏ ẩn');
  });

  test('once it is there, reading again finds it', async () => {
    let stands = over(cover);
    const pane = await openPane({ read: () => stands.read(), write: (edits) => stands.write(edits) });
    expect(pane.text).toContain('Không tìm thấy bảng điểm');
    stands = over(scoring('A'));
    await pane.press(pane.button('Đọc lại'));
    expect(pane.buttons).toContain('Tính lại');
  });

  test('an edit that makes one is followed without a press', async () => {
    let stands = over(cover);
    const pane = await openPane({ read: () => stands.read(), write: (edits) => stands.write(edits) });
    stands = over(scoring('A'));
    await pane.edited();
    expect(pane.buttons).toContain('Tính lại');
  });
});

describe('between two scoring sheets the person chooses', () => {
  const two = (): MemoryWorkbook =>
    over(cover, withCell(scoring('A'), 2, 3, 7), withCell(scoring('B'), 2, 3, 7));

  test('nothing can be pressed before', async () => {
    const pane = await openPane(two());
    expect(pane.text).toContain('“A”, “B”');
    expect(pane.buttons).toEqual(['So sánh các năm']);
  });

  test('and only the chosen one is worked on, until another is chosen', async () => {
    const workbook = two();
    const pane = await openPane(workbook);
    await pane.choose('B');
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect([workbook.valueAt('A', 'D2'), workbook.valueAt('B', 'D2')]).toEqual([7, 1]);
    await pane.choose('A');
    await pane.press(pane.button('Tính lại'));
    expect(pane.text).toContain('A · D2');
  });

  test('the one in view is taken at once, and the other can be chosen', async () => {
    const pane = await openPane(over(scoring('A'), scoring('B')));
    expect(pane.buttons).toContain('Tính lại');
    expect(pane.all('select').map(({ value }) => value)).toEqual(['id of A']);
  });
});

describe('on the official workbook the pane shows', () => {
  test('the sheet and why it was recognised', async () => {
    const pane = await openPane(official());
    expect(pane.all('h1').map(({ textContent }) => textContent)).toEqual([SCORING]);
    expect(pane.text).toContain('Năm 2023 · Đã thẩm định');
    expect(pane.text).toContain('8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần');
  });

  test('the total, its index and where the points come from', async () => {
    const pane = await openPane(official());
    for (const figures of [
      '88,01 %',
      '88,0115/100 điểm',
      '66,1211/68',
      '62,0871/68',
      '18,2988/22',
      '7,6256/10',
    ])
      expect(pane.text).toContain(figures);
  });

  test('each area with its index and lost points', async () => {
    const areas = (await openPane(official())).section('Lĩnh vực');
    expect(areas.buttons).toHaveLength(8);
    expect(areas.buttons[6]).toContain('87,38 %11,7969/13,5bị trừ 1,7031');
  });

  test('the error with its cause, and remarks only on demand', async () => {
    const pane = await openPane(official());
    const findings = pane.section('Phát hiện');
    expect(findings.text).toContain('1 lỗi');
    expect(findings.text).toContain(COMPARISON);
    expect(findings.text).toContain('11,8/13,5');
    expect(findings.text).not.toContain('Tổng ghi 88,01');
    await pane.press(findings.button('5 lưu ý'));
    expect(findings.text).toContain('Tổng ghi 88,01 là số đã làm tròn của 88,0115');
  });

  test('where nothing may be copied, the list stands selected in a box', async () => {
    const findings = (await openPane(official())).section('Phát hiện');
    await findings.press(findings.button('Sao chép danh sách'));
    const [box] = findings.all('textarea');
    expect(document.activeElement).toBe(box);
    expect(box?.value.split('\n')).toHaveLength(1 + 6);
    expect(box?.selectionEnd).toBe(box?.value.length);
    await findings.press(findings.button('Đóng'));
    expect(findings.all('textarea')).toEqual([]);
  });

  test('the 22 below maximum by area with their notes in full, the surveyed ones apart', async () => {
    const pane = await openPane(official());
    const below = pane.section('Tiêu chí bị trừ điểm');
    expect(below.text).toContain('22 mục');
    expect(below.buttons).toHaveLength(22);
    expect(below.buttons[0]).toContain('1.1');
    expect(below.buttons[0]).toContain('1,4634/1,5−0,0366');
    expect(below.buttons[0]).toContain('Tỉnh hoàn thành 40/41 nhiệm vụ');
    expect(below.all('h3')[0]?.textContent).toMatch(/^1\. CÔNG TÁC CHỈ ĐẠO/);
    expect(pane.section('Điều tra xã hội học và SIPAS').buttons).toHaveLength(27);
  });

  test('and a click brings the cell into view', async () => {
    const pane = await openPane(official());
    const [scoringId, comparisonId] = officialWorkbook().sheets.map(({ id }) => id);
    await pane.press(pane.link('Chọn ô E10'));
    expect(pane.host.selectCell).toHaveBeenLastCalledWith(scoringId, 'E10');
    await pane.press(pane.section('Phát hiện').link('Chọn ô C12'));
    expect(pane.host.selectCell).toHaveBeenLastCalledWith(comparisonId, 'C12');
  });

  test('figures that follow an edit', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    workbook.type(SCORING, 'E10', 1.5);
    await pane.edited();
    expect(pane.section('Tiêu chí bị trừ điểm').text).toContain('21 mục');
    expect(pane.text).toContain('88,0481/100');
  });
});

test('hundreds of findings do not flood the pane: the first of each area, more on demand, all when copied', async () => {
  const wrong = sheetOf(
    [
      ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
      ['1', 'Chỉ đạo, điều hành', 300, 600],
      ...Array.from({ length: 300 }, (_, index) => [`1.${index + 1}`, `Việc ${index + 1}`, 1, 2]),
    ],
    { name: 'A' },
  );
  const findings = (await openPane(over(wrong))).section('Phát hiện');
  const shown = (): number => findings.all('li').length;
  expect(findings.text).toContain('300 lỗi');
  expect(shown()).toBe(4);
  await findings.press(findings.button('Xem thêm 296'));
  expect(shown()).toBe(29);
  await findings.type('Tìm trong phát hiện', 'D302 cao hon');
  expect(findings.text).toContain('Hiện 1/300 mục');
  expect(shown()).toBe(1);
  await findings.type('Tìm trong phát hiện', 'không có');
  expect(findings.text).toContain('Không có mục nào khớp.');
  await findings.press(findings.button('Bỏ lọc'));
  await findings.press(findings.button('300 lỗi'));
  expect(shown()).toBe(0);
  await findings.press(findings.button('Sao chép danh sách'));
  expect(findings.all('textarea')[0]?.value.split('\n')).toHaveLength(301);
});

describe('recompute', () => {
  test('shows each figure that would change, and writes nothing yet', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    const preview = pane.section('Số liệu sẽ thay đổi');
    expect(preview.text).toContain('2 ô sẽ đổi số');
    const lines = preview.all('li').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      expect.stringMatching(/BTH 2023 · E164.*88,0188,0115/),
      expect.stringMatching(/So sánh 2022-2023 · C12.*87,4187,38.*11,8\/13,5/),
    ]);
    expect(workbook.writes).toBe(0);
  });

  test('written, it says how much, and the findings are gone', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(pane.notice).toMatch(/^Đã ghi \d+ ô, trong đó 2 ô đổi số\.$/);
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
    expect(pane.section('Phát hiện').text).not.toContain('1 lỗi');
  });

  test('a line that is left out keeps its cell', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.checkbox(`Ghi ô ${COMPARISON} · C12`));
    expect(pane.text).toContain('1 ô sẽ đổi số');
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0115);
    expect(workbook.valueAt(COMPARISON, 'C12')).toBe(87.41);
  });

  test('cancelled, it says that nothing was written', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Không ghi'));
    expect(pane.notice).toBe(texts.blocked.unchanged);
    expect(workbook.writes).toBe(0);
    expect(pane.text).not.toContain('Số liệu sẽ thay đổi');
  });

  test('writes plain values where they are chosen', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.radio('Giá trị'));
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(workbook.snapshot.sheets[0]?.formulas[163]?.[4]).toBe(88.0115);
  });

  test('with nothing to do says so', async () => {
    const pane = await openPane(official());
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Ghi vào bảng tính'));
    await pane.press(pane.button('Tính lại'));
    expect(pane.notice).toBe(texts.done.nothing.recompute);
  });

  test('a preview follows an edit, so that what is confirmed is what is seen', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    workbook.type(SCORING, 'E10', 1.5);
    await pane.edited();
    expect(pane.section('Số liệu sẽ thay đổi').text).toContain('88,0188,0481');
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(workbook.valueAt(SCORING, 'E164')).toBe(88.0481);
  });

  test('an edit that the pane has not heard of stops the writing, and shows the figures as they are now', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    workbook.type(SCORING, 'E10', 1.5);
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(pane.notice).toBe(texts.blocked.changedMeanwhile);
    expect(workbook.writes).toBe(0);
    expect(pane.section('Số liệu sẽ thay đổi').text).toContain('88,0481');
  });
});

describe('highlight, clear and undo', () => {
  test('each says what it did', async () => {
    const workbook = official();
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tô sáng điểm bị trừ'));
    expect(pane.notice).toBe(texts.done.highlight);
    expect(workbook.rules(SCORING)).toHaveLength(45);
    await pane.press(pane.button('Bỏ tô sáng'));
    expect(pane.notice).toBe(texts.done.clearHighlight);
    await pane.press(pane.button('Bỏ tô sáng'));
    expect(pane.notice).toBe(texts.done.nothing.clearHighlight);
  });

  test('undo can be pressed as often as something was done', async () => {
    const workbook = official();
    const before = workbook.snapshot;
    const pane = await openPane(workbook);
    const canUndo = (): boolean => !pane.button('Hoàn tác').disabled;
    expect(canUndo()).toBe(false);
    await pane.press(pane.button('Tô sáng điểm bị trừ'));
    await pane.press(pane.button('Bỏ tô sáng'));
    expect(canUndo()).toBe(true);
    await pane.press(pane.button('Hoàn tác'));
    expect(pane.notice).toBe(texts.done.undo);
    expect(workbook.rules(SCORING)).toHaveLength(45);
    expect(canUndo()).toBe(true);
    await pane.press(pane.button('Hoàn tác'));
    expect(workbook.snapshot).toEqual(before);
    expect(canUndo()).toBe(false);
  });

  test('undo is open for what was done before the pane was opened', async () => {
    const workbook = official();
    const store = new BrowserStore();
    const earlier = await openPane(workbook, { memory: machineMemory(store) });
    await earlier.press(earlier.button('Tô sáng điểm bị trừ'));
    await closeAll();
    const pane = await openPane(workbook, { memory: machineMemory(store) });
    expect(pane.button('Hoàn tác').disabled).toBe(false);
  });

  test('undo is closed where every cell was edited since', async () => {
    // The third sum is right, and typed where the others are formulas.
    const workbook = over(
      sheetOf(
        [
          ['STT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm thẩm định'],
          ...[2, 4, 6].flatMap((row, at) => [
            [
              String(at + 1),
              `Lĩnh vực ${at + 1}`,
              1,
              row === 6 ? 1 : { value: 1, formula: `=SUM(D${row + 1})` },
            ],
            [`${at + 1}.1`, 'Kế hoạch', 1, 1],
          ]),
        ],
        { name: 'A' },
      ),
    );
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tính lại'));
    expect(workbook.writes).toBe(1);
    expect(pane.button('Hoàn tác').disabled).toBe(false);
    workbook.type('A', 'D6', 0.5);
    await pane.edited();
    expect(pane.button('Hoàn tác').disabled).toBe(true);
  });
});

describe('what cannot be done is said, and nothing is written', () => {
  test('a protected sheet can be read, and every action says why it stops', async () => {
    const workbook = over(scoring('A', { protected: true }));
    const pane = await openPane(workbook);
    for (const name of ['Tính lại', 'Tô sáng điểm bị trừ', 'Bỏ tô sáng']) {
      await pane.press(pane.button(name));
      expect(pane.notice).toContain('Trang “A” đang được bảo vệ');
    }
    expect(workbook.writes).toBe(0);
  });

  test('a cell that is being edited: the action can be tried again, and the complaint goes', async () => {
    const workbook = official();
    let isEditing = true;
    const port: WorkbookPort = {
      read: () => workbook.read(),
      write: (edits) => (isEditing ? Promise.reject(CELL_EDIT_MODE) : workbook.write(edits)),
    };
    const pane = await openPane(port);
    await pane.press(pane.button('Tính lại'));
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(pane.notice).toBe(faultSentence(vi, CELL_EDIT_MODE));
    expect(pane.button('Hoàn tác').disabled).toBe(true);
    isEditing = false;
    await pane.press(pane.button('Ghi vào bảng tính'));
    expect(pane.notice).toMatch(/^Đã ghi/);
  });

  test('a workbook that cannot be read: read again, and the complaint goes', async () => {
    const workbook = official();
    let isBusy = true;
    const pane = await openPane({
      read: () => (isBusy ? Promise.reject(ABORTED) : workbook.read()),
      write: (edits) => workbook.write(edits),
    });
    expect(pane.notice).toBe(faultSentence(vi, ABORTED));
    isBusy = false;
    await pane.press(pane.button('Đọc lại'));
    expect(pane.notice).toBe('');
    expect(pane.buttons).toContain('Tính lại');
  });

  test('an edit that could not be read is made good by the next', async () => {
    const workbook = official();
    let isBusy = false;
    const pane = await openPane({
      read: () => (isBusy ? Promise.reject(CELL_EDIT_MODE) : workbook.read()),
      write: (edits) => workbook.write(edits),
    });
    isBusy = true;
    await pane.edited();
    expect(pane.notice).toBe(faultSentence(vi, CELL_EDIT_MODE));
    expect(pane.buttons).toContain('Tính lại');
    isBusy = false;
    await pane.edited();
    expect(pane.notice).toBe('');
  });

  test('a bug is named by its kind and never by what the workbook holds', async () => {
    const workbook = official();
    const pane = await openPane({
      read: () => workbook.read(),
      write: () => Promise.reject(new TypeError('Nội dung mật của ô F10')),
    });
    await pane.press(pane.button('Tô sáng điểm bị trừ'));
    expect(pane.notice).toContain('TypeError');
    expect(pane.notice).not.toContain('mật');
  });

  test('a workbook that cannot be watched is worked on all the same', async () => {
    const pane = await openPane(official(), { watch: () => Promise.reject(new Error('no events')) });
    expect(pane.buttons).toContain('Tính lại');
    expect(pane.notice).toBe('');
  });
});

test('while an action runs, none can be pressed', async () => {
  const workbook = official();
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const pane = await openPane({
    read: () => workbook.read(),
    write: async (edits) => {
      await finished;
      return workbook.write(edits);
    },
  });
  const actions = ['Tính lại', 'Tô sáng điểm bị trừ', 'Bỏ tô sáng'];
  const disabled = (): boolean[] => actions.map((name) => pane.button(name).disabled);
  expect(disabled()).toEqual([false, false, false]);
  await pane.press(pane.button('Tô sáng điểm bị trừ'));
  expect(disabled()).toEqual([true, true, true]);
  expect(pane.all('main')[0]?.getAttribute('aria-busy')).toBe('true');
  finish();
  await pane.edited();
  expect(disabled()).toEqual([false, false, false]);
});

test('in English everything is English', async () => {
  const pane = await openPane(official(), { language: 'en' });
  expect(pane.buttons.slice(1, 6)).toEqual([
    'Recompute',
    'Highlight lost points',
    'Compare years',
    'Clear highlight',
    'Undo',
  ]);
  expect(pane.text).toContain('88.0115/100 points');
  await pane.press(pane.button('Recompute'));
  expect(pane.section('Figures that will change').text).toContain('2 cells will change');
  await pane.press(pane.button('Write to the sheet'));
  expect(pane.notice).toMatch(/^\d+ cells written, 2 with a new figure\.$/);
});
