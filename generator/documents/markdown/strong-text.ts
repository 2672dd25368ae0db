/**
 * Bold text of CommonMark. Its stars are none where a sign stands within them and a letter without: `**“重点”**内容` is not bold. There
 * the element that they stand for is written: `<strong>“重点”</strong>内容`. `before` and `after`: the text around it, escaped.
 */
export function strongText(text: string, before: string, after: string): string {
  const opens = canFlank([...text][0], [...before].at(-1));
  const closes = canFlank([...text].at(-1), [...after][0]);
  return opens && closes ? `**${text}**` : `<strong>${text}</strong>`;
}

/** Stars between a character within and one without: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
function canFlank(inner: string | undefined, outer: string | undefined): boolean {
  if (inner === undefined || /\s/u.test(inner) || inner === '*' || outer === '*') return false;
  return !SIGN.test(inner) || outer === undefined || /\s/u.test(outer) || SIGN.test(outer);
}

const SIGN = /[\p{P}\p{S}]/u;
