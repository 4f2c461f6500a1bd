import { framework } from './framework';

/** Ministry, after Quyết định 1149/QĐ-BNV (2020), shortened; areas numbered in Roman, criteria restart in each. */
export const MINISTRY_1149 = framework(`
I | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC CỦA BỘ
  1 | Ban hành kế hoạch CCHC năm và mức độ hoàn thành | 2
  2 | Chế độ báo cáo CCHC định kỳ của Bộ | 1
  3 | Công tác kiểm tra CCHC tại các đơn vị thuộc Bộ | 2
  4 | Công tác thông tin, tuyên truyền | 1
  5 | Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao | 2
II | CẢI CÁCH THỂ CHẾ
  1 | Xây dựng, ban hành văn bản QPPL | 3
  2 | Ban hành văn bản quy định chi tiết luật, pháp lệnh | 3
  3 | Hợp nhất, pháp điển hệ thống quy phạm pháp luật | 1,5
  4 | Chất lượng văn bản QPPL thuộc phạm vi quản lý nhà nước của Bộ | 4 | XHH
III | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
  1 | Cắt giảm, đơn giản hóa quy định kinh doanh | 3
  2 | Công bố, công khai thủ tục hành chính của Bộ | 2
  3 | Thực hiện cơ chế một cửa tại Bộ | 3
  4 | Kết quả giải quyết thủ tục hành chính | 3
  5 | Chất lượng quy định thủ tục hành chính | 3 | XHH
IV | CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH
  1 | Sắp xếp các vụ, cục, đơn vị sự nghiệp thuộc Bộ | 3
  2 | Quản lý biên chế công chức và số lượng người làm việc | 2
  3 | Tính hợp lý của tổ chức bộ máy | 2,5 | XHH
V | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ
  1 | Bố trí công chức theo vị trí việc làm | 2
  2 | Tuyển dụng, bổ nhiệm công chức | 2,5
  3 | Đánh giá, phân loại công chức hằng năm | 1
  4 | Chất lượng đội ngũ công chức của Bộ | 4 | XHH
VI | CẢI CÁCH TÀI CHÍNH CÔNG
  1 | Giải ngân vốn đầu tư công của Bộ | 2
  2 | Quản lý, sử dụng tài sản công | 2
  3 | Giao quyền tự chủ cho đơn vị sự nghiệp | 3
VII | XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH PHỦ ĐIỆN TỬ, CHÍNH PHỦ SỐ
  1 | Phát triển hạ tầng, nền tảng số của Bộ | 3
  2 | Xử lý văn bản, hồ sơ công việc trên môi trường mạng | 2,5
  3 | Cung cấp dịch vụ công trực tuyến toàn trình | 4
  4 | Chất lượng Cổng thông tin điện tử của Bộ | 2 | XHH
`);
