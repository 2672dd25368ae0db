import type { Source } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { normaliseClause } from '../../values/clause.ts';
import type { Clause } from './clause-text.ts';
import { sourceDiagnostics as catalogue } from './source.diagnostics.ts';
import type { SourceProblem } from './source-library.ts';

const sourceShouldHaveAFile: Check<Source> = (source, { report }) => {
  if (source.path === undefined && source.name)
    report(catalogue['no-file'], { name: source.name }, { node: source, property: 'name' });
};

const problems = {
  'not-found': catalogue['not-found'],
  unreadable: catalogue.unreadable,
  'not-a-clause-file': catalogue['not-clauses'],
  outside: catalogue.outside,
} satisfies Record<SourceProblem, unknown>;

const fileMustBeReadable: Check<Source> = (source, { sources, report }) => {
  const loaded = sources.of(source);
  if (source.path === undefined || loaded === undefined || !('problem' in loaded)) return;
  report(problems[loaded.problem], { path: source.path }, { node: source, property: 'path' });
};

const fileShouldHoldClauses: Check<Source> = (source, { sources, report }) => {
  if (source.path === undefined || sources.clauses(source)?.clauses.length !== 0) return;
  report(catalogue['no-clauses'], { path: source.path }, { node: source, property: 'path' });
};

const clausesMustHaveIdsOfTheirOwn: Check<Source> = (source, { sources, report }) => {
  const clauses = sources.clauses(source)?.clauses ?? [];
  const place = { node: source, property: 'path' };
  const unnamed = clauses.filter(({ id }) => normaliseClause(id) === '');
  if (unnamed.length > 0) report(catalogue['clause-without-id'], { lines: linesOf(unnamed) }, place);
  const repeated = [...Map.groupBy(clauses, ({ id }) => normaliseClause(id))].filter(
    ([id, same]) => id !== '' && same.length > 1,
  );
  const [first] = repeated.map(([, same]) => same);
  if (first?.[0] !== undefined)
    report(catalogue['duplicate-id'], { id: first[0].id, lines: linesOf(first), count: repeated.length }, place);
};

const clausesMustBeReadable: Check<Source> = (source, { sources, report }) => {
  const { clauses = [], tooLong = [] } = sources.clauses(source) ?? {};
  const place = { node: source, property: 'path' };
  if (tooLong.length > 0) report(catalogue['row-too-long'], { lines: tooLong.map((line) => line + 1) }, place);
  const broken = clauses.filter(({ id, text, place: printed = '' }) => `${id}${text}${printed}`.includes('\ufffd'));
  if (broken.length > 0) report(catalogue['bad-encoding'], { lines: linesOf(broken) }, place);
};

/** As editors count: from 1. */
function linesOf(clauses: readonly Clause[]): number[] {
  return clauses.map(({ line }) => line + 1);
}

export const sourceChecks: Checks = {
  Source: [sourceShouldHaveAFile, fileMustBeReadable, fileShouldHoldClauses, clausesMustHaveIdsOfTheirOwn, clausesMustBeReadable],
};
