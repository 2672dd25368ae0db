import { describe, expect, it } from 'vitest';
import { hasOther, openLists, valuesNamed } from '../../language/text/open-lists.ts';

describe('open lists', () => {
  const open: [text: string, word: string, ...items: string[]][] = [
    ['邮件丢失、损毁等按件扣罚', '等', '邮件丢失', '损毁'],
    ['丢失、损毁和延误等等', '等等', '丢失', '损毁', '延误'],
    ['先登记。包括但不限于私拆、隐匿;另行处理', '包括但不限于', '私拆', '隐匿'],
    ['delays such as weather, strikes and accidents. Others do not count', 'such as', 'weather', 'strikes', 'accidents'],
    ['weather, strikes, etc.', 'etc.', 'weather', 'strikes'],
    ['goods including but not limited to glass or food', 'including but not limited to', 'glass', 'food'],
  ];
  it.each(open)('%s', (text, word, ...items) => {
    expect(openLists(text)).toMatchObject([{ word, items }]);
  });

  const closed = [
    '分一级、二级两个等级',
    '同等对待城市、农村',
    '一般、严重等三级',
    '丢失、损毁等2种情形',
    '丢失、损毁等于',
    '城市、农村等同',
    '在大厅、柜台等候',
    '投递员等',
    '高等、中等学校',
    'etcetera, x',
    'weather and strikes',
  ];
  it.each(closed)('none: %s', (text) => {
    expect(openLists(text)).toEqual([]);
  });

  it.each<[text: string, values: string[], named: string[]]>([
    ['邮件丢失、损毁等', ['丢失', '损毁', '延误'], ['丢失', '损毁']],
    ['邮件丢失、迟到等', ['丢失', '损毁'], []],
    ['邮件丢失损毁、迟到等', ['丢失', '损毁'], []],
    ['Glass, the foods, etc.', ['glass', 'food'], ['glass', 'food']],
    ['glassware, foodstuff, etc.', ['glass', 'food'], []],
  ])('%s of %s', (text, values, named) => {
    expect(openLists(text).flatMap((list) => valuesNamed(list, values))).toEqual(named);
  });

  it.each<[values: string[], has: boolean]>([
    [['丢失', '其他'], true],
    [['丢失', '其他情形'], true],
    [['loss', 'other'], true],
    [['loss', 'other_damage'], true],
    [['mother', 'brother'], false],
    [['丢失', '损毁'], false],
  ])('%s', (values, has) => {
    expect(hasOther(values)).toBe(has);
  });
});

it.each(['等', ' ', '\n', 'such as ', 'a、'])('long texts take no longer for it: %j', (part) => {
  const start = performance.now();
  openLists(part.repeat(40_000));
  expect(performance.now() - start).toBeLessThan(5_000);
});
