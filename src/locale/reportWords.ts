import type { ReportWords } from '../report/words';
import type { Locale } from './locale';

/** The words of the comparison sheets in a language. */
export function reportWords({ texts, say }: Locale): ReportWords {
  return { texts: texts.report, say };
}
