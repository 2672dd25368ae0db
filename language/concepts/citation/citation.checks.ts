import { AstUtils, type AstNode } from 'langium';
import type { Citation, Duty, Item, Penalty, Settlement } from '../../generated/ast.ts';
import { isDuty, isSource } from '../../generated/ast.ts';
import type { Check, CheckContext, Checks } from '../../concept.ts';
import { nearest } from '../../nearest.ts';
import { normaliseClause } from '../../values/clause.ts';
import type { ClauseText } from '../source/clause-text.ts';
import { citationDiagnostics as catalogue } from './citation.diagnostics.ts';
import { examineCitations, type CitationFault } from './resolve-citations.ts';

type Citing = AstNode & { citations: Citation[] };

/** The list is looked at once, at its first citation. */
const citationsMustLeadToClauses: Check<Citation> = (citation, context) => {
  if (citation.$containerIndex !== 0) return;
  for (const result of examineCitations((citation.$container as Citing).citations, context))
    if ('problem' in result) say(result, context);
};

function say(fault: CitationFault, { index, report }: CheckContext): void {
  const { citation } = fault;
  switch (fault.problem) {
    case 'no-source': {
      const sources = index.declaredOfType(AstUtils.getDocument(citation).uri, 'Source').map(({ name }) => name);
      return report(catalogue['unclear-source'], { clause: citation.clause, sources }, { node: citation, property: 'clause' });
    }
    case 'unknown-clause': {
      const suggestion = nearestClause(fault.clause, fault.text);
      const params = { source: fault.source.name, clause: fault.clause, ...(suggestion === undefined ? {} : { suggestion }) };
      return report(catalogue['unknown-clause'], params, { node: citation, property: fault.property });
    }
    case 'reversed':
      return report(
        catalogue['reversed-range'],
        { from: citation.clause, to: citation.until ?? '', source: fault.source.name },
        { node: citation, property: 'until' },
      );
  }
}

/** Printed places and ids that look alike; else the longest place that the reference lies in: `二(一)1` for `二(一)1(3)`. */
function nearestClause(clause: string, { clauses }: ClauseText): string | undefined {
  const known = [...new Set(clauses.flatMap(({ id, place }) => [place ?? '', id]).map(normaliseClause))].filter(
    (reference) => reference !== '',
  );
  const around = known.filter((reference) => clause.startsWith(reference)).sort((a, b) => b.length - a.length);
  return nearest(clause, known) ?? around[0];
}

type Norm = Penalty | Settlement | Duty | Item;

/** A duty may rest on its role's clause, an item on its section's or checklist's. Where no source has clauses there is nothing to cite. */
const normShouldCite: Check<Norm> = (norm, { index, sources, report }) => {
  for (let at: AstNode | undefined = norm; at !== undefined; at = at.$container) {
    if ('citations' in at && (at.citations as Citation[]).length > 0) return;
  }
  const declared = index.declaredOfType(AstUtils.getDocument(norm).uri, 'Source');
  if (!declared.some(({ node }) => isSource(node) && (sources.clauses(node)?.clauses.length ?? 0) > 0)) return;
  report(catalogue.uncited, {}, { node: norm, property: isDuty(norm) && norm.name === undefined ? 'text' : 'name' });
};

export const citationChecks: Checks = {
  Citation: [citationsMustLeadToClauses],
  Penalty: [normShouldCite],
  Settlement: [normShouldCite],
  Duty: [normShouldCite],
  Item: [normShouldCite],
};
