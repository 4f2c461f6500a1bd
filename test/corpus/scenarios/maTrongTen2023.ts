import { areas } from '../content/framework';
import { DEPARTMENT } from '../content/department';
import { LEGAL_ACCESS } from '../content/legalAccess';
import type { Scenario, ScenarioSheet } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const maTrongTen2023: Scenario = {
  name: '12-ma-trong-ten-2023',
  about:
    'No defect and no code column: codes stand as words in front of the names (“Tiêu chí 1.1: …”; “Tiêu chí 1.”, “Chỉ tiêu 1.” restarting), and options a) b) carry their points in the maximum column.',
  sheets: () => [dotted(), worded()],
};

const LEVEL_WORDS = ['', 'Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần'];

function dotted(): ScenarioSheet {
  const drawn = new ScoringSheet(
    'Sở Công Thương',
    scored(areas(DEPARTMENT, '1', '2', '3'), { year: 2023, seed: 121 }),
    {
      at: 'A4',
      titles: [{ text: 'SỞ CÔNG THƯƠNG TỈNH AN GIANG' }, { text: 'BẢNG ĐIỂM CCHC NĂM 2023' }],
      columns: [
        { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', width: 70 },
        { role: 'max', header: 'Điểm tối đa' },
        { role: 'self', header: 'Tự đánh giá' },
        { role: 'appraised', header: 'Thẩm định' },
        { role: 'note', header: 'Ghi chú' },
      ],
      nameCell: ({ label, level, name }) => `${LEVEL_WORDS[level] ?? ''} ${label}: ${name}`,
      total: { label: 'Tổng cộng', at: 'bottom' },
    },
  );
  return leaveNamesOpen(drawn, 'Codes are the first words of the names.');
}

function worded(): ScenarioSheet {
  const drawn = new ScoringSheet('Tiếp cận pháp luật', scored(LEGAL_ACCESS, { year: 2023, seed: 122 }), {
    at: 'A5',
    titles: [{ text: 'UBND XÃ ĐÔNG QUANG' }, { text: 'BẢNG CHẤM ĐIỂM CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2023' }],
    columns: [
      { role: 'name', header: 'Tiêu chí, chỉ tiêu', width: 70 },
      { role: 'max', header: 'Điểm số tối đa' },
      { role: 'self', header: 'Điểm số tự chấm' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Căn cứ chấm điểm' },
    ],
    nameCell: ({ label, level, name }) => `${level === 1 ? 'Tiêu chí' : 'Chỉ tiêu'} ${label}. ${name}`,
    ruleRows: {
      '1.1': [
        { text: 'a) Ban hành đầy đủ, đúng thời hạn', points: 3 },
        { text: 'b) Không ban hành hoặc ban hành không đúng thời hạn', points: 0 },
      ],
      '2.2': [
        { text: 'a) Cung cấp kịp thời, chính xác', points: 6 },
        { text: 'b) Cung cấp không kịp thời', points: 3 },
        { text: 'c) Không cung cấp', points: 0 },
      ],
    },
    total: { label: 'Tổng điểm', at: 'bottom' },
  });
  return leaveNamesOpen(
    drawn,
    'Criteria and targets in words; lettered options are alternatives, not components.',
  );
}

/** Whether such a table has a code column, and whether the code is part of the name, the rules do not say. */
function leaveNamesOpen(drawn: ScoringSheet, why: string): ScenarioSheet {
  drawn.leaveOpen('columns.code', ...drawn.card.entries.map(({ path }) => `rows.${drawn.rowOf(path)}.name`));
  return { grid: drawn.grid, expectation: drawn.expectation(why) };
}
