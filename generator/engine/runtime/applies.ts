/** Whether a rule applies to a record. */
import type { RulePlan } from '../../plan/plan.ts';
import { conjunction, truth } from './evaluate.ts';
import type { RecordFacts } from './facts.ts';
import { isUnknown, Unknown } from './value.ts';

/** One record's rules, each decided once. */
export class Applications {
  private readonly decided = new Map<string, boolean | Unknown>();

  constructor(
    private readonly facts: RecordFacts,
    /** The record's day as ISO date; undefined where it is missing. */
    private readonly date: string | undefined,
  ) {}

  /** In force, `when` holds, no `unless` holds and no rule that overrides it applies. */
  of(rule: RulePlan): boolean | Unknown {
    const known = this.decided.get(rule.id);
    if (known !== undefined) return known;
    const applies = this.decide(rule);
    this.decided.set(rule.id, applies);
    return applies;
  }

  private decide(rule: RulePlan): boolean | Unknown {
    const inForce = this.inForce(rule);
    if (inForce === false) return false;
    const when = rule.when === undefined ? true : truth(rule.when, this.facts);
    const unless = rule.unless.map((condition) => negated(truth(condition, this.facts)));
    const own = conjunction([inForce, when, ...unless]);
    if (own === false) return false;
    const overridden = (this.facts.of.overriders.get(rule.id) ?? []).map((other) => negated(this.of(other)));
    return conjunction([inForce, when, ...unless, ...overridden]);
  }

  /** Unknown where the record's day is missing and the rule is not in force on every day. */
  private inForce({ from, until }: RulePlan): boolean | Unknown {
    const { effective } = this.facts.ready.plan.manual;
    if (from === undefined && until === undefined && effective === undefined) return true;
    const { date } = this;
    if (date === undefined) return new Unknown([this.facts.of.record.occurs ?? '']);
    return (from ?? date) <= date && date <= (until ?? date) && (effective ?? date) <= date;
  }
}

function negated(value: boolean | Unknown): boolean | Unknown {
  return isUnknown(value) ? value : !value;
}
