import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import { distribute } from '../../generator/engine/runtime/split.ts';
import type { LadderPlan } from '../../generator/plan/ladder-plan.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { addMonths, formatDate, parseDate } from '../../language/values/date.ts';
import { add, equals, ONE, rational, ZERO, type Rational } from '../../language/values/rational.ts';
import { compare, DATE, field, NOWHERE, NUMBER, number, plan, record, rule, TEXT } from './plan-builder.ts';

const events = record('问题', [field('编号', TEXT), field('单位', TEXT), field('日期', DATE)], { key: '编号', occurs: '日期' });

/** Two rungs; the first is named, of the second and all later ones it is said how many there were. */
function ladderOf(window: LadderPlan['window']): Plan {
  const ordinal = { op: 'field' as const, type: NUMBER, name: '第几次' };
  const rung = (of: string, comparison: '=' | '≥') =>
    rule('追责', '追责', {
      id: `追责#${of}`,
      when: compare(ordinal, comparison, number(of)),
      effects: [{ kind: 'sanction', subject: { field: '单位' }, sanction: `第${of}阶` }],
    });
  const collector: LadderPlan = {
    kind: 'ladder',
    id: '追责',
    name: '追责',
    records: ['问题'],
    subject: '单位',
    unless: [],
    ...(window === undefined ? {} : { window }),
    derived: '追责',
    ordinal: '第几次',
    last: 2,
    beyond: 'stay',
    cites: [],
    source: NOWHERE,
  };
  return plan({
    records: [events],
    derived: [{ ...events, name: '追责', fields: [...events.fields, field('第几次', NUMBER)] }],
    rules: [rung('1', '='), rung('2', '≥')],
    collectors: [collector],
  });
}

interface Event {
  unit: string;
  day: number;
}

const start = parseDate('2024-01-01') ?? 0;
const someEvents = fc.array(fc.record({ unit: fc.constantFrom('甲', '乙'), day: fc.integer({ min: start, max: start + 900 }) }), {
  maxLength: 12,
});
const someWindow = fc.constantFrom<LadderPlan['window']>(undefined, { days: 30 }, { months: 12 }, { period: 'year' });

/** By hand: how many of the unit lie in the window that ends with each event; those of one day in the order of their keys. */
function byHand(all: readonly Event[], window: LadderPlan['window']): string[] {
  const isWithin = (earlier: number, day: number): boolean => {
    if (window === undefined) return true;
    if ('period' in window) return formatDate(earlier).slice(0, 4) === formatDate(day).slice(0, 4);
    return day <= ('days' in window ? earlier + window.days : addMonths(earlier, window.months));
  };
  return all.map(({ unit, day }, place) => {
    const before = all.filter(
      (other, at) => other.unit === unit && (other.day < day || (other.day === day && at <= place)) && isWithin(other.day, day),
    );
    return `E${String(place).padStart(2, '0')} ${before.length}`;
  });
}

function judged(
  of: Plan,
  parts: readonly (readonly (readonly [Event, number])[])[],
  twice: readonly (readonly [Event, number])[],
): string[] {
  const engine = createInterpreter(of);
  const ledgerOf = (part: readonly (readonly [Event, number])[]) => {
    const ledger = engine.createLedger();
    for (const [{ unit, day }, place] of part)
      engine.judge('问题', { 编号: `E${String(place).padStart(2, '0')}`, 单位: unit, 日期: formatDate(day) }, ledger);
    return ledger;
  };
  const whole = engine.createLedger();
  for (const part of [...parts, twice]) whole.absorb(structuredClone(ledgerOf(part).account()));
  whole.absorb(structuredClone(ledgerOf(twice).account()), 'minus');
  return engine.finish(whole).map(({ key, rung }) => `${key} ${rung}`);
}

describe('a ladder', () => {
  it('counts the same for any order and any parts of the run, and takes away what was counted twice', () => {
    fc.assert(
      fc.property(someEvents, someWindow, fc.integer({ min: 0, max: 12 }), fc.func(fc.nat()), (all, window, cut, shuffle) => {
        const mixed = all.map((event, place) => [event, place] as const).sort((a, b) => shuffle(a[1]) - shuffle(b[1]));
        const found = judged(ladderOf(window), [mixed.slice(0, cut), mixed.slice(cut)], mixed.slice(0, 3));
        expect(found.sort()).toEqual(byHand(all, window).sort());
      }),
      { numRuns: 200 },
    );
  });
});

describe('shares of one amount', () => {
  const fen = rational(1n, 100n);
  const someShares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }).map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => rational(weight, sum));
  });

  it('sum to it, to the fen, and each is less than a fen away from its exact part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), someShares, (amount, shares) => {
        const whole = rational(amount, 100);
        const parts = distribute(whole, shares, fen);
        expect(equals(parts.reduce(add, ZERO), whole)).toBe(true);
        parts.forEach((part, place) => {
          const exact = (Number((shares[place] as Rational).n) / Number((shares[place] as Rational).d)) * (amount / 100);
          expect(Math.abs(Number(part.n) / Number(part.d) - exact)).toBeLessThan(0.01 + 1e-9);
        });
      }),
    );
  });

  it.each([
    ['a third each: the first gets the fen that is left', ['1/3', '1/3', '1/3'], 100, ['33.34', '33.33', '33.33']],
    ['one bears all', ['1/1'], 5, ['5.00']],
    ['the part that lost most comes first', ['1/6', '5/6'], 1, ['0.17', '0.83']],
  ])('%s', (_, shares, yuan, wanted) => {
    const parsed = shares.map((share) => share.split('/').map(Number)).map(([n = 0, d = 1]) => rational(n, d));
    const parts = distribute(rational(yuan), parsed, fen);
    expect(parts.map(({ n, d }) => (Number(n) / Number(d)).toFixed(2))).toEqual(wanted);
    expect(equals(parsed.reduce(add, ZERO), ONE)).toBe(true);
  });
});
