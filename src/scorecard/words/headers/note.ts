/** Why points were lost, or what was said of them. */
export const NOTE =
  /y kien|ghi chu|ly do|giai (trinh|thich)|nguyen nhan|can cu|nhan xet|ket qua ra soat|dien giai|chu thich|thuyet minh|^(ton tai|han che)(, (ton tai|han che))?$|remark|comment|^notes?$|reason|explanation/;

/** Of notes those of the unit that is scored, not of those who score it. */
export const BY_UNIT =
  /^((y kien|noi dung) )?giai trinh|\b(cua|do) (cac )?(don vi|dia phuong|co quan|so|phong|huyen|xa|phuong|tinh|ubnd)\b(?! (noi vu|tham dinh|chuyen mon|danh gia|cham))|tu (danh gia|cham)|\bunit('s)?\b/;
