import { AstUtils } from 'langium';
import { isSource, type Citation, type Source } from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { citationText } from '../../values/clause.ts';
import type { Clause, ClauseText } from '../source/clause-text.ts';
import type { SourceLibrary } from '../source/source-library.ts';

export interface ResolvedCitation {
  citation: Citation;
  source: Source;
  /** In the order of the source; none where the source's clauses are not known. */
  clauses: Clause[];
  /** As it is printed: `办法 §二(一)1`, `办法 §三..§五`. */
  reference: string;
}

/** Why a citation leads nowhere; `property` is the part of it that does not. */
export type CitationFault =
  | { citation: Citation; problem: 'no-source' }
  | {
      citation: Citation;
      problem: 'unknown-clause';
      source: Source;
      text: ClauseText;
      clause: string;
      property: 'clause' | 'until';
    }
  | { citation: Citation; problem: 'reversed'; source: Source };

/** What resolving needs to look at. */
export interface CitationContext {
  index: ManualIndex;
  sources: SourceLibrary;
}

/**
 * What the citations of one list (`cites 办法 §二(一)1, §三 .. §五`) stand for, in their order; those that lead nowhere are left out.
 * A citation without a source has that of the one before it, or the manual's only one. A range holds the clauses between its ends in the
 * order of the source; a printed place that has several rows stands for all of them.
 */
export function resolveCitations(citations: readonly Citation[], context: CitationContext): ResolvedCitation[] {
  return examineCitations(citations, context).filter((result) => 'reference' in result);
}

/** The same, with what is wrong with the others. Those whose source is no known name are left out: the name is reported. */
export function examineCitations(citations: readonly Citation[], context: CitationContext): (ResolvedCitation | CitationFault)[] {
  const results: (ResolvedCitation | CitationFault)[] = [];
  let source: Source | undefined;
  let isUnknown = false;
  for (const citation of citations.filter(isWhole)) {
    if (citation.source !== undefined) {
      source = citation.source.ref;
      isUnknown = source === undefined;
    } else if (!isUnknown) source ??= onlySource(citation, context.index);
    if (source !== undefined) results.push(examine(citation, source, context.sources.clauses(source)));
    else if (!isUnknown) results.push({ citation, problem: 'no-source' });
  }
  return results;
}

/** Unfinished text can lack the clause. */
function isWhole({ clause }: { clause?: string }): boolean {
  return clause !== undefined;
}

function examine(citation: Citation, source: Source, text: ClauseText | undefined): ResolvedCitation | CitationFault {
  const { clause, until } = citation;
  const reference =
    until === undefined
      ? citationText(source.name, clause)
      : `${citationText(source.name, clause)}..${citationText('', until).trim()}`;
  if (text === undefined) return { citation, source, clauses: [], reference };
  const first = text.find(clause);
  if (first.length === 0) return { citation, problem: 'unknown-clause', source, text, clause, property: 'clause' };
  if (until === undefined) return { citation, source, clauses: first, reference };
  const last = text.find(until);
  if (last.length === 0) return { citation, problem: 'unknown-clause', source, text, clause: until, property: 'until' };
  const clauses = text.clauses.slice(
    text.clauses.indexOf(first[0] as Clause),
    text.clauses.lastIndexOf(last.at(-1) as Clause) + 1,
  );
  return clauses.length === 0 ? { citation, problem: 'reversed', source } : { citation, source, clauses, reference };
}

function onlySource(citation: Citation, index: ManualIndex): Source | undefined {
  const declared = index.declaredOfType(AstUtils.getDocument(citation).uri, 'Source');
  const [only] = declared;
  return declared.length === 1 && isSource(only?.node) ? only.node : undefined;
}
