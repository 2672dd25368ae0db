import {
  isResponsible,
  isMust,
  isNeedsClause,
  isRequirement,
  isUnlessClause,
  isWhenClause,
  type Requirement,
} from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { ElementView, LineView, SectionView, TextRun, ViewContext } from '../../documents/view.ts';

/** Every requirement of the manual, in its order. */
export interface RequirementSectionView extends SectionView {
  entries: RequirementView[];
}

export interface RequirementView extends ElementView {
  /** The record that is judged, linked. */
  record: TextRun[];
  /** When it applies, what must be so, whom a breach falls on. */
  lines: LineView[];
}

export function requirementSection(context: ViewContext): RequirementSectionView | undefined {
  const requirements = context.all(isRequirement);
  if (requirements.length === 0) return undefined;
  return {
    template: 'requirement',
    anchor: 'requirements',
    heading: context.say({ zh: '要求', en: 'Requirements' }),
    entries: requirements.map((requirement) => ({
      ...context.element(requirement),
      record: context.name(requirement.record),
      lines: linesOf(requirement, context),
    })),
  };
}

function linesOf({ clauses }: Requirement, context: ViewContext): LineView[] {
  const line = (keyword: string, runs: TextRun[]): LineView => ({ label: spellKeyword(keyword, context.language), runs });
  return clauses.flatMap((clause): LineView[] => {
    if (isWhenClause(clause)) return [line('when', context.expression(clause.condition))];
    if (isUnlessClause(clause)) return [line('unless', context.expression(clause.condition))];
    if (isNeedsClause(clause)) return [line('needs', context.expression(clause.condition))];
    if (isMust(clause)) return [line(clause.advisory ? 'should' : 'must', context.expression(clause.condition))];
    return isResponsible(clause) ? [line('by', context.name(clause.subject))] : [];
  });
}
