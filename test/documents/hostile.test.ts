/** Whatever texts a manual has, its documents have the structure that their templates gave them, and the texts as they were written. */
import { Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { textsOfScript } from '../../generator/documents/site/changes/manual-texts.ts';
import { checkSpec } from '../language/check-spec.ts';
import { hostileFiles, hostileSpec } from '../hostile-spec.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { mustBeXml } from '../well-formed.ts';
import { documentsOf } from './build.ts';
import { parsePage, type ParsedPage } from './parsed.ts';

const build = (text: string) => documentsOf(hostileSpec(text), { files: hostileFiles(text) });
/** The structure of a page: elements and attributes, without texts and ids. */
const shape = ({ elements }: ParsedPage) => elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
/** What a page shows of a text: no document can hold control characters, halves of characters or what is none. */
const shownOf = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- these are what is replaced
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\ufffd');
const links =
  /^(#|(\.\.\/checklists\/)?[\w\p{L}-]+\.(html(#|$)|(docx|xlsx|csv|md|ics)$)|assets\/site\.css$|markdown\/index\.md$)/u;

describe.each(Object.entries(hostileTexts))('%s', async (_, text) => {
  const [plain, files] = await Promise.all([build('好'), build(text)]);
  const ofKind = (kind: string) =>
    files
      .filter(({ path }) => path.endsWith(kind))
      .map(({ path, content }) => ({ content, same: plain.find((file) => file.path === path)?.content ?? '' }));

  it('stands in a manual without errors, whose documents are those of any other text', async () => {
    const { diagnostics } = await checkSpec(hostileSpec(text), hostileFiles(text));
    expect(diagnostics.filter(({ severity }) => severity === 1)).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual(plain.map(({ path }) => path));
  });

  it('makes no element, attribute or link of any page', () => {
    for (const { content, same } of ofKind('.html')) {
      const parsed = parsePage(content);
      expect(parsed.errors).toEqual([]);
      expect(shape(parsed)).toEqual(shape(parsePage(same)));
      const ids = parsed.elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
      expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
      expect(parsed.elements.flatMap(({ attributes: { href } }) => href ?? []).filter((href) => !links.test(href))).toEqual([]);
    }
  });

  it('is read on the page as it was written', () => {
    const { text: page } = parsePage(files.find(({ path }) => path === 'docs/manual.html')?.content ?? '');
    expect(page.split(shownOf(text)).length).toBeGreaterThan(60);
  });

  it('leaves the drawings well-formed', () => {
    const drawings = ofKind('.html').flatMap(({ content }) => content.match(/<svg[^]*?<\/svg>/g) ?? []);
    expect(drawings.length).toBeGreaterThan(1);
    for (const drawing of drawings) mustBeXml(drawing);
  });

  it('leaves what the script of a checklist works on as JSON, with the same texts', () => {
    const data = ofKind('.html').flatMap(({ content }) => /id="form-data">(.*?)<\/script>/s.exec(content)?.[1] ?? []);
    expect(data.length).toBeGreaterThan(1);
    for (const json of data) {
      expect(json).not.toMatch(/<|\n|\u2028/);
      expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('marks up nothing in Markdown', () => {
    for (const { content, same } of ofKind('.md')) {
      expect(outline(content)).toEqual(outline(same));
      const cells = (one: string) => one.split('\n').map((line) => line.replace(/\\\|/g, '').split('|').length);
      expect(cells(content)).toEqual(cells(same));
    }
  });

  it('is no formula in CSV, and one cell', () => {
    for (const { content, same } of ofKind('.csv')) {
      const rows = (one: string) => parseCsv(one, { bom: true }) as string[][];
      expect(rows(content).map(({ length }) => length)).toEqual(rows(same).map(({ length }) => length));
      const cells = rows(content).flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      expect(cells.some((cell) => cell.includes(text.toWellFormed()))).toBe(true);
    }
  });

  it('leaves the lines of the calendar as they are', () => {
    for (const { content, same } of ofKind('.ics')) {
      expect(properties(content).map(([name]) => name)).toEqual(properties(same).map(([name]) => name));
      expect(content.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      // eslint-disable-next-line no-control-regex -- RFC 5545 allows a tab alone
      expect(content.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
      const summary = new Map(properties(content)).get('SUMMARY') ?? '';
      expect(summary.replace(/\\([\\;,])/g, '$1').replace(/\s+/g, ' ')).toBe(
        text
          .replace(/\p{Control}+|\p{Surrogate}/gu, ' ')
          .trim()
          .replace(/\s+/g, ' '),
      );
    }
    expect(ofKind('.ics')).toHaveLength(1);
  });

  it('leaves the data of the search one line', () => {
    const [script] = ofKind('search.js');
    expect(script?.content).not.toMatch(/<|\n(?!$)/);
    expect(textsOfScript(script?.content ?? '')?.texts.length).toBeGreaterThan(20);
  });
});

/** The structure of a Markdown text, without texts and ids. */
function outline(content: string): string[] {
  const walker = new Parser().parse(content).walker();
  const nodes: string[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { type, literal } = event.node;
    if (!event.entering || type === 'text' || type === 'softbreak' || literal === '<br>' || literal === '</strong>') continue;
    const mark = literal?.replace(/^<a id="[^"<>]*">$/, '<a id>') ?? '';
    nodes.push(mark === '<strong>' ? 'strong ' : `${type} ${mark}`);
  }
  return nodes;
}

/** Name and value of each line of a calendar, folded lines put together. */
function properties(content: string): [name: string, value: string][] {
  const lines = content.replaceAll('\r\n ', '').split('\r\n');
  return lines.map((line) => [/^[A-Z-]*/.exec(line)?.[0] ?? '', line.slice(line.indexOf(':') + 1)]);
}
