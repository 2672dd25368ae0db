import type { AstNode, URI } from 'langium';
import {
  isDrill,
  isDuty,
  isGroup,
  isImprovement,
  isItem,
  isObligation,
  isResource,
  isRetention,
  isRole,
  type Duty,
  type Drill,
  type Holder,
  type Improvement,
  type Item,
  type Obligation,
  type Resource,
  type Retention,
} from '../generated/ast.ts';
import { flatAst } from '../scope/flat-ast.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { derived, ManualParts } from '../scope/manual-parts.ts';
import { isVersioned } from '../scope/versions.ts';

/** What can be in somebody's hands. */
export type Owned = Duty | Item | Resource | Obligation | Retention | Improvement | Drill;

/** The property that says in words what it is. */
export function wordsOf(node: Owned): 'text' | 'title' {
  return isDuty(node) || isItem(node) ? 'text' : 'title';
}

function ownerOf(node: Owned): Holder | undefined {
  if (isDuty(node)) return isRole(node.$container) ? node.$container : undefined;
  return (isResource(node) ? node.holder : node.by)?.ref;
}

/** The same thing, by the same words, in other hands; not of those who sit in one another, or belong to one another; versions of one name change hands. */
export function inOtherHands(node: Owned, uri: URI, index: ManualIndex): { node: Owned; owner: Holder }[] {
  const owner = ownerOf(node);
  const words = plain(node);
  if (owner === undefined || words === '') return [];
  return (byWords(ownedIn.of(uri, index)).get(words) ?? []).flatMap(({ node: other }) => {
    const its = isSameOrVersion(other, node) ? undefined : ownerOf(other);
    return its === undefined || areOne(its, owner) ? [] : [{ node: other, owner: its }];
  });
}

interface Worded {
  words: string;
  node: Owned;
}

const ownedIn = new ManualParts<Worded>(({ parseResult }) =>
  flatAst(parseResult.value)
    .nodes.filter(isOwned)
    .map((node) => ({ words: plain(node), node }))
    .filter(({ words }) => words !== ''),
);

const byWords = derived((things: readonly Worded[]) => Map.groupBy(things, ({ words }) => words));

function isOwned(node: AstNode): node is Owned {
  return [isDuty, isItem, isResource, isObligation, isRetention, isImprovement, isDrill].some((is) => is(node));
}

/** Its words without white space and punctuation. */
function plain(node: Owned): string {
  const words = isDuty(node) || isItem(node) ? node.text : node.title;
  // Unfinished text can lack its words.
  return ((words as string | undefined) ?? '').replace(/[\s\p{P}]/gu, '');
}

function isSameOrVersion(one: Owned, other: Owned): boolean {
  return one === other || (isVersioned(one) && one.$type === other.$type && one.name === other.name);
}

function areOne(one: Holder, other: Holder): boolean {
  return one === other || belongsTo(one, other) || belongsTo(other, one);
}

function belongsTo(one: Holder, other: Holder): boolean {
  if (isRole(one) && one.unit?.ref === other) return true;
  return isGroup(other) && other.seats.some(({ holders }) => holders.some(({ ref }) => ref === one));
}
