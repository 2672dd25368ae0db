import type { Range } from 'vscode-languageserver-types';
import { textWidth } from '../../../language/values/text-width.ts';

/** What is shown of a line at most, in UTF-16 units: a window around the place. */
const WINDOW = 120;
const BEFORE = 40;

/** The line of a finding and a line of carets under it, aligned as a terminal shows them; undefined where there is no such line. */
export function sourceExcerpt(line: string | undefined, { start, end }: Range): { code: string; carets: string } | undefined {
  if (line === undefined || line.trim() === '') return undefined;
  const from = start.character <= WINDOW - BEFORE ? 0 : start.character - BEFORE;
  const shown = line.slice(from, from + WINDOW);
  const prefix = from > 0 ? '…' : '';
  const code = `${prefix}${shown}${from + WINDOW < line.length ? '…' : ''}`;
  const before = `${prefix}${line.slice(from, start.character)}`;
  const until = end.line === start.line ? Math.min(end.character, from + WINDOW) : from + shown.length;
  const marked = textWidth(line.slice(start.character, until));
  return { code: spaced(code), carets: ' '.repeat(textWidth(spaced(before))) + '^'.repeat(Math.max(1, marked)) };
}

/**
 * Tabs, control characters and changes of direction as spaces: what is printed has the width that was counted, and neither a file nor
 * its name can speak to the terminal.
 */
export function spaced(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
