/** The final score, where a layout separates it from the appraised one. */
export const ACHIEVED =
  /achieved|final score|^actual score|diem (so )?(dat|cuoi cung|chinh thuc|tong hop|ket luan|chot|thuc (te|dat)|(duoc )?cong nhan)|ket qua (diem|cham diem|cuoi)|tong diem dat|^ket qua .*\btong (cong|so|diem)$/;
