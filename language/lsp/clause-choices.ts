import { AstUtils, type AstNode } from 'langium';
import { isCitation, isSource, type Citation, type Source } from '../generated/ast.ts';
import type { Clause } from '../concepts/source/clause-text.ts';
import type { ManualIndex } from '../scope/manual-index.ts';

/** Something to cite: `§二(一)1` with the text of its clauses. */
export interface ClauseChoice {
  label: string;
  /** The id of a clause that is named by its printed place, or the place of one that is named by its id. */
  detail: string;
  text: string;
}

/** Printed places first, in the order of the source, then ids. */
export function clauseChoices(clauses: readonly Clause[]): ClauseChoice[] {
  const places = Map.groupBy(
    clauses.filter(({ place }) => place !== undefined),
    ({ place }) => place ?? '',
  );
  const byPlace = [...places].map(([place, found]) => ({
    label: clauseLabel(place),
    detail: found.map(({ id }) => id).join(', '),
    text: found.map(({ id, text }) => (found.length === 1 ? text : `${id} ${text}`)).join('\n\n'),
  }));
  return [...byPlace, ...clauses.map(({ id, place = '', text }) => ({ label: clauseLabel(id), detail: place, text }))];
}

/** `§4.1`; a clause that says itself what it is stands without the sign: `第五条`. */
function clauseLabel(reference: string): string {
  return /^(第|§)/.test(reference) ? reference : `§${reference}`;
}

/** The source that a citation in this place would be of: the one named before it, that of the citation before, the manual's only one. */
export function sourceBefore(node: AstNode, before: string, index: ManualIndex): Source | undefined {
  const { uri } = AstUtils.getDocument(node);
  const word = /([^\s,，、§"“”(){}]+)\s*(?:\.\.|…|～)?\s*$/.exec(before)?.[1];
  const named = word === undefined ? undefined : index.named(uri, word).find(({ type }) => type === 'Source')?.node;
  if (isSource(named)) return named;
  const list = citationsAt(node);
  const earlier = list.findLast(({ source }) => source?.ref !== undefined)?.source?.ref;
  if (earlier !== undefined) return earlier;
  const declared = index.declaredOfType(uri, 'Source');
  return declared.length === 1 && isSource(declared[0]?.node) ? declared[0].node : undefined;
}

function citationsAt(node: AstNode): Citation[] {
  const holder = isCitation(node) ? node.$container : node;
  return 'citations' in holder && Array.isArray(holder.citations) ? (holder.citations as Citation[]) : [];
}
