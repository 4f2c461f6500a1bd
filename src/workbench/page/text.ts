import type { XlsxErrorCode } from '../xlsx/error';

/** What the page around the grid and the pane says. */
const vi = {
  open: 'Mở tệp…',
  save: 'Lưu về máy',
  close: 'Đóng',
  paneWidth: 'Độ rộng khung',
  resizePane: 'Kéo để đổi độ rộng khung Chấm điểm CCHC',
  pane: 'Chấm điểm CCHC',
  unsaved: 'Có thay đổi chưa lưu',
  saved: 'Đã lưu về máy',
  discardTitle: 'Bỏ các thay đổi chưa lưu?',
  discardBody: 'Tệp đang mở có thay đổi chưa được lưu về máy. Mở tệp khác thì các thay đổi đó sẽ mất.',
  discard: 'Bỏ thay đổi',
  keep: 'Giữ lại',
  notXlsx:
    'Đây không phải tệp Excel (.xlsx). Hãy chọn tệp .xlsx, hoặc mở tệp này bằng Excel rồi lưu thành .xlsx.',
  oldXls:
    'Đây là định dạng Excel cũ (.xls). Hãy mở tệp bằng Excel, chọn Lưu thành (Save As) và lưu dạng .xlsx.',
  encrypted: 'Tệp được đặt mật khẩu mở. Hãy mở bằng Excel, gỡ mật khẩu rồi lưu lại.',
  damaged: 'Tệp bị hỏng hoặc tải về chưa đủ. Hãy tải lại, hoặc mở bằng Excel để sửa rồi lưu lại.',
  empty: 'Tệp không có trang tính nào. Hãy chọn tệp khác.',
  tooLarge: 'Tệp quá lớn để mở trong trình duyệt. Hãy dùng tiện ích này trong Excel.',
  openFailed: 'Không mở được tệp này. Tệp đang mở vẫn được giữ nguyên.',
  officialMissing: 'Không tải được bảng điểm mẫu. Hãy bấm "Mở tệp…" để chọn một tệp .xlsx.',
  saveFailed: 'Không lưu được. Các thay đổi vẫn còn trên trang này; hãy thử lại.',
} satisfies Record<XlsxErrorCode, string> & Record<string, string>;

export type TextKey = keyof typeof vi;

/** Whether the page has such a text: keys also stand in workbench.html. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(vi, key);
}

const en: Record<TextKey, string> = {
  open: 'Open file…',
  save: 'Save a copy',
  close: 'Close',
  paneWidth: 'Pane width',
  resizePane: 'Drag to resize the PAR INDEX Scorecard pane',
  pane: 'PAR INDEX Scorecard',
  unsaved: 'Unsaved changes',
  saved: 'Saved to this computer',
  discardTitle: 'Discard unsaved changes?',
  discardBody:
    'The open workbook has changes that were not saved to this computer. Opening another one loses them.',
  discard: 'Discard changes',
  keep: 'Keep them',
  notXlsx:
    'This is not an Excel file (.xlsx). Choose an .xlsx file, or open this one in Excel and save it as .xlsx.',
  oldXls: 'This is the old Excel format (.xls). Open it in Excel, choose Save As and save it as .xlsx.',
  encrypted: 'The file needs a password to open. Open it in Excel, remove the password and save it again.',
  damaged:
    'The file is damaged or was not downloaded completely. Download it again, or repair it in Excel and save it.',
  empty: 'The file has no worksheet. Choose another one.',
  tooLarge: 'The file is too large to open in a browser. Use this add-in inside Excel.',
  openFailed: 'This file could not be opened. The open workbook was left as it is.',
  officialMissing: 'The sample scorecard could not be loaded. Click "Open file…" to choose an .xlsx file.',
  saveFailed: 'Saving failed. The changes are still on this page; try again.',
};

export type Language = 'vi' | 'en';

const texts: Record<Language, Record<TextKey, string>> = { vi, en };

/** `?lang=` decides, else the browser: English for those who ask for it, Vietnamese for all others. */
export function pageLanguage(search: string, browserLanguage: string): Language {
  const wanted = new URLSearchParams(search).get('lang') ?? browserLanguage;
  return wanted.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

export type Say = (key: TextKey) => string;

/** Says the page's texts in a language. */
export function speaker(language: Language): Say {
  return (key) => texts[language][key];
}
