/** All of `because` for one effect of a rule, as elements. */
import type { Expression, RulePlan } from '../../../plan/plan.ts';
import { expressionsOf } from '../../runtime/reads.ts';
import type { FastEffect } from './fast-effects.ts';
import { WORDS } from '../../runtime/words.ts';
import { choose, explainCode, noticeElements, textElement, type Element } from './because.ts';
import { rowElements } from './rows-code.ts';
import { condition } from './conditions.ts';
import { conjuncts } from './dispatch.ts';
import { attempt } from './operand.ts';
import { pendingComparison } from './pending.ts';
import type { Scope } from './scope.ts';

/** `met`: the rule applies and all needs hold; `unmet`: at least one need does not; `pending`: it is unknown whether the rule applies. */
export type State = 'met' | 'unmet' | 'pending';

export interface ReasonContext {
  rule: RulePlan;
  effect: FastEffect;
  scope: Scope;
}

/** The conditions, the notices and the arithmetic. */
export function becauseOf({ rule, scope, effect }: ReasonContext, state: State, arithmetic: readonly Element[]): Element[] {
  const { when: applies, unless, needs } = rule;
  const own = effect.when === undefined ? [] : [effect.when];
  const conditions = [...(applies === undefined ? [] : [applies]), ...unless, ...needs, ...own];
  return [
    ...(applies === undefined ? [] : conjuncts(applies).flatMap((part) => explainPart(part, scope))),
    ...unless.flatMap((exception) => explainCode(exception, false, scope)),
    ...needs.flatMap((need) => explainNeed(need, state, needs.length, scope)),
    ...own.flatMap((part) => explainCode(part, true, scope)),
    ...noticeElements([...conditions, ...expressionsOf(effect)], rule.record, scope),
    ...rowElements([...conditions, ...expressionsOf(effect)], rule.record, scope),
    ...arithmetic,
  ];
}

/** A part of `when` that holds, or that is pending. */
function explainPart(part: Expression, scope: Scope): Element[] {
  const pending = attempt(() => pendingComparison(part, scope));
  return pending === undefined ? explainCode(part, true, scope) : [unknownElement(pending.missing, scope)];
}

/** `立即 未定`. */
export function unknownElement(missing: readonly string[], { plan }: Scope): Element {
  const words = WORDS[plan.language];
  return textElement(`${missing.join(words.comma)} ${words.undecided}`);
}

function explainNeed(need: Expression, state: State, count: number, scope: Scope): Element[] {
  if (state === 'met') return explainCode(need, true, scope);
  if (state === 'unmet' && count === 1) return explainCode(need, false, scope);
  return choose(condition(need, scope), explainCode(need, true, scope), explainCode(need, false, scope));
}
