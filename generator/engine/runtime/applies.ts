/** Whether a rule applies to a record. */
import type { ConditionsPlan } from '../../plan/ladder-plan.ts';
import type { DecisionPlan, RulePlan } from '../../plan/plan.ts';
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

  /**
   * In force, `when` holds, no `unless` holds, no rule that overrides it applies, and no exemption does. `without`: exemptions that are
   * taken not to be there.
   */
  of(rule: RulePlan, without: Exemptions = NONE): boolean | Unknown {
    return once(without === NONE ? this.decided : new Map(), rule, () => {
      const applies = this.withoutExemptions(rule, without);
      const exemptions = (this.facts.of.exemptions.get(rule.id) ?? []).filter(({ id }) => !without.has(id));
      if (applies === false || exemptions.length === 0) return applies;
      return conjunction([applies, ...exemptions.map((exemption) => negated(this.of(exemption, without)))]);
    });
  }

  /** Undecided while nobody has granted or refused it; an exemption from rules is one only where they apply. */
  private withoutExemptions(rule: RulePlan, without: Exemptions): boolean | Unknown {
    return once(without === NONE ? this.unexempted : new Map(), rule, () => {
      const own =
        rule.elsewhere === undefined
          ? holdsOn(rule, this.facts, this.date)
          : (this.facts.run.elsewhere?.(rule, this.facts).holds ?? false);
      if (own === false) return false;
      const overridden = (this.facts.of.overriders.get(rule.id) ?? []).map((other) => negated(this.of(other, without)));
      return conjunction([own, ...overridden, granted(rule.decision, this.facts), this.isNeeded(rule, without)]);
    });
  }

  /** Whether one of its rules would apply, were the exemption not there. */
  private isNeeded({ id, exempts = [] }: RulePlan, without: Exemptions): boolean | Unknown {
    if (exempts.length === 0) return true;
    const exempted = this.facts.of.rules.filter((rule) => exempts.includes(rule.id));
    const others = new Set([...without, id]);
    return disjunction(exempted.map((rule) => this.withoutExemptions(rule, others)));
  }
}

/** By their ids. */
type Exemptions = ReadonlySet<string>;

const NONE: Exemptions = new Set();

/** What somebody decided; true where nothing is to be decided. */
export function granted(decision: DecisionPlan | undefined, facts: RecordFacts): boolean | Unknown {
  if (decision === undefined) return true;
  const value = decision.field === undefined ? undefined : facts.field(decision.field);
  if (value === undefined) return new Unknown([decision.field ?? facts.ready.words.discretion]);
  return isUnknown(value) ? value : value === true;
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
