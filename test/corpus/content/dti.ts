import { framework } from './framework';

/** Chuyển đổi số cấp tỉnh (DTI) after Quyết định 922/QĐ-BTTTT: criteria numbers run on through the groups. */
export const DTI = framework(`
I | Nhóm chỉ số nền tảng chung
  1 | Nhận thức số
    1.1 | Người đứng đầu chỉ đạo chuyển đổi số | 50
    1.2 | Chuyên trang về chuyển đổi số trên Cổng thông tin | 20
    1.3 | Tần suất tuyên truyền trên cổng | 30
  2 | Thể chế số
    2.1 | Nghị quyết, kế hoạch chuyển đổi số 5 năm | 40
    2.2 | Chính sách thuê chuyên gia | 30
    2.3 | Chính sách khuyến khích dùng dịch vụ công trực tuyến | 30
  3 | Hạ tầng số
    3.1 | Tỷ lệ dân số trưởng thành có điện thoại thông minh | 50
    3.2 | Tỷ lệ hộ gia đình có cáp quang | 50
  4 | Nhân lực số | 100
  5 | An toàn thông tin mạng | 100
  6 | Đô thị thông minh | 0
II | Nhóm chỉ số về hoạt động
  7 | Hoạt động chính quyền số
    7.1 | Tỷ lệ hồ sơ trực tuyến toàn trình | 100
    7.2 | Dữ liệu mở | 40
    7.3 | Kết nối nền tảng tích hợp LGSP | 60
  8 | Hoạt động kinh tế số
    8.1 | Tỷ trọng kinh tế số trong GRDP | 80
    8.2 | Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử | 70
  9 | Hoạt động xã hội số
    9.1 | Tỷ lệ dân số có danh tính điện tử | 80
    9.2 | Tỷ lệ dân số có tài khoản thanh toán | 70
`);
