/** A way from a node back to itself, the node first: `[甲, 乙]` where 甲 leads to 乙 and 乙 to 甲; undefined where there is none. */
export function circleThrough<T>(start: T, next: (node: T) => Iterable<T>): T[] | undefined {
  const cameFrom = new Map<T, T>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const following of next(node)) {
      if (following === start) return wayTo(node, start, cameFrom);
      if (cameFrom.has(following)) continue;
      cameFrom.set(following, node);
      open.push(following);
    }
  }
  return undefined;
}

function wayTo<T>(end: T, start: T, cameFrom: ReadonlyMap<T, T>): T[] {
  const way = [end];
  for (let at = end; at !== start;) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    way.unshift(before);
    at = before;
  }
  return way;
}
