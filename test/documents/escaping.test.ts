import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown } from '../../generator/escaping.ts';
import { parsePage } from './parsed.ts';

describe('escaping for HTML', () => {
  it.each([
    ['<script>&', '&lt;script&gt;&amp;'],
    [`"'`, '&quot;&#39;'],
    ['a\u0000b\u0007c\u0085', 'a\ufffdb\ufffdc\ufffd'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['half \ud800 of one', 'half \ufffd of one'],
    ['whole 😀 one', 'whole 😀 one'],
    ['\u202eabc', '\u202eabc\u202c'],
    ['\u2067a\u202bb\u2069', '\u2067a\u202bb\u2069'],
    ['\u2067a\u202bb', '\u2067a\u202bb\u202c\u2069'],
    ['\u202ca', '\u202ca'],
  ])('%j', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });

  it('a parser reads back any text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { elements } = parsePage(`<!DOCTYPE html><p title="${escapeHtml(text)}">x${escapeHtml(text)}x</p>`);
        const paragraph = elements.find(({ name }) => name === 'p');
        const read = escapeHtml(text).replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => signs[name] ?? '');
        expect(paragraph).toEqual({ name: 'p', attributes: { title: read }, text: `x${read}x` });
      }),
    );
  });
});

const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };

/** Letters with many of the signs that CommonMark gives a meaning to. */
const marked = fc.string({ unit: fc.constantFrom(...'ab汉。 \\`*_[]<>|~$&!#+-=().:;\'"0123456789\n\t{}/@^') });

describe('escaping for Markdown', () => {
  it.each([
    ['**a** _b_ `c`', '\\*\\*a\\*\\* \\_b\\_ \\`c\\`'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['a | b', 'a \\| b'],
    ['a\n\n b ', 'a<br>b'],
    ['二(一)3,500 元', '二(一)3,500 元'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    ['a paragraph', '', ''],
    ['a heading', '## ', ''],
    ['a list item', '- [ ] ', ''],
    ['the text behind bold', '<strong>x</strong> ', ''],
  ])('a parser reads back any text: %s', (_, before, after) => {
    fc.assert(
      fc.property(marked, (text) => {
        const root = new Parser().parse(`${before}${escapeMarkdown(text)}${after}\n`);
        const shown = textOf(root)
          .replace(/^\[ \]/, '')
          .replace(/^x(?= |$)/, '');
        const squeezed = text
          .trim()
          .replace(/\s*\n\s*/g, '\n')
          .replace(/[ \t]+/g, ' ');
        expect(shown.trim()).toBe(squeezed);
      }),
    );
  });
});

/** The text that a document shows; a line break is `\n`. Any node that our text must not make is an error. */
function textOf(root: Node): string {
  const walker = root.walker();
  let text = '';
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { type, literal } = event.node;
    if (type === 'text') text += literal ?? '';
    else if (type === 'html_inline') text += literal === '<br>' ? '\n' : '';
    else expect(['document', 'paragraph', 'heading', 'list', 'item']).toContain(type);
    if (type === 'html_inline') expect(['<br>', '<strong>', '</strong>']).toContain(literal);
  }
  return text;
}
