import { areas } from '../content/framework';
import { PROVINCE_876 } from '../content/province876';
import type { Scenario, ScenarioSheet } from '../scenario';
import { scored } from '../scorecard';
import { ScoringSheet } from '../scoringSheet';

export const maSoThanhNgay2023: Scenario = {
  name: '10-tra-vinh-2023-ma-thanh-ngay',
  about:
    'Codes that Excel turned into dates: where the day comes first (1.3.2 is 1 March 2002) and where the month does (3 January 2002), two-part codes as “1-Jan”. The outline tells what was meant.',
  sheets: () => [sheet('Nhập máy tiếng Việt', 101, dayFirst), sheet('Nhập máy tiếng Anh', 102, monthFirst)],
};

function sheet(
  name: string,
  seed: number,
  stored: (parts: number[]) => { content: number; format: string },
): ScenarioSheet {
  const card = scored(areas(PROVINCE_876, '1', '2', '3'), { year: 2023, seed });
  const drawn = new ScoringSheet(name, card, {
    at: 'A6',
    titles: [
      { text: 'UBND TỈNH TRÀ VINH' },
      { text: 'KẾT QUẢ THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2023' },
    ],
    columns: [
      { role: 'code', header: 'STT', width: 12 },
      { role: 'name', header: 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần' },
      { role: 'max', header: 'Điểm chuẩn' },
      { role: 'self', header: 'Điểm tự đánh giá' },
      { role: 'appraised', header: 'Điểm thẩm định' },
      { role: 'note', header: 'Ý kiến thẩm định' },
    ],
    codeCell: ({ path, level }) =>
      level === 1 ? { content: Number(path) } : stored(path.split('.').map(Number)),
    total: { label: 'TỔNG CỘNG', at: 'bottom' },
  });
  for (const { path, level } of card.entries)
    if (level > 1) drawn.expect('CODE_REPAIRED', 'info', path, 'code');
  return { grid: drawn.grid, expectation: drawn.expectation('A scoring sheet whose codes are dates.') };
}

/** `1.3` → 1 March of the year of typing, `1.3.2` → 1 March 2002. */
function dayFirst([day = 1, month = 1, year]: number[]): { content: number; format: string } {
  return year === undefined
    ? { content: serial(2024, month, day), format: 'd-mmm' }
    : { content: serial(2000 + year, month, day), format: 'dd/mm/yyyy' };
}

/** `1.3` → 3 January, shown as 3-Jan; `1.3.2` → 3 January 2002, shown as 1/3/2002. */
function monthFirst([month = 1, day = 1, year]: number[]): { content: number; format: string } {
  return year === undefined
    ? { content: serial(2024, month, day), format: 'd-mmm' }
    : { content: serial(2000 + year, month, day), format: 'm/d/yyyy' };
}

/** Excel's number of a day. */
function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
