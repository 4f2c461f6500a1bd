import { begins, BRACKET, enumerates, type Code } from '../words/codes';

/** Where a code stands in the outline. */
export interface Placement {
  /** Full code after repair: `5.10.1`, `III.2`, `1.3.a`. */
  path: string;
  /** 1 = area, 2 = criterion, 3 = component, deeper where a workbook goes deeper. */
  level: number;
  /** Index of the parent in the list that was placed; null for an area. */
  parent: number | null;
  /** The code that was meant, where Excel had turned it into another number (`1.10` → 1.1). */
  repaired: boolean;
  /** The code names a parent that is not in the table. */
  orphan: boolean;
}

/**
 * Places codes in the outline in the order of their rows. Dotted codes say their parent themselves;
 * Roman numbers, letters and restarting numbers are nested in the order in which their styles appear.
 */
export function buildOutline(codes: readonly Code[]): Placement[] {
  const outline = new OutlineBuilder();
  for (const code of codes) outline.place(code);
  return outline.placements;
}

interface Node {
  /** Its place in the list. */
  index: number;
  code: Code;
  /** Numbers that dotted children repeat, as they are after repair. */
  parts: readonly number[];
  placement: Placement;
}

class OutlineBuilder {
  readonly placements: Placement[] = [];
  private readonly nodes: Node[] = [];
  /** The level of each undotted style, from where it first appeared. */
  private readonly levels = new Map<string, number>();

  place(code: Code): void {
    const root = this.nodes[0];
    if (code.parts.length > 1) this.placeDotted(this.asMeant(code));
    else if (root) this.placeByStyle(code, root);
    else this.add(code, null);
  }

  /** Below its parent; where the parent's row is missing, below the nearest ancestor that is there. */
  private placeDotted(code: Code): void {
    for (let depth = code.parts.length - 1; depth > 0; depth--) {
      const ancestor = this.withParts(code.parts, depth);
      if (ancestor) {
        this.add(code, ancestor, depth < code.parts.length - 1);
        return;
      }
    }
    this.add(code, null, true);
  }

  /**
   * A date does not say which of day and month was typed first: the order that the outline goes on with does,
   * first of all below the rows that stand right above.
   */
  private asMeant(code: Code): Code {
    if (!code.swapped) return code;
    const orders = [code.parts, code.swapped].flatMap((parts) => {
      const parent = this.withParts(parts, parts.length - 1);
      if (!parent) return [];
      const isNext = this.numberAfter(parent) === parts.at(-1);
      return [{ parts, likeness: isNext ? (this.isOpen(parent) ? 2 : 1) : 0 }];
    });
    const [best] = orders.sort((a, b) => b.likeness - a.likeness);
    return { ...code, parts: best?.parts ?? code.parts };
  }

  /** Whether the last row is this one or stands within it. */
  private isOpen({ index }: Node): boolean {
    let at: number | null = this.nodes.length - 1;
    while (at !== null && at > index) at = this.nodes[at]?.placement.parent ?? null;
    return at === index;
  }

  /** The number that the next child of a parent has. */
  private numberAfter(parent: Node | null): number {
    const index = parent?.index ?? null;
    const sibling = this.nodes.findLast((node) => node.placement.parent === index);
    return (sibling?.parts.at(-1) ?? 0) + 1;
  }

  /**
   * The latest node that has just the first `depth` numbers of a dotted code, which goes on from it. Where numbers
   * restart in every area, only the current area is searched, unless the first number is another area's own.
   */
  private withParts(parts: readonly number[], depth: number): Node | null {
    const restart = this.nodes[0]?.code.style !== 'dotted';
    for (let node = this.nodes.at(-1); node; node = this.nodes[node.index - 1]) {
      if (!this.isEnumerated(node.code) && node.parts.length === depth && begins(parts, node.parts))
        return node;
      if (restart && node.placement.parent === null && node.parts[0] !== parts[0]) return null;
    }
    return null;
  }

  /** `a)`, and `1)` where areas are numbered without a bracket: never what a dotted code goes on from. */
  private isEnumerated(code: Code): boolean {
    return enumerates(code) && (code.word !== BRACKET || this.nodes[0]?.code.word !== BRACKET);
  }

  private placeByStyle(code: Code, root: Node): void {
    const style = styleKey(code);
    if (style === styleKey(root.code)) {
      this.add(code, null);
    } else if (code.style === 'bullet') {
      this.add(code, this.nodes.findLast((node) => node.code.style !== 'bullet') ?? null);
    } else if (code.style === 'lowerLetter') {
      this.add(
        code,
        this.nodes.findLast((node) => node.code.style !== 'lowerLetter' && node.code.style !== 'bullet') ??
          null,
      );
    } else {
      const previous = this.nodes.at(-1) ?? root;
      const level = this.levels.get(style) ?? previous.placement.level + 1;
      this.levels.set(style, level);
      this.add(code, this.nodes.findLast((node) => node.placement.level === level - 1) ?? null);
    }
  }

  private add(code: Code, parent: Node | null, orphan = false): void {
    const parts = this.repairedParts(code, parent);
    const placement: Placement = {
      path: pathOf(code, parts, orphan ? null : parent),
      level: orphan ? code.parts.length : (parent?.placement.level ?? 0) + 1,
      parent: parent?.index ?? null,
      repaired: code.stored === 'date' || !sameParts(parts, code.parts),
      orphan,
    };
    this.nodes.push({ index: this.nodes.length, code, parts, placement });
    this.placements.push(placement);
  }

  /**
   * A number cell keeps no closing zeros, and its format may show some: after `1.9` a stored 1.1 is `1.10`,
   * after `1.19` a 1.2 is `1.20`, and `1.10` that is shown by the format 0.00 right below `1` is 1.1.
   */
  private repairedParts(code: Code, parent: Node | null): readonly number[] {
    if (code.stored !== 'number' || code.parts.length < 2) return code.parts;
    const before = code.parts.slice(0, -1);
    const next = this.numberAfter(parent);
    const isNext = withoutClosingZeros([...before, next]) === withoutClosingZeros(code.parts);
    return isNext ? [...before, next] : code.parts;
  }
}

/**
 * A dotted code is complete where it stands right under an area (`III` → `3.1`); further down, and where numbers
 * restart, its parent's path completes it. A row without its parent keeps what it says itself.
 */
function pathOf(code: Code, parts: readonly number[], above: Node | null): string {
  // `I.1.2` and `1.1.a` name area and component as they are written there; a number or a date is repaired.
  const own = code.stored === 'text' ? code.text : parts.join('.');
  if (!above) return own;
  const isUnderArea = above.placement.parent === null && parts.length > 1;
  if (isUnderArea || isBelow(own, above.placement.path)) return own;
  return `${above.placement.path}.${own.slice(own.lastIndexOf('.') + 1)}`;
}

/** `1.1.2` below `1.1`. */
function isBelow(path: string, above: string): boolean {
  return path.lastIndexOf('.') === above.length && path.startsWith(above);
}

function withoutClosingZeros(parts: readonly number[]): string {
  return parts.join('.').replace(/0+$/, '');
}

/**
 * `Tiêu chí 1` and `Chỉ tiêu 1`, or `1` in two columns of codes, are numbered alike and stand at different levels: the
 * word and the column tell them apart.
 */
function styleKey({ word, style, tier }: Code): string {
  return `${tier ?? ''} ${word} ${style}`;
}

function sameParts(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && begins(a, b);
}
