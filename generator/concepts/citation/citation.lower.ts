import { resolveCitations } from '../../../language/concepts/citation/resolve-citations.ts';
import type { Citation } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { CitationPlan } from '../../plan/plan.ts';

/** The clauses that the citations stand for, each once. Without a clause file the reference stands as written. */
export function lowerCitations(citations: readonly Citation[], lowering: Lowering): CitationPlan[] {
  const cited = new Map<string, CitationPlan>();
  for (const { source, clauses, reference } of resolveCitations(citations, lowering)) {
    const plans =
      clauses.length === 0
        ? [{ source: source.name, clause: reference }]
        : clauses.map(({ id, place }) => ({ source: source.name, clause: id, ...(place === undefined ? {} : { place }) }));
    for (const plan of plans) cited.set(`${plan.source}\n${plan.clause}`, plan);
  }
  return [...cited.values()];
}
