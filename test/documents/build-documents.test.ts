import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocuments, type GeneratedFile } from '../../generator/documents/build-documents.ts';
import { templates } from '../../generator/generated/templates.ts';
import { TemplateError } from '../../generator/templating.ts';
import { loadSpecs } from '../../generator/workspace.ts';
import { documentsOf } from './build.ts';
import { parsePage } from './parsed.ts';

const folder = fileURLToPath(new URL('../../examples/county-fines/', import.meta.url));
const load = async (language?: 'zh' | 'en') => {
  const { manuals, services } = await loadSpecs([folder], language === undefined ? {} : { language });
  const [manual] = manuals;
  if (manual === undefined) throw new Error('There is no manual.');
  return { manual, shared: services.shared };
};
const contentOf = (files: GeneratedFile[], path: string) => files.find((file) => file.path === path)?.content ?? '';

function hashOf(page: string): string {
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  return createHash('sha256').update(script).digest('base64');
}

describe('the county fines as documents', async () => {
  const loaded = await load();
  const files = buildDocuments(loaded);
  const page = parsePage(contentOf(files, 'docs/manual.html'));
  const withName = (name: string) => page.elements.filter((element) => element.name === name);

  it('are these files', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['docs/index.html', 'docs/manual.html', 'docs/calendar.ics']));
    expect(new Set(paths).size).toBe(paths.length);
    const sheets = paths.filter((path) => path.startsWith('checklists/'));
    expect(sheets).toEqual([
      'checklists/index.html',
      'checklists/index.md',
      ...['综合管理抽查', 'by-role', 'by-place', 'by-frequency', 'by-chapter'].flatMap((sheet) =>
        ['html', 'md', 'csv'].map((format) => `checklists/${sheet}.${format}`),
      ),
    ]);
    expect(buildDocuments({ ...loaded, only: ['checklists'] }).map(({ path }) => path)).toEqual(sheets);
    expect(buildDocuments({ ...loaded, only: [] })).toEqual([]);
  });

  it('are the same bytes each time', async () => {
    expect(buildDocuments(await load())).toEqual(files);
  });

  it('lead from the site to the checklists where those are built beside it', () => {
    const way = '../checklists/index.html';
    const homeOf = (made: GeneratedFile[]) => contentOf(made, 'docs/index.html');
    expect(homeOf(files)).toContain(way);
    expect(homeOf(buildDocuments({ ...loaded, only: ['docs'], beside: ['docs', 'checklists'] }))).toBe(homeOf(files));
    expect(homeOf(buildDocuments({ ...loaded, only: ['docs'] }))).not.toContain(way);
  });

  const alone = files.filter(({ path }) => path === 'docs/manual.html' || /^checklists\/.*html$/.test(path));

  it.each(files.filter(({ path }) => path.endsWith('.html')).map(({ path, content }) => [path, content]))(
    '%s is sound',
    (_, content) => {
      const { elements, errors } = parsePage(content);
      expect(errors).toEqual([]);
      const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const dead = elements.flatMap(({ attributes: { href } }) =>
        href?.startsWith('#') === true && !ids.includes(href.slice(1)) ? [href] : [],
      );
      expect(dead).toEqual([]);
    },
  );

  it.each(alone.map(({ path, content }) => [path, content]))('%s asks nothing of the network', (_, content) => {
    const { elements } = parsePage(content);
    const named = elements.map(({ name }) => name);
    expect(named.filter((name) => ['link', 'iframe', 'img', 'object', 'form'].includes(name))).toEqual([]);
    expect(elements.filter(({ attributes }) => 'src' in attributes).length).toBe(0);
    expect(/url\(|@import|https?:/.exec(content)?.[0]).toBeUndefined();
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const said = policy?.attributes['content'] ?? '';
    if (!named.includes('script')) return expect(said).toBe("default-src 'none'; style-src 'unsafe-inline'");
    // Only the script that the page itself carries runs.
    expect(said).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:; script-src 'sha256-${hashOf(content)}'`,
    );
  });

  it('can be found one’s way in without seeing it', () => {
    expect(withName('html')[0]?.attributes['lang']).toBe('zh-CN');
    expect(['header', 'nav', 'main', 'h1'].map((name) => withName(name).length)).toEqual([1, 1, 1, 1]);
    expect(page.elements.find(({ name }) => name === 'a')?.attributes).toEqual({ class: 'skip', href: '#main' });
    for (const { attributes } of withName('section')) expect(attributes['aria-labelledby']).toBeTruthy();
    for (const { attributes } of withName('th')) expect(['col', 'row']).toContain(attributes['scope']);
    const labels = page.elements
      .filter(({ attributes }) => attributes['role'] === 'group')
      .map(({ attributes }) => attributes['aria-label']);
    expect(labels.filter((label) => !label)).toEqual([]);
  });

  it('have every clause, once, with its bucket', () => {
    const rows = page.elements.filter(({ attributes }) => attributes['id']?.startsWith('clause.') === true);
    expect(rows).toHaveLength(95);
    expect(rows[0]?.text.replace(/\s+/g, ' ').trim()).toBe('ASM-152 一 考核小组至少含人事、财务、市场三部门 检查表 考核小组组成');
    expect(rows.filter(({ text }) => text.includes('未落实'))).toEqual([]);
  });

  it('say a rule in words', () => {
    const row = page.elements.find(({ attributes }) => attributes['id'] === 'penalty.机要总包延误');
    const text = row?.text.replace(/\s+/g, ' ').trim() ?? '';
    expect(text).toMatch(/^机要总包延误 ?机要总包积压延误 当种类 为 机要总包 且 \(情形 为 延误 或 已找回\) 除非被上级罚/);
    expect(text).toMatch(
      /优先于总包延误 300 元\/袋\/天 × 数量 × 延误天数 责任人 办法 §ASM-204 二\(一\)10 机要总包积压延误按袋按天扣款$/,
    );
  });

  it('mark what nobody has set', () => {
    const unbound = page.elements.filter(({ attributes }) => attributes['class'] === 'unbound').map(({ text }) => text);
    expect(unbound.filter((text) => text === '未定')).toHaveLength(2);
    expect(page.text).toContain('尚有 2 项未定');
  });

  it('come in English labels around the same texts', async () => {
    const english = parsePage(contentOf(buildDocuments(await load('en')), 'docs/manual.html'));
    expect(english.elements.find(({ name }) => name === 'html')?.attributes['lang']).toBe('en');
    expect(english.elements.filter(({ name }) => name === 'h2').map(({ text }) => text)).toContain('Schedule of fines');
    expect(english.text).toContain('总包丢失、损毁');
    const idsOf = ({ elements }: typeof page) => elements.flatMap(({ attributes: { id } }) => id ?? []);
    expect(idsOf(english)).toEqual(idsOf(page));
  });

  it('take other templates, whose faults say where', () => {
    const texts = new Map([['documents/parts/layout.html.hbs', '<p>{{head.title}}</p>\n']]);
    expect(contentOf(buildDocuments({ ...loaded, templates: texts }), 'docs/manual.html')).toBe(
      '<p>县邮政局综合管理考核办法</p>\n',
    );
    const wrong = new Map([
      ['concepts/term/term.html.hbs', ''],
      ['concepts/penalty/penalty-row.html.hbs', '\n{{nmae}}'],
    ]);
    expect(() => buildDocuments({ ...loaded, templates: wrong })).toThrow(TemplateError);
    expect(() => buildDocuments({ ...loaded, templates: wrong })).toThrow(
      'concepts/penalty/penalty-row.html.hbs:2: the view has no field nmae',
    );
  });

  it('use every template', () => {
    const named = (name: string, format: string) =>
      [...templates].some(([, text]) => text.includes(`> ${name}}}`) || text.includes(`> ${name} `)) && format !== '';
    const pages = ['manual-page', 'checklist-form', 'checklist-index', 'notices', 'site-page', 'site-styles'];
    const ofSite = ['home', 'chapter', 'people', 'person', 'year', 'raci', 'changes'];
    const unused = [...templates.keys()].filter((path) => {
      const [, name = '', format = ''] = /([^/]+)\.(\w+)\.hbs$/.exec(path) ?? [];
      const isSection = path === `concepts/${name}/${name}.html.hbs`;
      return ![...pages, ...ofSite].includes(name) && !isSection && !named(name, format);
    });
    expect(unused).toEqual([]);
  });
});

describe('a manual that is not finished', () => {
  it.each([
    ['', '', 'spec'],
    ['规程 甲 {}', '', '甲'],
    ['term Bag "x"', '', 'spec'],
  ])('%j has documents all the same', async (spec, _, title) => {
    const files = await documentsOf(spec);
    expect(parsePage(contentOf(files, 'docs/manual.html')).elements.find(({ name }) => name === 'h1')?.text).toBe(title);
    expect(parsePage(contentOf(files, 'docs/index.html')).elements.find(({ name }) => name === 'h1')?.text).toBe(title);
  });

  it('has documents wherever it breaks off, and whatever is missing in it', async () => {
    const words = goldenSpecs().match(/\s+|[\p{L}\p{N}_]+|[^\s]/gu) ?? [];
    const cut = fc.record({ from: fc.nat(words.length), length: fc.nat(400), without: fc.array(fc.nat(400), { maxLength: 3 }) });
    await fc.assert(
      fc.asyncProperty(cut, async ({ from, length, without }) => {
        const part = words.slice(from, from + length).filter((_word, index) => !without.includes(index));
        for (const { path, content } of await documentsOf(part.join(''), { only: ['docs'] })) {
          const { text, errors } = path.endsWith('.html') ? parsePage(content) : { text: content, errors: [] };
          const isOurs = path.endsWith('.html') || path.endsWith('.md');
          expect({ path, errors, undefined: isOurs ? /undefined.*/.exec(text)?.[0] : undefined }).toEqual({ path, errors: [] });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Every construct that documents print, without citations. */
function goldenSpecs(): string {
  const concepts = fileURLToPath(new URL('../concepts/', import.meta.url));
  const paths = readdirSync(concepts, { recursive: true, encoding: 'utf8' }).filter((path) => /docs.\w+\.postil$/.test(path));
  const texts = paths.map((path) => readFileSync(concepts + path, 'utf8').replace(/^规程.*\{\}$/gm, ''));
  return texts.join('\n').replace(/ 依据 办法 (§\S+(, 办法 )?)+/g, ' ');
}
