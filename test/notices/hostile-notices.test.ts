/** Whatever texts records and manuals hold, notices are sound, and no text becomes part of their structure. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder, lines } from '../cli/cli.ts';
import { expectSound, partsOf } from '../documents/manual-docx/package-parts.ts';
import { parsePage, type ParsedPage } from '../documents/parsed.ts';
import { hostileFiles, hostileRecord, hostileSpec } from '../hostile-spec.ts';
import { hostileTexts } from '../hostile-texts.ts';

async function noticesOf(text: string) {
  const at = folder({ '甲.postil': hostileSpec(text), ...hostileFiles(text), 'd.ndjson': lines(hostileRecord(text)) });
  const run = (out: string) => cli(at, ['notices', '--data', '事件=d.ndjson', '--as-of', '2025-04-30', '--out', out]);
  expect([(await run('n.html')).exitCode, (await run('n.docx')).exitCode]).toEqual([0, 0]);
  return { page: readFileSync(join(at, 'n.html'), 'utf8'), parts: await partsOf(readFileSync(join(at, 'n.docx'))) };
}

type Notices = Awaited<ReturnType<typeof noticesOf>>;
let harmless: Notices | undefined;

/** The structure of a page: elements and attributes, without texts. */
const shape = ({ elements }: ParsedPage) => elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));
const count = ({ parts }: Notices, element: string) => (parts.get('word/document.xml') ?? '').split(`<${element}`).length;

// Half a character is none: such a record is rejected.
describe.each(Object.entries(hostileTexts).filter(([, text]) => text.isWellFormed()))('%s', (_, text) => {
  it('is text alone', async () => {
    const same = (harmless ??= await noticesOf('好'));
    const hostile = await noticesOf(text);
    const page = parsePage(hostile.page);
    expect(page.errors).toEqual([]);
    expect(shape(page)).toEqual(shape(parsePage(same.page)));
    expectSound(hostile.parts);
    for (const element of ['w:tbl>', 'w:tr>', 'w:tc>', 'w:p>', 'w:drawing', 'w:hyperlink'])
      expect([element, count(hostile, element)]).toEqual([element, count(same, element)]);
  });
});
