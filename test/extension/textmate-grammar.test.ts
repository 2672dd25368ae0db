import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textMateGrammar } from '../../extension/grammar/textmate-grammar.ts';
import { chineseKeywords } from '../../language/keywords.ts';

const grammar = textMateGrammar();

/** The first pattern that matches at the text's start, as an editor picks it; its scope and how far it reads. */
function scopeAt(text: string): [scope: string, read: string] | undefined {
  for (const { name, match, begin } of grammar.patterns) {
    const found = new RegExp(`^(?:${match ?? begin ?? ''})`, 'u').exec(text);
    if (found !== null && found[0] !== '') return [name ?? 'number', found[0]];
  }
  return undefined;
}

describe('the grammar for colours', () => {
  it('is written from the table of keywords: npm run grammar', () => {
    const file = new URL('../../extension/syntaxes/postil.tmLanguage.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(grammar);
  });

  it('knows every keyword in both spellings, whole', () => {
    const words = Object.entries(chineseKeywords).flat();
    expect(words.filter((word) => scopeAt(word)?.[1] !== word)).toEqual([]);
    expect(words.filter((word) => scopeAt(word)?.[0] === 'variable.other.postil')).toEqual([]);
  });

  it.each<[text: string, scope: string, read: string]>([
    ['penalty late', 'storage.type.postil', 'penalty'],
    ['扣罚 丢件', 'storage.type.postil', '扣罚'],
    ['扣罚单 ', 'variable.other.postil', '扣罚单'],
    ['is missing', 'keyword.operator.logical.postil', 'is missing'],
    ['is lost', 'keyword.operator.logical.postil', 'is'],
    ['是', 'constant.language.postil', '是'],
    ['500 元/袋 × 数量', 'number', '500 元/袋'],
    ['12.5% 之', 'number', '12.5%'],
    ['3 且', 'number', '3'],
    ['2025-01-01', 'constant.numeric.date.postil', '2025-01-01'],
    ['§二(一)3, §4', 'constant.other.clause.postil', '§二(一)3'],
    ['第五条第二款 ', 'constant.other.clause.postil', '第五条第二款'],
    ['// 说明', 'comment.line.double-slash.postil', '// 说明'],
    ['“县局”', 'string.quoted.other.postil', '“县局”'],
    ['≥ 3', 'keyword.operator.postil', '≥'],
  ])('%s is %s', (text, scope, read) => {
    expect(scopeAt(text)).toEqual([scope, read]);
  });
});
