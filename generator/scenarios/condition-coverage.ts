/** Which conditions of the rules the scenarios have tried both ways. */
import { conditionExplainer, type ConditionExplained } from '../explain/explain-rule.ts';
import type { Plan } from '../plan/plan.ts';

const triedParts = ['when', 'unless', 'needs', 'case', 'must'] as const satisfies readonly ConditionExplained['part'][];

/** What must hold on other grounds (`overridden`, the days in force) is left out. */
export type TriedPart = (typeof triedParts)[number];

export interface ConditionCoverage {
  total: number;
  /** Of them, how many were both true and false in some given record. */
  tried: number;
  /** The others, in the plan's order of rules; `untried` is the way that no given record takes. */
  open: { rule: string; part: TriedPart; text: string; untried: 'yes' | 'no' | 'both' }[];
}

/** Over the given records of the scenarios whose ids are named. */
export function conditionCoverage(plan: Plan, only: ReadonlySet<string>): ConditionCoverage {
  const explain = conditionExplainer(plan);
  const seen = new Map<string, ConditionSeen[]>();
  for (const { given, asOf } of plan.scenarios.filter(({ id }) => only.has(id))) {
    for (const { record, values } of given)
      for (const [rule, conditions] of explain(record, values, asOf)) note(seen, rule, conditions);
  }
  const all = plan.rules.flatMap(({ id }) => (seen.get(id) ?? []).map((condition) => ({ rule: id, ...condition })));
  const open = all
    .filter(({ yes, no }) => !yes || !no)
    .map(({ rule, part, text, yes, no }) => ({
      rule,
      part,
      text,
      untried: yes ? ('no' as const) : no ? ('yes' as const) : ('both' as const),
    }));
  return { total: all.length, tried: all.length - open.length, open };
}

interface ConditionSeen {
  part: TriedPart;
  text: string;
  yes: boolean;
  no: boolean;
}

function note(seen: Map<string, ConditionSeen[]>, rule: string, conditions: readonly ConditionExplained[]): void {
  const own = conditions.flatMap(({ part, ...rest }) => {
    const tried = triedParts.find((name) => name === part);
    return tried === undefined ? [] : [{ part: tried, ...rest }];
  });
  const known = seen.get(rule) ?? own.map(({ part, text }) => ({ part, text, yes: false, no: false }));
  seen.set(rule, known);
  known.forEach((condition, at) => {
    condition.yes ||= own[at]?.holds === 'yes';
    condition.no ||= own[at]?.holds === 'no';
  });
}
