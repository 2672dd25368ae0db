/** A zipped document without the moment it was made at. */
import JSZip from 'jszip';

/** The first moment that the format can hold. */
const MOMENT = new Date('1980-01-01T00:00:00Z');
const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'docProps/core.xml': (text) => text.replace(STAMP, '$12000-01-01T00:00:00Z$2'),
  // The library counts on from one document to the next.
  'word/document.xml': (text) => renumbered(renumbered(text, /(_Toc)(\d+)/g), /(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/g),
};
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g;

/** The same files in the same order, all of one moment, no moment in the document's own properties, bookmarks numbered from 1. */
export async function reproducible(bytes: Uint8Array): Promise<Uint8Array> {
  const read = await JSZip.loadAsync(bytes);
  const written = new JSZip();
  for (const [path, file] of Object.entries(read.files)) {
    if (file.dir) continue;
    const change = CHANGES[path];
    const content = change === undefined ? await file.async('uint8array') : change(await file.async('string'));
    written.file(path, content, { date: MOMENT, createFolders: false });
  }
  return written.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
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
