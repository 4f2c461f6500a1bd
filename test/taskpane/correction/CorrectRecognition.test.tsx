/** @jest-environment ./test/browserEnvironment.ts */
import { CORRECTIONS_KEY } from '../../../src/scorecard/settings/corrections';
import { MemoryWorkbook } from '../../memoryWorkbook';
import { officialWorkbook } from '../../official';
import { sheetOf, withCell, workbookOf } from '../../sheetBuilder';
import { closeAll, openPane, type OpenPane } from '../openPane';

/** Where recognition was wrong, a person says it in the pane, and the workbook remembers it. */

const cover = sheetOf([['Báo cáo']], { name: 'Bìa' });
/** Its header names no role. */
const unnamed = sheetOf(
  [
    ['Phụ lục'],
    ['A', 'B', 'C', 'D'],
    ['1', 'Chỉ đạo', 3, 9],
    ['1.1', 'Kế hoạch', 1, 1],
    ['1.2', 'Báo cáo', 2, 1.5],
  ],
  { name: 'Phụ lục' },
);

afterEach(closeAll);

async function chooseRoles(pane: OpenPane, roles: Record<string, string>): Promise<void> {
  for (const [column, role] of Object.entries(roles)) await pane.chooseIn(`Vai trò của cột ${column}`, role);
}

describe('a sheet that was refused', () => {
  test('can be chosen from the empty pane, column by column, and is then worked on', async () => {
    const workbook = new MemoryWorkbook(workbookOf(cover, unnamed));
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tự chọn bảng điểm'));
    expect(document.activeElement?.textContent).toBe('Sửa cách nhận dạng');
    await pane.chooseIn('Trang có bảng điểm', 'Phụ lục');
    expect(pane.text).toContain('Còn thiếu cột điểm chuẩn.');
    expect(pane.button('Lưu vào bảng tính').disabled).toBe(true);
    await chooseRoles(pane, { 'A A': 'Mã (STT)', 'B B': 'Tên tiêu chí', 'C C': 'Điểm chuẩn' });
    expect(pane.text).toContain('Cần ít nhất một cột điểm');
    await chooseRoles(pane, { 'D D': 'Điểm thẩm định' });
    expect(pane.text).toContain('Đọc được 1 lĩnh vực, 2 tiêu chí, 0 tiêu chí thành phần ở các dòng 3–5.');
    await pane.press(pane.button('Lưu vào bảng tính'));
    expect(pane.notice).toBe('Đã ghi nhớ lựa chọn trong sổ tính.');
    expect(pane.all('h1').map(({ textContent }) => textContent)).toEqual(['Phụ lục']);
    expect(pane.text).toContain('Theo lựa chọn đã lưu');
    expect(pane.text).toContain('Đang ghi 9; cộng các mục con được 2,5');
    await pane.press(pane.button('Hoàn tác'));
    expect(pane.text).toContain('Không tìm thấy bảng điểm');
    expect(workbook.snapshot.settings.size).toBe(0);
  });

  test('is remembered when the pane is opened again', async () => {
    const workbook = new MemoryWorkbook(workbookOf(unnamed));
    const pane = await openPane(workbook);
    await pane.press(pane.button('Tự chọn bảng điểm'));
    await chooseRoles(pane, {
      'B B': 'Tên tiêu chí',
      'A A': 'Mã (STT)',
      'C C': 'Điểm chuẩn',
      'D D': 'Điểm đạt được',
    });
    await pane.press(pane.button('Lưu vào bảng tính'));
    await closeAll();
    expect((await openPane(workbook)).text).toContain('Theo lựa chọn đã lưu');
  });
});

