import { framework } from './framework';

/** Chuẩn tiếp cận pháp luật of a commune: criteria and targets in words, "Chỉ tiêu" restarting under each "Tiêu chí". */
export const LEGAL_ACCESS = framework(`
1 | Ban hành văn bản theo thẩm quyền để tổ chức và bảo đảm thi hành Hiến pháp, pháp luật
  1 | Ban hành văn bản quy phạm pháp luật theo thẩm quyền | 3
  2 | Ban hành văn bản hành chính có nội dung liên quan trực tiếp đến người dân | 7
2 | Tiếp cận thông tin, phổ biến, giáo dục pháp luật
  1 | Công khai thông tin đúng quy định | 6
  2 | Cung cấp thông tin theo yêu cầu | 6
  3 | Phổ biến pháp luật bằng hình thức phù hợp | 8
3 | Hòa giải ở cơ sở, trợ giúp pháp lý
  1 | Tỷ lệ hòa giải thành | 7
  2 | Thông tin, giới thiệu về trợ giúp pháp lý | 8
`);
