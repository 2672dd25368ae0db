/** Norms that decide one fact differently. */
import type { PrecedencePlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import { union } from './value.ts';

/** What one norm finds of one fact: `{ fact: '满意度 城东局 2024-09', met: false, verdict }`. */
export interface Decision {
  /** The same text for the same fact, whichever norm decides it. */
  fact: string;
  met: boolean;
  /** As it is, or would be, found missed; only its reasons say whether it is. */
  verdict: Verdict;
}

/**
 * One verdict for each fact that one norm finds missed and another met, by the name of the first that is missed; norms between which a
 * precedence is declared do not disagree, nor do any where the strictest wins. The same for any order of the decisions of a norm.
 */
export function conflictsOf(decisions: readonly Decision[], precedence: PrecedencePlan | undefined): Verdict[] {
  if (precedence?.strictest === true) return [];
  const facts = Map.groupBy(decisions, ({ fact }) => fact);
  return [...facts.values()].flatMap((about) => {
    const missed = about.filter(({ met }) => !met);
    const met = about.filter((decision) => decision.met && missed.some((other) => !isOrdered(decision, other, precedence)));
    const [first] = missed;
    return first === undefined || met.length === 0 ? [] : [conflict(first, [...missed, ...met])];
  });
}

function conflict({ verdict: { target: _target, shortfall: _shortfall, ...head } }: Decision, all: readonly Decision[]): Verdict {
  return {
    ...head,
    kind: 'conflict',
    between: union(all.map(({ verdict }) => verdict.rule)),
    cites: union(...all.map(({ verdict }) => verdict.cites)),
    because: all.flatMap(({ verdict }) => verdict.because.map((reason) => `${verdict.rule}: ${reason}`)),
  };
}

function isOrdered(a: Decision, b: Decision, precedence: PrecedencePlan | undefined): boolean {
  const names = [a.verdict.rule, b.verdict.rule];
  return precedence?.over.some((pair) => pair.every((name) => names.includes(name))) === true;
}
