import { areas } from '../content/framework';
import { PROVINCE_876 } from '../content/province876';
import type { Scenario } from '../scenario';
import { adjust, entryAt, scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';
import { documentHead } from '../titles';

export const cauTruc2023: Scenario = {
  name: '19-hau-giang-2023-sai-cau-truc',
  about:
    'A code typed twice, a criterion’s row that was deleted, a name used twice, a reason missing, a parent’s note that contradicts its children’s, a claim of 0 in a survey row, an appraisal above the claim.',
  sheets: () => {
    // The row of 4.1 is gone: its components hang on area 4.
    const whole = areas(PROVINCE_876, '1', '2', '4', '5', '8');
    const without = whole
      .filter(({ path }) => path !== '4.1')
      .map((each) => (each.parent === '4.1' ? { ...each, parent: '4' } : each));
    const card = scored(without, { year: 2023, seed: 19 });
    const orphans = card.entries.filter(({ path }) => path.startsWith('4.1.'));
    for (const orphan of orphans) entryAt(card, orphan.path).level = 3;
    adjust(card, {
      '1.5': { self: 2, appraised: 1.5, note: '' },
      '4.3.4': { self: 0 },
      '5.2': { note: '' },
      '5.3.1': { self: 0.5, appraised: 0.625, note: 'Bổ sung tài liệu kiểm chứng sau thẩm định' },
      '5.3.3': { name: 'Tình trạng tiêu cực trong công tác tuyển dụng công chức, viên chức' },
      '8.1': { note: 'Kết quả điều tra xã hội học' },
    });
    const sheet = new ScoringSheet('BTH', card, {
      at: 'A9',
      titles: documentHead(
        'UBND tỉnh Hậu Giang',
        'BẢNG TỔNG HỢP ĐIỂM CHỈ SỐ CCHC NĂM 2023',
        '(Kèm theo Báo cáo số 120/BC-UBND)',
      ),
      columns: [
        { role: 'code', header: 'STT' },
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
        { role: 'max', header: 'Điểm chuẩn' },
        { role: 'self', header: 'Điểm tự đánh giá' },
        { role: 'appraised', header: 'Điểm thẩm định' },
        { role: 'note', header: 'Ý kiến hội đồng thẩm định' },
      ],
      total: { label: 'TỔNG CỘNG', at: 'bottom' },
    });

    // 2.1.2 was typed as 2.1.1 again. Which rows belong to 2.1 is for the user to say, so 2.1, 2 and the total stay unknown.
    sheet.put('2.1.2', 'code', { content: '2.1.1' }).readAs('2.1.2', { path: '2.1.1' });
    sheet.expect('DUPLICATE_CODE', 'error', '2.1.2', 'code');
    for (const role of ['max', 'self', 'appraised'] as const) sheet.makeUnknown('2.1.2', role);

    // One row is missing: the first component says so, the others only follow.
    orphans.forEach(({ path }, at) => sheet.expect('MISSING_PARENT', 'warning', path, 'code', at > 0));

    sheet.expect('DUPLICATE_NAME', 'info', '5.3.3', 'name');
    sheet.expect('NOTE_MISSING', 'warning', '1.5', 'note');
    sheet.expect('SELF_ZERO_IN_SURVEY', 'info', '4.3.4', 'self');
    sheet.expect('APPRAISED_GT_SELF', 'info', '5.3.1', 'appraised');
    // The children are SIPAS, and their own notes say so (rule 4).
    sheet.expect('NOTE_CLASS', 'info', '8.1', 'note');
    return [
      {
        grid: sheet.grid,
        expectation: sheet.expectation('A scoring sheet whose rows were edited carelessly.'),
      },
    ];
  },
};
