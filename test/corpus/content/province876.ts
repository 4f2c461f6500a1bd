import { framework } from './framework';

/** Province, Quyết định 876/QĐ-BNV (2022): 8 areas, 37 criteria, 88 components, 100 points. */
export const PROVINCE_876 = framework(`
1 | CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC
1.1 | Thực hiện kế hoạch CCHC | 1,5
1.2 | Thực hiện chế độ báo cáo CCHC định kỳ | 0,5
1.3 | Công tác kiểm tra CCHC
1.3.1 | Tỷ lệ cơ quan chuyên môn cấp tỉnh và đơn vị hành chính cấp huyện được kiểm tra trong năm | 1
1.3.2 | Xử lý các vấn đề phát hiện qua kiểm tra | 1
1.4 | Công tác tuyên truyền CCHC | 1
1.5 | Sáng kiến hoặc giải pháp mới trong cải cách hành chính | 2
1.6 | Đối thoại của lãnh đạo tỉnh với người dân, doanh nghiệp | 1
1.7 | Thực hiện nhiệm vụ được Chính phủ, Thủ tướng Chính phủ giao | 1,5
2 | CẢI CÁCH THỂ CHẾ
2.1 | Theo dõi thi hành pháp luật (TĐTHPL)
2.1.1 | Thực hiện các hoạt động về theo dõi thi hành pháp luật | 2
2.1.2 | Xử lý kết quả theo dõi thi hành pháp luật | 1
2.2 | Rà soát văn bản quy phạm pháp luật (QPPL)
2.2.1 | Thực hiện công bố danh mục văn bản hết hiệu lực, ngưng hiệu lực | 0,5
2.2.2 | Kết quả sửa đổi, bổ sung, bãi bỏ, thay thế văn bản QPPL sau rà soát | 1
2.3 | Xử lý văn bản trái pháp luật do cơ quan có thẩm quyền kiểm tra kiến nghị | 1,5
2.4 | Chất lượng VBQPPL do tỉnh ban hành
2.4.1 | Tính đồng bộ, thống nhất của các VBQPPL do địa phương ban hành | 1 | XHH
2.4.2 | Tính hợp lý của các VBQPPL do địa phương ban hành | 1 | XHH
2.4.3 | Tính khả thi của các VBQPPL do địa phương ban hành | 1 | XHH
2.4.4 | Tính kịp thời phát hiện và xử lý các bất cập, vướng mắc trong tổ chức thực hiện VBQPPL tại địa phương | 1 | XHH
3 | CẢI CÁCH THỦ TỤC HÀNH CHÍNH
3.1 | Kiểm soát quy định thủ tục hành chính (TTHC) | 1
3.2 | Công bố, công khai TTHC và kết quả giải quyết hồ sơ
3.2.1 | Công bố TTHC, danh mục TTHC theo quy định | 0,5
3.2.2 | Công khai TTHC và các quy định có liên quan | 1,5
3.2.3 | Công khai tiến độ, kết quả giải quyết hồ sơ trên Hệ thống thông tin giải quyết TTHC | 1
3.3 | Thực hiện cơ chế một cửa, cơ chế một cửa liên thông
3.3.1 | Tỷ lệ TTHC thực hiện việc tiếp nhận, trả kết quả tại Bộ phận Một cửa | 1
3.3.2 | Đưa TTHC ngành dọc thực hiện việc tiếp nhận hồ sơ tại Bộ phận Một cửa các cấp theo danh mục được phê duyệt | 0,5
3.3.3 | Số TTHC hoặc nhóm TTHC được giải quyết theo hình thức liên thông cùng cấp | 0,75
3.3.4 | Số TTHC hoặc nhóm TTHC được giải quyết theo hình thức liên thông giữa các cấp chính quyền | 0,75
3.4 | Kết quả giải quyết hồ sơ TTHC
3.4.1 | Tỷ lệ hồ sơ TTHC do CQCM cấp tỉnh tiếp nhận trong năm được giải quyết đúng hạn | 1,5
3.4.2 | Tỷ lệ hồ sơ TTHC do UBND cấp huyện tiếp nhận trong năm được giải quyết đúng hạn | 1,5
3.4.3 | Tỷ lệ hồ sơ TTHC do UBND cấp xã tiếp nhận trong năm được giải quyết đúng hạn | 1
3.4.4 | Thực hiện việc xin lỗi người dân, tổ chức khi để xảy ra trễ hẹn trong giải quyết hồ sơ TTHC | 0,25
3.4.5 | Đánh giá chất lượng giải quyết TTHC của địa phương | 0,75
3.5 | Tiếp nhận, xử lý phản ánh, kiến nghị (PAKN) của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của tỉnh
3.5.1 | Xử lý PAKN của cá nhân, tổ chức đối với TTHC thuộc thẩm quyền giải quyết của tỉnh | 0,75
3.5.2 | Công khai kết quả trả lời PAKN của cá nhân, tổ chức đối với quy định TTHC thuộc thẩm quyền của tỉnh | 0,25
4 | CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH
4.1 | Sắp xếp, kiện toàn tổ chức bộ máy của các cơ quan, đơn vị
4.1.1 | Hoàn thiện quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của các CQCM cấp tỉnh và phòng chuyên môn cấp huyện | 1
4.1.2 | Thực hiện cơ cấu số lượng lãnh đạo tại các cơ quan hành chính theo các tiêu chí | 1,5
4.1.3 | Tỷ lệ giảm số lượng đơn vị sự nghiệp công lập so với năm 2021 | 1
4.1.4 | Tính hợp lý trong sắp xếp tổ chức bộ máy các cơ quan, đơn vị thuộc thẩm quyền của tỉnh | 1 | XHH
4.1.5 | Tính hợp lý trong phân định chức năng, nhiệm vụ giữa các cơ quan, đơn vị tại địa phương | 1 | XHH
4.1.6 | Tình hình thực hiện quy chế làm việc của UBND tỉnh | 1 | XHH
4.2 | Thực hiện các quy định về quản lý biên chế
4.2.1 | Thực hiện quy định về sử dụng biên chế hành chính | 0,5
4.2.2 | Thực hiện quy định về số lượng người làm việc hưởng lương từ ngân sách nhà nước trong các đơn vị sự nghiệp công lập của tỉnh | 0,5
4.3 | Thực hiện phân cấp quản lý
4.3.1 | Thực hiện các quy định về phân cấp quản lý do Chính phủ và các bộ, ngành ban hành | 0,5
4.3.2 | Thanh tra, kiểm tra việc thực hiện nhiệm vụ quản lý nhà nước đã phân cấp, phân quyền cho cấp huyện, cấp xã | 0,5
4.3.3 | Xử lý các vấn đề về phân cấp, phân quyền phát hiện qua thanh tra, kiểm tra | 1
4.3.4 | Tính hợp lý trong việc phân cấp, phân quyền thực hiện nhiệm vụ quản lý nhà nước giữa tỉnh và huyện | 1 | XHH
5 | CẢI CÁCH CHẾ ĐỘ CÔNG VỤ
5.1 | Thực hiện cơ cấu công chức, viên chức theo vị trí việc làm
5.1.1 | Cập nhật, hoàn thiện quy định về vị trí việc làm của cơ quan, tổ chức thuộc phạm vi quản lý | 0,25
5.1.2 | Tỷ lệ cơ quan, tổ chức hành chính của tỉnh bố trí công chức theo đúng vị trí việc làm được phê duyệt | 0,75
5.1.3 | Tỷ lệ đơn vị sự nghiệp thuộc tỉnh bố trí viên chức theo đúng vị trí việc làm được phê duyệt | 0,75
5.2 | Tuyển dụng công chức, viên chức
5.2.1 | Thực hiện quy định về tuyển dụng công chức tại CQCM cấp tỉnh, ĐVHC cấp huyện, cấp xã | 0,25
5.2.2 | Thực hiện quy định về tuyển dụng viên chức tại các đơn vị sự nghiệp công lập thuộc tỉnh | 0,25
5.2.3 | Tính công khai, minh bạch trong công tác tuyển dụng công chức, viên chức | 1 | XHH
5.2.4 | Tình trạng tiêu cực trong công tác tuyển dụng công chức, viên chức | 1 | XHH
5.3 | Bổ nhiệm các chức danh lãnh đạo, quản lý
5.3.1 | Thực hiện quy định về bổ nhiệm các chức danh lãnh đạo, quản lý | 0,75
5.3.2 | Tính công khai, minh bạch trong công tác bổ nhiệm công chức, viên chức | 1 | XHH
5.3.3 | Tình trạng tiêu cực trong công tác bổ nhiệm công chức, viên chức | 1 | XHH
5.4 | Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức | 1,5
5.5 | Công tác đào tạo, bồi dưỡng công chức, viên chức
5.5.1 | Mức độ thực hiện các chỉ tiêu, nhiệm vụ đào tạo, bồi dưỡng cán bộ, công chức, viên chức | 1
5.5.2 | Chất lượng đào tạo, bồi dưỡng cán bộ, công chức, viên chức | 1 | XHH
5.6 | Tỷ lệ đạt chuẩn của cán bộ, công chức cấp xã | 0,5
5.7 | Chất lượng đội ngũ công chức, viên chức
5.7.1 | Năng lực chuyên môn của công chức trong phối hợp, xử lý công việc | 1 | XHH
5.7.2 | Tinh thần trách nhiệm của công chức trong phối hợp, xử lý công việc | 1 | XHH
5.7.3 | Tình trạng công chức lợi dụng chức vụ, quyền hạn để trục lợi cá nhân trong phối hợp, xử lý công việc | 1 | XHH
5.7.4 | Tính hiệu quả trong việc thực thi chính sách thu hút người có tài năng vào bộ máy hành chính | 1 | XHH
6 | CẢI CÁCH TÀI CHÍNH CÔNG
6.1 | Tổ chức thực hiện công tác tài chính - ngân sách
6.1.1 | Thực hiện giải ngân kế hoạch đầu tư vốn ngân sách nhà nước (NSNN) | 1
6.1.2 | Thực hiện quy định về việc sử dụng kinh phí nguồn từ NSNN | 1
6.1.3 | Thực hiện các kiến nghị sau thanh tra, kiểm tra, kiểm toán nhà nước về tài chính, ngân sách | 1
6.1.4 | Tính hiệu quả của việc thực hiện cơ chế tự chủ về sử dụng kinh phí quản lý hành chính | 1 | XHH
6.2 | Công tác quản lý, sử dụng tài sản công
6.2.1 | Ban hành quy chế quản lý, sử dụng tài sản công của các cơ quan, đơn vị thuộc phạm vi quản lý | 0,25
6.2.2 | Tổ chức thực hiện các quy định về quản lý, sử dụng tài sản công | 1
6.2.3 | Thực hiện quy định về sắp xếp lại, xử lý nhà, đất thuộc thẩm quyền quản lý | 0,75
6.2.4 | Thực hiện tiết kiệm, chống lãng phí trong quản lý, sử dụng kinh phí của cơ quan, đơn vị | 1 | XHH
6.2.5 | Tính hiệu quả của việc quản lý, sử dụng tài sản công | 1 | XHH
6.3 | Thực hiện cơ chế tự chủ tại các đơn vị sự nghiệp công lập (SNCL)
6.3.1 | Số đơn vị SNCL tự bảo đảm chi thường xuyên | 0,25
6.3.2 | Số đơn vị SNCL tự bảo đảm một phần chi thường xuyên | 0,75
6.3.3 | Thực hiện quy định về sử dụng các nguồn tài chính và phân phối kết quả tài chính tại các đơn vị SNCL | 1
6.3.4 | Tỷ lệ giảm chi trực tiếp ngân sách cho đơn vị sự nghiệp so với năm 2021 | 1
6.3.5 | Tính hiệu quả của việc thực hiện cơ chế tự chủ tại các đơn vị SNCL | 1 | XHH
7 | XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ
7.1 | Phát triển các nền tảng, cơ sở dữ liệu
7.1.1 | Triển khai các nền tảng số dùng chung, cơ sở dữ liệu của tỉnh | 0,5
7.1.2 | Triển khai Trung tâm dữ liệu phục vụ chuyển đổi số theo hướng sử dụng công nghệ điện toán đám mây | 1
7.1.3 | Tỷ lệ các ứng dụng có dữ liệu dùng chung được kết nối, sử dụng qua Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP) | 1
7.1.4 | Tỷ lệ số dịch vụ dữ liệu có trên Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) được đưa vào sử dụng chính thức | 1
7.2 | Phát triển các ứng dụng, dịch vụ trong nội bộ cơ quan nhà nước
7.2.1 | Tỷ lệ xử lý văn bản, hồ sơ công việc trên môi trường mạng tại tỉnh | 0,5
7.2.2 | Tỷ lệ gửi, nhận văn bản điện tử 4 cấp chính quyền | 1
7.2.3 | Xây dựng, vận hành Hệ thống thông tin báo cáo cấp tỉnh | 1,5
7.3 | Phát triển ứng dụng, dịch vụ phục vụ người dân, tổ chức
7.3.1 | Cổng thông tin điện tử đáp ứng yêu cầu chức năng, tính năng kỹ thuật theo quy định | 0,5
7.3.2 | Chất lượng cung cấp thông tin trên Cổng thông tin điện tử của tỉnh | 1 | XHH
7.3.3 | Thiết lập, vận hành Hệ thống thông tin giải quyết TTHC | 1
7.3.4 | Triển khai số hóa hồ sơ giải quyết TTHC | 1
7.3.5 | Tỷ lệ dịch vụ công trực tuyến toàn trình | 0,5
7.3.6 | Tỷ lệ hồ sơ trực tuyến toàn trình | 1,5
7.3.7 | Thực hiện thanh toán trực tuyến | 1,5
8 | TÁC ĐỘNG CỦA CCHC ĐẾN NGƯỜI DÂN, TỔ CHỨC VÀ PHÁT TRIỂN KINH TẾ - XÃ HỘI
8.1 | Kết quả Chỉ số hài lòng (SIPAS)
8.1.1 | Chỉ số hài lòng về tiếp cận dịch vụ | 1,5 | SIPAS
8.1.2 | Chỉ số hài lòng về tổ chức giải quyết TTHC | 1,5 | SIPAS
8.1.3 | Chỉ số hài lòng về công chức giải quyết TTHC | 2,5 | SIPAS
8.1.4 | Chỉ số hài lòng về kết quả giải quyết TTHC | 2,5 | SIPAS
8.1.5 | Chỉ số hài lòng về việc tiếp nhận, xử lý phản ánh, kiến nghị liên quan đến TTHC | 2 | SIPAS
8.2 | Mức độ thu hút đầu tư của tỉnh | 1
8.3 | Mức độ phát triển doanh nghiệp của tỉnh
8.3.1 | Số lượng doanh nghiệp gia nhập và tái gia nhập thị trường | 0,5
8.3.2 | Số vốn đăng ký của doanh nghiệp | 0,5
8.3.3 | Tỷ lệ đóng góp vào thu ngân sách tỉnh của khu vực doanh nghiệp | 1
8.4 | Thực hiện thu ngân sách hàng năm của tỉnh theo Kế hoạch được Chính phủ giao | 1,5
8.5 | Mức độ thực hiện các chỉ tiêu phát triển KT-XH do HĐND tỉnh giao | 2`);
