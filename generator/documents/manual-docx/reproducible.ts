/** A zipped document without the moment it was made at. */
import JSZip from 'jszip';

/** The first moment that the format can hold. */
const MOMENT = new Date('1980-01-01T00:00:00Z');
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'docProps/core.xml': (text) => text.replace(STAMP, '$12000-01-01T00:00:00Z$2'),
  // The library counts on from one document to the next.
  'word/document.xml': (text) => COUNTED.reduce(renumbered, text),
  'word/styles.xml': lastOfEachStyle,
};
/** The contents' bookmarks, all bookmarks, drawings and their shapes. */
const COUNTED = [/(_Toc)(\d+)/g, /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/g, /(<(?:wp:docPr|wps:cNvPr) [^>]*?id=")(\d+)/g];
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/**
 * The same files in the same order, all of one moment, no moment in the document's own properties, bookmarks numbered from 1. A file that
 * stays as it is stays packed as it is; one that is not packed yet is packed.
 */
export async function reproducible(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, change] of Object.entries(CHANGES)) {
    const text = await zip.file(path)?.async('string');
    const changed = text === undefined ? undefined : change(text);
    if (changed !== undefined && changed !== text) zip.file(path, changed, { createFolders: false });
  }
  zip.forEach((_, file) => {
    file.date = MOMENT;
    file.dosPermissions = null;
  });
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}

/** Styles that the library sets of itself give way to those of a template. */
function lastOfEachStyle(text: string): string {
  const styles = [...text.matchAll(/<w:style\s[^>]*?w:styleId="([^"]*)"[\s\S]*?<\/w:style>/g)];
  const last = new Map(styles.map((style) => [style[1], style.index]));
  return styles.reduceRight(
    (kept, { 0: style, 1: id, index }) =>
      last.get(id) === index ? kept : kept.slice(0, index) + kept.slice(index + style.length),
    text,
  );
}

/** Numbers by where they are met first. */
function renumbered(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, number: string) => {
    const known = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, known);
    return `${before}${known}`;
  });
}
