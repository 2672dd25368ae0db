import type { ArrowShape, BoxShape, Drawing, Point } from './svg-drawing.ts';

/** A drawing as it goes on paper: in pieces of at most a page each, all at one scale. */
export interface PagedDrawing {
  /** What a pixel of the drawing is on paper; at most 1. */
  scale: number;
  isLandscape: boolean;
  pieces: DrawingPiece[];
}

/** A part of a drawing between two heights; `arrows` that go on in the next piece have no head here. */
export interface DrawingPiece {
  label: string;
  width: number;
  height: number;
  boxes: BoxShape[];
  arrows: (ArrowShape & { hasHead: boolean })[];
}

/** Room on a page, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** Below this scale the texts of a drawing are too small on paper. */
const READABLE = 0.7;
/** Rather a little smaller than cut in two. */
const SHRINK = 0.75;

/** Upright where that can be read; else across the page. */
export function pagedDrawing(drawing: Drawing, upright: Room, across: Room): PagedDrawing {
  const isLandscape = upright.width / drawing.width < READABLE;
  const room = isLandscape ? across : upright;
  const fitting = Math.min(1, room.width / drawing.width);
  const whole = Math.min(fitting, room.height / drawing.height);
  if (whole >= fitting * SHRINK) return { scale: whole, isLandscape, pieces: [pieceOf(drawing, 0, drawing.height, [])] };
  return { scale: fitting, isLandscape, pieces: cut(drawing, room.height / fitting) };
}

/** Cut where no box stands and no arrow runs across; the heads of the lanes stand over each piece. */
function cut(drawing: Drawing, most: number): DrawingPiece[] {
  const heads = drawing.boxes.filter(isHead);
  const headHeight = Math.max(0, ...heads.map(({ y, height }) => y + height));
  const places = cutPlaces(drawing);
  const pieces: DrawingPiece[] = [];
  let top = 0;
  while (top < drawing.height) {
    const room = top === 0 ? most : most - headHeight;
    const bottom =
      drawing.height - top <= room ? drawing.height : (places.findLast((y) => y > top && y <= top + room) ?? top + room);
    pieces.push(pieceOf(drawing, top, bottom, top === 0 ? [] : heads));
    top = bottom;
  }
  return pieces;
}

function isHead({ kinds }: BoxShape): boolean {
  return kinds.includes('lane-head');
}

function isLane({ kinds }: BoxShape): boolean {
  return kinds.includes('lane');
}

/** Heights at which only lines that go down are crossed. */
function cutPlaces({ boxes, arrows, height }: Drawing): number[] {
  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    for (let y = Math.floor(from); y <= Math.ceil(to); y++) taken.add(y);
  };
  for (const box of boxes) if (!isLane(box)) take(box.y - 3, box.y + box.height + 3);
  for (const { points } of arrows) {
    for (const [at, [, y]] of points.entries()) if (points[at + 1]?.[1] === y) take(y - 2, y + 2);
    const [, end] = points.at(-1) ?? [0, 0];
    take(end - 9, end);
  }
  return Array.from({ length: Math.floor(height) }, (_, y) => y).filter((y) => !taken.has(y));
}

function pieceOf(drawing: Drawing, top: number, bottom: number, heads: readonly BoxShape[]): DrawingPiece {
  const shift = Math.max(0, ...heads.map(({ y, height }) => y + height)) - top;
  const lanes = drawing.boxes.filter(isLane).map((box): BoxShape => ({ ...box, y: 0, height: bottom + shift }));
  const others = drawing.boxes.filter((box) => !isLane(box) && box.y >= top && box.y < bottom);
  const arrows = drawing.arrows.flatMap(({ points, kinds }) =>
    clipped(points, top, bottom).map((part) => ({
      points: part.map(([x, y]): Point => [x, y + shift]),
      kinds,
      hasHead: part.at(-1) === points.at(-1),
    })),
  );
  return {
    label: drawing.label,
    width: drawing.width,
    height: bottom + shift,
    boxes: [...lanes, ...heads, ...others.map((box): BoxShape => ({ ...box, y: box.y + shift }))],
    arrows,
  };
}

/** The parts of a line between two heights. */
function clipped(points: readonly Point[], top: number, bottom: number): Point[][] {
  const parts: Point[][] = [];
  const part: Point[] = [];
  for (const [at, point] of points.entries()) {
    const [x, y] = point;
    const before = points[at - 1];
    if (before !== undefined) {
      // Two corners at most: where the line comes in, and where it goes out.
      const crossings = [top, bottom].filter((edge) => (before[1] - edge) * (y - edge) < 0);
      for (const edge of y < before[1] ? crossings.toReversed() : crossings) {
        part.push([x, edge]);
        if (part.length > 1) parts.push(part.splice(0));
      }
    }
    if (y >= top && y <= bottom) part.push(point);
  }
  if (part.length > 1) parts.push(part);
  return parts;
}
