import { blocked } from './blocked';
import { findings } from './findings';

/** Every text that people read, in Vietnamese: the first language. `{name}` is filled in by `say`. */
export const vi = {
  app: {
    title: 'Chấm điểm CCHC',
    loading: 'Đang mở bảng tính…',
    reading: 'Đang đọc bảng tính…',
    readAgain: 'Đọc lại',
    close: 'Đóng',
    opening: 'Đang mở…',
    notFetched: 'Chưa tải được phần này.',
    notFetchedHint:
      'Hãy kiểm tra mạng rồi thử lại; nếu vẫn lỗi, đóng rồi mở lại khung Chấm điểm CCHC. Sổ tính không bị ảnh hưởng.',
    tryAgain: 'Thử lại',
    back: 'Trở lại',
    mishap: 'Bảng này gặp lỗi.',
    mishapHint: 'Sổ tính không bị ảnh hưởng. Hãy bấm Đọc lại; nếu vẫn lỗi, đóng rồi mở lại bảng này.',
    notExcel: 'Không kết nối được với Excel.',
    notExcelHint:
      'Thư viện office.js chưa tải được. Hãy kiểm tra mạng hoặc nhờ người quản trị cài bản dùng thư viện đặt tại máy chủ nội bộ, rồi mở lại bảng này.',
  },
  actions: {
    recompute: 'Tính lại',
    highlight: 'Tô sáng điểm bị trừ',
    clearHighlight: 'Bỏ tô sáng',
    compareYears: 'So sánh các năm',
    reportSheets: 'Lập trang so sánh',
    undo: 'Hoàn tác',
  },
  options: {
    label: 'Ghi kết quả dưới dạng',
    formulas: 'Công thức',
    formulasHint: 'Tổng và chỉ số tự cập nhật khi sửa điểm',
    values: 'Giá trị',
    valuesHint: 'Chỉ ghi con số, không ghi công thức',
  },
  sheet: {
    choose: 'Chọn trang tính',
    year: 'Năm {year}',
    noYear: 'Không rõ năm',
    stage: { self: 'Giai đoạn tự đánh giá', appraised: 'Đã thẩm định' },
    why: 'Vì sao nhận ra trang này?',
    whyHeader: 'Tiêu đề ở dòng {rows}',
    whyColumns: 'Các cột: {columns}',
    whyRows: {
      other:
        '{areas} lĩnh vực, {criteria} tiêu chí, {components} tiêu chí thành phần ở các dòng {first}–{last}',
    },
    besideUnread: 'Cạnh bảng này còn một bảng khác từ cột {column}; bảng đó không được đọc',
    beneathUnread: 'Bên dưới còn một bảng khác từ dòng {row}; bảng đó không được đọc',
    lacks: 'Không phải bảng điểm: thiếu {missing}',
    empty: 'Trang trống',
    own: 'Trang so sánh do tiện ích lập từ bảng điểm',
    whyIgnored: '{ignored} dòng lặp tiêu đề, số trang và dòng khác được bỏ qua',
    whyComparison: 'Bảng so sánh các năm {years} ở trang “{sheet}”',
  },
  correction: {
    open: 'Chưa đúng? Sửa cách nhận dạng',
    openEmpty: 'Tự chọn bảng điểm',
    fact: 'Theo lựa chọn đã lưu',
    chosen: 'Dòng tiêu đề và các cột do người dùng chọn',
    chosenNot: 'Người dùng đã chọn: không phải bảng điểm',
    stale:
      'Cách nhận dạng đã lưu cho trang “{sheet}” không còn khớp nên không dùng ({reason}); trang được nhận dạng tự động',
    staleReason: {
      incomplete: 'thiếu cột',
      header: 'không thấy dòng tiêu đề đã chọn',
      columns: 'không thấy cột đã chọn',
      criteria: 'dưới tiêu đề không có dòng nào có mã và điểm',
    },
    damaged: 'Một phần cách nhận dạng đã lưu trong sổ tính không đọc được nên không dùng.',
  },
  roles: {
    code: 'STT',
    name: 'tên tiêu chí',
    max: 'điểm chuẩn',
    self: 'điểm tự đánh giá',
    appraised: 'điểm thẩm định',
    survey: 'điều tra xã hội học',
    achieved: 'điểm đạt được',
    percent: 'chỉ số (%)',
    rank: 'thứ hạng',
    note: 'ý kiến thẩm định',
    unitNote: 'giải trình của đơn vị',
    evidence: 'tài liệu kiểm chứng',
  },
  total: {
    heading: 'Chỉ số CCHC',
    score: '{score}/{max} điểm',
    self: 'Tự đánh giá {self}/{selfMax} điểm',
    noScore: 'Chưa có điểm',
    provisionalHeading: 'Chỉ số CCHC (tạm tính)',
    aboveMax: 'Điểm vượt điểm chuẩn. Hãy xem các lỗi bên dưới.',
    complete: { other: '{count}/{count} mục đã có điểm.' },
    incomplete: { other: 'Chưa đủ điểm: {count} mục ({cells}).' },
    blocked: 'Chưa tính được vì các ô: {cells}.',
    awaited: { other: 'Khảo sát chưa có kết quả: {count} mục.' },
    notYet: 'chưa có',
    split: 'Cơ cấu điểm',
  },
  sources: { appraised: 'Tự đánh giá, thẩm định', survey: 'Điều tra xã hội học', sipas: 'Hài lòng (SIPAS)' },
  areas: {
    heading: 'Lĩnh vực',
    lost: 'bị trừ {lost}',
    full: 'đạt tối đa',
    above: 'vượt {above}',
    missing: { other: '{count} mục chưa có điểm' },
  },
  below: {
    heading: 'Tiêu chí bị trừ điểm',
    count: { other: '{count} mục' },
    countAndMissing: { other: '{count}, và {missing} mục chưa có điểm' },
    none: 'Không có tiêu chí nào bị trừ điểm.',
    lost: '−{lost}',
    noNote: 'Không có ý kiến thẩm định.',
    surveyHeading: 'Điều tra xã hội học và SIPAS',
    surveyHint: 'Điểm đo bằng khảo sát, không qua thẩm định.',
    select: 'Chọn ô {address}',
  },
  findings,
  preview: {
    heading: 'Số liệu sẽ thay đổi',
    intro: { other: '{count} ô sẽ đổi số. Bỏ chọn ô muốn giữ nguyên.' },
    maxima: 'Điểm chuẩn không khớp',
    maximaHint:
      'Điểm chuẩn do bộ tiêu chí quy định nên không tự đổi. Hãy xem có thiếu dòng không; chỉ chọn khi chắc chắn điểm chuẩn mới là đúng.',
    quiet: { other: 'Ngoài ra {count} ô thành công thức, không đổi số.' },
    quietValues: { other: 'Ngoài ra {count} ô được ghi lại, không đổi số.' },
    blank: 'trống',
    total: 'Tổng điểm',
    follows: 'Cộng lại theo các ô đã đổi.',
    comparison: {
      fromSheet: 'Tính từ điểm ở trang “{sheet}”.',
      given: 'Theo số liệu vừa nhập.',
      changeOfIndex: 'Chỉ số năm {newer} trừ chỉ số năm {older} (điểm phần trăm).',
      changeOfRank: 'Thứ hạng năm {older} trừ thứ hạng năm {newer} (số dương là tăng bậc).',
    },
    confirm: 'Ghi vào bảng tính',
    cancel: 'Không ghi',
    keep: 'Ghi ô {address}',
  },
  done: {
    recompute: { other: 'Đã ghi {count} ô.' },
    highlight: 'Đã tô sáng. Màu tự thay đổi khi sửa điểm.',
    clearHighlight: 'Đã bỏ tô sáng.',
    correctRecognition: 'Đã ghi nhớ lựa chọn trong sổ tính.',
    compareYears: 'Đã ghi bảng so sánh các năm. Chỉ số và mức tăng, giảm tự cập nhật khi sửa điểm.',
    reportSheets: 'Đã lập các trang so sánh. Số liệu tự cập nhật khi sửa điểm.',
    undo: 'Đã hoàn tác.',
    /** Of actions that say how many figures changed. */
    changed: {
      recompute: { other: 'Đã ghi {count} ô, trong đó {changed} ô đổi số.' },
    },
    changedSince: 'Giữ nguyên các ô đã được sửa sau đó: {cells}.',
    nothing: {
      recompute: 'Mọi tổng và chỉ số đã đúng, không có gì để ghi.',
      highlight: 'Không có gì phải tô sáng thêm.',
      clearHighlight: 'Trang này chưa được tô sáng.',
      correctRecognition: 'Cách nhận dạng không thay đổi.',
      compareYears: 'Bảng so sánh các năm đã đúng, không có gì để ghi.',
      reportSheets: 'Các trang so sánh đã đúng, không có gì để ghi.',
      undo: 'Các ô đã được sửa sau đó nên không hoàn tác nữa.',
    },
    leftUndone:
      'Số liệu đã ghi đủ, nhưng Excel chưa cho làm: {parts}. Có thể tự chỉnh trong Excel; hoặc bấm Hoàn tác, đưa sổ tính này ra phía trước rồi làm lại.',
    leftUndoneParts: {
      view: 'ẩn đường lưới và cố định dòng tiêu đề ở trang “{sheet}”',
      page: 'đặt khổ giấy và trang in ở trang “{sheet}”',
      chart: 'vẽ biểu đồ ở trang “{sheet}”',
      setting: 'ghi nhớ trong sổ tính những trang do tiện ích lập',
    },
    unresolved: {
      unreadable: {
        other:
          '{count} tổng được giữ nguyên vì có ô không đọc được: {cells}. Hãy sửa các ô này rồi bấm Tính lại.',
      },
      circle: {
        other:
          '{count} ô được giữ nguyên vì công thức ở {cells} lại lấy số từ chính các ô đó, ghi vào sẽ thành tham chiếu vòng. Hãy sửa công thức ở {cells} rồi bấm Tính lại.',
      },
      feedsPoints: {
        other:
          '{count} ô được giữ nguyên vì điểm ở {cells} được tính từ các ô đó, ghi vào sẽ làm đổi điểm đã chấm. Hãy xem lại công thức ở {cells}.',
      },
      breaks: {
        other:
          '{count} ô được giữ nguyên vì ghi vào sẽ làm công thức ở {cells} báo lỗi hoặc ra số sai. Hãy xem lại công thức ở {cells}.',
      },
      untold: {
        other:
          '{count} ô được giữ nguyên vì không biết công thức ở {cells} lấy số từ đâu (OFFSET, INDIRECT hoặc tệp khác), nên chưa chắc ghi vào là an toàn. Hãy tự kiểm tra các ô đó.',
      },
      ownRule: {
        other:
          '{count} ô được giữ nguyên vì có công thức riêng, không chỉ cộng các mục con, và ra số khác: {cells}. Hãy tự kiểm tra các công thức này.',
      },
    },
  },
  /** What an action has left that Excel refused; before these words, or after them, stands why. */
  failed: {
    untouched: 'Chưa đổi gì trong sổ tính.',
    partly: 'Mới ghi được một phần. Hãy bấm Hoàn tác để sổ tính trở lại như trước.',
    partlyUndone: 'Mới hoàn tác được một phần. Hãy bấm Hoàn tác lần nữa để lấy lại phần còn lại.',
    unknown:
      'Excel không trả lời nên chưa rõ đã ghi đến đâu. Hãy bấm Đọc lại; nếu số liệu đã đổi, bấm Hoàn tác để sổ tính trở lại như trước.',
  },
  blocked,
  /** Names of the sheets for the report: here because a refusal names them, too. */
  reportSheets: {
    areas: 'So sánh lĩnh vực {years}',
    criteria: 'So sánh tiêu chí {years}',
    belowMaximum: 'Tiêu chí bị trừ điểm {years}',
    selfAppraised: 'Tự chấm - thẩm định {years}',
    split: 'Cơ cấu điểm {years}',
  },
  missing: {
    points: 'điểm đã chấm',
    name: 'cột tên tiêu chí',
    max: 'cột điểm chuẩn',
    score: 'cột điểm',
    criteria: 'các dòng có mã và điểm chuẩn',
  },
  faults: {
    cellEditMode: 'Excel đang chờ nhập xong một ô. Hãy nhấn Enter hoặc Esc rồi thử lại.',
    protected: 'Excel không cho ghi vì trang hoặc ô đang được bảo vệ. Hãy bỏ bảo vệ rồi thử lại.',
    filtered: 'Excel không cho ghi vào vùng đang lọc. Hãy bỏ lọc rồi thử lại.',
    tooLarge: 'Sổ tính quá lớn cho một lần đọc. Hãy tách bớt trang rồi thử lại.',
    gone: 'Trang hoặc ô đã bị xóa. Hãy đọc lại bảng tính.',
    aborted: 'Excel đã dừng thao tác. Hãy thử lại.',
    undoNotSupported: 'Excel không gộp được thao tác này. Hãy thử lại.',
    notInFront:
      'Đang có sổ tính khác, biểu đồ hoặc trang biểu đồ ở phía trước nên Excel không làm được. Hãy đưa sổ tính này ra trước, mở một trang tính, bấm vào một ô rồi thử lại.',
    notFetched: 'Chưa tải được phần ghi vào bảng tính nên chưa ghi gì. Hãy kiểm tra mạng rồi thử lại.',
    notExcel: 'Không kết nối được với Excel.',
    unknown: 'Excel báo lỗi {detail}. Hãy thử lại; nếu vẫn lỗi, lưu sổ và mở lại Excel.',
  },
} as const;
