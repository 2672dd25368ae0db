/**
 * How a text of the spec stands in a document of each format: as it was written, and never as part of the document's own structure.
 */

/** For element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return sound(text).replace(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);
}

/**
 * For running text, headings, list items and table cells of CommonMark (and GitHub's tables): signs that would mark up are escaped, a
 * line break becomes `<br>`, so that the text never ends the line it stands on.
 */
export function escapeMarkdown(text: string): string {
  return sound(text)
    .trim()
    .replace(/[\\`*_[\]<>|~$&!#]/g, '\\$&')
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/[ \t]+/g, ' ');
}

/** For texts of Office documents: without what XML has no place for. */
export function legalXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');
}

const HTML_SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Without what no document may hold (control characters, halves of characters, what is no character), and with its text directions closed. */
function sound(text: string): string {
  return closeDirections(text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\ufffd'));
}

// eslint-disable-next-line no-control-regex -- these are the characters to be replaced
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

/** Ends each embedding, override and isolate that the text begins, so that it cannot turn round the text behind it. */
function closeDirections(text: string): string {
  if (!/[\u202a\u202b\u202d\u202e\u2066-\u2068]/.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(character)) open.push(POP_EMBEDDING);
    else if (/[\u2066-\u2068]/.test(character)) open.push(POP_ISOLATE);
    else if (character === POP_EMBEDDING && open.at(-1) === POP_EMBEDDING) open.pop();
    else if (character === POP_ISOLATE && open.includes(POP_ISOLATE)) open.length = open.lastIndexOf(POP_ISOLATE);
  }
  return text + open.reverse().join('');
}

const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';
