import type { Blocked } from '../../actions/action';
import type { FilledFrom } from '../placeholders';

/** What fills the sentence of a reason: the facts of that reason. */
type Facts = { [Why in Blocked as Why['reason']]: Exclude<keyof Why, 'reason'> };

/** Sentences that are no reason of their own, or follow one. */
interface FurtherFacts {
  title: never;
  emptyTitle: never;
  /** Of the sheet that comes nearest to a scoring sheet. */
  noScoringSheetNearest: 'sheet' | 'row' | 'missing';
  noTwoYearsFound: 'years';
  tooFewScoredYears: 'report';
  changedMeanwhile: never;
  unchanged: never;
}

const texts = {
  title: 'Chưa làm được',
  emptyTitle: 'Chưa có bảng điểm',
  emptyWorkbook: 'Sổ tính đang trống. Hãy mở sổ có bảng điểm các tiêu chí CCHC.',
  noScoringSheet:
    'Không tìm thấy bảng điểm. Cần một dòng tiêu đề có tên tiêu chí, điểm chuẩn (điểm tối đa) và ít nhất một cột điểm, bên dưới là các dòng có mã (1, 1.1, 1.1.1…).',
  noScoringSheetNearest:
    'Gần giống nhất là trang “{sheet}”, tiêu đề ở dòng {row}, nhưng còn thiếu: {missing}.',
  hiddenScoringSheet: 'Bảng điểm ở trang “{sheet}” đang bị ẩn. Hãy bỏ ẩn trang rồi thử lại.',
  severalScoringSheets:
    'Có nhiều trang chứa bảng điểm: {sheets}. Hãy mở trang cần làm, hoặc chọn trong khung Chấm điểm CCHC.',
  protectedSheet:
    'Trang “{sheet}” đang được bảo vệ. Hãy bỏ bảo vệ (Xem lại › Bỏ bảo vệ trang tính) rồi thử lại.',
  sheetGone: 'Trang này không còn trong sổ tính. Hãy đọc lại bảng tính.',
  incompleteTable: 'Chưa lưu được vì chưa đủ cột. Hãy chọn các cột còn thiếu.',
  nothingToUndo: 'Chưa có thao tác nào để hoàn tác.',
  sheetRenamed:
    'Chưa hoàn tác được: thao tác gần nhất đã ghi vào trang “{sheet}”, nay không có trang nào mang tên đó. Sổ tính không thay đổi. Nếu trang đã được đổi tên, hãy đặt lại tên cũ rồi bấm Hoàn tác.',
  noTwoYears:
    'Cần số liệu của ít nhất hai năm để so sánh: bảng điểm của từng năm, hoặc bảng so sánh có số liệu năm trước.',
  noTwoYearsFound: 'Mới thấy năm {years}.',
  rivalYear:
    'Có nhiều trang cùng là bảng điểm năm {year}: {sheets}. Hãy chọn trang dùng để so sánh, hoặc sửa năm trong tiêu đề của bảng.',
  yearNotInTable: 'Bảng so sánh ở trang “{sheet}” không có cột của năm {year}.',
  unknownYear: 'Sổ tính không có số liệu năm {year}.',
  badRank: 'Thứ hạng {found} (năm {year}, {key}) không hợp lệ: phải là số nguyên từ 1 đến {units}.',
  badIndex: 'Chỉ số {found} (năm {year}, {key}) không hợp lệ: phải từ 0 đến 100.',
  unknownArea: 'Bảng so sánh không có lĩnh vực “{key}” (số liệu nhập cho năm {year}).',
  tableLacksRows:
    'Bảng so sánh ở trang “{sheet}” thiếu dòng cho lĩnh vực: {areas}. Hãy chèn thêm dòng, ghi tên lĩnh vực rồi thử lại, hoặc lập bảng mới ở một trang mới hay từ một ô trống.',
  tableLacksColumn:
    'Bảng so sánh ở trang “{sheet}” không có cột thứ hạng năm {year}. Hãy chèn thêm cột, ghi tiêu đề “Thứ hạng” rồi thử lại, hoặc lập bảng mới ở một trang mới hay từ một ô trống.',
  severalComparisons:
    'Có nhiều bảng so sánh: {tables}. Hãy mở trang có bảng cần cập nhật, hoặc chọn bảng trong khung Chấm điểm CCHC.',
  noComparison:
    'Chưa có bảng so sánh các năm. Có thể lập bảng ở một trang mới, hoặc từ ô đang chọn nếu bên phải và bên dưới còn đủ ô trống.',
  hiddenComparison: 'Bảng so sánh ở trang “{sheet}” đang bị ẩn. Hãy bỏ ẩn trang rồi thử lại.',
  placeNotFree:
    'Bảng cần vùng {area} ở trang “{sheet}” nhưng vùng này không trống (ô {cell} đã được dùng). Hãy chọn ô khác hoặc lập bảng ở một trang mới.',
  placeOffSheet:
    'Từ ô {cell} ở trang “{sheet}” không đủ dòng hoặc cột cho bảng. Hãy chọn ô khác hoặc lập bảng ở một trang mới.',
  placeTooNear:
    'Lập bảng từ ô {cell} ở trang “{sheet}” thì sẽ lẫn với bảng đã có ở đó. Hãy chọn ô nằm bên dưới bảng ấy hoặc lập bảng ở một trang mới.',
  filteredRows:
    'Trang “{sheet}” đang lọc dữ liệu ở vùng {area}; khi đang lọc, Excel có thể ghi nhầm sang dòng khác. Hãy bỏ lọc (Dữ liệu › Xóa) rồi thử lại.',
  mergedCell:
    'Ô {cell} ở trang “{sheet}” nằm trong vùng gộp {area} nên không ghi được. Hãy bỏ gộp ô rồi thử lại, hoặc lập bảng mới ở một trang mới hay từ một ô trống.',
  tableFormula:
    'Ô {cell} ở trang “{sheet}” nằm trong bảng {area} của Excel (Table); ghi một công thức vào đó, Excel có thể chép nó sang cả cột. Chưa ghi gì. Hãy chuyển bảng này thành vùng thường (Thiết kế bảng › Chuyển đổi thành Phạm vi) rồi thử lại; nếu ô chỉ có con số, cũng có thể chọn ghi kết quả dưới dạng Giá trị.',
  rulesUnknown:
    'Excel không cho đọc định dạng có điều kiện của trang “{sheet}” nên không biết ô nào đang được tô sáng. Chưa đổi gì. Hãy lưu, đóng rồi mở lại sổ tính và thử lại.',
  noSelection:
    'Excel chưa cho biết ô nào đang được chọn. Hãy đưa sổ tính này ra phía trước, mở trang cần lập bảng, bấm vào một ô trống rồi thử lại.',
  indexOfScoredYear:
    'Chỉ số năm {year} được tính từ bảng điểm ở trang “{sheet}” nên không nhập tay. Hãy bỏ các chỉ số đã nhập cho năm này rồi thử lại.',
  noYear:
    'Không biết bảng điểm ở trang “{sheet}” là của năm nào. Hãy ghi năm vào tiêu đề của bảng rồi thử lại.',
  lockedWorkbook:
    'Cấu trúc sổ tính đang được bảo vệ nên không thêm trang được. Hãy bỏ bảo vệ (Xem lại › Bảo vệ Sổ làm việc) rồi thử lại.',
  noScoresOfYear: 'Sổ tính không có bảng điểm của năm {years}, chỉ có bảng so sánh.',
  tooFewYears: 'Chưa lập được trang “{report}”: cần số liệu của hai năm trở lên.',
  tooFewScoredYears: 'Chưa lập được trang “{report}”: cần bảng điểm của hai năm.',
  nothingAppraised:
    'Trang “{sheet}” chưa có cả điểm tự đánh giá và điểm thẩm định nên chưa so sánh được hai loại điểm.',
  sheetNameTaken:
    'Đã có trang “{sheet}” không phải do tiện ích lập nên trang này được giữ nguyên. Có thể lập trang với tên “{free}”.',
  changedMeanwhile: 'Bảng tính vừa được sửa sau khi xem trước nên chưa ghi gì. Hãy xem lại các thay đổi.',
  unchanged: 'Chưa ghi gì vào bảng tính.',
} as const;

/** Why nothing was done, in Vietnamese: the first language. */
export const blocked = texts satisfies FilledFrom<Facts & FurtherFacts, typeof texts>;
