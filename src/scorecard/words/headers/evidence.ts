/** What proves a claim: documents, links, records. */
export const EVIDENCE =
  /kiem chung|minh chung|(ho so|tai lieu|van ban) chung minh|tai lieu (kem|dinh kem)|^(ho so|tai lieu)( tham dinh)?$|evidence|supporting doc/;
