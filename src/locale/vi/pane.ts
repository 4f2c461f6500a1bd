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
    stillWaiting: 'Excel vẫn chưa sẵn sàng.',
    stillWaitingHint:
      'Khung này sẽ tự mở khi Excel trả lời. Trong lúc chờ: nếu đang nhập dở một ô, hãy nhấn Enter hoặc Esc; kiểm tra mạng. Sau một phút vẫn vậy thì bấm Thử lại. Sổ tính không bị ảnh hưởng.',
    finishCell:
      'Excel chưa trả lời. Nếu đang nhập dở một ô, hãy nhấn Enter hoặc Esc; khung này sẽ tự làm tiếp.',
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
    incompleteAnywhere: { other: 'Chưa đủ điểm: {count} mục.' },
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
  /** What went wrong at the workbook's end, and what to do; in between stands in what state the workbook is. */
  faults: {
    cellEditMode: {
      what: 'Excel đang chờ nhập xong một ô.',
      todo: 'Hãy nhấn Enter hoặc Esc rồi thử lại.',
    },
    protected: {
      what: 'Excel không cho thay đổi: trang, ô hoặc sổ tính đang được bảo vệ, chỉ cho đọc, hoặc chưa chọn nhãn bảo mật (mã {detail}).',
      todo: 'Hãy bỏ bảo vệ (thẻ Xem lại), bật chỉnh sửa hoặc chọn nhãn rồi thử lại; nếu vẫn lỗi, nhờ người quản trị xem phần mềm diệt vi-rút có chặn Excel không.',
    },
    readOnly: {
      what: 'Sổ tính đang mở ở chế độ chỉ đọc nên Excel không cho ghi.',
      todo: 'Hãy bật chỉnh sửa, hoặc lưu một bản sao rồi làm trên bản sao.',
    },
    filtered: {
      what: 'Excel không cho ghi vào vùng đang lọc.',
      todo: 'Hãy bỏ lọc (thẻ Dữ liệu › Xóa) rồi thử lại.',
    },
    inTheWay: {
      what: 'Excel không ghi được vì chỗ cần ghi vướng ô trộn, bảng, bảng tổng hợp (PivotTable) hoặc nội dung khác (mã {detail}).',
      todo: 'Hãy dời nội dung đó đi chỗ khác rồi thử lại.',
    },
    tooLarge: {
      what: 'Sổ tính quá lớn cho một lần đọc hoặc ghi.',
      todo: 'Hãy tách bớt trang sang sổ khác, hoặc mở bằng Excel cài trên máy, rồi thử lại.',
    },
    outOfMemory: {
      what: 'Excel hết bộ nhớ.',
      todo: 'Hãy lưu sổ, đóng bớt sổ tính và chương trình khác, mở lại Excel rồi thử lại.',
    },
    gone: {
      what: 'Không còn thấy trang, ô hoặc quy tắc cần dùng (mã {detail}): có thể vừa bị xóa.',
      todo: 'Hãy bấm Đọc lại rồi thử lại.',
    },
    notInFront: {
      what: 'Excel chưa làm được vì đang hiện sổ tính khác, trang biểu đồ, hoặc đang chọn hình, biểu đồ (mã {detail}).',
      todo: 'Hãy bấm vào một ô của bảng điểm trong sổ này rồi thử lại.',
    },
    aborted: { what: 'Excel đã dừng thao tác giữa chừng.', todo: 'Hãy thử lại.' },
    general: {
      what: 'Excel báo lỗi mà không nói rõ nguyên nhân (mã {detail}).',
      todo: 'Hãy bấm vào một ô của bảng điểm, đóng các hộp thoại đang mở rồi thử lại; nếu vẫn lỗi, lưu sổ và mở lại Excel.',
    },
    unsupported: {
      what: 'Bản Excel này không làm được việc vừa yêu cầu (mã {detail}).',
      todo: 'Hãy cập nhật Excel, hoặc mở sổ bằng Excel bản mới hơn; trang có nội dung đặc biệt thì dùng một bản sao đơn giản hơn.',
    },
    refused: {
      what: 'Excel không nhận lệnh của tiện ích (mã {detail}): đây là lỗi của tiện ích.',
      todo: 'Hãy bấm Đọc lại rồi thử lại; nếu vẫn lỗi, báo mã này cho người quản trị.',
    },
    service: {
      what: 'Không liên lạc được với máy chủ của Excel, hoặc máy chủ đang bận (mã {detail}).',
      todo: 'Hãy kiểm tra mạng, đợi một phút rồi thử lại.',
    },
    signIn: {
      what: 'Phiên làm việc đã hết hạn hoặc cần đăng nhập lại (mã {detail}).',
      todo: 'Hãy tải lại trang hoặc mở lại sổ tính, đăng nhập rồi thử lại.',
    },
    restart: { what: 'Excel cần khởi động lại.', todo: 'Hãy lưu sổ, đóng và mở lại Excel rồi thử lại.' },
    links: {
      what: 'Excel đang chặn cập nhật liên kết tới sổ tính khác (mã {detail}).',
      todo: 'Hãy trả lời thông báo về liên kết của Excel rồi thử lại.',
    },
    undoNotSupported: { what: 'Excel không gộp được thao tác này.', todo: 'Hãy thử lại.' },
    noWindow: {
      what: 'Excel không mở được cửa sổ cho nút trên dải lệnh (mã {detail}).',
      todo: 'Hãy dùng nút cùng tên trong khung Chấm điểm CCHC; trên Excel web, cho phép cửa sổ bật lên rồi thử lại.',
    },
    notFetched: {
      what: 'Chưa tải được một phần của tiện ích.',
      todo: 'Hãy kiểm tra mạng rồi thử lại.',
    },
    unknown: {
      what: 'Có lỗi chưa rõ nguyên nhân (mã {detail}).',
      todo: 'Hãy thử lại; nếu vẫn lỗi, lưu sổ, mở lại Excel và báo mã này cho người quản trị.',
    },
  },
  /** What a button of the ribbon could not say in a window of its own. */
  unsaid: {
    notice: 'Nút “{action}” trên dải lệnh không mở được cửa sổ (mã {code}) để báo: {text}',
    preview:
      'Nút “{action}” trên dải lệnh không mở được cửa sổ xem trước (mã {code}) nên chưa ghi gì. Hãy bấm “{action}” ở khung này.',
    tooLate:
      'Cửa sổ của nút “{action}” đã mở gần năm phút, lâu nhất mà Excel cho phép, nên chưa ghi gì. Hãy bấm “{action}” trong khung Chấm điểm CCHC: ở đó xem bao lâu cũng được.',
  },
  undo: {
    /** Said once, after the first thing that was written. */
    endsHere:
      'Chỉ hoàn tác được khi khung này còn mở, vì sổ tính chưa được lưu lần nào hoặc máy này không cho tiện ích lưu dữ liệu.',
    /** From the ribbon, whose buttons remember nothing by themselves. */
    notHere:
      'Vì sổ tính chưa được lưu lần nào hoặc máy này không cho tiện ích lưu dữ liệu, nút Hoàn tác trên dải lệnh không biết các thao tác trước: hãy dùng nút Hoàn tác trong khung Chấm điểm CCHC, hoặc Ctrl+Z.',
  },
} as const;
