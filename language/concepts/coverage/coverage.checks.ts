import { AstUtils } from 'langium';
import { isCoverageNote, isDuty, type Citation, type CoverageNote, type Source } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { coverageDiagnostics as catalogue } from './coverage.diagnostics.ts';
import type { ClauseUse } from './coverage-matrix.ts';

const SHOWN = 5;

const everyClauseShouldBeCovered: Check<Source> = (source, { coverage, report }) => {
  const found = coverage.of(AstUtils.getDocument(source).uri).sources.find((other) => other.source === source.name);
  const ids = found?.items.filter(({ bucket, id }) => bucket === 'uncovered' && id !== '').map(({ id }) => id) ?? [];
  if (found === undefined || ids.length === 0) return;
  const params = { source: source.name, count: ids.length, clauses: found.clauses, first: ids.slice(0, SHOWN), ids };
  report(catalogue.uncovered, params, { node: source, property: 'name' });
};

const noteShouldHaveAReason: Check<CoverageNote> = (note, { report }) => {
  if (!note.reason?.trim()) report(catalogue['no-reason'], { kind: note.kind }, { node: note, property: 'kind' });
};

/** Said at both, at the rule's citation and at the note's; of a row of clauses (`§1 .. §9`) only at the note: the fault lies there. */
const clauseMustNotBeBothAppliedAndPutAside: Check<Citation> = (citation, { coverage, report }) => {
  const ids: string[] = [];
  const against = new Set<ClauseUse>();
  const { uri } = AstUtils.getDocument(citation);
  for (const clause of coverage.clausesOf(citation)) {
    const uses = coverage.usesOf(clause, uri);
    const own = uses.find((use) => use.citation === citation);
    const others = own === undefined ? [] : uses.filter((use) => contradict(own, use));
    if (others.length > 0) ids.push(clause.id);
    for (const use of others) against.add(use);
  }
  const note = [citation.$container, ...[...against].map(({ node }) => node)].find(isCoverageNote);
  if (against.size === 0 || note === undefined) return;
  const isRow = citation.until !== undefined;
  if (note !== citation.$container && [...against].every(({ citation: { until } }) => until !== undefined)) return;
  const related = [...against]
    .slice(0, SHOWN)
    .map((use) => ({ node: use.citation, message: isCoverageNote(use.node) ? putAside : applied }));
  report(catalogue.contradiction, { ids, kind: note.kind, isRow }, { node: citation, related });
};

const putAside = { zh: '在这里声明', en: 'put aside here' };
const applied = { zh: '在这里依据', en: 'applied here' };

function contradict(one: ClauseUse, other: ClauseUse): boolean {
  return isCoverageNote(one.node) ? isNorm(other) : isNorm(one) && isCoverageNote(other.node);
}

/** Duties are printed as documents, but they are norms. */
function isNorm({ bucket, node }: ClauseUse): boolean {
  return bucket === 'rule' || bucket === 'checklist' || isDuty(node);
}

export const coverageChecks: Checks = {
  Source: [everyClauseShouldBeCovered],
  CoverageNote: [noteShouldHaveAReason],
  Citation: [clauseMustNotBeBothAppliedAndPutAside],
};
