/** One pattern of several, folded as headers are. */
export function anyOf(...patterns: readonly (RegExp | string)[]): RegExp {
  return new RegExp(patterns.map((each) => (typeof each === 'string' ? each : each.source)).join('|'));
}

/** `Điểm do …`, `Kết quả của …`, or nothing before who gives the points. */
export const POINTS_OF = '^((so )?diem (so )?|ket qua )?(do |cua )?';

/** What is done with points, said after who does it. */
export const GIVES_POINTS =
  '(diem |ket qua )?(cham|danh gia|cong nhan|ket luan|thong nhat|cho diem|phe duyet|xac nhan)';

/** Bodies that are set up to look over the points of others. */
export const COUNCILS =
  '(hoi dong|hdtd|ttd|(to|doan) (cong tac|tham dinh|kiem tra|giup viec)|ban chi dao|bcd|co quan (chuyen mon|thuong truc|tham dinh))';

/** Offices that look over some of them; where points are listed by unit they are units as well. */
export const OFFICES =
  '((so|phong) (noi vu|tu phap|tai chinh|thong tin|khoa hoc|ke hoach|chuyen mon)|van phong|bo noi vu|[bps]nv)';

/** Those who look over the points of others. */
export const APPRAISERS = `\\b(${COUNCILS}|${OFFICES})`;

/** Levels above a commune, and those who are only named by what they do. */
export const ABOVE = '((cap )?tren|(ubnd )?(cap )?(tinh|huyen|thanh pho)|trung uong|bo|so|phong|to|doan)';

/** Communes: scored by those above them, they may score others that say so. */
export const COMMUNES = '(ubnd )?(cap )?(xa|phuong|dac khu)(, (xa|phuong|thi tran|dac khu))*';

/** Those whose points are looked over. */
export const UNITS = `((co quan, )?don vi|dia phuong|${COMMUNES})`;
