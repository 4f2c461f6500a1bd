import { framework } from './framework';

/** Province before 2022, after Quyết định 1150/QĐ-BNV and 2948/QĐ-BNV, shortened. */
export const PROVINCE_1150 = framework(`
1 | Công tác chỉ đạo, điều hành cải cách hành chính
1.1 | Kế hoạch cải cách hành chính năm
1.1.1 | Ban hành kế hoạch CCHC năm kịp thời | 0,5
1.1.2 | Bố trí kinh phí thực hiện kế hoạch | 0,5
1.1.3 | Mức độ hoàn thành kế hoạch CCHC năm | 1
1.2 | Thực hiện chế độ báo cáo CCHC
1.2.1 | Số lượng, thời gian gửi báo cáo | 0,5
1.2.2 | Nội dung báo cáo | 0,5
1.3 | Kiểm tra công tác CCHC
1.3.1 | Tỷ lệ các cơ quan chuyên môn, đơn vị cấp huyện được kiểm tra trong năm | 1
1.3.2 | Xử lý các vấn đề phát hiện qua kiểm tra CCHC | 1
1.4 | Thực hiện kế hoạch tuyên truyền CCHC | 1,5
1.5 | Sự năng động trong chỉ đạo, điều hành CCHC của địa phương | 2 | XHH
2 | Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật tại tỉnh
2.1 | Xây dựng văn bản QPPL
2.1.1 | Mức độ hoàn thành kế hoạch xây dựng văn bản QPPL | 1
2.1.2 | Thực hiện quy trình xây dựng văn bản QPPL | 1
2.2 | Công tác rà soát văn bản QPPL của tỉnh
2.2.1 | Mức độ hoàn thành kế hoạch rà soát | 0,75
2.2.2 | Xử lý kết quả rà soát văn bản | 0,75
2.3 | Tổ chức thực hiện văn bản QPPL | 1,5
2.4 | Tác động của cải cách đến chất lượng văn bản QPPL
2.4.1 | Tính hợp lý của văn bản QPPL do tỉnh ban hành | 1 | XHH
2.4.2 | Tính khả thi của văn bản QPPL do tỉnh ban hành | 1 | XHH
3 | Cải cách thủ tục hành chính
3.1 | Rà soát, đánh giá thủ tục hành chính (TTHC) | 1
3.2 | Cập nhật và công khai TTHC
3.2.1 | Công bố, cập nhật TTHC theo quy định của Chính phủ | 1
3.2.2 | Công khai TTHC tại nơi tiếp nhận, giải quyết | 1
3.3 | Thực hiện cơ chế một cửa, một cửa liên thông
3.3.1 | Tỷ lệ TTHC được giải quyết theo cơ chế một cửa | 2
3.3.2 | Số lượng TTHC giải quyết theo cơ chế một cửa liên thông | 2
3.3.3 | Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn | 3
3.4 | Tác động của cải cách đến chất lượng quy định TTHC | 2 | XHH
4 | Cải cách tổ chức bộ máy hành chính nhà nước
4.1 | Tuân thủ các quy định của Trung ương về tổ chức bộ máy
4.1.1 | Rà soát, sắp xếp các phòng chuyên môn | 1
4.1.2 | Thực hiện quy định về số lượng lãnh đạo | 1
4.2 | Kiểm tra, đánh giá tình hình tổ chức và hoạt động của các cơ quan | 1
4.3 | Thực hiện phân cấp quản lý giữa tỉnh và huyện | 2
4.4 | Tác động của cải cách đến tổ chức bộ máy hành chính | 2 | XHH
5 | Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức
5.1 | Xác định cơ cấu công chức, viên chức theo vị trí việc làm
5.1.1 | Mức độ hoàn thành đề án vị trí việc làm | 1
5.1.2 | Tỷ lệ cơ quan bố trí công chức theo vị trí việc làm | 1
5.2 | Tuyển dụng, bố trí sử dụng công chức, viên chức | 1,5
5.3 | Đào tạo, bồi dưỡng công chức, viên chức | 1
5.4 | Cán bộ, công chức cấp xã
5.4.1 | Tỷ lệ đạt chuẩn của cán bộ cấp xã | 0,75
5.4.2 | Tỷ lệ đạt chuẩn của công chức cấp xã | 0,75
5.5 | Tác động của cải cách đến chất lượng đội ngũ công chức | 3 | XHH
6 | Đổi mới cơ chế tài chính đối với cơ quan hành chính và đơn vị sự nghiệp công lập
6.1 | Thực hiện cơ chế khoán biên chế và kinh phí hành chính | 1,5
6.2 | Thực hiện cơ chế tự chủ tại các đơn vị sự nghiệp | 2
6.3 | Tác động của cải cách đến quản lý tài chính công | 1,5 | XHH
7 | Hiện đại hóa hành chính
7.1 | Ứng dụng công nghệ thông tin của tỉnh
7.1.1 | Mức độ hoàn thành kế hoạch ứng dụng CNTT | 1
7.1.2 | Tỷ lệ văn bản trao đổi giữa các cơ quan dưới dạng điện tử | 1,5
7.1.3 | Dịch vụ công trực tuyến mức độ 3, mức độ 4 | 2
7.2 | Áp dụng Hệ thống quản lý chất lượng theo tiêu chuẩn ISO 9001 | 1,5
7.3 | Thực hiện tiếp nhận, trả kết quả qua dịch vụ bưu chính công ích | 2
7.4 | Tác động của cải cách đến hiện đại hóa hành chính | 2 | XHH
8 | Tác động của cải cách hành chính đến người dân, tổ chức và kinh tế - xã hội của tỉnh
8.1 | Mức độ hài lòng của người dân, tổ chức
8.1.1 | Hài lòng về tiếp cận dịch vụ hành chính công | 2 | SIPAS
8.1.2 | Hài lòng về thủ tục và kết quả giải quyết | 4 | SIPAS
8.1.3 | Hài lòng về công chức giải quyết công việc | 4 | SIPAS
8.2 | Mức độ thu hút đầu tư trong năm | 1
8.3 | Mức độ phát triển doanh nghiệp trong năm | 1,5
8.4 | Thực hiện dự toán thu ngân sách | 1,5
`);
