import { textWidth } from '../values/text-width.ts';
import { isWordKeyword } from '../keywords.ts';
import { alignTables } from './format-tables.ts';
import type { FormatToken } from './format-tokens.ts';

const INDENT = '  ';

/** The white space before each token, and after the last. */
export function gapsBetween(source: string, tokens: readonly FormatToken[], spelled: readonly string[]): string[] {
  const opens = blocksOverLines(tokens, source);
  const gaps = tokens.map((token, index) => {
    if (index === 0) return '';
    const lines = lineBreaks(source, tokens, index, opens);
    return lines === 0
      ? spaceBetween(source, tokens[index - 1], token)
      : '\n'.repeat(lines) + INDENT.repeat(token.depth + (isContinued(token) ? 1 : 0));
  });
  alignMembers(tokens, spelled, gaps);
  alignTables(tokens, spelled, gaps);
  return [...gaps, tokens.length === 0 ? '' : '\n'];
}

function isContinued(token: FormatToken): boolean {
  return !token.starts && token.keyword !== '{' && token.keyword !== '}';
}

/** The braces of blocks that are written over several lines. */
function blocksOverLines(tokens: readonly FormatToken[], source: string): Set<FormatToken> {
  const found = new Set<FormatToken>();
  const open: FormatToken[] = [];
  for (const token of tokens) {
    if (token.keyword === '{') open.push(token);
    const opening = token.keyword === '}' ? open.pop() : undefined;
    if (opening !== undefined && countBreaks(source, opening.end, token.offset) > 0) found.add(opening).add(token);
  }
  return found;
}

/** The author's line breaks with at most one blank line; those behind `{` and before `}` where the block is written over several lines. */
function lineBreaks(source: string, tokens: readonly FormatToken[], index: number, braces: Set<FormatToken>): number {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return 0;
  if (before.keyword === '{' && token.keyword === '}') return 0;
  const written = countBreaks(source, before.end, token.offset);
  if (before.keyword === '{' || token.keyword === '}') {
    const isOver = braces.has(before.keyword === '{' ? before : token);
    return isOver && (written > 0 || !token.isComment) ? 1 : 0;
  }
  if (written === 0 && before.isComment && !token.isComment && opensOverLines(tokens, index, braces)) return 1;
  return Math.min(written, 2);
}

/** Only comments stand between the token and the `{` of its block. */
function opensOverLines(tokens: readonly FormatToken[], index: number, braces: Set<FormatToken>): boolean {
  let at = index - 1;
  while (tokens[at]?.isComment) at--;
  const last = tokens[at];
  return last?.keyword === '{' && braces.has(last);
}

function countBreaks(source: string, from: number, to: number): number {
  return source.slice(from, to).match(/\r\n?|\n/g)?.length ?? 0;
}

const tightBefore = new Set([',', ')']);

/** The space between two tokens on a line. */
function spaceBetween(source: string, left: FormatToken | undefined, right: FormatToken): '' | ' ' {
  if (left === undefined) return '';
  if (left.isComment || right.isComment) return ' ';
  if (tightBefore.has(right.keyword ?? '') || left.keyword === '(') return '';
  if (left.keyword === '{' && right.keyword === '}') return '';
  if (right.keyword === '(') return right.rule === 'Call' ? '' : ' ';
  if (right.keyword === ':') return right.rule === 'Parameter' ? ' ' : '';
  if (left.keyword === '-' && left.rule === 'Negative') return '';
  if ([left, right].some(({ keyword, rule }) => keyword === '/' && rule === 'NumberLiteral')) return '';
  if (left.keyword === '..' || right.keyword === '..') return isPoint(left) || isPoint(right) ? '' : ' ';
  if (right.terminal === 'UNIT') return isTightUnit(source, left, right) ? '' : ' ';
  return ' ';
}

/** A weekday or time of day: its ranges are written close, `周一..周五`, `08:30..17:30`. */
function isPoint({ keyword, terminal }: FormatToken): boolean {
  return terminal === 'TIME' || (keyword !== undefined && isWordKeyword(keyword));
}

/** `80%`; and `十五日`, which the author may also write apart. */
function isTightUnit(source: string, number: FormatToken, unit: FormatToken): boolean {
  if (/^[%‰]/.test(unit.text)) return true;
  return !/^[0-9]/.test(number.text) && source.slice(number.end, unit.offset) === '';
}

/** Writes the `:` of fields and the `=` of computed fields in one column, within fields that follow one another line by line. */
function alignMembers(tokens: readonly FormatToken[], spelled: readonly string[], gaps: string[]): void {
  let run: { separator: number; width: number }[] = [];
  const close = () => {
    const widest = run.reduce((most, { width }) => Math.max(most, width), 0);
    for (const { separator, width } of run) gaps[separator] = ' '.repeat(widest - width + 1);
    run = [];
  };
  for (const [index, token] of tokens.entries()) {
    const gap = gaps[index] ?? '';
    if (gap.includes('\n\n') || token.keyword === '}') close();
    if (!token.starts || token.isComment || !(gap.includes('\n') || index === 0)) continue;
    const separator = separatorOf(tokens, gaps, index);
    if (separator === undefined) close();
    else
      run.push({
        separator,
        width: textWidth(
          spelled.slice(index, separator).reduce((line, text, at) => line + (at === 0 ? '' : gaps[index + at]) + text, ''),
        ),
      });
  }
  close();
}

/** The token that ends a member's name and title, where it is on the same line. */
function separatorOf(tokens: readonly FormatToken[], gaps: readonly string[], start: number): number | undefined {
  for (let index = start + 1; index < tokens.length && !gaps[index]?.includes('\n'); index++) {
    const { keyword, rule } = tokens[index] as FormatToken;
    if ((keyword === ':' && rule === 'Field') || (keyword === '=' && rule === 'ComputedField')) return index;
    if (rule !== 'Field' && rule !== 'ComputedField' && keyword !== undefined) return undefined;
  }
  return undefined;
}
