import { framework } from './framework';

/** An area with more than nine criteria, so that 1.10 exists. */
export const DISTRICT_LONG = framework(`
1 | Công tác chỉ đạo, điều hành
1.1 | Ban hành kế hoạch CCHC của huyện | 1
1.2 | Phân công nhiệm vụ theo kế hoạch | 1
1.3 | Bố trí kinh phí cho CCHC | 1
1.4 | Giao ban, kiểm điểm định kỳ về CCHC | 1
1.5 | Báo cáo quý | 0,5
1.6 | Báo cáo 6 tháng, năm | 0,5
1.7 | Kiểm tra phòng, ban | 1,5
1.8 | Kiểm tra UBND cấp xã | 1,5
1.9 | Tuyên truyền trên cổng thông tin của huyện | 1
1.10 | Tuyên truyền trên hệ thống truyền thanh | 1
1.11 | Gắn CCHC với thi đua, khen thưởng | 1
1.12 | Sáng kiến trong CCHC | 2
2 | Cải cách thủ tục hành chính
2.1 | Công khai thủ tục hành chính | 2
2.2 | Bộ phận Tiếp nhận và Trả kết quả
2.2.1 | Bố trí trang thiết bị | 1
2.2.2 | Bố trí công chức chuyên trách | 1
2.3 | Giải quyết hồ sơ đúng hạn | 4
2.4 | Tiếp nhận, xử lý phản ánh, kiến nghị | 1
2.5 | Hài lòng về giải quyết thủ tục | 3 | XHH
3 | Tổ chức bộ máy
3.1 | Quy chế làm việc | 1
3.2 | Quản lý biên chế được giao | 1
`);
