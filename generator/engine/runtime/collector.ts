/**
 * Judges what shows only over many records. A collector is fed record by record, in any order, and gives its verdicts when the run ends;
 * parts of a run that were judged elsewhere are brought in by their accounts.
 */
import type { CollectorPlan } from '../../plan/plan.ts';
import type { Verdict } from '../../plan/verdict.ts';
import type { Decision } from './conflicts.ts';
import { collectorKinds } from './collectors/index.ts';
import type { Ready, RecordFacts } from './facts.ts';
import type { Judged } from './judge-record.ts';
import { byCodePoints } from './code-point-order.ts';
import type { Known } from './value.ts';

export interface Collector {
  /** A record of one of its types that was read and judged. */
  take(facts: RecordFacts, judged: Judged): void;
  /** All it holds, as plain data that another thread can be sent. */
  account(): unknown;
  /** Brings in the account of another part of the run; with `minus` it takes away what was counted twice. */
  absorb(account: unknown, sign: 'plus' | 'minus'): void;
  /** Its verdicts, the same for any order of the records. Called once. */
  finish(run: CollectedRun): Verdict[];
}

/** The run that ends. */
export interface CollectedRun {
  /** Days since 1970-01-01; undefined: every period is over, and what is open is undecided. */
  asOf: number | undefined;
  /** What a norm finds of one fact; where norms find differently, that is a conflict. */
  decides(decision: Decision): void;
  /** Whether a norm that goes before this one has decided the fact. */
  isDecided(fact: string, norm: string): boolean;
  /** A period or gap of a norm that was kept. */
  kept(norm: string): void;
  /** Judges a record that was held back by the rules that were; `values` as they were read. */
  judgeHeld(record: string, values: ReadonlyMap<string, Known | undefined>): void;
  /** Judges a derived record by the rules on it; `also` goes into each of their verdicts (`{ period: '2024-Q3' }`), its reasons before theirs. */
  judgeDerived(record: string, values: ReadonlyMap<string, Known | undefined>, also?: Partial<Verdict>): void;
}

export function createCollector(plan: CollectorPlan, ready: Ready): Collector {
  const create = collectorKinds[plan.kind] as (plan: CollectorPlan, ready: Ready) => Collector;
  return create(plan, ready);
}

/** The places of collectors, each behind those that go before it; else in the plan's order. */
export function inPrecedence(collectors: readonly CollectorPlan[], over: readonly (readonly [string, string])[]): number[] {
  const places = new Set<number>();
  const entered = new Set<number>();
  const enter = (at: number): void => {
    if (entered.has(at)) return;
    entered.add(at);
    const winners = over.filter(([, loser]) => loser === collectors[at]?.name).map(([winner]) => winner);
    collectors.forEach(({ name }, other) => {
      if (winners.includes(name)) enter(other);
    });
    places.add(at);
  };
  collectors.forEach((_, at) => enter(at));
  return [...places];
}

/** By period (the day where there is none), subject, the norms' order, key; texts by code points. */
export function inOrder(verdicts: readonly { verdict: Verdict; place: number }[]): Verdict[] {
  return verdicts
    .map(({ verdict, place }) => ({ verdict, place, when: verdict.period ?? verdict.date }))
    .sort(
      (a, b) =>
        byCodePoints(a.when, b.when) ||
        byCodePoints(a.verdict.subject ?? '', b.verdict.subject ?? '') ||
        a.place - b.place ||
        byCodePoints(a.verdict.key ?? '', b.verdict.key ?? ''),
    )
    .map(({ verdict }) => verdict);
}
