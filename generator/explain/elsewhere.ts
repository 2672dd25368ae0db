/** What records of other types say of exemptions, where single records are explained. */
import { createExemption } from '../engine/runtime/collectors/exemption.ts';
import { decodeRecord } from '../engine/runtime/decode.ts';
import type { Elsewhere, Ready } from '../engine/runtime/facts.ts';
import { judgeRecord } from '../engine/runtime/judge-record.ts';
import type { Plan, RulePlan } from '../plan/plan.ts';

/** A record as a data file holds it. */
export interface GivenRecord {
  record: string;
  raw: unknown;
}

/** Records that cannot be read exempt nobody. */
export function elsewhereIn(given: readonly GivenRecord[], ready: Ready, asOf: number | undefined): Elsewhere {
  const collectors = new Map(
    ready.plan.collectors.flatMap((plan) => (plan.kind === 'exemption' ? [[plan.record, createExemption(plan, ready)]] : [])),
  );
  for (const { record, raw } of given) {
    const of = ready.records.get(record);
    const decoded = of === undefined ? undefined : decodeRecord(of.record, raw, ready);
    if (of === undefined || decoded?.ok !== true) continue;
    const judged = judgeRecord(ready, of, decoded.values, { asOf });
    for (const collector of collectors.values()) collector.take(judged.facts, judged);
  }
  return (exemption, facts) => collectors.get(exemption.record)?.elsewhere(exemption, facts) ?? { holds: false, because: [] };
}

/** The record types that exempt records of the type that a rule judges. */
export function recordsBeside({ record }: RulePlan, { rules }: Plan): string[] {
  return rules.flatMap((rule) => (rule.record === record && rule.elsewhere !== undefined ? [rule.elsewhere.record] : []));
}
