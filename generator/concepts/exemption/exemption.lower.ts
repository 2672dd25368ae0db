import { isDecidedClause, type Exemption } from '../../../language/generated/ast.ts';
import { effectsOf } from '../../../language/scope/penalties.ts';
import { judgedRecord } from '../../../language/scope/trigger.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { EffectPlan, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerSubject } from '../penalty/effect.lower.ts';
import { lowerConditions } from '../penalty/penalty.lower.ts';
import type { JudgedPenalties } from '../penalty/penalty-versions.ts';
import { inForce } from '../../plan/versions.ts';

/** An exemption is a rule on the record of the rules that it keeps from applying. */
export function lowerExemption(exemption: Exemption, penalties: JudgedPenalties, lowering: Lowering): RulePlan {
  const { name, title, clauses, rules } = exemption;
  const decided = clauses.find(isDecidedClause);
  const field = decided?.discretion?.$refText;
  return {
    id: lowering.idOf(exemption),
    name,
    ...(title === undefined ? {} : { title }),
    ...inForce(exemption),
    record: recordOf(exemption),
    ...lowerConditions(clauses, lowering),
    overrides: [],
    effects: [lowerExempt(exemption, decided?.by.ref?.name)],
    exempts: rules.flatMap(({ $refText }) => penalties.named($refText)),
    ...(decided === undefined ? {} : { decision: field === undefined ? {} : { field } }),
    cites: lowerCitations(exemption.citations, lowering),
    source: placeOf(exemption, lowering),
  };
}

function recordOf({ record, rules }: Exemption): string {
  const [first] = rules;
  return (record ?? (first?.ref === undefined ? undefined : judgedRecord(first.ref)))?.$refText ?? '';
}

function lowerExempt(exemption: Exemption, by: string | undefined): EffectPlan {
  const subject = subjectOf(exemption);
  return { kind: 'exempt', ...(subject === undefined ? {} : { subject }), ...(by === undefined ? {} : { by }) };
}

/** As it says, else whom the first rule falls on. */
function subjectOf({ subject, rules }: Exemption): SubjectPlan | undefined {
  if (subject?.ref !== undefined) return lowerSubject(subject.ref);
  const [first] = rules.flatMap(({ ref }) => (ref === undefined ? [] : effectsOf(ref)));
  const [who] =
    first === undefined ? [] : 'subjects' in first ? first.subjects : first.shares.flatMap(({ subjects }) => subjects);
  return who?.ref === undefined ? undefined : lowerSubject(who.ref);
}
