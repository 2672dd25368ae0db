import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { textsOfScript } from '../../generator/documents/site/changes/manual-texts.ts';
import { documentsOf } from './build.ts';
import { parsePage, type ParsedPage } from './parsed.ts';

/** Texts that would do harm, or break the page, in a document that let them. */
const corpus: Record<string, string> = {
  'a script': '<script>alert(1)</script>',
  'an image that cannot load': '"><img src=x onerror=alert(1)>',
  'an attribute': `' onmouseover='alert(1)`,
  'the end of everything': '</td></table></style></title></main><h1>x',
  'a comment and a section': '<!-- ]]> --> <![CDATA[ x ]]>',
  'a template': '{{title}} {{{title}}} {{#each x}}{{> page}}',
  'a table': 'a | b\\n|---|---|\\n| c | d |',
  'a heading and a list': '# a\\n- b\\n1. c\\n> d',
  code: '`a` ``` b ~~~ c',
  links: '[a](javascript:alert(1)) ![b](http://c.example/d.png) <http://e.example>',
  'a reference': '[a]: http://b.example',
  entities: '&lt;b&gt; &#60; &amp;amp;',
  'right to left': 'a \\u202e\\u2067b c',
  'a very long word': 'x'.repeat(5000),
  emoji: '👩‍👩‍👧‍👦 🏤 e\\u0301',
  'a formula': "=cmd|'/c calc'!A1",
  'a path': '../../etc/passwd\\u0007',
};

/** A spec in which every place that takes a text has this one. */
const specOf = (text: string) => {
  const t = `"${text.replaceAll('"', '\\"')}"`;
  return `规程 甲 ${t} { 版本 ${t} 适用范围 ${t} 币种 CNY 时区 ${t} 口径 ${t} 依据 办法 §1 }
文件 办法 ${t} 自 "sources/办法.csv"
术语 总包 ${t} 依据 办法 §1
机构 县局 ${t}
岗位 局长 ${t} 属于 县局 { 职责 ${t} 资格 ${t} }
小组 组 ${t} { 组长 局长 }
日历 历 ${t} { 周 周一 }
参数 时限 ${t} : 时长 未定 ${t} 因 ${t}
参数 名 : 文本 = ${t} 设定 ${t}
记录 事件 ${t} { 编号 ${t} : 文本 主键 默认 ${t} 人 : 人员 算 = 编号 = ${t} }
扣罚 丢失 ${t} 针对 事件 依据 办法 §1 { 当 编号 = ${t} 扣款 人 1 元 处分 人 ${t} 由 局长 }
结算 月结 ${t} 每 月 { 扣自 事件 }
检查表 表 ${t} 由 局长 每 月 依据 办法 §1 { 部分 一 ${t} { 项目 项 ${t} 凭证 ${t} 依据 办法 §2 } }
用例 ${t} { 已知 事件 { 编号: ${t}, 人: ${t} } 应得 丢失 之 ${t} 应扣 ${t} 1 元 应得 丢失 应处分 ${t} ${t} 应得 合计 ${t} 1 元 应得 拒收 ${t} }
非规范 办法 §3 因 ${t}`;
};

const filesOf = (text: string) => {
  const cell = `"${JSON.parse(`"${text.replaceAll('"', '\\"')}"`).replaceAll('"', '""')}"`;
  return { 'sources/办法.csv': `id,clause,statement\n1,${cell},${cell}\n2,,${cell}\n3,,${cell}\n${cell},,${cell}\n` };
};

const build = (text: string) => documentsOf(specOf(text), { files: filesOf(text) });
/** The structure of a page: elements and attributes, without texts and ids. */
const shape = ({ elements }: ParsedPage) => elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

describe('hostile texts', async () => {
  const plain = await build('好');
  const page = (path: string) => parsePage(plain.find((file) => file.path === path)?.content ?? '');

  it.each(Object.entries(corpus))('%s', async (_, text) => {
    const files = await build(text);
    expect(files.map(({ path }) => path)).toEqual(plain.map(({ path }) => path));
    for (const { path, content } of files) {
      if (!path.endsWith('.html')) continue;
      const parsed = parsePage(content);
      expect(parsed.errors).toEqual([]);
      expect(shape(parsed)).toEqual(shape(page(path)));
      const ids = parsed.elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        parsed.elements
          .flatMap(({ attributes: { href } }) => href ?? [])
          .filter((href) => !/^(#|[\w\p{L}-]+\.(html(#|$)|docx$|ics$)|assets\/site\.css$|markdown\/index\.md$)/u.test(href)),
      ).toEqual([]);
    }
  });

  it.each(Object.entries(corpus))('%s, in Markdown', async (_, text) => {
    const outline = (content: string) => {
      const walker = new Parser().parse(content).walker();
      const nodes: string[] = [];
      for (let event = walker.next(); event !== null; event = walker.next()) {
        const { type, literal } = event.node;
        if (!event.entering || type === 'text' || type === 'softbreak' || literal === '<br>' || literal === '</strong>') continue;
        const mark = literal?.replace(/^<a id="[^"<>]*">$/, '<a id>') ?? '';
        nodes.push(mark === '<strong>' ? 'strong ' : `${type} ${mark}`);
      }
      return nodes;
    };
    for (const { path, content } of await build(text)) {
      if (!path.endsWith('.md')) continue;
      const same = plain.find((file) => file.path === path)?.content ?? '';
      expect(outline(content)).toEqual(outline(same));
      expect(content.split('\n').map((line) => line.replace(/\\\|/g, '').split('|').length)).toEqual(
        same.split('\n').map((line) => line.split('|').length),
      );
    }
  });

  it.each(Object.entries(corpus))('%s, in the calendar and the search', async (_, text) => {
    const files = await build(text);
    const calendar = files.find(({ path }) => path.endsWith('.ics'))?.content ?? '';
    const names = (content: string) =>
      content
        .replaceAll('\r\n ', '')
        .split('\r\n')
        .map((line) => /^[A-Z-]*/.exec(line)?.[0]);
    expect(names(calendar)).toEqual(names(plain.find(({ path }) => path.endsWith('.ics'))?.content ?? ''));
    expect(calendar.split('\r\n').filter((line) => Buffer.byteLength(line) > 76)).toEqual([]);
    const script = files.find(({ path }) => path.endsWith('search.js'))?.content ?? '';
    expect(script).not.toMatch(/<|\n(?!$)/);
    expect(textsOfScript(script)?.texts.length).toBeGreaterThan(20);
  });

  it('what was written is what is read', async () => {
    const text = '<b>{{a}}</b> & "c" | `d`';
    const files = await build(text);
    const shown = parsePage(files.find(({ path }) => path === 'docs/manual.html')?.content ?? '').text;
    expect(shown.split(text).length).toBeGreaterThan(25);
  });
});
