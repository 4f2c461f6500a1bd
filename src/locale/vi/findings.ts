import type { FindingCause, ParamName } from '../../scorecard/audit/catalogue';
import type { FilledFrom } from '../placeholders';

type Params = { [Cause in FindingCause]: ParamName<Cause> };

/** What each cause says. */
const sentences = {
  sumDiffers: 'Đang ghi {found}; cộng các mục con được {expected} (lệch {difference}).',
  sumRounded: 'Ghi {found} là số đã làm tròn của {expected}.',
  sumMissing: 'Ô còn trống; cộng các mục con được {expected}.',
  maxSumDiffers: 'Điểm chuẩn đang ghi {found}; cộng các mục con được {expected} (lệch {difference}).',
  maxSumLacksRow:
    'Điểm chuẩn đang ghi {found}; cộng các mục con được {expected}. Có thể thiếu dòng {missing}.',
  totalDiffers: 'Tổng đang ghi {found}; cộng các lĩnh vực được {expected} (lệch {difference}).',
  totalRounded: 'Tổng ghi {found} là số đã làm tròn của {expected}.',
  percentDiffers: 'Chỉ số đang ghi {found}; tính từ điểm chưa làm tròn được {expected}.',
  dividedAfterRounding:
    'Đang ghi {found} vì đã chia sau khi làm tròn ({rounded}/{max}); tính từ điểm chưa làm tròn {score}/{max} được {expected}.',
  percentFormulaDiffers:
    'Công thức chia sai: đang ra {found}; điểm chia điểm chuẩn của dòng này được {expected}.',
  formulaMisses: 'Công thức chưa cộng {cells}; cộng đủ các mục con được {expected}.',
  formulaAddsOthers: 'Công thức cộng cả ô không thuộc mục này ({cells}); cộng các mục con được {expected}.',
  formulaMissesAndAdds:
    'Công thức chưa cộng {cells} mà lại cộng ô không thuộc mục này ({others}); cộng các mục con được {expected}.',
  formulaAddsTwice: 'Công thức cộng hai lần {cells}; cộng mỗi mục con một lần được {expected}.',
  hardcodedParent:
    'Ô này gõ số {found} trong khi các tổng khác là công thức, nên không tự cập nhật; cộng các mục con được {expected}.',
  parentOfBlanks:
    'Mục này ghi {found} điểm trong khi các mục con đều để trống, nên không biết điểm nằm ở mục con nào. Hãy điền điểm cho mục con hoặc xóa điểm ở đây.',
  circular: 'Công thức tham chiếu vòng đến chính nó nên Excel không tính được.',
  formulaNoCache: 'Công thức chưa có kết quả. Hãy để Excel tính lại (F9) hoặc bấm Tính lại.',
  formulaNotStored:
    'Tệp không lưu kết quả của công thức này; kết quả {found} vừa được tính khi mở tệp. Hãy mở tệp bằng Excel rồi lưu lại.',
  changeDiffers: 'Đang ghi {found}; chỉ số năm {newer} trừ năm {older} là {expected} điểm phần trăm.',
  rankChangeDiffers:
    'Đang ghi {found}; thứ hạng từ {from} lên {to} là {expected} bậc (số dương là tăng bậc).',
  adjustmentAboveCap: 'Điểm {found} vượt mức tối đa {max}; phần vượt không được tính.',
  indexDiffers: 'Chỉ số đang ghi {found}; tính từ {score}/{max} được {expected}.',
  numberIsText: '“{text}” là chữ nên công thức không cộng được; cần đổi thành số {value}.',
  ratioIsText: '“{text}” là chữ dạng điểm/điểm chuẩn; cần đổi thành số {value}.',
  ratioOfOther:
    '“{text}” không phải điểm: số sau dấu gạch ({of}) khác điểm chuẩn của dòng này. Hãy ghi điểm thành một số.',
  maybeThousands: '“{text}” có thể là {either} hoặc {or}. Hãy ghi lại ô này thành số.',
  percentScore: '“{text}” là tỷ lệ phần trăm, không phải điểm. Hãy ghi điểm thành một số.',
  percentOfMax:
    '“{text}” là tỷ lệ phần trăm, không phải điểm. Nếu là phần trăm của điểm chuẩn {max} thì điểm là {value}; hãy ghi lại thành số.',
  unreadable: 'Không đọc được “{text}” thành điểm. Hãy sửa ô này thành một số.',
  blankMark: '“{text}” được hiểu là không có điểm.',
  errorValue: 'Ô đang báo lỗi {text}. Hãy sửa công thức hoặc nhập lại điểm.',
  badType: '“{text}” là ngày tháng hoặc đúng/sai, không phải điểm. Hãy nhập lại điểm.',
  negative: 'Điểm {value} nhỏ hơn 0.',
  aboveMax: 'Điểm {found} cao hơn điểm chuẩn {max}.',
  missingMax: 'Thiếu điểm chuẩn.',
  zeroMax: 'Điểm chuẩn bằng 0 nên không tính được chỉ số.',
  duplicateCode: 'Mã {code} đã có ở dòng {row}.',
  missingParent: 'Phía trên không có dòng của mục cha của {code}.',
  awayFromParent:
    'Theo mã, mục {code} thuộc {parent}, nhưng dòng này đứng sau {above}. Chưa biết mục này thuộc mục nào nên các tổng có thể chứa nó được giữ nguyên. Hãy xem lại mã.',
  codeRepaired: 'Mã đang lưu là {text}; theo thứ tự phải là {code}.',
  codeUnreadable:
    'Không đọc được mã “{text}” của mục “{name}” nên chưa biết mục này thuộc mục nào; các tổng có thể chứa nó được giữ nguyên. Hãy sửa mã.',
  codeMissing:
    'Mục “{name}” có điểm chuẩn và điểm nhưng không có mã, nên chưa biết thuộc mục nào; các tổng có thể chứa nó được giữ nguyên. Hãy điền mã.',
  duplicateName: 'Tên giống mục {other} ở dòng {row}.',
  tooDeep: 'Mục ở cấp {level}, sâu hơn tiêu chí thành phần; vẫn được cộng vào mục cha.',
  otherLevel:
    'Xếp theo mã {code} thì điểm chuẩn của các mục cha không khớp, xếp ở cấp liền kề thì khớp. Chưa biết mục này thuộc mục nào nên các tổng có thể chứa nó được giữ nguyên. Hãy xem lại mã.',
  selfZeroInSurvey: 'Tự đánh giá ghi 0 ở mục đo bằng khảo sát; các mục khác để trống.',
  appraisedAboveSelf: 'Điểm thẩm định {score} cao hơn điểm tự đánh giá {self}.',
  surveySelfAssessed:
    'Ghi chú cho biết điểm lấy từ khảo sát, nhưng mục này lại có điểm tự đánh giá {self}. Mục đo bằng khảo sát không tự đánh giá.',
  noteClass: 'Ý kiến của mục cha khác với các mục con.',
  missingScore: 'Chưa có điểm. Các tổng phía trên là tạm tính.',
  missingScores: 'Cả mục {code} chưa có điểm ({count} mục). Các tổng phía trên là tạm tính.',
  numberingGap: 'Trước mục {code} không thấy mục {missing}. Có thể thiếu dòng.',
  maxTotal:
    'Tổng điểm chuẩn đang là {found}, trong khi phải là {expected} (lệch {difference}). Có thể thiếu hoặc thừa dòng.',
  columnUnread:
    'Cột “{header}” có điểm nhưng chưa rõ là điểm gì nên chưa được tính. Hãy chọn ở Chỉnh lại cách nhận bảng.',
  columnDoubtful:
    'Tên cột “{header}” nói là điểm, nhưng nhiều số lớn hơn điểm chuẩn và không cộng lên mục cha, nên chưa được tính. Hãy chọn ở Chỉnh lại cách nhận bảng.',
  columnOfNumbers: 'Cột “{header}” có số nhưng không phải điểm của bảng này nên không được tính.',
  rowUnread:
    'Dòng “{name}” có điểm nhưng không có mã và không phải tổng, nên chưa được tính. Hãy điền mã hoặc chuyển điểm về đúng mục.',
  tableBeside: 'Từ cột này là một bảng khác, không được đọc.',
  tableBeneath: 'Từ dòng này là một bảng khác, không được đọc.',
  noteMissing: 'Bị trừ {lost} điểm nhưng không ghi lý do.',
} as const;

