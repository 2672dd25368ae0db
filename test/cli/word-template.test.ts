import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { readWordTemplate } from '../../generator/cli/build/word-template.ts';

const at = mkdtempSync(join(tmpdir(), 'postil-template-'));
afterAll(() => rmSync(at, { recursive: true, force: true }));

async function zipped(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [path, text] of Object.entries(parts)) zip.file(path, text);
  return zip.generateAsync({ type: 'uint8array' });
}
const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styles = `<?xml version="1.0"?><w:styles ${space}/>`;
const theme = '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>';

describe('a Word template', () => {
  it.each<[string, Record<string, string>, object]>([
    ['gives its styles', { 'word/styles.xml': styles }, { styles }],
    ['and its theme', { 'word/styles.xml': styles, 'word/theme/theme1.xml': theme }, { styles, theme }],
    ['whose theme is broken has none', { 'word/styles.xml': styles, 'word/theme/theme1.xml': '<a:theme' }, { styles }],
  ])('%s', async (_, parts, expected) => {
    const path = join(at, 'good.dotx');
    writeFileSync(path, await zipped(parts));
    expect(await readWordTemplate(path, 'good.dotx')).toEqual(expected);
  });

  it.each<[string, string | Record<string, string>]>([
    ['empty', ''],
    ['no zip', '<p>'],
    ['half a zip', 'PK\u0003\u0004'],
    ['a zip without styles', { 'a.txt': 'a' }],
    ['styles that break off', { 'word/styles.xml': '<w:styles' }],
    ['styles that are none', { 'word/styles.xml': `<w:document ${space}/>` }],
    [
      'styles with entities of their own',
      { 'word/styles.xml': `<!DOCTYPE x [<!ENTITY a "b">]><w:styles ${space}>&a;</w:styles>` },
    ],
  ])('is not what is %s', async (_, content) => {
    const path = join(at, 'bad.dotx');
    writeFileSync(path, typeof content === 'string' ? content : await zipped(content));
    await expect(readWordTemplate(path, 'bad.dotx')).rejects.toMatchObject({ code: 'build/word-template' });
  });

  it('is no folder, and has to be there', async () => {
    await expect(readWordTemplate(at, 'folder')).rejects.toMatchObject({ code: 'data/directory' });
    await expect(readWordTemplate(join(at, 'none.docx'), 'none.docx')).rejects.toMatchObject({ code: 'data/not-found' });
  });
});
