/** Which conditions of the rules some records have tried both ways. */
import { conditionExplainer, type ConditionExplained } from '../explain/explain-rule.ts';
import type { Plan } from '../plan/plan.ts';

const triedParts = ['when', 'unless', 'needs', 'case', 'must'] as const satisfies readonly ConditionExplained['part'][];

/** What must hold on other grounds (`overridden`, the days in force) is left out. */
export type TriedPart = (typeof triedParts)[number];

/** One record of a type, its values as data holds them. */
export interface JudgedRecord {
  record: string;
  values: unknown;
  asOf?: string | undefined;
}

/** The given records of the scenarios whose ids are named. */
export function givenRecords({ scenarios }: Plan, only: ReadonlySet<string>): JudgedRecord[] {
  return scenarios.filter(({ id }) => only.has(id)).flatMap(({ given, asOf }) => given.map((record) => ({ ...record, asOf })));
}

export interface ConditionCoverage {
  total: number;
  /** Of them, how many were both true and false in some record. */
  tried: number;
  /** The others, in the plan's order of rules; `untried` is the way that no record takes, `unbound` names the parameters that would have to be set first. */
  open: { rule: string; part: TriedPart; text: string; untried: 'yes' | 'no' | 'both'; unbound: string[] }[];
}

/** Over some records, as scenarios or data files give them; `asOf` is the day (ISO) by which what is open is judged. */
export function conditionCoverage(plan: Plan, records: Iterable<JudgedRecord>): ConditionCoverage {
  const seen = triedConditions(plan, records);
  const all = plan.rules.flatMap(({ id }) => (seen.get(id) ?? []).map((condition) => ({ rule: id, ...condition })));
  const open = all
    .filter(({ yes, no }) => !yes || !no)
    .map(({ rule, part, text, unbound, yes, no }) => ({
      rule,
      part,
      text,
      unbound,
      untried: yes ? ('no' as const) : no ? ('yes' as const) : ('both' as const),
    }));
  return { total: all.length, tried: all.length - open.length, open };
}

/** Every condition of every rule that the records reach, by the rule's id. */
export function triedConditions(plan: Plan, records: Iterable<JudgedRecord>): ReadonlyMap<string, readonly ConditionSeen[]> {
  const explain = conditionExplainer(plan);
  const seen = new Map<string, ConditionSeen[]>();
  for (const { record, values, asOf } of records)
    for (const [rule, conditions] of explain(record, values, asOf)) note(seen, rule, conditions);
  return seen;
}

export interface ConditionSeen {
  part: TriedPart;
  text: string;
  unbound: string[];
  yes: boolean;
  no: boolean;
}

function note(seen: Map<string, ConditionSeen[]>, rule: string, conditions: readonly ConditionExplained[]): void {
  const own = conditions.flatMap(({ part, ...rest }) => {
    const tried = triedParts.find((name) => name === part);
    return tried === undefined ? [] : [{ part: tried, ...rest }];
  });
  const known = seen.get(rule) ?? own.map(({ part, text, unbound }) => ({ part, text, unbound, yes: false, no: false }));
  seen.set(rule, known);
  known.forEach((condition, at) => {
    condition.yes ||= own[at]?.holds === 'yes';
    condition.no ||= own[at]?.holds === 'no';
  });
}
