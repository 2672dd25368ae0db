/** Whether a rule applies to a record. */
import type { ConditionsPlan } from '../../plan/ladder-plan.ts';
import type { RulePlan } from '../../plan/plan.ts';
import { conjunction, disjunction, truth } from './evaluate.ts';
import type { Ready, RecordFacts } from './facts.ts';
import { isUnknown, Unknown } from './value.ts';

/** One record's rules, each decided once. */
export class Applications {
  private readonly decided = new Map<string, boolean | Unknown>();
  private readonly unexempted = new Map<string, boolean | Unknown>();

  constructor(
    private readonly facts: RecordFacts,
    /** The record's day as ISO date; undefined where it is missing. */
    private readonly date: string | undefined,
  ) {}

  /** In force, `when` holds, no `unless` holds, no rule that overrides it applies, and no exemption does. */
  of(rule: RulePlan): boolean | Unknown {
    return once(this.decided, rule, () => {
      const applies = this.withoutExemptions(rule);
      const exemptions = this.facts.of.exemptions.get(rule.id) ?? [];
      if (applies === false || exemptions.length === 0) return applies;
      return conjunction([applies, ...exemptions.map((exemption) => negated(this.of(exemption)))]);
    });
  }

  /** Undecided while nobody has granted or refused it; an exemption from rules is one only where they apply. */
  private withoutExemptions(rule: RulePlan): boolean | Unknown {
    return once(this.unexempted, rule, () => {
      const own = holdsOn(rule, this.facts, this.date);
      if (own === false) return false;
      const overridden = (this.facts.of.overriders.get(rule.id) ?? []).map((other) => negated(this.of(other)));
      return conjunction([own, ...overridden, this.granted(rule), this.isNeeded(rule)]);
    });
  }

  private granted({ decision }: RulePlan): boolean | Unknown {
    if (decision === undefined) return true;
    const value = decision.field === undefined ? undefined : this.facts.field(decision.field);
    if (value === undefined) return new Unknown([decision.field ?? this.facts.ready.words.discretion]);
    return isUnknown(value) ? value : value === true;
  }

  private isNeeded({ exempts = [] }: RulePlan): boolean | Unknown {
    if (exempts.length === 0) return true;
    const exempted = this.facts.of.rules.filter(({ id }) => exempts.includes(id));
    return disjunction(exempted.map((rule) => this.withoutExemptions(rule)));
  }
}

/** In force on the day, `when` holds and no `unless` does. */
export function holdsOn(
  { from, until, when, unless }: ConditionsPlan & Pick<RulePlan, 'from' | 'until'>,
  facts: RecordFacts,
  date: string | undefined,
): boolean | Unknown {
  const days = inForce({ from, until }, facts, date);
  if (days === false) return false;
  const holds = when === undefined ? true : truth(when, facts);
  return conjunction([days, holds, ...unless.map((condition) => negated(truth(condition, facts)))]);
}

/** Unknown where the record's day is missing and the rule is not in force on every day. */
function inForce(
  { from, until }: { from: string | undefined; until: string | undefined },
  { ready, of }: RecordFacts,
  date: string | undefined,
): boolean | Unknown {
  const { effective } = ready.plan.manual;
  if (from === undefined && until === undefined && effective === undefined) return true;
  if (date === undefined) return new Unknown([of.record.occurs ?? '']);
  return isInForce({ from, until }, date, ready);
}

/** On a day, given as ISO date. */
export function isInForce(
  { from, until }: { from?: string | undefined; until?: string | undefined },
  day: string,
  { plan }: Ready,
): boolean {
  return (from ?? day) <= day && day <= (until ?? day) && (plan.manual.effective ?? day) <= day;
}

function once(known: Map<string, boolean | Unknown>, { id }: RulePlan, decide: () => boolean | Unknown): boolean | Unknown {
  const value = known.get(id) ?? decide();
  known.set(id, value);
  return value;
}

function negated(value: boolean | Unknown): boolean | Unknown {
  return isUnknown(value) ? value : !value;
}
