/** The records that norms over many records make: a miss, a breach of an obligation, a deviation. */
import { inPrecedence, createCollector, type CollectedRun, type Collector } from '../engine/runtime/collector.ts';
import { decodeRecord } from '../engine/runtime/decode.ts';
import type { Ready } from '../engine/runtime/facts.ts';
import { judgeRecord } from '../engine/runtime/judge-record.ts';
import type { Known } from '../engine/runtime/value.ts';
import type { GivenRecord } from './elsewhere.ts';

export type DerivedValues = ReadonlyMap<string, Known | undefined>;

/** All of one derived type that the records given come to; records that cannot be read are left out. */
export function derivedRecords(
  name: string,
  given: readonly GivenRecord[],
  { ready, asOf }: { ready: Ready; asOf: number | undefined },
): DerivedValues[] {
  const { plan } = ready;
  const collectors = plan.collectors.map((collector) => createCollector(collector, ready));
  for (const { record, raw } of given) {
    const of = ready.records.get(record);
    const decoded = of === undefined ? undefined : decodeRecord(of.record, raw, ready);
    if (of === undefined || decoded?.ok !== true) continue;
    const judged = judgeRecord(ready, of, decoded.values, { asOf });
    plan.collectors.forEach(({ records }, place) => {
      if (records.includes(record)) collectors[place]?.take(judged.facts, judged);
    });
  }
  const made: DerivedValues[] = [];
  const decided = new Set<string>();
  const over = plan.manual.precedence?.over ?? [];
  const run: CollectedRun = {
    asOf,
    decides: ({ verdict, fact }) => decided.add(`${verdict.rule} ${fact}`),
    isDecided: (fact, norm) => over.some(([winner, loser]) => loser === norm && decided.has(`${winner} ${fact}`)),
    kept: () => undefined,
    judgeHeld: () => undefined,
    judgeDerived(record, values) {
      if (record === name) made.push(values);
    },
  };
  for (const at of inPrecedence(plan.collectors, over)) (collectors[at] as Collector).finish(run);
  return made;
}

/** The record types of the data that come to records of a derived type. */
export function recordsBehind(name: string, { collectors }: Ready['plan']): string[] {
  return collectors.flatMap((collector) => (derivedBy(collector) === name ? collector.records : []));
}

function derivedBy(collector: Ready['plan']['collectors'][number]): string | undefined {
  if (!('derived' in collector)) return collector.kind === 'checklist' ? collector.filled : undefined;
  return typeof collector.derived === 'string' ? collector.derived : collector.derived.record;
}
