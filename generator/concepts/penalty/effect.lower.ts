import {
  isCharge,
  isField,
  isRole,
  isSanction,
  type Case,
  type Charge,
  type Effect,
  type Grant,
  type Otherwise,
  type PerStep,
  type Split,
  type Subject,
} from '../../../language/generated/ast.ts';
import { functions } from '../../../language/types/functions.ts';
import { boolean, plainNumber } from '../../../language/types/type.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { CitationPlan, EffectPlan, Expression, SubjectPlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { lowerSanction } from '../sanction/sanction.lower.ts';

/** `unit`: the field that says whose a role is, where that is known. */
export function lowerEffect(effect: Effect, lowering: Lowering, unit?: string): EffectPlan[] {
  if (isCharge(effect)) return lowerAmount(effect, lowering, unit);
  return isSanction(effect) ? lowerSanction(effect, lowering.language, unit) : [lowerSplit(effect, lowering, unit)];
}

/** The effects of all cases, each under its own condition; `otherwise` where none of these holds. */
export function lowerCases(cases: readonly (Case | Otherwise)[], lowering: Lowering): EffectPlan[] {
  const conditions: Expression[] = [];
  return cases.flatMap((one) => {
    const own = one.$type === 'Case' ? lowerExpression(one.head.condition, lowering) : noneOf(conditions);
    if (one.$type === 'Case') conditions.push(own);
    return under(
      own,
      one.effects.flatMap((effect) => lowerEffect(effect, lowering)),
      lowerCitations(one.citations, lowering),
    );
  });
}

function under(when: Expression, effects: readonly EffectPlan[], cites: CitationPlan[] = []): EffectPlan[] {
  return effects.map((effect) => ({ ...effect, when, ...(cites.length === 0 ? {} : { cites }) }));
}

function noneOf(conditions: readonly Expression[]): Expression {
  const any: Expression =
    conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : { op: 'or', type: boolean, of: [...conditions] };
  return { op: 'not', type: boolean, of: any };
}

/** A charge or a grant of money. */
export function lowerAmount(charge: Charge | Grant, lowering: Lowering, unit?: string): EffectPlan[] {
  const whole = lowerExpression(charge.amount, lowering);
  const amount = charge.per === undefined ? whole : bySteps(whole, charge.per, lowering);
  return charge.subjects.map((reference) => {
    const subject = lowerSubject(reference.ref, unit);
    if (!charge.atLeast && charge.max === undefined) return { kind: 'charge', subject, amount };
    return {
      kind: 'charge-range',
      subject,
      min: amount,
      ...(charge.max === undefined ? {} : { max: lowerExpression(charge.max, lowering) }),
      ...(charge.discretion === undefined ? {} : { discretion: charge.discretion.$refText }),
    };
  });
}

/** `1000 元 per full 1 pp of 差额` is 1000 元 × floor(差额 ÷ 1 pp). */
function bySteps(amount: Expression, { mode, step, distance }: PerStep, lowering: Lowering): Expression {
  const exact: Expression = {
    op: 'arithmetic',
    type: plainNumber,
    operator: '÷',
    left: lowerExpression(distance, lowering),
    right: lowerExpression(step, lowering),
  };
  const whole = { per: undefined, 'per full': 'floor', 'per started': 'ceil' } as const;
  const name = whole[mode];
  const text = name === undefined ? '' : lowering.language === 'zh' ? functions[name].zh : name;
  const steps: Expression =
    name === undefined ? exact : { op: 'call', type: plainNumber, function: name, text, arguments: [exact] };
  return { op: 'arithmetic', type: amount.type, operator: '×', left: amount, right: steps };
}

function lowerSplit({ amount, shares }: Split, lowering: Lowering, unit?: string): EffectPlan {
  return {
    kind: 'split',
    amount: lowerExpression(amount, lowering),
    shares: shares.flatMap(({ subjects, share }) =>
      subjects.map(({ ref }) => ({
        subject: lowerSubject(ref, unit),
        ...(share === undefined ? {} : { share: lowerExpression(share, lowering) }),
      })),
    ),
  };
}

/** A field says who it is record by record; a role is somebody's where a unit is known; anything else is itself. */
export function lowerSubject(subject: Subject | undefined, unit?: string): SubjectPlan {
  if (isField(subject)) return { field: subject.name };
  if (isRole(subject) && unit !== undefined) return { field: unit, role: subject.name };
  return { name: subject?.name ?? '' };
}
