import { describe, expect, it } from 'vitest';
import { diagramHtml, pictureIn } from '../../extension/client/diagram-page.ts';

const page =
  '<head><style>.flow { color: red }</style></head><article id="procedure.甲"><h3>甲</h3><svg class="flow" viewBox="0 0 10 10">one</svg></article>' +
  '<article id="procedure.乙"><svg class="flow" viewBox="0 0 10 10">two</svg></article>';

describe('the diagram of a procedure', () => {
  it.each([
    ['procedure.甲', '<svg class="flow" viewBox="0 0 10 10">one</svg>'],
    ['procedure.乙', '<svg class="flow" viewBox="0 0 10 10">two</svg>'],
    ['procedure.丙', undefined],
  ])('%s', (anchor, svg) => {
    expect(pictureIn(page, anchor)?.svg).toBe(svg);
  });

  it('loads nothing and runs its own script only', () => {
    const html = diagramHtml(pictureIn(page, 'procedure.甲'), { nonce: 'abc', empty: 'none' });
    expect(html).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'nonce-abc'"`);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('color: red');
  });

  it('says that there is none', () => {
    expect(diagramHtml(undefined, { nonce: 'abc', empty: 'none yet' })).toContain('<p>none yet</p>');
  });
});
