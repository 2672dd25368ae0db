import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { buildDocuments, type GeneratedFile } from '../../../generator/documents/build-documents.ts';
import { loadSpecs } from '../../../generator/workspace.ts';
import { parsePage, type ParsedPage } from '../parsed.ts';

const folder = fileURLToPath(new URL('../../../examples/operations-manual/', import.meta.url));
const filesOf = async (language?: 'zh' | 'en'): Promise<Map<string, string>> => {
  const { manuals, services } = await loadSpecs([folder], language === undefined ? {} : { language });
  const [manual] = manuals;
  if (manual === undefined) throw new Error('There is no manual.');
  const files: GeneratedFile[] = buildDocuments({ manual, shared: services.shared, only: ['docs'] });
  return new Map(files.map(({ path, content }) => [path.replace(/^docs\//, ''), content]));
};
const idsOf = ({ elements }: ParsedPage) => elements.flatMap(({ attributes: { id } }) => id ?? []);

describe('the site of the operations manual', async () => {
  const files = await filesOf();
  const pages = new Map(
    [...files].flatMap(([path, content]) =>
      /^[^/]+\.html$/.test(path) && path !== 'manual.html' ? [[path, parsePage(content)]] : [],
    ),
  );

  it('is written the same each time', async () => {
    expect(await filesOf()).toEqual(files);
  });

  it('has a page for each chapter, role and view', () => {
    const paths = [...pages.keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        'index.html',
        'people.html',
        'calendar.html',
        'raci.html',
        'trace.html',
        'procedures.html',
        'targets.html',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('chapter-'))).toHaveLength(8);
    expect(paths.filter((path) => path.startsWith('role-')).length).toBeGreaterThan(20);
  });

  it.each([...pages].filter(([path]) => path.startsWith('role-')))('%s has the name as its heading, once', (path, page) => {
    const headings = page.elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ text }) => text.split(' ')[0]);
    const [name = ''] = headings;
    expect(path).toBe(`role-${name}.html`);
    expect(headings.filter((heading) => heading === name)).toHaveLength(1);
  });

  it.each([...pages])('%s is sound', (path, page) => {
    expect(page.errors).toEqual([]);
    const ids = idsOf(page);
    expect(new Set(ids).size).toBe(ids.length);
    const dead = page.elements.flatMap(({ attributes: { href } }) => {
      if (href === undefined || /\.docx$/.test(href)) return [];
      const [to = '', id] = href.split('#');
      if (to !== '' && !files.has(to)) return [href];
      const target = to === '' ? page : pages.get(to);
      return id !== undefined && target !== undefined && !idsOf(target).includes(id) ? [href] : [];
    });
    expect(dead).toEqual([]);
    const count = (name: string) => page.elements.filter((element) => element.name === name).length;
    expect([count('h1'), count('main'), count('header')]).toEqual([1, 1, 1]);
    const navigation = page.elements.filter(({ name }) => name === 'nav').map(({ attributes }) => attributes['aria-label']);
    expect(navigation).toEqual(path === 'index.html' ? ['目录'] : ['位置', '目录']);
  });

  it.each([...pages])('%s asks nothing of the network', (path, page) => {
    expect(files.get(path)).not.toMatch(/https?:|url\((?!#)|@import|<style/);
    const sources = page.elements.flatMap(({ name, attributes }) =>
      name === 'script' || name === 'link' ? [attributes['src'] ?? attributes['href']] : [],
    );
    expect(sources).toEqual(['assets/site.css', 'assets/site.js']);
    const policy = page.elements.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    expect(policy?.attributes['content']).toMatch(/^default-src 'none';/);
  });

  it('has every id of the manual’s page, each at home on one page', () => {
    const all = idsOf(parsePage(files.get('manual.html') ?? '')).filter((id) => /^[a-z]+\./.test(id));
    const homes = Map.groupBy(
      [...pages].flatMap(([path, page]) => idsOf(page).map((id) => ({ id, path }))),
      ({ id }) => id,
    );
    expect(all.filter((id) => !homes.has(id))).toEqual([]);
    const clauses = [...homes].filter(([id]) => id.startsWith('clause.'));
    expect(clauses).toHaveLength(548);
    expect(clauses.filter(([, places]) => places.length > 1)).toEqual([]);
  });

  it('keeps its ids and pages in English', async () => {
    const english = await filesOf('en');
    expect([...english.keys()]).toEqual([...files.keys()]);
    const idsIn = (content: string | undefined) => idsOf(parsePage(content ?? ''));
    expect(idsIn(english.get('procedures.html'))).toEqual(idsIn(files.get('procedures.html')));
    expect(parsePage(english.get('raci.html') ?? '').text).toContain('Who does what (RACI)');
  });

  it('stays small', () => {
    const size = [...files].reduce((sum, [path, content]) => (path.includes('markdown/') ? sum : sum + content.length), 0);
    expect(size).toBeLessThan(2_500_000);
  });

  it('says on the page of a role all that concerns it', () => {
    const text = (path: string) => pages.get(path)?.text.replace(/\s+/g, ' ') ?? '';
    expect(text('role-网点服务人员.html')).toMatch(/我填的检查表|我办的步骤/);
  });
});
