/**
 * Chinese numerals as manuals write them, up to 10^16 - 1: 十五, 一百零五, 两千, 三万二千, 一万亿, and years digit by digit: 二〇二四.
 */

/**
 * `一百二十` -> 120n; undefined for what is not written as its value is (百一, 十十, 一千五十, 三千五). 两 may stand for 二 before
 * 百千万亿 and alone, 〇 for 零, 一十 for a leading 十. 三四 is none: it means three or four; digit by digit takes three digits or a 〇.
 */
export function parseChineseNumeral(text: string): bigint | undefined {
  if (text.length === 0 || text.length > LONGEST) return undefined;
  if (text === '两') return 2n;
  const canonical = text
    .replaceAll('〇', '零')
    .replace(/两(?=[百千万亿])/g, '二')
    .replace(/^一十/, '十');
  const value = valueOf(canonical, 0);
  if (value !== undefined && value < LIMIT && formatChineseNumeral(value) === canonical) return value;
  return parseDigits(canonical);
}

/** 120n -> `一百二十`, 15n -> `十五`, 100500n -> `十万零五百`; throws RangeError below 0 or from 10^16 on (our own bug). */
export function formatChineseNumeral(n: bigint): string {
  if (n < 0n || n >= LIMIT) throw new RangeError(`${n} is not from 0 to 10^16 - 1.`);
  return formatFrom(n, 0).replace(/^一十/, '十');
}

const DIGITS = '零一二三四五六七八九';
const UNITS: readonly (readonly [string, bigint])[] = [
  ['亿', 100_000_000n],
  ['万', 10_000n],
  ['千', 1_000n],
  ['百', 100n],
  ['十', 10n],
];
const LIMIT = 10n ** 16n;
/** 9999 9999 9999 9999 is 31 characters. */
const LONGEST = 32;

/** Splits at each unit from the greatest down; takes more than is well formed, which the caller finds by writing the value again. */
function valueOf(text: string, unit: number): bigint | undefined {
  const [name, size] = UNITS[unit] ?? [];
  if (name === undefined || size === undefined) return digitOf(text.length === 2 && text.startsWith('零') ? text.slice(1) : text);
  const at = text.lastIndexOf(name);
  if (at < 0) return valueOf(text, unit + 1);
  const high = at === 0 ? 1n : valueOf(text.slice(0, at), unit + 1);
  const low = at === text.length - 1 ? 0n : valueOf(text.slice(at + 1), unit + 1);
  return high === undefined || low === undefined ? undefined : high * size + low;
}

function digitOf(text: string): bigint | undefined {
  const digit = text.length === 1 ? DIGITS.indexOf(text) : -1;
  return digit < 0 ? undefined : BigInt(digit);
}

/** A gap of zero digits between a unit and what follows is written as one 零. */
function formatFrom(n: bigint, unit: number): string {
  const [name, size] = UNITS[unit] ?? [];
  if (name === undefined || size === undefined) return DIGITS.charAt(Number(n));
  if (n < size) return formatFrom(n, unit + 1);
  const rest = n % size;
  const gap = rest > 0n && rest < size / 10n ? '零' : '';
  return formatFrom(n / size, unit + 1) + name + (rest === 0n ? '' : gap + formatFrom(rest, unit + 1));
}

function parseDigits(text: string): bigint | undefined {
  if (!/^[一二三四五六七八九][零一二三四五六七八九]{1,15}$/.test(text)) return undefined;
  if (text.length === 2 && !text.endsWith('零')) return undefined;
  return BigInt(Array.from(text, (digit) => DIGITS.indexOf(digit)).join(''));
}
