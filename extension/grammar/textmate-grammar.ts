import { chineseKeywords, type EnglishKeyword } from '../../language/keywords.ts';

interface Pattern {
  name?: string;
  match?: string;
  begin?: string;
  end?: string;
  captures?: Record<string, { name: string }>;
  patterns?: Pattern[];
}

export interface TextMateGrammar {
  $schema: string;
  name: string;
  scopeName: string;
  fileTypes: string[];
  patterns: Pattern[];
}

/** What is not simply a word of the language, by its scope. */
const special: Record<string, EnglishKeyword[]> = {
  'storage.type.postil': [
    ...(['manual', 'source', 'measure', 'term', 'unit', 'role', 'group', 'calendar', 'record', 'parameter'] as const),
    ...(['penalty', 'settlement', 'checklist', 'scenario'] as const),
  ],
  'support.type.postil': [
    ...(['text', 'yes/no', 'number', 'money', 'ratio', 'points', 'duration', 'date', 'datetime', 'month', 'time'] as const),
    ...(['person', 'one of'] as const),
  ],
  'keyword.operator.logical.postil': ['and', 'or', 'not', 'is', 'is not', 'is missing', 'is present', 'within'],
  'constant.language.postil': ['yes', 'no'],
};

const others = 'keyword.other.postil';
const inWord = '[_\\p{L}\\p{N}]';

/** Colours for editors before the language server has read the file: both spellings of every keyword, texts, numbers with units, clauses. */
export function textMateGrammar(): TextMateGrammar {
  const scoped = Map.groupBy(Object.keys(chineseKeywords) as EnglishKeyword[], scopeOf);
  // The others first: `not operative` is not `not`.
  const order = [others, ...Object.keys(special)];
  const all = alternatives(Object.keys(chineseKeywords) as EnglishKeyword[]);
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'Postil',
    scopeName: 'source.postil',
    fileTypes: ['postil'],
    patterns: [
      { name: 'comment.line.double-slash.postil', match: '//.*$' },
      { name: 'comment.block.postil', begin: '/\\*', end: '\\*/' },
      {
        name: 'string.quoted.double.postil',
        begin: '"',
        end: '"|$',
        patterns: [{ name: 'constant.character.escape.postil', match: '\\\\.' }],
      },
      { name: 'string.quoted.other.postil', match: '“[^“”]*”' },
      {
        name: 'constant.other.clause.postil',
        match: '§(?:[^\\s,，;；、{}|"“”.…～]|\\.(?!\\.))+|(?:第[〇零一二两三四五六七八九十百千0-9]+[条章节款项])+',
      },
      { name: 'constant.numeric.date.postil', match: '\\d{4}-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?)?|\\d{1,2}:\\d{2}' },
      {
        match: `(\\d+(?:\\.\\d+)?)(?:[ \\t]*([%‰])|[ \\t]*(?!(?:${all})(?!${inWord}))(${inWord}+(?:/${inWord}+)?))?`,
        captures: {
          1: { name: 'constant.numeric.postil' },
          2: { name: 'keyword.other.unit.postil' },
          3: { name: 'keyword.other.unit.postil' },
        },
      },
      ...order.map((name) => ({
        name,
        match: `(?<!${inWord})(?:${alternatives(scoped.get(name) ?? [])})(?!${inWord})`,
      })),
      { name: 'variable.other.postil', match: `(?:(?!\\d)${inWord})${inWord}*` },
      { name: 'keyword.operator.postil', match: '\\.\\.|[…～≥≤≠＜＞×÷＋－−＝]|[<>!]=|[-+*/<>=]' },
    ],
  };
}

function scopeOf(keyword: EnglishKeyword): string {
  return Object.entries(special).find(([, keywords]) => keywords.includes(keyword))?.[0] ?? others;
}

/** Both spellings, longest first, so that `is missing` is not read as `is`; any white space between words. */
function alternatives(keywords: EnglishKeyword[]): string {
  return keywords
    .flatMap((english) => [english, chineseKeywords[english]])
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(' ', '\\s+'))
    .join('|');
}
