import { resolveCitations } from '../../../language/concepts/citation/resolve-citations.ts';
import type { Citation } from '../../../language/generated/ast.ts';
import { normaliseClause } from '../../../language/values/clause.ts';
import type { CitationView, ViewContext } from '../../documents/view.ts';

/** What the citations of one element stand for, with the wording of their clauses, where the source has them. A place that is cited as such is not said again. */
export function citationViews(citations: readonly Citation[], context: ViewContext): CitationView[] {
  const { IndexManager: index } = context.manual.shared.workspace;
  const { Sources: sources } = context.manual.shared.postil;
  return resolveCitations(citations, { index, sources }).map(({ citation, source, clauses, reference }) => {
    const views = clauses.map((clause) => {
      const view = context.clause(source, clause);
      return normaliseClause(view.place) === citation.clause ? { ...view, place: '' } : view;
    });
    return { reference, href: views[0]?.anchor ?? context.anchor(source), clauses: views };
  });
}

/** What a norm cites itself and in its clauses (cases, rungs, losses), each reference once. */
export function citationsWithin(
  { citations, clauses }: { citations: readonly Citation[]; clauses: readonly object[] },
  context: ViewContext,
): CitationView[] {
  const within = clauses.flatMap((clause) => ('citations' in clause ? (clause.citations as Citation[]) : []));
  const views = citationViews([...citations, ...within], context);
  return [...new Map(views.map((view) => [view.reference, view])).values()];
}
