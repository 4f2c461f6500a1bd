/** A node on the way from another to what it leads to. */
interface Step<Node> {
  node: Node;
  /** The first step of the way that this node leads back to; further than its own step where to none. */
  back: number;
  next: Iterator<Node>;
}

/**
 * The nodes, of those that some lead to, that lead back to themselves, by way of each other or at once (Tarjan). The way
 * is a list and no recursion: a chain of formulas may be as long as the sheet.
 */
export function circularNodes<Node>(
  starts: Iterable<Node>,
  nextOf: (node: Node) => Iterable<Node>,
): Set<Node> {
  const circular = new Set<Node>();
  /** The step at which a node stands on the way; beyond every step once it has been left. */
  const steps = new Map<Node, number>();
  const way: Step<Node>[] = [];
  const enter = (node: Node): void => {
    steps.set(node, way.length);
    way.push({ node, back: Infinity, next: nextOf(node)[Symbol.iterator]() });
  };
  for (const start of starts) {
    if (!steps.has(start)) enter(start);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const next = top.next.next();
      if (next.done !== true) {
        const step = steps.get(next.value);
        if (step === undefined) enter(next.value);
        else top.back = Math.min(top.back, step);
        continue;
      }
      way.pop();
      steps.set(top.node, Infinity);
      if (top.back <= way.length) circular.add(top.node);
      const before = way.at(-1);
      if (before) before.back = Math.min(before.back, top.back);
    }
  }
  return circular;
}
