import type { Code } from './codes';

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
  code: Code;
  /** Numbers that dotted children repeat, as they are after repair. */
  parts: number[];
  placement: Placement;
}

class OutlineBuilder {
  readonly placements: Placement[] = [];
  private readonly nodes: Node[] = [];
  /** Level at which each undotted style first appeared. */
  private readonly levels = new Map<string, number>();

  place(code: Code): void {
    const root = this.nodes[0];
    const isDotted = code.style === 'dotted' && code.parts.length > 1;
    if (!root) this.add(code, null);
    else if (isDotted) this.placeDotted(code);
    else this.placeByStyle(code, root);
  }

  private placeDotted(read: Code): void {
    const code = this.asMeant(read);
    const prefix = code.parts.slice(0, -1);
    const parent = this.withParts(prefix, code);
    if (parent !== null) {
      this.add(code, parent);
      return;
    }
    // The parent's row is missing: hold on to the nearest ancestor that is there.
    for (let length = prefix.length - 1; length > 0; length--) {
      const ancestor = this.withParts(prefix.slice(0, length), code);
      if (ancestor !== null) {
        this.add(code, ancestor, true);
        return;
      }
    }
    this.add(code, null, true);
  }

  /** A date does not say which of day and month was typed first: the order that the outline goes on with does. */
  private asMeant(code: Code): Code {
    if (!code.swapped) return code;
    const orders = [code.parts, code.swapped];
    const parts =
      orders.find((order) => this.goesOn(order, code, true)) ??
      orders.find((order) => this.goesOn(order, code, false)) ??
      code.parts;
    return { ...code, parts };
  }

  /** Whether the parent of these parts is there, and, if asked, they are its next child. */
  private goesOn(parts: readonly number[], code: Code, isNext: boolean): boolean {
    const parent = this.withParts(parts.slice(0, -1), { ...code, parts: [...parts] });
    if (parent === null) return false;
    const sibling = this.nodes.findLast((node) => node.placement.parent === parent);
    return !isNext || (sibling?.parts.at(-1) ?? 0) + 1 === parts.at(-1);
  }

  /** The latest node whose numbers a dotted code goes on from; a letter (`a` = 1) is never one. */
  private withParts(parts: readonly number[], code: Code): number | null {
    return this.latest(
      (node) => node.code.style !== 'lowerLetter' && sameParts(node.parts, parts),
      code.parts[0],
    );
  }

  /**
   * The latest node that satisfies; within the current area where numbers restart in every area,
   * anywhere where the first number is the area's own.
   */
  private latest(satisfies: (node: Node) => boolean, first: number | undefined): number | null {
    for (let index = this.nodes.length - 1; index >= 0; index--) {
      const node = this.nodes[index];
      if (!node) continue;
      if (satisfies(node)) return index;
      const leavesArea = node.placement.parent === null && this.nodes[0]?.code.style !== 'dotted';
      if (leavesArea && node.parts[0] !== first) return null;
    }
    return null;
  }

  private placeByStyle(code: Code, root: Node): void {
    const style = styleKey(code);
    if (style === styleKey(root.code)) {
      this.add(code, null);
      return;
    }
    const previous = this.nodes.at(-1);
    if (code.style === 'lowerLetter') {
      const parent =
        this.latest((node) => node.code.style !== 'lowerLetter', undefined) ?? this.nodes.length - 1;
      this.add(code, parent);
      return;
    }
    const level = this.levels.get(style) ?? (previous?.placement.level ?? 0) + 1;
    const parent = this.lastAtLevel(level - 1);
    this.add(code, parent);
  }

  private lastAtLevel(level: number): number | null {
    for (let index = this.nodes.length - 1; index >= 0; index--) {
      if (this.nodes[index]?.placement.level === level) return index;
    }
    return null;
  }

  private add(code: Code, parent: number | null, orphan = false): void {
    const parts = this.repairedParts(code, parent);
    const repaired = code.stored === 'date' || !sameParts(parts, code.parts);
    const above = parent === null ? null : (this.nodes[parent] ?? null);
    const placement: Placement = {
      path: pathOf(code, parts, above, orphan),
      level: orphan ? code.parts.length : (above?.placement.level ?? 0) + 1,
      parent,
      repaired,
      orphan,
    };
    const style = styleKey(code);
    if (!this.levels.has(style)) this.levels.set(style, placement.level);
    this.nodes.push({ code, parts, placement });
    this.placements.push(placement);
  }

  /**
   * A number cell keeps no closing zeros, and its format may show some: after `1.9` a stored 1.1 is `1.10`,
   * after `1.19` a 1.2 is `1.20`, and `1.10` that is shown by the format 0.00 right below `1` is 1.1.
   */
  private repairedParts(code: Code, parent: number | null): number[] {
    if (code.stored !== 'number' || code.parts.length < 2) return code.parts;
    const sibling = this.nodes.findLast((node) => node.placement.parent === parent);
    const last = code.parts.at(-1) ?? 0;
    const expected = (sibling?.parts.at(-1) ?? 0) + 1;
    const isExpected = withoutClosingZeros(expected) === withoutClosingZeros(last);
    return isExpected ? [...code.parts.slice(0, -1), expected] : code.parts;
  }
}

/**
 * A dotted code is complete where it begins with its parent's path (`1.3` → `1.3.2`) or stands right under
 * an area that is not dotted itself (`III` → `3.1`); where numbers restart, the parent's path completes it.
 */
function pathOf(code: Code, parts: readonly number[], above: Node | null, orphan: boolean): string {
  if (code.style !== 'dotted') return above ? `${above.placement.path}.${code.text}` : code.text;
  const own = parts.join('.');
  if (!above || orphan) return own;
  const isUnderArea = above.placement.parent === null && parts.length > 1;
  const isComplete = isUnderArea || above.placement.path === parts.slice(0, -1).join('.');
  return isComplete ? own : `${above.placement.path}.${String(parts.at(-1))}`;
}

function withoutClosingZeros(part: number): string {
  return String(part).replace(/0+$/, '');
}

/** `Tiêu chí 1` and `Chỉ tiêu 1` are numbered alike and stand at different levels: the word tells them apart. */
function styleKey(code: Code): string {
  const style = code.style === 'dotted' ? `dotted${String(code.parts.length)}` : code.style;
  return `${code.word} ${style}`;
}

function sameParts(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
