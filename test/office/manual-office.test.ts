/** The manual as a Word document in an office suite: it opens, its contents tell the pages, its drawings and fields are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeDocuments } from '../../generator/documents/office-documents.ts';
import { cli } from '../cli/cli.ts';
import { documentsOf, manualOf } from '../documents/build.ts';
import { hostileFiles, hostileSpec } from '../hostile-spec.ts';
import { hostileTexts } from '../hostile-texts.ts';
import { services } from '../language/check-spec.ts';
import { officeIn, type Office } from './libreoffice.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
let at: string;
let office: Office;

beforeAll(() => {
  at = mkdtempSync(join(tmpdir(), 'postil-manual-'));
  office = officeIn(at);
});

afterAll(() => rmSync(at, { recursive: true, force: true }));

async function built(example: string, ...options: string[]): Promise<string> {
  const args = ['build', join(examples, example), '-o', join(at, example), '--only', 'docs', '--force', ...options];
  expect(await cli(at, args)).toMatchObject({ exitCode: 0 });
  return join(at, example, 'docs/manual.docx');
}

const bare = (text: string) => text.replace(/\s/g, '');

/** The lines of the contents, each with the page it names and the page on which its heading stands. */
function contentsOf(printed: string): { heading: string; named: number; stands: number }[] {
  const pages = printed.split('\f');
  const entry = /^\s*(第[一二三四五六七八九十百零]+[章节]) (.*?)\.{3,}\s*(\d+)\s*$/;
  const lines = pages.flatMap((page, index) => page.split('\n').flatMap((line) => ({ index, match: entry.exec(line) })));
  const entries = lines.flatMap(({ index, match }) => (match === null ? [] : [{ index, match }]));
  let from = (entries.at(-1)?.index ?? 0) + 1;
  return entries.map(({ match: [, number = '', text = '', page] }) => {
    const heading = bare(number + (text.split(' ')[0] ?? ''));
    const found = pages.findIndex((one, index) => index >= from && bare(one).includes(heading));
    if (found >= 0) from = found;
    return { heading, named: Number(page), stands: found + 1 };
  });
}

describe.each(['counter-outage', 'post-duties', 'operations-manual'])('%s', (example) => {
  it('has contents that tell the pages, numbered headings, and clauses where they are referred to', async () => {
    const printed = office.printed(await built(example), `manual-${example}`);
    const contents = contentsOf(printed);
    expect(contents.length).toBeGreaterThan(20);
    // Other fonts stand in for those of an office here: a line may fall onto the next page.
    const wrong = contents.filter(({ named, stands }) => named !== stands);
    expect(wrong.filter(({ named, stands }) => Math.abs(named - stands) > 1)).toEqual([]);
    expect(wrong.length).toBeLessThanOrEqual(Math.ceil(contents.length / 20));
    expect(printed).not.toMatch(/Error|错误：|Reference source not found|未找到/);
    expect(printed).toMatch(/第\s+\d+\s+页\s+共\s+\d+\s+页/);
  });
});

it('takes the styles of a template that LibreOffice has made', async () => {
  const page = join(at, 'company.html');
  writeFileSync(page, '<h1>章</h1><h2>节</h2><p>文</p>');
  const template = office.convert(page, 'odt').replace(/\.odt$/, '.docx');
  office.convert(template.replace(/\.docx$/, '.odt'), 'docx');
  const printed = office.printed(await built('sms-rules', '--word-template', template), 'manual-template');
  expect(bare(printed)).toContain('第一章适用范围与口径');
});

it.each<[string, string]>([
  [
    'all hostile texts',
    Object.values(hostileTexts)
      .filter((text) => text.length < 1000)
      .join(' '),
  ],
  ['a word longer than a line', 'x'.repeat(400)],
])('opens with %s in every place', async (_, text) => {
  const [spec, files] = [hostileSpec(text), hostileFiles(text)];
  const pages = await documentsOf(spec, { files });
  const made = await officeDocuments({ manual: await manualOf(spec, files), shared: services.shared, pages });
  for (const path of ['docs/manual.docx', 'checklists/表.docx']) {
    const file = join(at, `hostile-${path.slice(path.lastIndexOf('/') + 1)}`);
    writeFileSync(file, made.find((one) => one.path === path)?.content ?? '');
    expect(bare(office.printed(file, 'hostile'))).toContain(path.startsWith('docs') ? '第一章适用范围与口径' : '签字');
  }
});
