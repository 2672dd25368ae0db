import JSZip from 'jszip';
import { expect } from 'vitest';
import { mustBeXml } from '../../well-formed.ts';

/** The text parts of a .docx by path. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).filter(({ dir, name }) => !dir && /\.(xml|rels)$/.test(name));
  return new Map(
    await Promise.all(parts.map(async (part): Promise<[string, string]> => [part.name, await part.async('string')])),
  );
}

/** Each part is sound XML; bookmarks, drawings and fields are paired and unique, and every field leads to a bookmark. */
export function expectSound(parts: ReadonlyMap<string, string>): void {
  for (const xml of parts.values()) mustBeXml(xml);
  const body = parts.get('word/document.xml') ?? '';
  const all = (pattern: RegExp) => [...body.matchAll(pattern)].map(([, found = '']) => found);
  const starts = all(/<w:bookmarkStart [^>]*w:id="(\d+)"/g);
  expect(starts.toSorted()).toEqual(all(/<w:bookmarkEnd [^>]*w:id="(\d+)"/g).toSorted());
  const names = all(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g);
  const drawings = all(/<(?:wp:docPr|wps:cNvPr) [^>]*?id="(\d+)"/g);
  for (const unique of [starts, names, drawings]) expect(new Set(unique).size).toBe(unique.length);
  const targets = [...all(/(?:REF|PAGEREF) (\S+) /g), ...all(/w:anchor="([^"]*)"/g)];
  expect(targets.filter((target) => !names.includes(target))).toEqual([]);
  const field = (kind: string) => body.split(`<w:fldChar w:fldCharType="${kind}"`).length;
  expect([field('begin'), field('separate')]).toEqual([field('end'), field('end')]);
  expect(body).not.toMatch(/w:dirty=/);
}
