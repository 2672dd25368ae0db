/**
 * The units that every manual may use without declaring them, in both languages.
 */
import type { Dimension } from './dimension.ts';
import { ONE, rational, type Rational } from './rational.ts';

/**
 * What one of the unit is in the base unit of its dimension: 1 小时 is 60 in { minute: 1 }, 1% is 1/100 as a ratio, 1 pp is 1/100 as a
 * difference of ratios. `canonical` and `english` are how a value of that base unit is printed: 分钟, minutes.
 */
export type BuiltinUnit =
  | { kind: 'quantity'; dimension: Dimension; scale: Rational; canonical: string; english: string }
  | { kind: 'ratio' | 'points'; scale: Rational };

/** By spelling: `日`, `天`, `day` and `days` are the same unit. Counts (件, 袋) are declared as measures instead. */
export const builtinUnits: ReadonlyMap<string, BuiltinUnit> = new Map(
  table().flatMap(([spellings, unit]) => spellings.split(' ').map((spelling) => [spelling, unit] as const)),
);

function table(): [spellings: string, unit: BuiltinUnit][] {
  return [
    ['元 yuan', money(ONE)],
    ['角', money(rational(1, 10))],
    ['万元', money(rational(10_000))],
    ['亿元', money(rational(100_000_000))],
    ['日 天 自然日 个自然日 day days', days(1)],
    ['周 星期 个星期 week weeks', days(7)],
    ['月 个月 month months', months(1)],
    ['年 year years', months(12)],
    ['秒 秒钟 second seconds', minutes(rational(1, 60))],
    ['分钟 minute minutes', minutes(ONE)],
    ['小时 个小时 hour hours', minutes(rational(60))],
    ['工作日 个工作日 workday workdays', quantity({ workday: 1 }, ONE, '工作日', 'workdays')],
    ['%', { kind: 'ratio', scale: rational(1, 100) }],
    ['‰', { kind: 'ratio', scale: rational(1, 1000) }],
    ['pp 百分点 个百分点', { kind: 'points', scale: rational(1, 100) }],
  ];
}

function money(scale: Rational): BuiltinUnit {
  return quantity({ money: 1 }, scale, '元', 'yuan');
}

function days(scale: number): BuiltinUnit {
  return quantity({ day: 1 }, rational(scale), '日', 'days');
}

function months(scale: number): BuiltinUnit {
  return quantity({ month: 1 }, rational(scale), '个月', 'months');
}

function minutes(scale: Rational): BuiltinUnit {
  return quantity({ minute: 1 }, scale, '分钟', 'minutes');
}

function quantity(dimension: Dimension, scale: Rational, canonical: string, english: string): BuiltinUnit {
  return { kind: 'quantity', dimension, scale, canonical, english };
}
