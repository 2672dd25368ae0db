import type { FlowEdge, FlowNode } from './flow-chart.ts';

export const NODE_WIDTH = 136;

/** Where a node stands before heights are known. */
export interface Slot {
  node: FlowNode;
  x: number;
  middle: number;
}

/** The way of an arrow: down from `from`, along its legs, then to `to` and down into the target. */
export interface Route {
  edge: FlowEdge;
  from: number;
  to: number;
  /** Alternately down to a track below a row, and along to an x. */
  legs: ({ row: number; track: number } | { x: number })[];
}

export interface RoutePlan {
  routes: Route[];
  /** How many tracks run below each row. */
  tracks: number[];
}

interface Stretch {
  row: number;
  key: string;
  left: number;
  right: number;
  track: number;
}

/**
 * Lines run across only between rows, and up and down only where no node stands: no line crosses a text. Lines from one step, or into one
 * step, share their track; others that would overlap get tracks of their own.
 */
export function routesOf(edges: readonly FlowEdge[], slots: readonly Slot[], lanes: readonly { x: number }[]): RoutePlan {
  const byId = new Map(slots.map((slot) => [slot.node.id, slot]));
  const stretches = new Map<string, Stretch>();
  const stretch = (row: number, key: string, [a, b]: [number, number]): Stretch => {
    const id = `${row} ${key}`;
    const known = stretches.get(id) ?? { row, key, left: Infinity, right: -Infinity, track: 0 };
    known.left = Math.min(known.left, a, b);
    known.right = Math.max(known.right, a, b);
    stretches.set(id, known);
    return known;
  };
  const isFree = (x: number, first: number, last: number) =>
    !slots.some(({ node, middle }) => node.row >= first && node.row <= last && Math.abs(middle - x) < NODE_WIDTH / 2 + 4);
  const gutters = new Map<string, number>();
  /** A line of its own in the gutter for each target. */
  const gutterOf = ({ node }: Slot): number => {
    const taken = [...gutters.keys()].filter((key) => key.startsWith(`${node.lane} `)).length;
    const key = `${node.lane} ${node.id}`;
    if (!gutters.has(key)) gutters.set(key, (lanes[node.lane]?.x ?? 0) + 6 + 5 * (taken % 5));
    return gutters.get(key) ?? 0;
  };
  const pending = edges.flatMap((edge) => {
    const source = byId.get(edge.from);
    const target = byId.get(edge.to);
    if (source === undefined || target === undefined) return [];
    const [out, into] = [`from ${edge.from}`, `to ${edge.to}`];
    const [from, to] = [source.middle, target.middle];
    const above = target.node.row - 1;
    if (edge.kind === 'back' || source.node.row > above) {
      const side = source.x + NODE_WIDTH;
      const up = side + 8;
      return [{ edge, from: side, to: to + 12, legs: [{ x: up }, stretch(Math.max(above, 0), `${into} back`, [up, to + 12])] }];
    }
    // One row on: what several wait for is gathered, what one sets off is spread.
    const shared = edges.filter((other) => other.to === edge.to).length > 1 ? into : out;
    if (source.node.row === above) return [{ edge, from, to, legs: from === to ? [] : [stretch(above, shared, [from, to])] }];
    if (isFree(to, source.node.row + 1, above))
      return [{ edge, from, to, legs: from === to ? [] : [stretch(source.node.row, out, [from, to])] }];
    if (isFree(from, source.node.row + 1, above)) return [{ edge, from, to, legs: [stretch(above, into, [from, to])] }];
    const x = gutterOf(target);
    return [{ edge, from, to, legs: [stretch(source.node.row, out, [from, x]), { x }, stretch(above, into, [x, to])] }];
  });
  const tracks = assignTracks([...stretches.values()]);
  const routes = pending.map(({ edge, from, to, legs }) => ({
    edge,
    from,
    to,
    legs: legs.map((leg) => ('x' in leg ? leg : { row: leg.row, track: leg.track })),
  }));
  return { routes, tracks };
}

/** The first track below a row that is free over the whole stretch. */
function assignTracks(stretches: readonly Stretch[]): number[] {
  const counts: number[] = [];
  for (const [row, beside] of Map.groupBy(stretches, (stretch) => stretch.row)) {
    const done: Stretch[] = [];
    for (const stretch of beside.sort((a, b) => a.right - a.left - (b.right - b.left))) {
      const isTaken = (track: number) =>
        done.some((other) => other.track === track && other.left <= stretch.right + 6 && stretch.left <= other.right + 6);
      while (isTaken(stretch.track)) stretch.track++;
      done.push(stretch);
    }
    counts[row] = Math.max(0, ...done.map(({ track }) => track + 1));
  }
  return counts;
}
