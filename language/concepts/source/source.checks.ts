import type { Source } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { normaliseClause } from '../../values/clause.ts';
import type { Clause } from './clause-text.ts';
import { sourceDiagnostics as catalogue } from './source.diagnostics.ts';

const sourceShouldHaveAFile: Check<Source> = (source, { report }) => {
  if (source.path === undefined && source.name)
    report(catalogue['no-file'], { name: source.name }, { node: source, property: 'name' });
};

const fileMustBeReadable: Check<Source> = (source, { sources, report }) => {
  const { path } = source;
  const loaded = sources.of(source);
  if (path === undefined || loaded === undefined || !('problem' in loaded)) return;
  const place = { node: source, property: 'path' };
  const { problem } = loaded;
  if (problem.kind === 'no-id') report(catalogue['not-clauses'], { path, columns: problem.columns }, place);
  else if (problem.kind === 'bad-quotes') report(catalogue['bad-quotes'], { line: problem.line + 1 }, place);
  else if (problem.kind === 'not-text') report(catalogue['not-clauses'], { path }, place);
  else report(catalogue[problem.kind], { path }, place);
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

const nothingMustBeLost: Check<Source> = (source, { sources, report }) => {
  const text = sources.clauses(source);
  if (text === undefined) return;
  const { clauses, losses } = text;
  const place = { node: source, property: 'path' };
  if (losses.hasNoText) report(catalogue['no-text'], {}, place);
  for (const column of losses.repeated) report(catalogue['repeated-column'], { column }, place);
  if (losses.tooLong.length > 0) report(catalogue['row-too-long'], { lines: losses.tooLong.map((line) => line + 1) }, place);
  const broken = clauses.filter(({ id, text, place: printed = '' }) => `${id}${text}${printed}`.includes('\ufffd'));
  if (broken.length > 0) report(catalogue['bad-encoding'], { lines: linesOf(broken) }, place);
};

/** As editors count: from 1. */
function linesOf(clauses: readonly Clause[]): number[] {
  return clauses.map(({ line }) => line + 1);
}

export const sourceChecks: Checks = {
  Source: [sourceShouldHaveAFile, fileMustBeReadable, fileShouldHoldClauses, clausesMustHaveIdsOfTheirOwn, nothingMustBeLost],
};
