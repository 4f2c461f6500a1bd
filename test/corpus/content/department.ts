import { framework } from './framework';

/** Sở, ban, ngành of a province: 7 areas. */
export const DEPARTMENT = framework(`
1 | Công tác chỉ đạo, điều hành CCHC
1.1 | Kế hoạch cải cách hành chính của Sở
1.1.1 | Ban hành kế hoạch trước ngày 15/01 hằng năm | 1
1.1.2 | Mức độ thực hiện kế hoạch | 2
1.2 | Thực hiện chế độ báo cáo định kỳ về CCHC | 2
1.3 | Tự kiểm tra CCHC tại phòng, đơn vị trực thuộc
1.3.1 | Tỷ lệ phòng, đơn vị được kiểm tra | 1,5
1.3.2 | Khắc phục tồn tại sau kiểm tra | 1,5
1.4 | Công tác tuyên truyền CCHC của Sở | 2
1.5 | Sáng kiến CCHC được công nhận | 2
2 | Tham mưu xây dựng và thực hiện văn bản quy phạm pháp luật
2.1 | Tham mưu ban hành văn bản QPPL theo chương trình của tỉnh | 3
2.2 | Theo dõi thi hành pháp luật trong lĩnh vực quản lý
2.2.1 | Ban hành kế hoạch theo dõi thi hành pháp luật | 1
2.2.2 | Báo cáo kết quả theo dõi thi hành pháp luật | 1
2.3 | Rà soát, hệ thống hóa văn bản QPPL | 2
3 | Cải cách thủ tục hành chính
3.1 | Rà soát, đề xuất đơn giản hóa TTHC | 3
3.2 | Công khai TTHC và kết quả giải quyết
3.2.1 | Công khai tại Trung tâm Phục vụ hành chính công | 1,5
3.2.2 | Công khai trên Cổng thông tin điện tử của Sở | 1,5
3.3 | Kết quả giải quyết hồ sơ TTHC
3.3.1 | Tỷ lệ hồ sơ giải quyết đúng hạn | 4
3.3.2 | Thực hiện xin lỗi khi hồ sơ trễ hạn | 1
3.4 | Mức độ hài lòng của người dân, tổ chức | 5 | SIPAS
4 | Cải cách tổ chức bộ máy
4.1 | Thực hiện quy định về chức năng, nhiệm vụ, cơ cấu tổ chức | 3
4.2 | Thực hiện quy chế làm việc của Sở | 2
4.3 | Quản lý, sử dụng biên chế được giao | 2
5 | Cải cách chế độ công vụ
5.1 | Bố trí công chức theo vị trí việc làm | 3
5.2 | Chấp hành kỷ luật, kỷ cương hành chính
5.2.1 | Chấp hành thời gian làm việc | 2
5.2.2 | Không có công chức bị kỷ luật trong năm | 2
5.3 | Đào tạo, bồi dưỡng công chức | 2
5.4 | Năng lực, tinh thần phục vụ của công chức | 4 | XHH
6 | Cải cách tài chính công
6.1 | Tỷ lệ giải ngân dự toán được giao | 3
6.2 | Công khai tài chính, tài sản theo quy định | 2
6.3 | Thực hành tiết kiệm, chống lãng phí | 2
7 | Xây dựng chính quyền điện tử, chính quyền số
7.1 | Xử lý văn bản trên hệ thống quản lý văn bản và điều hành | 3
7.2 | Ký số văn bản điện tử | 2
7.3 | Dịch vụ công trực tuyến
7.3.1 | Tỷ lệ hồ sơ nộp trực tuyến | 4
7.3.2 | Tỷ lệ thanh toán trực tuyến | 2
7.3.3 | Tỷ lệ số hóa hồ sơ, kết quả giải quyết | 3
7.4 | Chất lượng cung cấp dịch vụ của Sở | 5 | XHH
`);
