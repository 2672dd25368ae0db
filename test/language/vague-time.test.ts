import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vagueWords } from '../../language/text/vague-time.ts';

describe('vague words of time', () => {
  const vague: [text: string, ...words: string[]][] = [
    ['发现问题及时上报', '及时'],
    ['第一时间上报,尽快处理', '第一时间', '尽快'],
    ['必要时提前通知', '必要时', '提前'],
    ['及时限期整改', '及时'],
    ['定期检查', '定期'],
    ['定期抽查,3 名检查员参加', '定期'],
    ['十分及时', '及时'],
    ['近期完成', '近期'],
    ['尽快处理。2 小时内回复', '尽快'],
    ['Report Promptly and as soon as possible', 'Promptly', 'as soon as possible'],
    ['if necessary, on time', 'if necessary', 'on time'],
  ];
  it.each(vague)('%s', (text, ...words) => {
    expect(vagueWords(text).map(({ word }) => word)).toEqual(words);
  });

  const exact = [
    '2 小时内及时上报',
    '两小时内尽快上报',
    '及时(15:00 前)上报',
    '每月定期检查',
    '当日及时投递',
    '提前三个工作日通知',
    '半年内定期回访',
    'report promptly, within 2 hours',
    'check regularly, every month',
    'monthly, and on time',
  ];
  it.each(exact)('not where the sentence says how long: %s', (text) => {
    expect(vagueWords(text)).toEqual([]);
  });

  const others = [
    '及时率',
    '投递及时性',
    '准时率与按时率',
    '不及时',
    '未按时交款',
    '不定期抽查',
    '以及时间',
    '标准时间',
    '标准时限',
    '按时间先后',
    '规定期限',
    '约定期间',
    '指定期刊',
    '定期存款',
    '合适时机',
    '建立即时档案',
    '必要时间',
    '提前量',
    'timely rate',
    'timely delivery rate',
    'untimely',
    'regularly2',
    'not promptly',
  ];
  it.each(others)('not inside other words: %s', (text) => {
    expect(vagueWords(text)).toEqual([]);
  });

  it('stands where it says', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before}\n及时上报\n${after}`;
        for (const { word, offset } of vagueWords(text)) expect(text.slice(offset, offset + word.length)).toBe(word);
        expect(vagueWords(text).some(({ offset }) => offset === before.length + 1)).toBe(true);
      }),
    );
  });
});

it.each(['及时 ', '及时。', '第一时间', 'if ', ' '])('long texts take no longer for it: %j', (part) => {
  const start = performance.now();
  vagueWords(part.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});