describe('a sheet that was recognised', () => {
  const correcting = async (workbook: MemoryWorkbook): Promise<OpenPane> => {
    const pane = await openPane(workbook);
    await pane.press(pane.button('Chưa đúng? Sửa cách nhận dạng'));
    return pane;
  };

  test('shows what was recognised, and nothing is written by looking at it', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const pane = await correcting(workbook);
    expect(pane.text).toContain('Đọc được 8 lĩnh vực, 37 tiêu chí, 88 tiêu chí thành phần ở các dòng 9–164.');
    await pane.press(pane.button('Hủy'));
    expect(pane.buttons).toContain('Tính lại');
    expect(workbook.writes).toBe(0);
  });

  test('saved as it is, every figure and finding stays', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const plain = (await openPane(workbook)).section('Phát hiện').text;
    await closeAll();
    const pane = await correcting(workbook);
    await pane.press(pane.button('Lưu vào bảng tính'));
    expect(pane.section('Phát hiện').text).toBe(plain);
    expect(pane.text).toContain('88,0115/100 điểm');
  });

  test('another column of scores gives other figures, and back to automatic the old ones', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const pane = await correcting(workbook);
    await chooseRoles(pane, { 'E Điểm thẩm định': 'Không dùng' });
    await pane.press(pane.button('Lưu vào bảng tính'));
    expect(pane.text).not.toContain('88,0115/100');
    await pane.press(pane.button('Chưa đúng? Sửa cách nhận dạng'));
    await pane.press(pane.button('Trở lại tự động'));
    expect(pane.text).toContain('88,0115/100 điểm');
    expect(workbook.snapshot.settings.size).toBe(0);
  });

  test('can be said to be none; the empty pane takes it back', async () => {
    const workbook = new MemoryWorkbook(officialWorkbook());
    const pane = await correcting(workbook);
    await pane.press(pane.field('Trang này không phải bảng điểm'));
    await pane.press(pane.button('Lưu vào bảng tính'));
    expect(pane.text).toContain('Chưa có bảng điểm');
    await pane.press(pane.button('Hoàn tác'));
    expect(pane.text).toContain('88,0115/100 điểm');
  });

  test('a header row that cannot be is said, and cannot be saved', async () => {
    const pane = await correcting(new MemoryWorkbook(officialWorkbook()));
    await pane.type('Dòng tiêu đề, từ dòng', '900');
    expect(pane.text).toContain('Dòng tiêu đề phải nằm trong các dòng');
    expect(pane.button('Lưu vào bảng tính').disabled).toBe(true);
  });

  test('the last row goes along with the first', async () => {
    const pane = await correcting(new MemoryWorkbook(officialWorkbook()));
    await pane.type('Dòng tiêu đề, từ dòng', '19');
    expect(pane.field('Dòng tiêu đề, đến dòng').value).toBe('19');
  });
});

test('what no longer fits is said in the pane, and the sheet is recognised as it looks', async () => {
  const [scoring] = officialWorkbook().sheets;
  if (!scoring) throw new Error('no sheet');
  const workbook = new MemoryWorkbook(officialWorkbook());
  const table = {
    headerRow: 3,
    headerDepth: 1,
    columns: (['name', 'max', 'self'] as const).map((role, column) => ({
      column,
      role,
      round: 1,
      header: `Mất ${role}`,
    })),
  };
  workbook.setSetting(
    CORRECTIONS_KEY,
    JSON.stringify([{ sheetId: scoring.id, sheetName: scoring.name, table }]),
  );
  const pane = await openPane(workbook);
  expect(pane.text).toContain(
    'trang “BTH 2023” không còn khớp nên không dùng (không thấy dòng tiêu đề đã chọn)',
  );
  expect(pane.text).toContain('88,0115/100 điểm');
});

test('damage to what is remembered is said and breaks nothing', async () => {
  const workbook = new MemoryWorkbook(workbookOf(withCell(unnamed, 1, 0, 'Phụ lục 2')));
  workbook.setSetting(CORRECTIONS_KEY, '{');
  const pane = await openPane(workbook);
  expect(pane.text).toContain('Một phần cách nhận dạng đã lưu trong sổ tính không đọc được');
});
