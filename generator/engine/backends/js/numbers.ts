/** Exact arithmetic on scaled integers: each result carries its bounds; where they may pass 2^53, the code checks. */
import { binary, call, conditional, literal, type Code } from './code.ts';
import { EXACT, Unsupported, type NumberOperand } from './operand.ts';

/** A constant of the plan, `-12.50`. */
export function numberConstant(text: string): NumberOperand {
  const point = text.indexOf('.');
  const digits = point < 0 ? text : trimmedZeros(text.slice(0, point) + text.slice(point), point);
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const value = Number(digits.replace('.', ''));
  if (!Number.isSafeInteger(value) || decimals > MOST_DECIMALS) throw new Unsupported(`The constant ${text} is too long.`);
  return { kind: 'number', code: literal(value + 0), scale: 10 ** decimals, low: value, high: value, optional: false };
}

export function sum(a: NumberOperand, operator: '+' | '-', b: NumberOperand): NumberOperand {
  const [left, right] = aligned(a, b);
  const [low, high] =
    operator === '+' ? [left.low + right.low, left.high + right.high] : [left.low - right.high, left.high - right.low];
  return checked({ ...left, code: binary(left.code, operator, right.code), low, high, optional: a.optional || b.optional });
}

export function product(a: NumberOperand, b: NumberOperand): NumberOperand {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const scale = exactScale(a.scale * b.scale);
  const code = isOne(a) ? b.code : isOne(b) ? a.code : binary(a.code, '*', b.code);
  return checked({
    kind: 'number',
    code,
    scale,
    low: Math.min(...corners),
    high: Math.max(...corners),
    optional: a.optional || b.optional,
  });
}

/** Only by a constant: its inverse is a factor and a scale. */
export function quotient(a: NumberOperand, b: NumberOperand): NumberOperand {
  if (b.low !== b.high || b.optional || b.low === 0) throw new Unsupported('A quotient by what is no constant.');
  const divisor = commonDivisor(b.scale, Math.abs(b.low));
  const factor = (Math.sign(b.low) * b.scale) / divisor;
  return { ...scaled(a, factor), scale: exactScale(a.scale * (Math.abs(b.low) / divisor)) };
}

export function negated(a: NumberOperand): NumberOperand {
  return { ...a, code: { kind: 'unary', operator: '-', of: a.code }, low: -a.high, high: -a.low };
}

/** The integer at or below (`floor`) or above (`ceil`) it. Exact: a quotient of integers under 2^53 is never rounded across an integer. */
export function integral(a: NumberOperand, rounding: 'floor' | 'ceil'): NumberOperand {
  if (a.scale === 1) return a;
  const code = call(
    { kind: 'member', of: { kind: 'name', name: 'Math' }, name: rounding },
    binary(a.code, '/', literal(a.scale)),
  );
  return { ...a, code, scale: 1, low: Math.floor(a.low / a.scale), high: Math.ceil(a.high / a.scale) };
}

export function absolute(a: NumberOperand): NumberOperand {
  const code = call({ kind: 'member', of: { kind: 'name', name: 'Math' }, name: 'abs' }, a.code);
  return { ...a, code, low: 0, high: Math.max(Math.abs(a.low), Math.abs(a.high)) };
}

/** Both over the same scale. */
export function aligned(a: NumberOperand, b: NumberOperand): [NumberOperand, NumberOperand] {
  const scale = exactScale((a.scale / commonDivisor(a.scale, b.scale)) * b.scale);
  return [
    { ...scaled(a, scale / a.scale), scale },
    { ...scaled(b, scale / b.scale), scale },
  ];
}

/** One of two numbers, by a condition. */
export function chosen(condition: Code, a: NumberOperand, b: NumberOperand): NumberOperand {
  const [then, otherwise] = aligned(a, b);
  return {
    ...then,
    code: conditional(condition, then.code, otherwise.code),
    low: Math.min(then.low, otherwise.low),
    high: Math.max(then.high, otherwise.high),
    optional: a.optional || b.optional,
  };
}

export function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

const MOST_DECIMALS = 9;

/** The integer times a factor; the scale stays as it is. */
export function scaled(a: NumberOperand, factor: number): NumberOperand {
  if (factor === 1) return a;
  const ends = [a.low * factor, a.high * factor];
  return checked({ ...a, code: binary(a.code, '*', literal(factor)), low: Math.min(...ends), high: Math.max(...ends) });
}

/** A constant where all of it is known: code that asks a calendar must still run. Proved exact by its bounds, or checked when it runs: a product of exact integers beyond 2^53 cannot round to one below it. */
function checked(a: NumberOperand): NumberOperand {
  const isConstant = a.low === a.high && isKnown(a.code);
  if (a.low >= -EXACT && a.high <= EXACT) return isConstant ? { ...a, code: literal(a.low + 0) } : a;
  if (isConstant) throw new Unsupported('A constant beyond exactness.');
  return { ...a, code: call('exact', a.code), low: Math.max(a.low, -EXACT), high: Math.min(a.high, EXACT) };
}

function isKnown(code: Code): boolean {
  return code.kind === 'literal' || (code.kind === 'binary' && isKnown(code.left) && isKnown(code.right));
}

function exactScale(scale: number): number {
  if (scale > EXACT) throw new Unsupported('A scale beyond exactness.');
  return scale;
}

function isOne(a: NumberOperand): boolean {
  return a.low === 1 && a.high === 1 && a.scale === 1;
}

function trimmedZeros(text: string, point: number): string {
  let end = text.length;
  while (end > point + 1 && text.charCodeAt(end - 1) === ZERO) end--;
  return end === point + 1 ? text.slice(0, point) : text.slice(0, end);
}

const ZERO = 48;
