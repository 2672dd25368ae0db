/**
 * Dimension arithmetic: which quantities may be added, and what a product or quotient of two is.
 */

/**
 * The base dimensions of a quantity with their exponents, none of them zero, keys sorted: `money` (yuan), `day` (calendar days), `minute`
 * (clock time), `workday`, `month` (calendar months), and each count unit by its measure's name. `{}` is a plain number;
 * `{ money: 1, 件: -1 }` is yuan a piece, `{ '%': 1, day: -1 }` a share a day (a whole amount a day is 1).
 */
export type Dimension = Record<string, number>;

/** The dimensions that are there without a `measure`; a measure must not take one of these names. */
export const BASE_DIMENSIONS = ['money', 'month', 'workday', 'day', 'minute'] as const;

export function multiplyDimensions(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, 1);
}

export function divideDimensions(a: Dimension, b: Dimension): Dimension {
  return combined(a, b, -1);
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** True for a number without a unit. */
export function isPlain(dimension: Dimension): boolean {
  return Object.keys(dimension).length === 0;
}

/** What a share is within a rate: `{ '%': 1, day: -1 }`. A share alone is a ratio, not a quantity. */
export const SHARE: Dimension = { '%': 1 };

/** True for a rate of shares: 0.5‰ a day. */
export function isShareRate(dimension: Dimension): boolean {
  return '%' in dimension;
}

/** How the base unit is printed: `元/件/日` or `yuan/件/day`, `日`, `元²`, `1/日`; nothing for a plain number. */
export function dimensionText(dimension: Dimension, language: 'zh' | 'en' = 'zh'): string {
  const factors = Object.entries(dimension).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const above = factors.filter(([, exponent]) => exponent > 0);
  const below = factors.filter(([, exponent]) => exponent < 0);
  const numerator = above.map(([name, exponent]) => unitName(name, language, below.length === 0) + power(exponent)).join('·');
  const denominators = below.map(([name, exponent]) => `/${unitName(name, language, false)}${power(-exponent)}`);
  return (numerator === '' && below.length > 0 ? '1' : numerator) + denominators.join('');
}

/** A share of an amount is an amount, and a share of a share a share: `%` stays, once, only where nothing else is above the line. */
function withoutShareOf(dimension: Dimension): Dimension {
  const { '%': share, ...others } = dimension;
  if (share === undefined) return dimension;
  return share > 0 && Object.values(others).every((exponent) => exponent < 0) ? { ...SHARE, ...others } : others;
}

function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (isPlain(b)) return a;
  const exponents = new Map(Object.entries(a));
  for (const [name, exponent] of Object.entries(b)) exponents.set(name, (exponents.get(name) ?? 0) + sign * exponent);
  const kept = [...exponents].filter(([, exponent]) => exponent !== 0);
  return withoutShareOf(Object.fromEntries(kept.sort(([x], [y]) => (x < y ? -1 : 1))));
}

const BASE_UNIT_NAMES = new Map([
  ['money', { zh: '元', en: 'yuan', plural: 'yuan' }],
  ['month', { zh: '个月', en: 'month', plural: 'months' }],
  ['workday', { zh: '工作日', en: 'workday', plural: 'workdays' }],
  ['day', { zh: '日', en: 'day', plural: 'days' }],
  ['minute', { zh: '分钟', en: 'minute', plural: 'minutes' }],
]);

const SINGULAR: ReadonlyMap<string, string> = new Map(
  [...BASE_UNIT_NAMES.values()].flatMap(({ en, plural }) => (plural === en ? [] : [[plural, en] as const])),
);

/** `day` for `days`: how one of a unit is printed; undefined where that makes no difference. */
export function singularUnit(unit: string): string | undefined {
  return SINGULAR.get(unit);
}

function unitName(dimension: string, language: 'zh' | 'en', alone: boolean): string {
  const names = BASE_UNIT_NAMES.get(dimension);
  if (names === undefined) return dimension;
  if (language === 'zh') return names.zh;
  return alone ? names.plural : names.en;
}

/** Money first, then measures, then time: as rates are spoken. */
function rank(dimension: string): number {
  const position = BASE_DIMENSIONS.findIndex((base) => base === dimension);
  if (position < 0) return 1;
  return position === 0 ? 0 : position + 1;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function power(exponent: number): string {
  return exponent === 1 ? '' : Array.from(String(exponent), (digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
}
