import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../generator/documents/manual-docx/html-blocks.ts';
import { markdownOf, runsText } from '../../generator/documents/markdown/markdown-blocks.ts';

const html = (markdown: string) => new HtmlRenderer().render(new Parser().parse(markdown)).trim();
const run = (text: string, isStrong = false) => ({ text, isStrong, isSoft: false });

describe('bold beside Chinese signs', () => {
  it.each([
    [[run('“重点”', true), run('内容')], '<p><strong>“重点”</strong>内容</p>'],
    [[run('前'), run('（甲）', true), run('后')], '<p>前<strong>（甲）</strong>后</p>'],
    [[run('甲', true), run('，后')], '<p><strong>甲</strong>，后</p>'],
    [[run('甲', true), run('乙', true)], '<p><strong>甲乙</strong></p>'],
    [[run('a*b', true), run('c')], '<p><strong>a*b</strong>c</p>'],
    [[run('甲 ', true), run('乙')], '<p><strong>甲</strong> 乙</p>'],
  ])('%j', (runs, expected) => {
    expect(html(runsText(runs, () => undefined))).toBe(expected);
  });

  it('survives whatever stands beside it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲“”（），。a1*_`<>[]&|~ \\'), minLength: 1, maxLength: 6 });
    const parts = fc.array(fc.record({ text, isStrong: fc.boolean(), isSoft: fc.constant(false) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, (runs) => {
        const strongOf = (marked: string) =>
          [...marked.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, inner = '']) => inner.trim()).join('');
        const wanted = runs.map((one) => (one.isStrong && one.text.trim() !== '' ? one.text : '')).join('');
        const plain = strongOf(html(`甲${runsText([run('x'), ...runs], () => undefined)}`)).replace(
          /&(\w+);/g,
          (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '?',
        );
        expect(plain.replace(/\s/g, '')).toBe(wanted.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a page as Markdown', () => {
  it.each<[string, string, string]>([
    ['a heading', '<h2 id="a">甲</h2><h3>乙</h3>', '# <a id="a"></a>甲\n\n## 乙\n'],
    ['lists', '<ol><li>一<ul><li>二</li></ul></li><li>三</li></ol>', '1. 一\n\n   - 二\n\n2. 三\n'],
    [
      'a table',
      '<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr id="r"><td>1</td><td><p>x</p><p>y</p></td></tr></tbody></table>',
      '| a\\|b | c |\n| --- | --- |\n| <a id="r"></a>1 | x<br>y |\n',
    ],
    ['links', '<p><a href="#x">甲</a> <a href="#gone">乙</a></p>', '[甲](p.md#x) 乙\n'],
    ['changes', '<p>扣 <del>50</del><ins>60</ins> 元</p>', '扣 <del>50</del><ins>60</ins> 元\n'],
  ])('%s', (_, page, expected) => {
    expect(markdownOf(blocksOf(`<main>${page}</main>`), (id) => (id === 'x' ? 'p.md#x' : undefined))).toBe(expected);
  });
});
