import { textWidth } from '../../../language/values/text-width.ts';
import type { FlowChart, FlowEdge, FlowNode } from './flow-chart.ts';
import { NODE_WIDTH, routesOf, type Route, type Slot } from './swimlane-routes.ts';

/** A swimlane picture in pixels: lanes side by side, time from top to bottom. All that a template needs to print it as SVG. */
export interface Swimlane {
  width: number;
  height: number;
  label: string;
  lanes: LaneShape[];
  nodes: NodeShape[];
  edges: EdgeShape[];
}

export interface LaneShape {
  x: number;
  width: number;
  middle: number;
  lines: TextLine[];
}

export interface NodeShape {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Half its height for what happens of itself. */
  radius: number;
  kind: string;
  href: string;
  title: string;
  lines: TextLine[];
}

export interface TextLine {
  x: number;
  y: number;
  text: string;
  kind: 'name' | 'detail' | 'condition' | 'lane';
}

export interface EdgeShape {
  kind: FlowEdge['kind'];
  /** Path data: `M 10 20 V 40 H 60 V 80`. */
  path: string;
}

const GUTTER = 30;
const BETWEEN = 18;
const NAME_LINE = 19;
const DETAIL_LINE = 16;
const HEAD = 46;
const PADDING = 8;
/** Half a character of the name and of the details, in pixels. */
const NAME_UNIT = 7;
const DETAIL_UNIT = 6;
const TRACK = 7;
const ARROW = 16;

/** Lays a procedure out: pure, no font is measured; full-width characters count two columns. */
export function swimlane(chart: FlowChart, label: string): Swimlane {
  const { slots, lanes, width } = slotsOf(chart);
  const plan = routesOf(chart.edges, slots, lanes);
  const rows = Math.max(-1, ...chart.nodes.map(({ row }) => row)) + 1;
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(0, ...chart.nodes.filter((node) => node.row === row).map(heightOf)),
  );
  const gap = (row: number) => ARROW + TRACK * ((plan.tracks[row] ?? 0) + 1);
  const tops = heights.reduce<number[]>((done, height, row) => [...done, (done[row] ?? 0) + height + gap(row)], [HEAD + ARROW]);
  const bottom = (row: number) => (tops[row] ?? 0) + (heights[row] ?? 0);
  const height = (tops[rows - 1] ?? HEAD) + (heights[rows - 1] ?? 0) + ARROW + TRACK * ((plan.tracks[rows - 1] ?? 0) + 1);
  const shapes = new Map(slots.map((slot) => [slot.node.id, nodeShape(slot, tops[slot.node.row] ?? 0)]));
  return {
    width,
    height,
    label,
    lanes: lanes.map((lane, at) => ({ ...lane, lines: laneLines(chart.lanes[at] ?? '', lane) })),
    nodes: [...shapes.values()],
    edges: plan.routes.map((route) => edgeShape(route, shapes, (row, track) => bottom(row) + TRACK * (track + 1))),
  };
}

interface Lane {
  x: number;
  width: number;
  middle: number;
}

/** Nodes of one lane and row stand side by side; the gutter at the left of each lane is for lines. */
function slotsOf({ lanes, nodes }: FlowChart): { slots: Slot[]; lanes: Lane[]; width: number } {
  const placed: Lane[] = [];
  const slots: Slot[] = [];
  let x = 0;
  for (const [at] of lanes.entries()) {
    const rows = Map.groupBy(
      nodes.filter(({ lane }) => lane === at),
      ({ row }) => row,
    );
    const most = Math.max(1, ...[...rows.values()].map(({ length }) => length));
    const width = GUTTER + most * (NODE_WIDTH + BETWEEN);
    for (const beside of rows.values()) {
      const left = x + GUTTER + ((most - beside.length) * (NODE_WIDTH + BETWEEN)) / 2;
      for (const [place, node] of beside.entries()) {
        const start = left + place * (NODE_WIDTH + BETWEEN);
        slots.push({ node, x: start, middle: start + NODE_WIDTH / 2 });
      }
    }
    placed.push({ x, width, middle: x + width / 2 });
    x += width;
  }
  return { slots, lanes: placed, width: x };
}

function nodeShape({ node, x, middle }: Slot, y: number): NodeShape {
  const height = heightOf(node);
  const lines: TextLine[] = [];
  let at = y + PADDING;
  const write = (texts: readonly string[], kind: TextLine['kind'], line: number) => {
    for (const text of texts) {
      lines.push({ x: middle, y: Math.round(at + line * 0.74), text, kind });
      at += line;
    }
  };
  write(conditionLines(node), 'condition', DETAIL_LINE);
  write(nameLines(node), 'name', NAME_LINE);
  write(detailLines(node), 'detail', DETAIL_LINE);
  const title = [node.condition, node.name, ...node.details].filter((part) => part !== '').join(' · ');
  const kind = node.isEnd ? `${node.kind} end` : node.kind;
  return { x, y, width: NODE_WIDTH, height, radius: node.kind === 'step' ? 5 : height / 2, kind, href: node.href, title, lines };
}

function heightOf(node: FlowNode): number {
  const small = conditionLines(node).length + detailLines(node).length;
  return PADDING * 2 + nameLines(node).length * NAME_LINE + small * DETAIL_LINE;
}

function nameLines({ name, kind }: FlowNode): string[] {
  return wrapped(name, (NODE_WIDTH - (kind === 'step' ? 12 : 28)) / NAME_UNIT, 3);
}

function conditionLines({ condition }: FlowNode): string[] {
  return condition === '' ? [] : wrapped(condition, (NODE_WIDTH - 12) / DETAIL_UNIT, 2);
}

function detailLines({ details }: FlowNode): string[] {
  return details.flatMap((detail) => wrapped(detail, (NODE_WIDTH - 12) / DETAIL_UNIT, 2));
}

function laneLines(name: string, { width, middle }: Lane): TextLine[] {
  const texts = wrapped(name, (width - 12) / NAME_UNIT, 2);
  const first = HEAD / 2 + 5 - ((texts.length - 1) * NAME_LINE) / 2;
  return texts.map((text, at) => ({ x: middle, y: first + at * NAME_LINE, text, kind: 'lane' }));
}

function edgeShape(
  { edge, from, to, legs }: Route,
  shapes: ReadonlyMap<string, NodeShape>,
  trackY: (row: number, track: number) => number,
): EdgeShape {
  const source = shapes.get(edge.from);
  const target = shapes.get(edge.to);
  const start = edge.kind === 'back' ? (source?.y ?? 0) + (source?.height ?? 0) / 2 : (source?.y ?? 0) + (source?.height ?? 0);
  const parts = [`M ${from} ${start}`];
  for (const leg of legs) parts.push('x' in leg ? `H ${leg.x}` : `V ${trackY(leg.row, leg.track)}`);
  return { kind: edge.kind, path: [...parts, `H ${to}`, `V ${(target?.y ?? 0) - 1}`].join(' ') };
}

/** Lines of at most so many columns: broken at spaces where there are any, else anywhere; what is too long ends in an ellipsis. */
function wrapped(text: string, columns: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\x21-\x7e]+\s*|[^\x21-\x7e]/gu) ?? []) {
    if (line !== '' && textWidth((line + piece).trimEnd()) > columns) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`];
}