/** What is found, and how the list of it is looked through, in Vietnamese: the first language. */
export const findings = {
  heading: 'Phát hiện',
  none: 'Không phát hiện lỗi nào.',
  noneOfRead: 'Không thấy lỗi ở phần đã đọc. Phần không đọc: {cells}.',
  counted: {
    error: { other: '{count} lỗi' },
    warning: { other: '{count} cảnh báo' },
    info: { other: '{count} lưu ý' },
  },
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  consequence: 'Sai theo ô khác',
  following: { other: '{count} mục sai theo ô {cells}' },
  followingOthers: { other: '{count} mục sai theo ô khác' },
  general: 'Chung',
  item: 'mục {code}',
  more: 'Xem thêm {count}',
  filter: 'Lọc phát hiện',
  search: 'Tìm trong phát hiện',
  searchHint: 'Tìm mã, ô, nội dung…',
  area: 'Lĩnh vực',
  everyArea: 'Mọi lĩnh vực',
  withConsequences: { other: 'Hiện {count} mục sai theo ô khác' },
  shown: 'Hiện {count}/{all} mục',
  noMatch: 'Không có mục nào khớp.',
  clearFilter: 'Bỏ lọc',
  copy: 'Sao chép danh sách',
  copyHint: 'Sao chép thành bảng để dán vào Excel hoặc Word',
  copied: { other: 'Đã sao chép {count} dòng.' },
  copyRefused: 'Máy không cho sao chép tự động. Hãy nhấn Ctrl+C để sao chép phần đang chọn.',
  copyBox: 'Danh sách để sao chép',
  columns: { severity: 'Mức', sheet: 'Trang', cell: 'Ô', code: 'Mã', sentence: 'Nội dung' },
  cause: sentences satisfies FilledFrom<Params, typeof sentences>,
} as const;
