import {
  isCharge,
  isMembership,
  isNameReference,
  isNumberLiteral,
  isRelation,
  isWhenClause,
  type Charge,
  type Expression,
  type Penalty,
} from '../../generated/ast.ts';
import type { Check } from '../../concept.ts';
import { effectsOf } from '../../scope/penalties.ts';
import { meeting, together, whensOf } from '../../proof/meeting-values.ts';
import { dayFor, witnessOf, type Witness } from '../../proof/witness.ts';
import { judgedRecord } from '../../scope/trigger.ts';
import { literalValue } from '../../types/literal-value.ts';
import { isMoney } from '../../types/type.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { add, divide, floor, multiply, ONE, toDecimal, type Rational } from '../../values/rational.ts';
import { penaltyDiagnostics as catalogue } from './penalty.diagnostics.ts';
import { relatedPenalties } from './penalty-relations.ts';

/**
 * One rule takes over where the other gives way (the one's `unless` is a condition of the other, or one overrides the other). A flat charge
 * and one by the day are compared exactly: from so many days on the one by the day is the dearer. Said at both.
 */
const lesserBreachShouldNotCostMore: Check<Penalty> = (penalty, { types, index, report }) => {
  const own = chargesOf(penalty, types);
  if (own.length === 0) return;
  for (const other of relatedPenalties(penalty, index)) {
    if (other === penalty || judgedRecord(other)?.ref !== judgedRecord(penalty)?.ref) continue;
    if (!mayMeet(penalty, other)) continue;
    for (const mine of own) {
      for (const theirs of chargesOf(other, types)) {
        const days = dearerFrom(mine, theirs) ?? dearerFrom(theirs, mine);
        if (days === undefined) continue;
        const [daily, flat] = mine.days === undefined ? [other, penalty] : [penalty, other];
        const related = [{ node: theirs.charge, property: 'amount', message: { zh: '与此相比', en: 'compared with this' } }];
        const params = { daily: daily.name, flat: flat.name, days: toDecimal(days) };
        const witness = firstDearDay({ daily, flat, field: (mine.days ?? theirs.days) as string, days: params.days }, types);
        report(catalogue['perverse-incentive'], params, { node: mine.charge, property: 'amount', related, witness });
      }
    }
  }
};

export const penaltyIncentiveChecks: Check<Penalty>[] = [lesserBreachShouldNotCostMore];

/** The lesser breach on the first day on which it costs more. */
function firstDearDay(
  { daily, flat, field, days }: { daily: Penalty; flat: Penalty; field: string; days: string },
  types: TypeSystem,
): Witness | undefined {
  const values = together([meeting(whensOf(daily), types), new Map([[field, days]])]);
  return witnessOf({ record: judgedRecord(daily)?.ref, norms: [daily, flat], day: dayFor([daily, flat]), values }, types);
}

/** `50 元/袋/天 × 数量 × 延误天数`: 50 for each of 数量, by the day. */
interface Tariff {
  charge: Charge;
  rate: Rational;
  /** The fields that it is multiplied by, but for the days. */
  counts: string;
  days?: string;
}

function chargesOf(penalty: Penalty, types: TypeSystem): Tariff[] {
  return effectsOf(penalty)
    .filter(isCharge)
    .flatMap((charge) => {
      const tariff = charge.max === undefined && !charge.atLeast ? tariffOf(charge, types) : undefined;
      return tariff === undefined ? [] : [tariff];
    });
}

/** Undefined for what is no plain product of a rate and fields. */
function tariffOf(charge: Charge, types: TypeSystem): Tariff | undefined {
  if (!isMoney(types.of(charge.amount).type)) return undefined;
  const factors = factorsOf(charge.amount);
  const names = factors.filter(isNameReference);
  const numbers = factors.filter(isNumberLiteral);
  if (numbers.length === 0 || names.length + numbers.length < factors.length) return undefined;
  const isDays = (name: Expression): boolean => {
    const { type } = types.of(name);
    return type?.kind === 'quantity' && Object.keys(type.dimension).join() === 'day';
  };
  const days = names.filter(isDays);
  if (days.length > 1) return undefined;
  const counts = names.filter((name) => !isDays(name)).map((name) => name.target.$refText);
  const subjects = charge.subjects.map(({ $refText }) => $refText);
  return {
    charge,
    rate: numbers.map((number) => literalValue(number, types)).reduce(multiply, ONE),
    counts: [...subjects.sort(), '×', ...counts.sort()].join(' '),
    ...(days[0] === undefined ? {} : { days: days[0].target.$refText }),
  };
}

function factorsOf(amount: Expression): Expression[] {
  if (amount.$type === 'Parenthesised') return factorsOf(amount.inner);
  if (amount.$type !== 'Sum' || amount.operator !== '*') return [amount];
  return [...factorsOf(amount.left), ...factorsOf(amount.right)];
}

/** The first whole day on which the tariff by the day is above the flat one; undefined where they cannot be compared. */
function dearerFrom(daily: Tariff, flat: Tariff): Rational | undefined {
  if (daily.days === undefined || flat.days !== undefined || daily.counts !== flat.counts) return undefined;
  const even = divide(flat.rate, daily.rate);
  return even === undefined ? undefined : add(floor(even), ONE);
}

/** Whether no field is asked for different values by both. */
function mayMeet(a: Penalty, b: Penalty): boolean {
  const others = valuesAsked(b);
  return [...valuesAsked(a)].every(([field, values]) => {
    const theirs = others.get(field);
    return theirs === undefined || [...values].some((value) => theirs.has(value));
  });
}

/** By field the values that the rule asks for: 种类 is 总包, 种类 in (总包, 机要总包). */
function valuesAsked({ clauses }: Penalty): Map<string, Set<string>> {
  const asked = new Map<string, Set<string>>();
  for (const part of clauses.filter(isWhenClause).flatMap(({ condition }) => conjunctsOf(condition))) {
    if (!isMembership(part) && !isRelation(part)) continue;
    const left = part.left as Expression;
    if (!isNameReference(left)) continue;
    if (isMembership(part) && !part.negated)
      asked.set(left.target.$refText, new Set(part.values.map((value) => value.$cstNode?.text ?? '')));
    if (isRelation(part) && (part.operator === 'is' || part.operator === '='))
      asked.set(left.target.$refText, new Set([part.right?.$cstNode?.text ?? '']));
  }
  return asked;
}

function conjunctsOf(condition: Expression | undefined): Expression[] {
  if (condition === undefined) return [];
  if (condition.$type === 'Parenthesised') return conjunctsOf(condition.inner);
  if (condition.$type !== 'Logic' || condition.operator !== 'and') return [condition];
  return [...conjunctsOf(condition.left), ...conjunctsOf(condition.right)];
}
