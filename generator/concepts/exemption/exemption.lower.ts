import { isDecidedClause, type Exemption } from '../../../language/generated/ast.ts';
import { isElsewhere, matchedField, matchesOf } from '../../../language/scope/exempted.ts';
import { effectsOf } from '../../../language/scope/penalties.ts';
import type { ElsewherePlan, ExemptionPlan, MatchPlan } from '../../plan/exemption-plan.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { DecisionPlan, EffectPlan, RecordPlan, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { fieldName } from '../expression/expression.lower.ts';
import { lowerSubject } from '../penalty/effect.lower.ts';
import { lowerConditions, recordJudged } from '../penalty/penalty.lower.ts';
import type { JudgedPenalties } from '../penalty/penalty-versions.ts';
import { inForce } from '../../plan/versions.ts';

/** An exemption is a rule on the record of the rules that it keeps from applying. */
export function lowerExemption(exemption: Exemption, penalties: JudgedPenalties, lowering: Lowering): RulePlan {
  const { name, title, clauses, rules } = exemption;
  const decided = clauses.find(isDecidedClause);
  return {
    id: lowering.idOf(exemption),
    name,
    ...(title === undefined ? {} : { title }),
    record: recordOf(exemption, lowering),
    ...(isElsewhere(exemption)
      ? lowerElsewhere(exemption, lowering)
      : { ...inForce(exemption), ...conditionsOf(exemption, lowering) }),
    overrides: [],
    effects: [lowerExempt(exemption, decided?.by.ref?.name)],
    exempts: rules.flatMap(({ $refText }) => penalties.named($refText)),
    cites: lowerCitations(exemption.citations, lowering),
    source: placeOf(exemption, lowering),
  };
}

/** For each record type that others exempt: what holds its records back until all are known. */
export function heldRecords(rules: readonly RulePlan[], records: readonly RecordPlan[]): ExemptionPlan[] {
  const exemptions = rules.filter(({ elsewhere }) => elsewhere !== undefined);
  return [...Map.groupBy(exemptions, ({ record }) => record)].map(([record, all]) => {
    const id = `exempt ${record}`;
    const others = all.flatMap(({ elsewhere }) => elsewhere?.record ?? []);
    const own = records.some(({ name }) => name === record) ? [record] : [];
    const [first] = all;
    return {
      kind: 'exemption',
      id,
      name: id,
      records: [...new Set([...own, ...others])],
      record,
      cites: [],
      source: first?.source ?? { file: '', line: 0, character: 0 },
    };
  });
}

function recordOf({ record, rules }: Exemption, lowering: Lowering): string {
  const [first] = rules;
  return (first?.ref === undefined ? record?.$refText : recordJudged(first.ref, lowering)) ?? '';
}

type Conditions = Pick<ElsewherePlan, 'when' | 'unless' | 'needs'> & { decision?: DecisionPlan };

function conditionsOf({ clauses }: Exemption, lowering: Lowering): Conditions {
  const decided = clauses.find(isDecidedClause);
  const field = decided?.discretion?.$refText;
  return {
    ...lowerConditions(clauses, lowering),
    ...(decided === undefined ? {} : { decision: field === undefined ? {} : { field } }),
  };
}

function lowerElsewhere(exemption: Exemption, lowering: Lowering): Pick<RulePlan, 'unless' | 'needs' | 'elsewhere'> {
  const matching = matchesOf(exemption).map((match): MatchPlan => {
    const own = matchedField(match);
    return {
      field: match.field.$refText,
      ...(match.last === undefined ? {} : { last: match.last.$refText }),
      own: own === undefined ? '' : fieldName(own, lowering),
    };
  });
  return {
    unless: [],
    needs: [],
    elsewhere: {
      record: exemption.record?.$refText ?? '',
      matching,
      ...inForce(exemption),
      ...conditionsOf(exemption, lowering),
    },
  };
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
