import { textWidth } from '../../language/values/text-width.ts';

/** The text with spaces behind it (`right`: before it) to so many columns. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return side === 'left' ? text + space : space + text;
}
