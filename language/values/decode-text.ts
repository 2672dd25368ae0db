/**
 * Bytes to text, for files from Chinese offices: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030.
 * Undefined for bytes that are no text (a NUL byte where none belongs). Bytes that no character stands behind become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes);
  return isMostlyReadable(text) ? text : new TextDecoder('gb18030').decode(bytes);
}

/** Whether a wrong decoder would have left more marks: of Chinese text in GB18030 about one character in seven happens to be valid UTF-8. */
function isMostlyReadable(text: string): boolean {
  if (!text.includes('\ufffd')) return true;
  const foreign = text.match(/[\u{80}-\u{10ffff}]/gu) ?? [];
  return foreign.filter((character) => character === '\ufffd').length * 2 < foreign.length;
}
