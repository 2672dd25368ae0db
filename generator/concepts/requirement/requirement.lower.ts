import { isMust, isResponsible, type Must, type Requirement } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import { placeOf } from '../../plan/place.ts';
import type { EffectPlan, RulePlan, SubjectPlan } from '../../plan/plan.ts';
import { not } from '../../plan/terms.ts';
import { lowerCitations } from '../citation/citation.lower.ts';
import { lowerExpression } from '../expression/expression.lower.ts';
import { lowerSubject } from '../penalty/effect.lower.ts';
import { lowerConditions } from '../penalty/penalty.lower.ts';

/** A rule that finds what is not as it must be; each `must` by itself. */
export function lowerRequirement(requirement: Requirement, lowering: Lowering): RulePlan {
  const { name, title, from, until, clauses } = requirement;
  const responsible = clauses.find(isResponsible)?.subject.ref;
  const subject = responsible === undefined ? {} : { subject: lowerSubject(responsible) };
  return {
    id: lowering.idOf(requirement),
    name,
    ...(title === undefined ? {} : { title }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    record: requirement.record.$refText,
    ...lowerConditions(clauses, lowering),
    overrides: [],
    effects: clauses.filter(isMust).map((must) => unmet(must, subject, lowering)),
    cites: lowerCitations(requirement.citations, lowering),
    source: placeOf(requirement, lowering),
  };
}

function unmet({ advisory, condition, citations }: Must, subject: { subject?: SubjectPlan }, lowering: Lowering): EffectPlan {
  const cites = lowerCitations(citations, lowering);
  return {
    kind: advisory ? 'warn' : 'unmet',
    ...subject,
    when: not(lowerExpression(condition, lowering)),
    ...(cites.length === 0 ? {} : { cites }),
  };
}
