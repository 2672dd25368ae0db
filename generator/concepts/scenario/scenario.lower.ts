import {
  type Expectation,
  type ExpectFinding,
  type GivenLog,
  type NumberLiteral,
  type Scenario,
} from '../../../language/generated/ast.ts';
import { toDecimal } from '../../../language/values/rational.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { ExpectationPlan, FindingKind, GivenPlan, ScenarioPlan, SettlementAmount } from '../../plan/plan.ts';
import { literalValue } from '../../../language/types/literal-value.ts';
import { lowerGivenChecklist } from '../checklist/given-checklist.lower.ts';
import { lowerConstant } from '../expression/expression.lower.ts';

export function lowerScenario(scenario: Scenario, lowering: Lowering, id: string): ScenarioPlan {
  return {
    id,
    name: scenario.name,
    ...(scenario.asOf[0] === undefined ? {} : { asOf: scenario.asOf[0].day }),
    given: [
      ...scenario.given.map(({ record, values }) => ({
        record: record.$refText,
        values: Object.fromEntries(values.map(({ field, value }) => [field.$refText, lowerConstant(value, lowering).value])),
      })),
      ...scenario.filled.flatMap((filled) => lowerGivenChecklist(filled, lowering)),
      ...scenario.logs.flatMap(lowerLog),
    ],
    expect: scenario.expectations.map((expectation) => lowerExpectation(expectation, lowering)),
    source: placeOf(scenario, lowering),
  };
}

/** One line of an event log for each event. */
function lowerLog({ procedure, case: key, events }: GivenLog): GivenPlan[] {
  return events.map(({ step, activity, times, actors, roles, contents }) => ({
    record: 'log',
    values: {
      case: key,
      activity: step?.$refText ?? activity ?? '',
      ...(times[0] === undefined ? {} : { time: times[0] }),
      ...(actors.length === 0 ? {} : { actor: actors.join('、') }),
      ...(roles[0] === undefined ? {} : { role: roles[0] }),
      ...(contents.length === 0 ? {} : { content: contents.join('、') }),
      procedure: procedure.$refText,
    },
  }));
}

const findings: Record<ExpectFinding['verb'], FindingKind> = {
  misses: 'miss',
  breaches: 'breach',
  warns: 'warning',
  vetoes: 'veto',
  exempts: 'exempt',
  conflicts: 'conflict',
};

const settlementAmounts: Record<string, SettlementAmount> = { 'carried over': 'carriedOver', 'carried in': 'carriedIn' };

function lowerExpectation(expectation: Expectation, lowering: Lowering): ExpectationPlan {
  const amount = (literal: NumberLiteral) => toDecimal(literalValue(literal, lowering.types));
  const common = { source: placeOf(expectation, lowering), text: expectation.$cstNode?.text ?? '' };
  const optional = <T extends object>(values: { [K in keyof T]: T[K] | undefined }) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
  const bounds = ({ amount: low, max, atLeast }: { amount: NumberLiteral; max?: NumberLiteral; atLeast?: boolean }) =>
    max !== undefined
      ? { min: amount(low), max: amount(max) }
      : atLeast === true
        ? { min: amount(low) }
        : { amount: amount(low) };
  const { key, subject } = expectation as { key?: string; subject?: string };
  switch (expectation.$type) {
    case 'ExpectCharge':
      return {
        ...common,
        kind: expectation.verb,
        rule: expectation.rule.$refText,
        ...optional({ key, subject }),
        ...bounds(expectation),
      };
    case 'ExpectSanction':
      return {
        ...common,
        kind: 'sanctions',
        rule: expectation.rule.$refText,
        ...optional({ key, subject, sanction: expectation.what }),
      };
    case 'ExpectUndecided':
      return {
        ...common,
        kind: 'undecided',
        rule: expectation.rule.$refText,
        ...optional({ key, missing: expectation.missing }),
      };
    case 'ExpectFinding':
      return {
        ...common,
        kind: 'finding',
        finding: findings[expectation.verb],
        rule: expectation.rule.$refText,
        ...optional({ key, subject, amount: expectation.amount && amount(expectation.amount), period: expectation.period }),
      };
    case 'ExpectDeviation':
      return {
        ...common,
        kind: 'finding',
        finding: 'deviation',
        rule: expectation.rule.$refText,
        ...optional({
          key,
          subject,
          step: expectation.step?.$refText ?? expectation.activity,
          deviation: expectation.deviation,
          amount: expectation.amount && amount(expectation.amount),
        }),
      };
    case 'ExpectNone':
      return {
        ...common,
        kind: 'no',
        rule: expectation.rule.$refText,
        ...optional({ key, subject, step: expectation.step?.$refText }),
      };
    case 'ExpectTotal':
      return { ...common, kind: 'total', ...optional({ subject }), ...bounds(expectation) };
    case 'ExpectRejected':
      return { ...common, kind: 'rejected', ...optional({ key }) };
    case 'ExpectFailure': {
      const items = expectation.items.map(({ $refText }) => $refText);
      return { ...common, kind: 'fails', rule: expectation.rule.$refText, ...optional({ key }), items };
    }
    case 'ExpectSettlement': {
      const amounts = expectation.amounts.map(
        ({ amount: name, value }) => [settlementAmounts[name] ?? name, amount(value)] as const,
      );
      return {
        ...common,
        kind: 'settles',
        settlement: expectation.settlement.$refText,
        subject: expectation.subject,
        month: expectation.month,
        amounts: Object.fromEntries(amounts),
      };
    }
  }
}
