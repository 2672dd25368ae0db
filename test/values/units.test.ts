import { describe, expect, it, test } from 'vitest';
import {
  divideDimensions,
  type Dimension,
  dimensionText,
  isPlain,
  multiplyDimensions,
  sameDimension,
} from '../../language/values/dimension.ts';
import { toDecimal } from '../../language/values/rational.ts';
import { builtinUnits } from '../../language/values/units.ts';

describe('units', () => {
  test.each([
    ['元', 'yuan', { money: 1 }, '1'],
    ['万元', '万元', { money: 1 }, '10000'],
    ['天', 'days', { day: 1 }, '1'],
    ['周', 'week', { day: 1 }, '7'],
    ['月', 'months', { month: 1 }, '1'],
    ['年', 'years', { month: 1 }, '12'],
    ['小时', 'hours', { minute: 1 }, '60'],
    ['分钟', 'minute', { minute: 1 }, '1'],
    ['秒', 'second', { minute: 1 }, '0.016667…'],
    ['工作日', 'workdays', { workday: 1 }, '1'],
  ])('%s and %s are %o times %s', (chinese, english, dimension, scale) => {
    const unit = builtinUnits.get(chinese);
    expect(unit).toMatchObject({ kind: 'quantity', dimension });
    expect(unit && toDecimal(unit.scale)).toBe(scale);
    expect(builtinUnits.get(english)).toBe(unit);
  });

  test.each([
    ['%', 'ratio', '0.01'],
    ['‰', 'ratio', '0.001'],
    ['pp', 'points', '0.01'],
    ['个百分点', 'points', '0.01'],
  ])('%s is a %s of %s', (spelling, kind, scale) => {
    const unit = builtinUnits.get(spelling);
    expect(unit?.kind).toBe(kind);
    expect(unit && toDecimal(unit.scale)).toBe(scale);
  });

  test.each(['次', '件', '分', '袋', 'times', 'Days', '', 'constructor'])('"%s" is not built in', (spelling) =>
    expect(builtinUnits.has(spelling)).toBe(false),
  );

  it('prints the base unit as the dimension does', () => {
    for (const unit of builtinUnits.values()) {
      if (unit.kind !== 'quantity') continue;
      expect(dimensionText(unit.dimension)).toBe(unit.canonical);
      expect(dimensionText(unit.dimension, 'en')).toBe(unit.english);
    }
  });
});

describe('dimensions', () => {
  const rate: Dimension = { money: 1, 袋: -1, day: -1 };

  it('multiplies and divides', () => {
    expect(multiplyDimensions(multiplyDimensions(rate, { 袋: 1 }), { day: 1 })).toEqual({ money: 1 });
    expect(divideDimensions({ money: 1 }, { money: 1 })).toEqual({});
    expect(Object.keys(multiplyDimensions({ 件: 1 }, { day: -1, money: 1 }))).toEqual(['day', 'money', '件']);
    expect(Object.entries(multiplyDimensions({}, Object.fromEntries([['__proto__', 1]])))).toEqual([['__proto__', 1]]);
  });

  it('keeps a share only where it is one of nothing else', () => {
    const share: Dimension = { '%': 1, day: -1 };
    expect(multiplyDimensions(share, { day: 1 })).toEqual({ '%': 1 });
    expect(multiplyDimensions(share, { money: 1 })).toEqual({ day: -1, money: 1 });
    expect(multiplyDimensions(share, share)).toEqual({ '%': 1, day: -2 });
    expect(divideDimensions(share, share)).toEqual({});
    expect(divideDimensions({}, share)).toEqual({ day: 1 });
    expect(divideDimensions({ money: 1 }, share)).toEqual({ day: 1, money: 1 });
    expect(multiplyDimensions({}, share)).toEqual(share);
  });

  it('compares', () => {
    expect(sameDimension({ money: 1, 件: -1 }, { 件: -1, money: 1 })).toBe(true);
    expect(sameDimension({ money: 1 }, { money: 2 })).toBe(false);
    expect(sameDimension({}, { 件: 1 })).toBe(false);
    expect(isPlain({})).toBe(true);
    expect(isPlain(rate)).toBe(false);
  });

  test.each<[Dimension, string, string]>([
    [{}, '', ''],
    [rate, '元/袋/日', 'yuan/袋/day'],
    [{ money: 2 }, '元²', 'yuan²'],
    [{ day: -1 }, '1/日', '1/day'],
    [{ day: 1, 件: 1 }, '件·日', '件·days'],
    [{ month: 1 }, '个月', 'months'],
    [{ '%': 1, day: -1 }, '%/日', '%/day'],
    [{ money: 1, day: -2 }, '元/日²', 'yuan/day²'],
  ])('%o is printed as %s and %s', (dimension, chinese, english) => {
    expect(dimensionText(dimension)).toBe(chinese);
    expect(dimensionText(dimension, 'en')).toBe(english);
  });
});
