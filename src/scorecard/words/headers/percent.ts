/** A share, mostly the index: score / maximum × 100. */
export const PERCENT =
  /^(chi so|ty le|ti le|phan tram)( (dat|dat duoc|thanh phan|linh vuc|cchc))?( ?\(?%\)?)?$|^(ty le|ti le|phan tram)( ?%)? (dat|diem|so voi|tham dinh|cham|tu cham|tu danh gia)\b|^%|\(%\)$|% dat|\bpercentage\b/;
