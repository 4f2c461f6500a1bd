/** The codes of areas, criteria and components, or the running number. */
export const CODE =
  /^(code|stt|s\.t\.t\.?|tt|so tt|(so )?thu tu|(ma|ma so|ma hieu|so hieu|ky hieu)( (tc|tctp|tieu chi|chi tieu|chi so|linh vuc)( thanh phan)?)?|tieu chi so|no\.?|muc)( ?[(/]? ?(no\.?|code|stt|tt)\)?)?$/;
