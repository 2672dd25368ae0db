/**
 * Bytes to text, for files from Chinese offices: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030.
 * Undefined for bytes that are no text (a NUL where none belongs, many control characters). Bytes that no character stands behind
 * become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked === undefined && bytes.includes(0)) return undefined;
  const text = marked === undefined ? unmarkedText(bytes) : new TextDecoder(marked).decode(bytes);
  return isText(text) ? text : undefined;
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function unmarkedText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isMostlyReadable(text)) return text;
  const other = new TextDecoder('gb18030').decode(bytes);
  return isMostlyReadable(other) ? other : text;
}

/** Whether a wrong decoder would have left more marks: of Chinese text in GB18030 about one character in seven happens to be valid UTF-8. */
function isMostlyReadable(text: string): boolean {
  if (!text.includes('\ufffd')) return true;
  const foreign = text.match(/[\u{80}-\u{10ffff}]/gu) ?? [];
  return foreign.filter((character) => character === '\ufffd').length * 2 < foreign.length;
}

/** Programs and pictures have control characters everywhere, text at most a few; UTF-32 looks like UTF-16 with zeros. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex
  const controls: string[] = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g) ?? [];
  return !controls.includes('\0') && (controls.length < 20 || controls.length * 20 < text.length);
}
