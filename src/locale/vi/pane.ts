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
    split: 'Cơ cấu điểm',
  },
  sources: { appraised: 'Tự đánh giá, thẩm định', survey: 'Điều tra xã hội học', sipas: 'Hài lòng (SIPAS)' },
  areas: {
    heading: 'Lĩnh vực',
    lost: 'bị trừ {lost}',
    full: 'đạt tối đa',
  },
  below: {
    heading: 'Tiêu chí bị trừ điểm',
    count: { other: '{count} mục' },
    none: 'Không có tiêu chí nào bị trừ điểm.',
    lost: '−{lost}',
    noNote: 'Không có ý kiến thẩm định.',
    surveyHeading: 'Điều tra xã hội học và SIPAS',
    surveyHint: 'Điểm đo bằng khảo sát, không qua thẩm định.',
    select: 'Chọn ô {address}',
  },
  findings: {
    heading: 'Phát hiện',
    none: 'Không phát hiện lỗi nào.',
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
    cause: {
      sumDiffers: 'Đang ghi {found}; cộng các mục con được {expected} (lệch {difference}).',
      sumRounded: 'Ghi {found} là số đã làm tròn của {expected}.',
      sumMissing: 'Ô còn trống; cộng các mục con được {expected}.',
      maxSumDiffers: 'Điểm chuẩn đang ghi {found}; cộng các mục con được {expected} (lệch {difference}).',
      totalDiffers: 'Tổng đang ghi {found}; cộng các lĩnh vực được {expected} (lệch {difference}).',
      totalRounded: 'Tổng ghi {found} là số đã làm tròn của {expected}.',
      percentDiffers: 'Chỉ số đang ghi {found}; tính từ điểm chưa làm tròn được {expected}.',
      dividedAfterRounding:
        'Đang ghi {found} vì đã chia sau khi làm tròn ({rounded}/{max}); tính từ điểm chưa làm tròn {score}/{max} được {expected}.',
      percentFormulaDiffers:
        'Công thức chia sai: đang ra {found}; điểm chia điểm chuẩn của dòng này được {expected}.',
      formulaMisses: 'Công thức chưa cộng {cells}; cộng đủ các mục con được {expected}.',
      formulaAddsOthers:
        'Công thức cộng cả ô không thuộc mục này ({cells}); cộng các mục con được {expected}.',
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
      noteMissing: 'Bị trừ {lost} điểm nhưng không ghi lý do.',
    },
  },
  preview: {
    heading: 'Số liệu sẽ thay đổi',
    intro: { other: '{count} ô sẽ đổi số. Bỏ chọn ô muốn giữ nguyên.' },
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
      highlight: 'Không có tiêu chí nào để tô sáng.',
      clearHighlight: 'Trang này chưa được tô sáng.',
      correctRecognition: 'Cách nhận dạng không thay đổi.',
      compareYears: 'Bảng so sánh các năm đã đúng, không có gì để ghi.',
      reportSheets: 'Các trang so sánh đã đúng, không có gì để ghi.',
      undo: 'Các ô đã được sửa sau đó nên không hoàn tác nữa.',
    },
    unresolved: {
      other:
        '{count} tổng được giữ nguyên vì có ô không đọc được: {cells}. Hãy sửa các ô này rồi bấm Tính lại.',
    },
  },
  blocked: {
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
  },
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
    notFetched: 'Chưa tải được phần ghi vào bảng tính nên chưa ghi gì. Hãy kiểm tra mạng rồi thử lại.',
    notExcel: 'Không kết nối được với Excel.',
    unknown: 'Excel báo lỗi {detail}. Hãy thử lại; nếu vẫn lỗi, lưu sổ và mở lại Excel.',
  },
};
