import { framework } from './framework';

/** Xã, phường, thị trấn: two levels only, so that criteria are leaves. */
export const COMMUNE = framework(`
1 | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC
1.1 | Ban hành kế hoạch CCHC năm của UBND xã | 3
1.2 | Báo cáo CCHC quý, 6 tháng, năm | 3
1.3 | Tuyên truyền CCHC trên đài truyền thanh, trang thông tin điện tử | 3
1.4 | Đối thoại của lãnh đạo UBND xã với người dân | 4
2 | CẢI CÁCH THỂ CHẾ
2.1 | Rà soát văn bản do HĐND, UBND xã ban hành | 4
2.2 | Phổ biến, giáo dục pháp luật | 4
3 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
3.1 | Niêm yết công khai TTHC tại Bộ phận Một cửa | 4
3.2 | Tỷ lệ hồ sơ giải quyết trước và đúng hạn | 8
3.3 | Tiếp nhận, xử lý phản ánh, kiến nghị của người dân | 4
3.4 | Trang thiết bị của Bộ phận Tiếp nhận và trả kết quả | 4
4 | CẢI CÁCH TỔ CHỨC BỘ MÁY
4.1 | Thực hiện quy chế làm việc của UBND xã | 4
4.2 | Sắp xếp thôn, tổ dân phố | 3
5 | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ
5.1 | Tỷ lệ công chức xã đạt chuẩn trình độ chuyên môn | 5
5.2 | Chấp hành kỷ cương, kỷ luật của cán bộ, công chức xã | 5
5.3 | Cử cán bộ, công chức tham gia bồi dưỡng | 3
6 | CẢI CÁCH TÀI CHÍNH CÔNG
6.1 | Công khai ngân sách xã | 4
6.2 | Xây dựng quy chế chi tiêu nội bộ, quản lý tài sản công | 3
7 | XÂY DỰNG CHÍNH QUYỀN SỐ
7.1 | Tỷ lệ văn bản được ký số | 5
7.2 | Tỷ lệ hồ sơ dịch vụ công trực tuyến | 7
7.3 | Hoạt động của Tổ công nghệ số cộng đồng | 5
8 | MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN
8.1 | Hài lòng về thái độ phục vụ của công chức xã | 7 | XHH
8.2 | Hài lòng về kết quả giải quyết công việc | 8 | XHH
`);
