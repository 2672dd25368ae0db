import { resolveCitations, type CitationContext } from '../concepts/citation/resolve-citations.ts';
import type { Clause } from '../concepts/source/clause-text.ts';
import type { Citation, Source } from '../generated/ast.ts';

/** The clauses that one word of a citation means: of a range only the end that it names. */
export function citationAt(
  citation: Citation,
  clause: string,
  context: CitationContext,
): { source: Source; reference: string; clauses: Clause[] } | undefined {
  const { source, reference } = citationsOf(citation.$container, context).find((found) => found.citation === citation) ?? {};
  if (source === undefined || reference === undefined) return undefined;
  return { source, reference, clauses: context.sources.clauses(source)?.find(clause) ?? [] };
}

/** All that a node cites. */
export function citationsOf(node: object | undefined, context: CitationContext): ReturnType<typeof resolveCitations> {
  const citations = node !== undefined && 'citations' in node ? (node.citations as Citation[] | undefined) : undefined;
  return citations === undefined ? [] : resolveCitations(citations, context);
}
