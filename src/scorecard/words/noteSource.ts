import { memoize } from '../../sheet/memoize';
import { fold } from '../../sheet/text';

/** Where a leaf's score comes from (scorecard rule 4). */
export type ScoreSource = 'appraised' | 'survey' | 'sipas';

/** Longer notes are reasons. */
const LONGEST_SOURCE = 300;

/**
 * The source that a leaf's own note names: "Kết quả điều tra xã hội học" is the leaders' survey,
 * "Kết quả SIPAS <năm>" the citizens' satisfaction survey, anything else was appraised.
 * A long note that merely mentions a survey is a reason, not a source.
 */
export const sourceOfNote: (note: string) => ScoreSource = memoize(readSource);

function readSource(note: string): ScoreSource {
  if (note.length > LONGEST_SOURCE) return 'appraised';
  const folded = fold(note);
  if (
    /^(theo )?((ket qua|kq) )?(do luong |khao sat |diem )*(chi so )?((muc do |su )?hai long (cua [a-z, ]+ )?)?\(?sipas\)?( (nam )?20\d\d)?[.\s]*$/.test(
      folded,
    )
  ) {
    return 'sipas';
  }
  if (
    /^(theo )?(ket qua |kq |diem )*((dieu tra|khao sat) ?(xhh|xa hoi hoc|lanh dao.*)?|dtxhh|dt xhh)( (nam )?20\d\d)?[.\s]*$/.test(
      folded,
    )
  ) {
    return 'survey';
  }
  return 'appraised';
}
