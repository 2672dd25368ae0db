/**
 * Amounts in the numerals of Chinese bills, which cannot be altered: 1200.5 -> `人民币壹仟贰佰元伍角整`. By the rules of 《支付结算办法》
 * (1997) annex 1: 整 behind 元 and 角, none behind 分; 零 once for any row of zeros before a further digit.
 */
import { absolute, compare, multiply, rational, roundToStep, toDecimal, ONE, ZERO, type Rational } from './rational.ts';

const DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const MOST = rational(10_000_000_000_000_000n);

/** Undefined for what is no whole number of 分, or is 10^16 元 or more. */
export function moneyInWords(yuan: Rational): string | undefined {
  const size = absolute(yuan);
  const cents = multiply(size, rational(100));
  if (compare(roundToStep(cents, ONE, 'down'), cents) !== 0 || compare(size, MOST) >= 0) return undefined;
  const digits = toDecimal(cents).padStart(3, '0');
  const [whole, jiao, fen] = [digits.slice(0, -2), Number(digits.at(-2)), Number(digits.at(-1))];
  const hasYuan = !/^0+$/.test(whole);
  const sign = compare(yuan, ZERO) < 0 ? '负' : '';
  const yuanText = hasYuan ? `${wholeInWords(whole)}元` : '';
  if (jiao === 0 && fen === 0) return `人民币${sign}${hasYuan ? yuanText : '零元'}整`;
  const jiaoText = jiao === 0 ? (hasYuan ? '零' : '') : `${DIGITS[jiao]}角`;
  // Of the zeros at the places of 万 and of 元 one is said.
  const gap = jiao !== 0 && hasYuan && whole.endsWith('0') && !yuanText.includes('零') ? '零' : '';
  return `人民币${sign}${yuanText}${gap}${jiaoText}${fen === 0 ? '整' : `${DIGITS[fen]}分`}`;
}

/** `10050` -> `壹万零伍拾`. */
function wholeInWords(digits: string): string {
  const number = digits.replace(/^0+/, '');
  let text = '';
  let isGap = false;
  let groupIsEmpty = true;
  for (const [at, digit] of [...number].entries()) {
    const place = number.length - 1 - at;
    if (digit === '0') isGap = true;
    else {
      text += `${isGap ? '零' : ''}${DIGITS[Number(digit)]}${PLACES[place % 4]}`;
      isGap = false;
      groupIsEmpty = false;
    }
    if (place % 4 !== 0) continue;
    if (!groupIsEmpty) text += GROUPS[place / 4];
    groupIsEmpty = true;
  }
  return text;
}
