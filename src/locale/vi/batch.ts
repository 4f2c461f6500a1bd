/** What only the terminal says, in Vietnamese: the first language. */
export const vi = {
  usage: `Cách dùng:
  npm run --silent batch -- inspect TỆP… [--json]
  npm run --silent batch -- recompute TỆP --out TỆP [--values] [--sheet TÊN]
  npm run --silent batch -- highlight TỆP --out TỆP [--sheet TÊN]
  npm run --silent batch -- compare TỆP --out TỆP [--years 2022,2023] [--ranks TỆP.json]
      [--sheet TÊN | --at TÊN!Ô]
  npm run --silent batch -- report-sheets TỆP --out TỆP [--years 2022,2023]
      [--sheets areas,criteria,below-maximum,self-appraised,split] [--order loss|code] [--national-header] [--free-names]
Mã kết thúc: 0 xong · 1 có lỗi trong bảng điểm · 2 không phải bảng điểm hoặc không đọc được.`,
  cannotRead: '{file}: không đọc được tệp ({detail}).',
  noSuchSheet: '{file}: không có trang “{sheet}”.',
  notScoring: '{file}: trang “{sheet}” không phải bảng điểm. Lệnh inspect cho biết từng trang là gì.',
  severalSheets: '{file}: có nhiều trang chứa bảng điểm: {sheets}. Hãy chọn một trang bằng --sheet.',
  cannotWrite: '{file}: không ghi được tệp ({detail}).',
  written: 'Đã ghi {file}: {count} ô, {changed} ô đổi số.',
  compared: 'Đã ghi {file}: đã lập bảng so sánh ở {place}.',
  highlighted: 'Đã ghi {file}: đã tô sáng.',
  reported: 'Đã ghi {file}: đã lập {sheets}.',
  nothingReported: 'Đã ghi {file}: các trang so sánh đã đúng.',
  badRanks:
    '{file}: không phải tệp thứ hạng. Tệp là JSON theo năm, rồi theo số hoặc tên lĩnh vực hay "total", ví dụ {example}.',
  hiddenPlace: '{file}: trang “{sheet}” đang bị ẩn nên không lập bảng ở đó. Hãy bỏ ẩn trang rồi thử lại.',
  noComparisonOn: '{file}: trang “{sheet}” không có bảng so sánh các năm.',
  sheetLine: '  {sheet}: bảng điểm năm {year}, {leaves} mục chấm điểm, điểm {score}/{max}, chỉ số {index} %',
  otherLine: '  {sheet}: {reason}',
  system: {
    missing: 'không có tệp hoặc thư mục này. Hãy kiểm tra lại đường dẫn',
    isFolder: 'đây là thư mục, không phải tệp',
    forbidden: 'không có quyền. Hãy kiểm tra quyền của tệp và thư mục',
    busy: 'chương trình khác đang mở tệp. Hãy đóng tệp rồi thử lại',
    full: 'ổ đĩa đã đầy',
  },
  file: {
    notXlsx: 'tệp không phải sổ Excel .xlsx. Hãy mở bằng Excel rồi lưu dạng Excel Workbook (.xlsx)',
    oldXls: 'tệp là Excel 97–2003 (.xls). Hãy mở bằng Excel rồi lưu dạng Excel Workbook (.xlsx)',
    encrypted:
      'tệp có mật khẩu mở. Hãy bỏ mật khẩu trong Excel (Tệp › Thông tin › Bảo vệ Sổ làm việc) rồi lưu lại',
    damaged: 'tệp bị hỏng. Hãy mở và sửa bằng Excel (Mở và Sửa chữa) rồi lưu lại',
    empty: 'tệp rỗng. Hãy kiểm tra lại bản gửi hoặc bản sao lưu',
    tooLarge: 'tệp quá lớn khi giải nén. Hãy tách bớt trang rồi lưu lại',
  },
} as const;
