import type { Line } from './layout';

/** The head that Vietnamese administrative documents have, then the table's own title. */
export function documentHead(authority: string, title: string, subtitle = ''): Line[] {
  return [
    {
      text: `${authority.toLocaleUpperCase('vi')}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM`,
      look: 'motto',
    },
    { text: 'Độc lập - Tự do - Hạnh phúc', look: 'motto' },
    { text: '' },
    { text: title },
    ...(subtitle === '' ? [] : [{ text: subtitle, look: 'subtitle' as const }]),
  ];
}

export function signedBy(place: string, office: string, name: string, year: number): string[] {
  return [`${place}, ngày 15 tháng 01 năm ${year + 1}`, office, '(Đã ký)', name];
}
