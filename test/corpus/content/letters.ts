import { framework } from './framework';

/** Components lettered as Vietnamese enumerations go: a, b, c, d, đ, e, g; the đ is sometimes left out. */
export const LETTERED = framework(`
I | Chỉ đạo, điều hành
  1 | Kế hoạch cải cách hành chính
    a) | Ban hành kế hoạch đúng thời hạn | 1
    b) | Kế hoạch đủ nội dung theo quy định | 1
    c) | Hoàn thành 100% nhiệm vụ trong kế hoạch | 2
  2 | Kiểm tra, tuyên truyền
    a) | Kiểm tra ít nhất 30% đơn vị | 1,5
    b) | Xử lý tồn tại sau kiểm tra | 1,5
    c) | Kế hoạch tuyên truyền riêng | 1
    d) | Chuyên mục trên cổng thông tin điện tử | 1
    đ) | Tọa đàm, hội nghị chuyên đề | 0,5
    e) | Tờ rơi, pa nô, áp phích | 0,5
    g) | Hình thức tuyên truyền mới | 1
II | Cải cách thể chế
  1 | Xây dựng văn bản đúng trình tự | 2
  2 | Rà soát văn bản
    a) | Rà soát thường xuyên | 1
    b) | Công bố danh mục hết hiệu lực | 1
    c) | Tham mưu xử lý sau rà soát | 1
III | Mức độ hài lòng
  1 | Hài lòng của người dân | 5 | XHH
  2 | Hài lòng của doanh nghiệp | 5 | SIPAS
`);
