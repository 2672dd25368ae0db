import { expect, test } from 'vitest';
import { textWidth } from '../../language/values/text-width.ts';

test.each<[text: string, width: number]>([
  ['', 0],
  ['ab 1', 4],
  ['编号', 4],
  ['(,:', 3],
  ['（，：', 6],
  ['가나', 4],
  ['𠀀', 2],
  ['e\u0301', 1],
  ['甲\u200b乙\ufeff', 4],
  ['🙂', 2],
  ['×≥“”', 4],
])('%s takes %i columns', (text, width) => {
  expect(textWidth(text)).toBe(width);
});
