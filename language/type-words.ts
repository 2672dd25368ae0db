import type { EnglishKeyword } from './keywords.ts';
import type { PostilToken } from './parser/token.ts';

/** The keywords that begin a type, in the order of the guide. */
export const typeKeywords: readonly EnglishKeyword[] = [
  'text',
  'yes/no',
  'number',
  'money',
  'ratio',
  'points',
  'duration',
  'date',
  'datetime',
  'month',
  'time',
  'person',
  'unit',
  'one of',
];

const types = new Set<string>(typeKeywords);

/**
 * Words that stand in the place of a type and are no keyword of one: of `record 甲 { 乙: 比例 optional }` it is `比例`. They name levels of
 * incidents. As tokens of their own they leave the fields behind them readable, and can be said to be unknown.
 */
export function unknownTypes(tokens: readonly PostilToken[], declarations: ReadonlySet<string>): PostilToken[] {
  const found: PostilToken[] = [];
  let depth = 0;
  let declaration = '';
  for (const [at, { tokenType }] of tokens.entries()) {
    const { name } = tokenType;
    if (name === '{') depth++;
    else if (name === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && declarations.has(name)) declaration = name;
    if (name !== ':' || typeDepths[declaration] !== depth) continue;
    const word = tokens[at + 1];
    const next = tokens[at + 2]?.tokenType.name;
    // `乙: 丙: text`, `乙: 丙 = …`: the word is the next field; this one has no type at all.
    const isField = next === ':' || (next === '=' && depth > 0);
    if (word !== undefined && isWord(word) && !types.has(word.tokenType.name) && !isField) found.push(word);
  }
  return found;
}

/** How many braces are open where types stand behind a colon. */
const typeDepths: Readonly<Record<string, number>> = { record: 1, parameter: 0, table: 1 };

function isWord({ tokenType }: PostilToken): boolean {
  return tokenType.name === 'ID' || (tokenType.CATEGORIES ?? []).some(({ name }) => name === 'ID');
}
