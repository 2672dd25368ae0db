import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { pagedDrawing } from '../../../generator/documents/manual-docx/drawing-pages.ts';
import { drawingOf, type Drawing } from '../../../generator/documents/manual-docx/svg-drawing.ts';

function svg(text: string): Drawing {
  const find = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] =>
    'tagName' in node && node.tagName === 'svg' ? [node] : 'childNodes' in node ? node.childNodes.flatMap(find) : [];
  const [first] = find(parse(text));
  if (first === undefined) throw new Error('no picture');
  return drawingOf(first);
}

describe('a picture of a page', () => {
  it('is read as boxes with their texts, and arrows by their corners', () => {
    const drawing = svg(
      `<svg width="200" height="100" aria-label="图"><defs><path class="head" d="M 0 0"/></defs>
       <rect class="lane" x="0" y="0" width="200" height="100"/><rect class="lane-head" x="0" y="0" width="200" height="20"/>
       <text class="lane" x="100" y="14">局长</text>
       <path class="edge back" d="M 10 20 V 40 H 60 L 60 80 V 80"/>
       <a href="#x"><g class="node end"><title>t</title><rect x="20" y="30" width="50" height="20" rx="5"/><text class="name" x="45" y="44">报&lt;告</text></g></a>
       <text class="name" x="500" y="500">nowhere</text></svg>`,
    );
    expect(drawing).toMatchObject({ width: 200, height: 100, label: '图' });
    expect(drawing.boxes.map(({ kinds, lines }) => [kinds, lines])).toEqual([
      [['lane'], []],
      [['lane-head'], [{ text: '局长', kind: 'lane' }]],
      [['node', 'end'], [{ text: '报<告', kind: 'name' }]],
    ]);
    expect(drawing.arrows).toEqual([
      {
        points: [
          [10, 20],
          [10, 40],
          [60, 40],
          [60, 80],
        ],
        kinds: ['edge', 'back'],
      },
    ]);
  });

  it('is nothing where nothing is said', () => {
    expect(svg('<svg></svg>')).toEqual({ width: 0, height: 0, label: '', boxes: [], arrows: [] });
  });
});

/** Boxes of 40 by 40, one below another in one lane, each leading to the next. */
function column(boxes: number, width = 200): Drawing {
  const box = (y: number, height: number, kind: string) => ({ x: 0, y, width, height, radius: 0, kinds: [kind], lines: [] });
  const height = 30 + boxes * 60;
  const tops = Array.from({ length: boxes }, (_, at) => 40 + at * 60);
  return {
    width,
    height,
    label: '',
    boxes: [box(0, height, 'lane'), box(0, 30, 'lane-head'), ...tops.map((y) => box(y, 40, 'node'))],
    arrows: tops.slice(1).map((y) => ({ points: [[20, y - 20] as const, [20, y - 1] as const], kinds: ['edge'] })),
  };
}

const room = { width: 600, height: 900 };
const across = { width: 900, height: 600 };

describe('a drawing on paper', () => {
  it.each<[string, Drawing, [scale: number, isLandscape: boolean, pieces: number]]>([
    ['as it is', column(10), [1, false, 1]],
    ['smaller, to fit the width', column(5, 800), [0.75, false, 1]],
    ['across the page where it would be too small', column(5, 1200), [0.75, true, 1]],
    ['a little smaller rather than cut', column(18), [900 / 1110, false, 1]],
    ['cut', column(40), [1, false, 3]],
  ])('%s', (_, drawing, [scale, isLandscape, pieces]) => {
    const paged = pagedDrawing(drawing, room, across);
    expect([paged.scale, paged.isLandscape, paged.pieces.length]).toEqual([scale, isLandscape, pieces]);
  });

  it('is cut between boxes: each stands whole on one page, under the heads of the lanes, and every arrow has one head', () => {
    const drawing = column(40);
    const { pieces } = pagedDrawing(drawing, room, across);
    const nodes = pieces.flatMap(({ boxes }) => boxes.filter(({ kinds }) => kinds.includes('node')));
    expect(nodes.length).toBe(40);
    for (const { height, boxes, arrows } of pieces) {
      expect(height).toBeLessThanOrEqual(room.height);
      expect(boxes.map(({ kinds }) => kinds[0]).slice(0, 3)).toEqual(['lane', 'lane-head', 'node']);
      for (const box of boxes) expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const { points } of arrows) for (const [, y] of points) expect(y >= 30 && y <= height).toBe(true);
    }
    expect(pieces.flatMap(({ arrows }) => arrows.filter(({ hasHead }) => hasHead)).length).toBe(39);
  });

  it('a line that is cut goes on, also upward and over several pages', () => {
    const up = {
      points: [[5, 2300] as const, [190, 2300] as const, [190, 45] as const, [100, 45] as const],
      kinds: ['edge', 'back'],
    };
    const { pieces } = pagedDrawing({ ...column(40), arrows: [up] }, room, across);
    const parts = pieces.map(({ arrows }) => arrows.map(({ points, hasHead }) => [points.length, hasHead]));
    expect(parts).toEqual([[[3, true]], [[2, false]], [[3, false]]]);
  });
});
