/** Values of which a percentile is taken, eight bytes each: any number of them, and those of another part of the run can be taken away. */
import { ceil, compare, multiply, rational, type Rational } from '../../../../language/values/rational.ts';
import type { ValueType } from '../../../plan/plan.ts';

/** Plain data. A value is `held[place] / scale`; what is no whole part of the scale is counted by its text, `1/3`. */
export interface ValueBag {
  held: Float64Array<ArrayBuffer>;
  /** How many of `held` are values. */
  count: number;
  others: Map<string, number>;
}

const SECONDS_AND_THOUSANDTHS = 60_000;
const TEN_THOUSANDTHS = 10_000;
const FIRST_ROOM = 8;

/** In how many parts of one the values of a type are held: times to the millisecond, all others to four decimals. */
export function partsOfOne(type: ValueType): number {
  return type.kind === 'quantity' && 'minute' in type.dimension ? SECONDS_AND_THOUSANDTHS : TEN_THOUSANDTHS;
}

export function emptyBag(): ValueBag {
  return { held: new Float64Array(FIRST_ROOM), count: 0, others: new Map() };
}

export function holdValue(bag: ValueBag, value: Rational, scale: number): void {
  const parts = BigInt(scale) % value.d === 0n ? Number(value.n * (BigInt(scale) / value.d)) : NaN;
  if (Number.isSafeInteger(parts)) holdParts(bag, parts);
  else countOther(bag.others, `${value.n}/${value.d}`, 1);
}

/** A value in parts of the scale. */
export function holdParts(bag: ValueBag, parts: number): void {
  makeRoom(bag, bag.count + 1);
  bag.held[bag.count++] = parts;
}

export function combineBags(bag: ValueBag, part: ValueBag, sign: 'plus' | 'minus'): void {
  const held = part.held.subarray(0, part.count);
  if (sign === 'minus') takeAway(bag, held);
  else {
    makeRoom(bag, bag.count + part.count);
    bag.held.set(held, bag.count);
    bag.count += part.count;
  }
  for (const [text, count] of part.others) countOther(bag.others, text, sign === 'plus' ? count : -count);
}

/** At least twice as much as there was: however many parts are brought in, each value is moved a few times only. */
function makeRoom(bag: ValueBag, count: number): void {
  if (count <= bag.held.length) return;
  const larger = new Float64Array(Math.max(count, bag.held.length * 2));
  larger.set(bag.held.subarray(0, bag.count));
  bag.held = larger;
}

/** The smallest value with at least so many percent of all at or below it; undefined where there is none. */
export function percentileOf(bag: ValueBag, rank: Rational, scale: number): Rational | undefined {
  const held = bag.held.subarray(0, bag.count).sort();
  const others = [...bag.others]
    .map(([text, count]) => ({ value: valueOf(text), count }))
    .sort((a, b) => compare(a.value, b.value));
  const total = others.reduce((sum, { count }) => sum + count, held.length);
  let wanted = Number(ceil(multiply(rank, rational(total, 100))).n);
  let at = 0;
  for (const { value, count } of others) {
    const below = firstAbove(held, value, scale, at);
    if (wanted <= below - at) break;
    wanted -= below - at;
    at = below;
    if (wanted <= count) return value;
    wanted -= count;
  }
  const parts = held[at + wanted - 1];
  return parts === undefined ? undefined : rational(parts, scale);
}

/** From `at` on, the place of the first part that is greater than a value. */
function firstAbove(held: Float64Array, value: Rational, scale: number, at: number): number {
  let place = at;
  while (place < held.length && compare(rational(held[place] as number, scale), value) <= 0) place++;
  return place;
}

/** Each of them once. */
function takeAway(bag: ValueBag, away: Float64Array): void {
  const held = bag.held.subarray(0, bag.count).sort();
  const sorted = away.slice().sort();
  let kept = 0;
  let next = 0;
  for (const parts of held) {
    if (parts === sorted[next]) next++;
    else held[kept++] = parts;
  }
  bag.count = kept;
}

function countOther(counts: Map<string, number>, text: string, by: number): void {
  const sum = (counts.get(text) ?? 0) + by;
  if (sum === 0) counts.delete(text);
  else counts.set(text, sum);
}

function valueOf(text: string): Rational {
  const [n = '0', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
}
