import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryWords, searchWords } from '../../../generator/documents/site/search-words.ts';

describe('search words', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['罚', ['罚']],
    ['罚款', ['罚款', '款']],
    ['总包损失', ['总包', '包损', '损失', '失']],
    ['扣 ＥＭＳ-500元', ['扣', 'ems', '500', '元']],
    ['Late Parcels', ['late', 'parcels']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['— “”', []],
  ])('%j -> %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it.each<[string, string[]]>([
    ['罚', ['罚']],
    ['总包损', ['总包', '包损']],
    ['EMS 投递', ['ems', '投递']],
  ])('%j asks for %j', (text, words) => {
    expect(queryWords(text)).toEqual(words);
  });

  it('whatever stands in a text is found by it', () => {
    const han = fc.string({ unit: fc.constantFrom(...'邮件总包a1 ，'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, fc.nat(11), fc.nat(11), (text, from, length) => {
        const words = searchWords(text);
        for (const word of queryWords(text.slice(from, from + length + 1)).filter((one) => /\p{Script=Han}/u.test(one)))
          expect(words.some((one) => one.startsWith(word))).toBe(true);
      }),
    );
  });
});
