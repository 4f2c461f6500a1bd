import { points, type Points } from '../points';
import type { Source } from '../scorecard';

/** A criterion of a decision: what is printed before anybody is scored. */
export interface FrameworkCriterion {
  path: string;
  label: string;
  parent: string | null;
  name: string;
  /** Of a leaf; parents are sums. */
  max: Points | null;
  source: Source | null;
}

export type Framework = readonly FrameworkCriterion[];

const SOURCES: Record<string, Source> = { '': 'appraised', XHH: 'survey', SIPAS: 'sipas' };

/**
 * Reads lines of `code | name | maximum | XHH or SIPAS`; parents have a name only. Dotted codes name their
 * parents; the full code of another (`III`, then `2`) is its parent's with its own behind, given by
 * indentation of two spaces a level.
 */
export function framework(text: string): Framework {
  const open: string[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = (line.length - line.trimStart().length) / 2;
      const [label = '', name = '', max = '', source = ''] = line.split('|').map((part) => part.trim());
      const dotted = /^\d+(\.\d+)+$/.test(label);
      const parent =
        dotted && depth === 0 ? label.split('.').slice(0, -1).join('.') : (open[depth - 1] ?? null);
      const path = depth === 0 ? label : pathBelow(parent ?? '', label);
      open[depth] = path;
      return {
        path,
        label,
        parent: dotted || depth > 0 ? parent : null,
        name,
        max: max === '' ? null : points(max),
        source: max === '' ? null : (SOURCES[source] ?? null),
      };
    });
}

/** `III` + `2` → `III.2`; `I` + `1.1` → `1.1`, complete by itself right under a Roman area; `1.3` + `a)` → `1.3.a`. */
function pathBelow(parent: string, label: string): string {
  const bare = label.replace(/[).]+$/, '');
  const parts = bare.split('.');
  if (parts.length === 1) return `${parent}.${bare}`;
  if (/^[IVX]+$/.test(parent)) return bare;
  if (parent === parts.slice(0, -1).join('.')) return bare;
  return `${parent}.${parts.at(-1) ?? ''}`;
}

/** Some areas of a framework, for tables that need not be long. */
export function areas(whole: Framework, ...wanted: string[]): Framework {
  const isWanted = ({ path }: FrameworkCriterion): boolean =>
    wanted.some((area) => path === area || path.startsWith(`${area}.`));
  return whole.filter(isWanted);
}
