/** A drawing as Word's own shapes: sharp at any size, its texts in the document's fonts, and open to change. */
import { AlignmentType, LineRuleType, Paragraph, TextRun, type ParagraphChild } from 'docx';
import { ShapeGroupRun, type IShapeGroupChildOptions, type ShapeLineOptions } from 'docx/shapes';
import { legalXml as legal } from '../../escaping.ts';
import type { DrawingPiece } from './drawing-pages.ts';
import type { ArrowShape, BoxShape } from './svg-drawing.ts';
import { ACCENT, ALERT, LINE_COLOUR, SOFT_COLOUR, TABLE_SHADE } from './styles.ts';

/** `scale`: what a pixel of the drawing is on paper. */
export function shapeGroup(piece: DrawingPiece, scale: number): ParagraphChild {
  const children = [
    ...piece.boxes.map((box, at) => boxShape(box, scale, at + 1)),
    ...piece.arrows.map((arrow, at) => arrowShape(arrow, scale, at + 1)),
  ];
  return new ShapeGroupRun({
    children,
    transformation: { width: piece.width * scale, height: piece.height * scale },
    altText: { name: legal(piece.label), description: legal(altText(piece)) },
  });
}

/** What it is, and what it holds in the order of its boxes: `处置流程的泳道图：报告 限 10 分钟 → 处置`. */
function altText({ label, boxes }: DrawingPiece): string {
  const texts = boxes.filter(({ kinds }) => kinds.includes('node')).map(({ lines }) => lines.map(({ text }) => text).join(' '));
  return texts.length === 0 ? label : `${label}: ${texts.join(' → ')}`;
}

function boxShape(
  { x, y, width, height, radius, kinds, lines }: BoxShape,
  scale: number,
  number: number,
): IShapeGroupChildOptions {
  const shared = {
    transformation: { offset: { left: x * scale, top: y * scale }, width: width * scale, height: height * scale },
    altText: { name: legal(lines.map(({ text }) => text).join(' ')) || `box ${number}` },
    ...lookOf(kinds),
    ...(lines.length === 0
      ? {}
      : {
          children: lines.map((line) => textLine(line, scale)),
          textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, verticalAlignment: 'center' as const },
        }),
  };
  if (radius === 0) return { type: 'rectangle', ...shared };
  const cornerRadius = Math.min(50, Math.round((radius / Math.min(width, height)) * 100));
  return { type: 'roundedRectangle', adjustments: { cornerRadius }, ...shared };
}

function lookOf(kinds: readonly string[]): { fill: string; line: ShapeLineOptions } {
  if (kinds.includes('lane-head')) return { fill: TABLE_SHADE, line: { color: LINE_COLOUR, width: 0.75 } };
  if (kinds.includes('lane')) return { fill: 'FFFFFF', line: { color: LINE_COLOUR, width: 0.75 } };
  const isEvent = kinds.includes('start') || kinds.includes('milestone');
  const isEnd = kinds.includes('end');
  return {
    fill: isEvent ? TABLE_SHADE : 'FFFFFF',
    line: { color: isEvent || isEnd ? ACCENT : SOFT_COLOUR, width: isEnd ? 1.75 : 0.9 },
  };
}

/** Names 14 pixels high, all else 12; in half points on paper. */
function textLine({ text, kind }: BoxShape['lines'][number], scale: number): Paragraph {
  const isName = kind === 'name' || kind === 'lane';
  const pixels = (isName ? 14 : 12) * scale;
  const colour = kind === 'detail' ? SOFT_COLOUR : kind === 'condition' ? ALERT : undefined;
  return new Paragraph({
    style: 'Drawing',
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: Math.round((isName ? 19 : 16) * scale * 15), lineRule: LineRuleType.EXACT },
    children: [
      new TextRun({
        text: legal(text),
        bold: isName,
        size: Math.max(8, Math.floor(pixels * 1.5)),
        ...(colour === undefined ? {} : { color: colour }),
      }),
    ],
  });
}

function arrowShape(
  { points, kinds, hasHead }: ArrowShape & { hasHead: boolean },
  scale: number,
  number: number,
): IShapeGroupChildOptions {
  const xs = points.map(([x]) => x * scale);
  const ys = points.map(([, y]) => y * scale);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const isLate = kinds.includes('timeout');
  const shared = {
    transformation: { offset: { left, top }, width: Math.max(...xs) - left, height: Math.max(...ys) - top },
    altText: { name: `arrow ${number}` },
    fill: 'none',
    line: {
      color: isLate ? ALERT : SOFT_COLOUR,
      width: 0.9,
      ...(isLate ? { dash: 'dash' as const } : kinds.includes('back') ? { dash: 'dot' as const } : {}),
      ...(hasHead ? { endArrow: { type: 'triangle' as const, width: 'medium' as const, length: 'medium' as const } } : {}),
    },
  };
  // What goes straight down has no width that a path could be scaled to.
  if (points.length === 2 && points[0]?.[0] === points[1]?.[0]) return { type: 'line', ...shared };
  const path = points.map((_, at) => `${at === 0 ? 'M' : 'L'} ${round(xs[at])} ${round(ys[at])}`).join(' ');
  return { type: 'custom', path, ...shared };
}

function round(length = 0): number {
  return Math.round(length * 100) / 100;
}
