const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const weightless = /\p{M}|[\u200b-\u200f\u2060\ufeff]/u;

/** How many columns a terminal gives the text: 2 for a Chinese character or full-width sign, none for a combining mark. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += weightless.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The text with spaces behind it (`right`: before it) to so many columns. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}
