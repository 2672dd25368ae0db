import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { blocksOf, type Block } from '../../../generator/documents/manual-docx/html-blocks.ts';
import { manualDocx } from '../../../generator/documents/manual-docx/manual-docx.ts';

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

  it('refers to clauses and articles by fields, which hold what the bookmark does', async () => {
    const html = page(
      `<section><h2 id="s">口径</h2><ol class="articles"><li id="one">甲</li><li id="two"><p>乙</p><ul class="cites"><li>
       <a class="reference" href="#clause">办法 §A-1</a><span class="wording">条文</span></li></ul></li></ol></section>
       <section><h2 id="c">条款索引</h2><table><tbody><tr id="clause"><th><a class="name" href="#clause">A-1</a></th>
       <td><span class="wording">条文</span></td><td><a href="#two">口径 2</a></td></tr></tbody></table></section>`,
    );
    const body = await (await parts(await manualDocx(request(html))))('word/document.xml');
    const fields = [...body.matchAll(/<w:fldSimple w:instr="REF (\S+) ([^*]*)\\\* MERGEFORMAT">.*?<w:t[^>]*>([^<]*)</g)];
    expect(fields.map(([, , switches, text]) => [switches, text])).toEqual([
      ['\\h ', 'A-1'],
      ['\\r \\h ', '第二条'],
    ]);
    const [clause] = fields.map(([, bookmark]) => bookmark);
    expect(body).toMatch(new RegExp(`w:name="${clause}" [^>]*/><w:r>.{0,80}A-1</w:t></w:r><w:bookmarkEnd`));
    expect(body.match(/条文/g)).toHaveLength(1);
    expect(body).not.toContain(`w:anchor="${clause}"`);
  });

  it('draws the pictures of the page, wide ones on a page of their own that lies across', async () => {
    const picture = (width: number) =>
      `<svg width="${width}" height="100" aria-label="某图"><rect class="lane" x="0" y="0" width="${width}" height="100"/>
       <g class="node"><rect x="5" y="5" width="60" height="30" rx="4"/><text class="name" x="30" y="20">报告</text></g>
       <path class="edge" d="M 30 35 V 90"/></svg>`;
    const read = await parts(
      await manualDocx(request(page(`<h2 id="x">章</h2>${picture(300)}<p>文</p>${picture(1200)}<p>后</p>`))),
    );
    const body = await read('word/document.xml');
    expect(body.match(/<wp:docPr id="\d+" name="某图" descr="某图: 报告"/g)).toHaveLength(2);
    expect(body.match(/<wps:wsp>/g)).toHaveLength(6);
    expect([...body.matchAll(/w:orient="(\w+)"/g)].map(([, orient]) => orient)).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
    ]);
  });

  it('does not make Word ask whether to update its fields', async () => {
    const read = await parts(await manualDocx(request(html)));
    expect(await read('word/settings.xml')).not.toContain('updateFields');
    expect(await read('word/document.xml')).not.toContain('w:dirty');
    expect(await read('word/header1.xml')).toContain('STYLEREF 1');
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
