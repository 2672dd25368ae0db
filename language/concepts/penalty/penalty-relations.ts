/** Which rules of a manual take over from which. */
import { AstUtils, type AstNodeDescription } from 'langium';
import {
  isComputedField,
  isField,
  isMembership,
  isNameReference,
  isOverridesClause,
  isPenalty,
  isRelation,
  isUnlessClause,
  isWhenClause,
  type Expression,
  type NameReference,
  type Penalty,
} from '../../generated/ast.ts';
import type { ManualIndex } from '../../scope/manual-index.ts';
import { derived } from '../../scope/manual-parts.ts';

/** The rules that take over where this one gives way, or the other way round (it may be among them itself), in the order of the manual. */
export function relatedPenalties(penalty: Penalty, index: ManualIndex): Penalty[] {
  const { places, named, left, asked, overriding } = mentionsIn(
    index.declaredOfType(AstUtils.getDocument(penalty).uri, 'Penalty'),
  );
  const near = [
    ...namesLeft(penalty).map((name) => asked.get(name)),
    ...namesAsked(penalty).map((name) => left.get(name)),
    ...namesOverridden(penalty).map((name) => named.get(name)),
    overriding.get(penalty.name),
  ];
  return [...new Set(near.flatMap((penalties) => penalties ?? []))]
    .filter((other) => givesWayTo(penalty, other) || givesWayTo(other, penalty))
    .sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

/** By name, as the text has it: the rules that bear it, leave out what it says, ask for it, override it. */
interface Mentions {
  places: ReadonlyMap<Penalty, number>;
  named: ReadonlyMap<string, readonly Penalty[]>;
  left: ReadonlyMap<string, readonly Penalty[]>;
  asked: ReadonlyMap<string, readonly Penalty[]>;
  overriding: ReadonlyMap<string, readonly Penalty[]>;
}

const mentionsIn = derived((declared: readonly AstNodeDescription[]): Mentions => {
  const penalties = declared.map(({ node }) => node).filter(isPenalty);
  return {
    places: new Map(penalties.map((penalty, at) => [penalty, at])),
    named: byName(penalties, ({ name }) => [name]),
    left: byName(penalties, namesLeft),
    asked: byName(penalties, namesAsked),
    overriding: byName(penalties, namesOverridden),
  };
});

function byName(penalties: readonly Penalty[], namesOf: (penalty: Penalty) => readonly string[]): Map<string, Penalty[]> {
  const found = new Map<string, Penalty[]>();
  for (const penalty of penalties)
    for (const name of new Set(namesOf(penalty))) {
      const bearing = found.get(name);
      if (bearing === undefined) found.set(name, [penalty]);
      else bearing.push(penalty);
    }
  return found;
}

const namesLeft = ({ clauses }: Penalty) =>
  clauses.filter(isUnlessClause).flatMap(({ condition }) => factsIn(condition).map(({ $refText }) => $refText));
const namesAsked = ({ clauses }: Penalty) =>
  clauses.filter(isWhenClause).flatMap(({ condition }) => factsIn(condition).map(({ $refText }) => $refText));
const namesOverridden = ({ clauses }: Penalty) =>
  clauses.filter(isOverridesClause).flatMap(({ rules }) => rules.map(({ $refText }) => $refText));

/** `unless 已找回` here, and 已找回 among the conditions there; or the rule there overrides this one. */
function givesWayTo(giving: Penalty, taking: Penalty): boolean {
  if (namesOverridden(taking).includes(giving.name)) return true;
  const left = new Set(giving.clauses.filter(isUnlessClause).flatMap(({ condition }) => fieldsIn(condition)));
  return taking.clauses.filter(isWhenClause).some(({ condition }) => fieldsIn(condition).some((name) => left.has(name)));
}

function fieldsIn(condition: Expression | undefined): string[] {
  return factsIn(condition).flatMap(({ ref }) => (isComputedField(ref) || isField(ref) ? [ref.name] : []));
}

/** Names that hold a yes or no of their own: those that comparisons read say little. */
function factsIn(condition: Expression | undefined): NameReference['target'][] {
  if (condition === undefined) return [];
  const found = isNameReference(condition)
    ? [condition]
    : AstUtils.streamAllContents(condition).filter(isNameReference).toArray();
  const facts = found.filter(({ $container }) => !isRelation($container) && !isMembership($container));
  // Text that is still being written may have no name yet.
  return facts.flatMap(({ target }: Partial<NameReference>) => (target === undefined ? [] : [target]));
}
