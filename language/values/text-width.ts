/** Columns that text takes in a fixed-width font. */

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const weightless = /\p{M}|[\u200b-\u200f\u2060\ufeff]/u;

/** `编号` 4, `ab` 2: full-width characters and signs count two, combining marks none (Unicode Standard Annex 11; ambiguous ones count one). */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += weightless.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
