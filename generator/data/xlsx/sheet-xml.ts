/**
 * Just enough XML for the parts of a workbook: they are written by machines, flat, without comments and CDATA. Element names may carry a
 * namespace prefix (`<x:row>`).
 */
export interface XmlElement {
  /** As written: ` r="B2" s="3"`. */
  attributes: string;
  content: string;
}

/** A matcher for all elements of a name: `<c r="A1"><v>1</v></c>`, `<c r="A2"/>`. They must not contain one another. */
export function elementPattern(name: string): RegExp {
  return new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])([^>]*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>)`, 'g');
}

/** All elements of a name in a text. */
export function elementsIn(xml: string, pattern: RegExp): XmlElement[] {
  return Array.from(xml.matchAll(pattern), (match) => ({ attributes: match[1] ?? '', content: match[2] ?? '' }));
}

/** The elements of a name in a text that comes in pieces, as each piece completes them; 'too-long' where one is longer than `maxLength`. */
export async function* streamedElements(
  pieces: AsyncIterable<string>,
  name: string,
  maxLength: number,
): AsyncIterable<XmlElement[] | 'too-long'> {
  const pattern = elementPattern(name);
  const beginning = new RegExp(`<(?:\\w+:)?${name}(?=[\\s/>])`);
  let kept = '';
  for await (const piece of pieces) {
    kept += piece;
    const elements: XmlElement[] = [];
    let end = 0;
    for (const match of kept.matchAll(pattern)) {
      elements.push({ attributes: match[1] ?? '', content: match[2] ?? '' });
      end = match.index + match[0].length;
    }
    kept = kept.slice(end);
    if (!beginning.test(kept)) kept = kept.slice(Math.max(0, kept.lastIndexOf('<')));
    if (elements.length > 0) yield elements;
    if (kept.length > maxLength) return yield 'too-long';
  }
}

/** The value of an attribute: `attribute(' r="B2" s="3"', 's')` = `3`. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeXml(match[1] ?? match[2] ?? '') : undefined;
}

/** The text of a string item: its `t` elements joined, without the readings (`rPh`) that stand above Chinese characters. */
export function itemText(xml: string): string {
  const bare = xml.includes('rPh') ? xml.replace(READINGS, '') : xml;
  let text = '';
  for (const match of bare.matchAll(TEXT)) text += match[2] ?? '';
  return decodeXml(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const TEXT = elementPattern('t');
const READINGS = elementPattern('rPh');

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `&lt;` and `&#x4e2d;` as the characters they stand for. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED.get(name) ?? whole;
      const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
