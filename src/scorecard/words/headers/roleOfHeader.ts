import { memoize } from '../../../sheet/memoize';
import { ACHIEVED } from './achieved';
import { APPRAISED, FINAL } from './appraised';
import { CODE } from './code';
import { EVIDENCE } from './evidence';
import { MAX } from './max';
import { NAME } from './name';
import { ABOUT_SCORES, isBesidePoints } from './noPoints';
import { BY_UNIT, NOTE } from './note';
import { PERCENT } from './percent';
import { RANK } from './rank';
import type { Role } from './role';
import { SELF } from './self';
import { LONGEST_HEADER, spelledOut } from './spelling';
import { SURVEY } from './survey';

/**
 * Which wording is tried before which: a note that names the council comes before the council's score. The wordings
 * themselves are folded and stand in one file a role, collected from published tables of several provinces and years.
 */
const WORDINGS: readonly [Role | null, RegExp][] = [
  ['appraised', FINAL],
  ['note', NOTE],
  ['evidence', EVIDENCE],
  ['percent', PERCENT],
  ['rank', RANK],
  [null, ABOUT_SCORES],
  ['survey', SURVEY],
  ['self', SELF],
  ['appraised', APPRAISED],
  ['achieved', ACHIEVED],
  ['max', MAX],
  ['code', CODE],
  ['name', NAME],
];

/** The role that a header's words name, or null. `group` is the merged header above, where there is one. */
export function roleOfHeader(text: string, group = ''): Role | null {
  if (isBesidePoints(text)) return null;
  return matchRole(text) ?? matchRole(`${group} ${text}`) ?? matchRole(`${text} ${group}`);
}

const matchRole: (text: string) => Role | null = memoize((text) => {
  if (text.length > LONGEST_HEADER) return null;
  const folded = spelledOut(text);
  const role = WORDINGS.find(([, wording]) => wording.test(folded))?.[0] ?? null;
  return role === 'note' && BY_UNIT.test(folded) ? 'unitNote' : role;
});
