import { framework } from './framework';

/** Huyện, thị xã, thành phố: Roman areas, criteria numbered with the area (`1.1`, `1.2.1`). */
export const DISTRICT = framework(`
I | CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH
  1.1 | Kế hoạch CCHC năm của UBND huyện | 2
  1.2 | Kiểm tra CCHC tại phòng, ban và UBND cấp xã
    1.2.1 | Tỷ lệ đơn vị được kiểm tra trong năm | 1,5
    1.2.2 | Xử lý kết quả sau kiểm tra | 1,5
  1.3 | Báo cáo định kỳ về công tác CCHC | 1
  1.4 | Mức độ quan tâm của lãnh đạo huyện đối với CCHC | 3 | XHH
II | XÂY DỰNG VÀ THI HÀNH VĂN BẢN QUY PHẠM PHÁP LUẬT
  2.1 | Ban hành văn bản QPPL đúng thẩm quyền | 2
  2.2 | Kiểm tra, rà soát văn bản QPPL | 2
  2.3 | Công tác theo dõi thi hành pháp luật | 2
III | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
  3.1 | Niêm yết, công khai thủ tục hành chính | 3
  3.2 | Giải quyết hồ sơ theo cơ chế một cửa
    3.2.1 | Tỷ lệ hồ sơ cấp huyện giải quyết đúng hạn | 4
    3.2.2 | Tỷ lệ hồ sơ cấp xã giải quyết đúng hạn | 4
    3.2.3 | Công khai xin lỗi khi trễ hạn | 1
  3.3 | Xử lý phản ánh, kiến nghị về quy định hành chính | 2
  3.4 | Hài lòng của người dân về giải quyết TTHC | 6 | XHH
IV | CẢI CÁCH TỔ CHỨC BỘ MÁY
  4.1 | Sắp xếp phòng chuyên môn, đơn vị sự nghiệp | 3
  4.2 | Quản lý biên chế | 2
  4.3 | Thực hiện quy chế làm việc của UBND huyện | 2
V | XÂY DỰNG ĐỘI NGŨ CÁN BỘ, CÔNG CHỨC
  5.1 | Bố trí công chức theo vị trí việc làm tại huyện | 3
  5.2 | Kỷ luật, kỷ cương hành chính | 3
  5.3 | Tỷ lệ cán bộ, công chức cấp xã đạt chuẩn | 3
  5.4 | Năng lực của công chức huyện | 5 | XHH
VI | CẢI CÁCH TÀI CHÍNH CÔNG
  6.1 | Giải ngân vốn đầu tư công trên địa bàn | 4
  6.2 | Thực hiện cơ chế tự chủ | 3
VII | HIỆN ĐẠI HÓA HÀNH CHÍNH
  7.1 | Ứng dụng công nghệ thông tin trong chỉ đạo, điều hành
    7.1.1 | Tỷ lệ văn bản điện tử được ký số | 3
    7.1.2 | Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng | 3
  7.2 | Dịch vụ công trực tuyến tại huyện
    7.2.1 | Tỷ lệ hồ sơ trực tuyến | 5
    7.2.2 | Tỷ lệ thanh toán không dùng tiền mặt | 3
  7.3 | Áp dụng ISO tại UBND huyện | 2
VIII | TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH
  8.1 | Hài lòng của tổ chức, doanh nghiệp | 10 | SIPAS
  8.2 | Thu ngân sách trên địa bàn | 5
  8.3 | Thực hiện chỉ tiêu phát triển kinh tế - xã hội | 5
`);
