/** Which verdicts of a run a person is to be told on paper, by person. */
import { byCodeUnits } from '../code-unit-order.ts';
import type { CollectorPlan, EffectPlan, Plan } from '../plan/plan.ts';
import type { Verdict } from '../plan/verdict.ts';

/** What one person or unit is charged with, by date. */
export interface PersonCharges {
  /** Absent: of verdicts that name nobody. */
  subject?: string;
  verdicts: Verdict[];
}

export interface ChargeSelection {
  /** Only these persons or units. */
  subjects?: readonly string[] | undefined;
  /** Only what occurred in this month: `2025-03`. */
  month?: string | undefined;
}

/** Takes the verdicts of a run one by one and keeps those that charge: penalties, sanctions, vetoes, and what is undecided of them. */
export class Charges {
  private readonly charging: ReadonlySet<string>;
  private readonly people = new Map<string | undefined, Verdict[]>();
  private kept = 0;

  constructor(
    plan: Plan,
    private readonly selection: ChargeSelection,
  ) {
    this.charging = chargingNorms(plan);
  }

  /** How many verdicts are kept. */
  get size(): number {
    return this.kept;
  }

  take(verdict: Verdict): void {
    if (!this.isCharge(verdict) || !this.isSelected(verdict)) return;
    const own = this.people.get(verdict.subject) ?? [];
    this.people.set(verdict.subject, own);
    own.push(verdict);
    this.kept++;
  }

  /** By name; what names nobody stands last. Of one day, in the order of the run. */
  byPerson(): PersonCharges[] {
    return [...this.people]
      .map(([subject, verdicts]) => ({
        ...(subject === undefined ? {} : { subject }),
        verdicts: verdicts.toSorted((a, b) => byCodeUnits(a.date, b.date)),
      }))
      .sort((a, b) => {
        if (a.subject === undefined || b.subject === undefined) return a.subject === undefined ? 1 : -1;
        return byCodeUnits(a.subject, b.subject);
      });
  }

  private isCharge({ kind, rule }: Verdict): boolean {
    return CHARGING.has(kind) || (kind === 'undecided' && this.charging.has(rule));
  }

  private isSelected({ subject, date }: Verdict): boolean {
    const { subjects, month } = this.selection;
    return (subjects === undefined || subjects.includes(subject ?? '')) && (month === undefined || date.startsWith(month));
  }
}

const CHARGING: ReadonlySet<Verdict['kind']> = new Set(['penalty', 'sanction', 'veto']);
const CHARGING_EFFECTS: ReadonlySet<EffectPlan['kind']> = new Set(['charge', 'charge-range', 'split', 'sanction']);
const CHARGING_COLLECTORS: ReadonlySet<CollectorPlan['kind']> = new Set(['ladder', 'veto']);

/** The names of the norms whose verdicts charge somebody, once they are decided. */
function chargingNorms({ rules, collectors }: Plan): Set<string> {
  const own = rules.filter(({ gives, effects }) => gives !== true && effects.some(({ kind }) => CHARGING_EFFECTS.has(kind)));
  return new Set([...own, ...collectors.filter(({ kind }) => CHARGING_COLLECTORS.has(kind))].map(({ name }) => name));
}
