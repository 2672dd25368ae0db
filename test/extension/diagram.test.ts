import { describe, expect, it } from 'vitest';
import { diagramHtml, pictureIn } from '../../extension/client/diagram-page.ts';

const page =
  '<head><style>.flow { color: red }</style></head><article id="procedure.甲"><h3>甲</h3><svg class="flow" viewBox="0 0 10 10">one</svg></article>' +
  '<article id="procedure.乙"><svg class="flow" viewBox="0 0 10 10">two</svg></article>';

const words = { nonce: 'abc', empty: 'none yet', out: 'smaller', in: 'larger', save: 'Save' };

describe('the diagram of a procedure', () => {
  it.each([
    ['procedure.甲', '<svg class="flow" viewBox="0 0 10 10">one</svg>'],
    ['procedure.乙', '<svg class="flow" viewBox="0 0 10 10">two</svg>'],
    ['procedure.丙', undefined],
  ])('%s', (anchor, svg) => {
    expect(pictureIn(page, anchor)?.svg).toBe(svg);
  });

  it('loads nothing and runs its own script only', () => {
    const html = diagramHtml(pictureIn(page, 'procedure.甲'), words);
    expect(html).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'nonce-abc'"`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('color: red');
    for (const title of ['smaller', 'larger', 'Save (SVG)', 'Save (PNG)']) expect(html).toContain(`title="${title}"`);
  });

  it('says that there is none', () => {
    expect(diagramHtml(undefined, words)).toContain('<p>none yet</p>');
  });
});
