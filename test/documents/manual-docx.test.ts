import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { blocksOf, type Block } from '../../generator/documents/manual-docx/html-blocks.ts';
import { manualDocx } from '../../generator/documents/manual-docx/manual-docx.ts';

const page = (main: string) => `<!DOCTYPE html><body><nav>menu</nav><main>${main}</main></body>`;
const text = (block: Block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : block.kind);

const request = (html: string) => ({
  html,
  title: '办法 <b>&',
  facts: ['版本 1'],
  labels: { contents: '目录', page: ['第 ', { number: 'current' as const }, ' 页'] },
  language: 'zh' as const,
});
const parts = async (bytes: Uint8Array) => {
  const zip = await JSZip.loadAsync(bytes);
  return (path: string) => zip.file(path)?.async('string') ?? Promise.resolve('');
};

describe('blocks of a page', () => {
  it.each<[string, string, [string, string][]]>([
    [
      'headings keep their level',
      '<h2 id="a">甲</h2><h3>乙</h3>',
      [
        ['heading', '甲'],
        ['heading', '乙'],
      ],
    ],
    [
      'loose text is a paragraph',
      '前<b>文</b><p>段</p>后',
      [
        ['paragraph', '前文'],
        ['paragraph', '段'],
        ['paragraph', '后'],
      ],
    ],
    [
      'items of lists',
      '<ol><li>一<ul><li>二</li></ul></li></ol>',
      [
        ['item', '一'],
        ['item', '二'],
      ],
    ],
    ['a term and what is said of it', '<dl><div><dt>件</dt><dd>亦称 袋</dd></div></dl>', [['paragraph', '件  亦称 袋']]],
    ['what only a screen needs is left out', '<button>x</button><script>1</script><p hidden>y</p>z', [['paragraph', 'z']]],
    [
      'wording of clauses stays in the index',
      '<ul class="cites"><li><a href="#c">办法 §1</a><span class="wording">长</span></li></ul>',
      [['paragraph', '办法\u00a0§1']],
    ],
  ])('%s', (_, main, expected) => {
    expect(blocksOf(page(main)).map((block) => [block.kind, text(block)])).toEqual(expected);
  });

  it('keeps ids, links, and the cells of a table', () => {
    const [heading, table] = blocksOf(
      page(
        '<section><h2 id="x">甲</h2><table><thead><tr><th>名</th></tr></thead><tbody><tr id="r"><td><a href="#x">看</a></td></tr></tbody></table></section>',
      ),
    );
    expect(heading).toMatchObject({ kind: 'heading', ids: ['x'] });
    expect(table).toMatchObject({
      kind: 'table',
      headerRows: 1,
      rows: [[{ isHeader: true }], [{ blocks: [{ ids: ['r'], runs: [{ href: 'x' }] }] }]],
    });
  });

  it('leaves out the sections that it is told to', () => {
    const two =
      '<section aria-labelledby="a"><h2 id="a">甲</h2></section><section aria-labelledby="b"><h2 id="b">乙</h2></section>';
    expect(blocksOf(page(two), new Set(['a'])).map(text)).toEqual(['乙']);
  });
});

describe('the Word document', () => {
  const html = page(
    '<section><h2 id="x">章</h2><p><a href="#y">往 y</a> <a href="#z">往 z</a></p><h3 id="y">节</h3><ol><li>一</li></ol></section>',
  );

  it('numbers its headings, leads from the contents to them, and links what is there', async () => {
    const read = await parts(await manualDocx(request(html)));
    const body = await read('word/document.xml');
    expect(body.match(/w:pStyle w:val="Heading[12]"/g)).toHaveLength(2);
    expect(body.match(/PAGEREF _Toc\d \\h<[^>]*><[^>]*><w:t [^>]*>\d/g)).toHaveLength(2);
    expect(body.match(/<w:bookmarkStart [^>]*w:name="_(Toc|Ref)[12]"/g)).toHaveLength(4);
    // To z there is no way.
    expect(body.match(/<w:hyperlink [^>]*w:anchor="_Ref2"/g)).toHaveLength(1);
    expect(await read('word/numbering.xml')).toContain('第%1章');
    expect(await read('docProps/core.xml')).toContain('办法 &lt;b&gt;&amp;');
  });

  it('is the same, byte for byte, however often and whenever it is made', async () => {
    const first = await manualDocx(request(html));
    await manualDocx(request(page('<h2 id="other">x</h2>')));
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await manualDocx(request(html))))).toBe(0);
  });

  it('holds no character that XML cannot', async () => {
    const read = await parts(await manualDocx({ ...request(page('<h2 id="x">a\u000bb\ud800c</h2>')), title: 't\u0001\udfff' }));
    for (const path of ['word/document.xml', 'docProps/core.xml', 'word/header1.xml', 'word/header2.xml'])
      expect([...(await read(path))].filter((one) => one === '\ufffd' || (one < ' ' && !'\t\n\r'.includes(one)))).toEqual([]);
    expect(await read('word/document.xml')).toContain('a bc');
  });
});
