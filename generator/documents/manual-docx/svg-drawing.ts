/** A picture of a page (boxes, texts, arrows in SVG) as plain shapes, for formats that draw their own. */
import type { DefaultTreeAdapterTypes } from 'parse5';

/** Lengths in pixels, from the top left corner. */
export interface Drawing {
  width: number;
  height: number;
  /** What it shows, for those who cannot see it. */
  label: string;
  /** Drawn one over another, in this order. */
  boxes: BoxShape[];
  arrows: ArrowShape[];
}

/** `kinds`: the classes of the element and of its group: `['lane-head']`, `['node', 'milestone', 'end']`. */
export interface BoxShape {
  x: number;
  y: number;
  width: number;
  height: number;
  radius: number;
  kinds: string[];
  lines: { text: string; kind: string }[];
}

/** Corners from its start to its head: `[[10, 20], [10, 40], [60, 40]]`. */
export interface ArrowShape {
  points: Point[];
  kinds: string[];
}

export type Point = readonly [x: number, y: number];

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Boxes are `rect`s, arrows `path`s of the class `edge` made of M, H, V and L; each `text` belongs to the last box that holds its place. */
export function drawingOf(svg: Element): Drawing {
  const drawing: Drawing = {
    width: numberOf(svg, 'width'),
    height: numberOf(svg, 'height'),
    label: attribute(svg, 'aria-label') ?? '',
    boxes: [],
    arrows: [],
  };
  read(svg.childNodes, [], drawing);
  return drawing;
}

function read(nodes: readonly Node[], around: readonly string[], drawing: Drawing): void {
  for (const node of nodes) {
    if (!('tagName' in node) || node.tagName === 'defs' || node.tagName === 'title') continue;
    const kinds = [...around, ...(attribute(node, 'class')?.split(/\s+/) ?? [])];
    if (node.tagName === 'rect') {
      const [x, y, width, height] = [numberOf(node, 'x'), numberOf(node, 'y'), numberOf(node, 'width'), numberOf(node, 'height')];
      drawing.boxes.push({ x, y, width, height, radius: numberOf(node, 'rx'), kinds, lines: [] });
    } else if (node.tagName === 'path') {
      if (kinds.includes('edge')) drawing.arrows.push({ points: cornersOf(attribute(node, 'd') ?? ''), kinds });
    } else if (node.tagName === 'text') {
      const [x, y] = [numberOf(node, 'x'), numberOf(node, 'y')];
      const holder = drawing.boxes.findLast(
        (box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
      );
      holder?.lines.push({ text: textOf(node), kind: kinds.at(-1) ?? '' });
    } else read(node.childNodes, kinds, drawing);
  }
}

function cornersOf(path: string): Point[] {
  const corners: Point[] = [];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MHVL])([^A-Za-z]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = corners.at(-1) ?? [0, 0];
    const next: Point = command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second];
    if (corners.length === 0 || next[0] !== x || next[1] !== y) corners.push(next);
  }
  return corners;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as { value: string }).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function numberOf(node: Element, name: string): number {
  const number = Number(attribute(node, name) ?? 0);
  return Number.isFinite(number) ? number : 0;
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
