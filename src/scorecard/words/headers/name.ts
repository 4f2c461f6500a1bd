/** What the rows are called: areas, criteria, components. */
export const NAME =
  /criteri|indicator|^(reform )?(areas?|dimensions?|pillars?|contents?)\b|linh vuc|tieu chi|noi dung|chi so (chinh|thanh phan)|^ten chi so|chi tieu|ten goi|nhiem vu|^hang muc/;
