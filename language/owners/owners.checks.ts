import { AstUtils } from 'langium';
import { isDuty } from '../generated/ast.ts';
import type { Check, Checks } from '../concept.ts';
import { inOtherHands, wordsOf, type Owned } from './owned-things.ts';
import { ownerDiagnostics as catalogue } from './owners.diagnostics.ts';

/** The same words in two hands: neither of them is sure to do it. Two duties of the kind are a fault of roles. */
const oneThingShouldHaveOneOwner: Check<Owned> = (node, { index, report }) => {
  const others = inOtherHands(node, AstUtils.getDocument(node).uri, index);
  const [first] = others.filter((other) => !(isDuty(node) && isDuty(other.node)));
  if (first === undefined) return;
  const related = [{ node: first.node, property: wordsOf(first.node), message: { zh: '另一处', en: 'the other one' } }];
  report(catalogue.several, { other: first.owner.name }, { node, property: wordsOf(node), related });
};

const checks = [oneThingShouldHaveOneOwner];

export const ownerChecks: Checks = {
  Duty: checks,
  Item: checks,
  Resource: checks,
  Obligation: checks,
  Retention: checks,
  Improvement: checks,
  Drill: checks,
};
