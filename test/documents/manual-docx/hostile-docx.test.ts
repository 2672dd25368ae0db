/** Whatever texts a manual has, its Word documents are sound: those of the manual and of the checklists. */
import { describe, expect, it } from 'vitest';
import { legalXml } from '../../../generator/escaping.ts';
import { officeDocuments } from '../../../generator/documents/office-documents.ts';
import { hostileFiles, hostileSpec } from '../../hostile-spec.ts';
import { hostileTexts } from '../../hostile-texts.ts';
import { services } from '../../language/check-spec.ts';
import { documentsOf, manualOf } from '../build.ts';
import { expectSound, partsOf } from './package-parts.ts';

/** The Word documents of a spec, as parts by path. */
async function wordOf(text: string): Promise<Map<string, Map<string, string>>> {
  const [spec, files] = [hostileSpec(text), hostileFiles(text)];
  const pages = await documentsOf(spec, { files });
  const made = await officeDocuments({ manual: await manualOf(spec, files), shared: services.shared, pages });
  const documents = made.filter(({ path }) => path.endsWith('.docx'));
  return new Map(await Promise.all(documents.map(async ({ path, content }) => [path, await partsOf(content)] as const)));
}

/** Elements without texts and attributes. */
const elements = (xml: string) => [...xml.matchAll(/<\/?[\w:]+/g)].map(([element]) => element);
const count = (xml: string, element: string) => elements(xml).filter((one) => one === `<${element}`).length;

const plain = await wordOf('好');

describe.each(Object.entries(hostileTexts))('%s', async (_, text) => {
  const hostile = await wordOf(text);

  it('makes no part, and leaves each sound', () => {
    expect([...hostile.keys()]).toEqual([...plain.keys()]);
    expect(hostile.size).toBeGreaterThan(2);
    for (const [path, parts] of hostile) {
      expect([...parts.keys()]).toEqual([...(plain.get(path)?.keys() ?? [])]);
      expectSound(parts);
      expect([...parts.values()].join('')).not.toContain('TargetMode="External"');
    }
  });

  it('makes no table, row, field or picture', () => {
    for (const [path, parts] of hostile) {
      const [body, same] = [parts, plain.get(path)].map((one) => one?.get('word/document.xml') ?? '');
      for (const element of ['w:tbl', 'w:tr', 'w:tc', 'w:fldSimple', 'w:drawing', 'wps:wsp'])
        expect([path, element, count(body ?? '', element)]).toEqual([path, element, count(same ?? '', element)]);
    }
  });

  it('is read as it was written', () => {
    const body = hostile.get('docs/manual.docx')?.get('word/document.xml') ?? '';
    const read = body.replace(/<[^>]*>/g, '').replace(/&lt;|&gt;|&quot;|&apos;|&amp;/g, (entity) => ENTITIES[entity] ?? entity);
    const bare = (one: string) =>
      legalXml(one.replaceAll('\ufffd', '')).replace(
        /[\s\u0080-\u009f\u007f]|\ufffd|\p{Bidi_Control}|\p{Noncharacter_Code_Point}/gu,
        '',
      );
    expect(bare(read).split(bare(text)).length).toBeGreaterThan(40);
  });
});

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
