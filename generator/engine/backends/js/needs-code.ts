import type { Expression } from '../../../plan/plan.ts';
import { isFact, partsOfNeed } from '../../runtime/needs.ts';
import { fieldsIn, nodesOf } from '../../runtime/reads.ts';
import { array, binary, both, call, FALSE, literal, not, type Code } from './code.ts';
import { condition } from './conditions.ts';
import { Unsupported } from './operand.ts';
import type { Scope } from './scope.ts';

/** What needs wait for where not all of them hold; undefined where that is nothing. `holding`: the code of each. */
export function waitsOfNeeds(
  needs: readonly Expression[],
  holding: readonly Code[],
  scope: Scope,
): readonly string[] | Code | undefined {
  const names = needs.map((need) => fieldsIn(need));
  if (needs.length > 1 && names.some(({ length }) => length === 0)) throw new Unsupported('A need that reads nothing.');
  const [only = []] = names;
  if (needs.length === 1 && only.length === 0) return undefined;
  if (needs.length === 1 && (only.length === 1 || needs.every(isFact)) && needs.every(isPlain)) return only;
  const judged = holding.map((holds, place) => {
    const all = (names[place] ?? []).map((name) => literal(name));
    return array([holds, array(all), array(needs.slice(place, place + 1).flatMap((need) => waitsOf(need, scope)))]);
  });
  return call('unmetNames', array(judged));
}

/** One part, or parts that are known on every record: of the others each must be asked. */
function isPlain(need: Expression): boolean {
  const parts = partsOfNeed(need);
  return parts.length === 1 || !parts.some(mayBeUnknown);
}

function mayBeUnknown(part: Expression): boolean {
  return [...nodesOf(part)].some(({ op }) => op === 'arithmetic' || op === 'call' || op === 'table' || op === 'asOf');
}

/** Beside each name whether the need waits for it: see waitsFor in needs.ts. */
function waitsOf(need: Expression, scope: Scope): Code[] {
  return partsOfNeed(need).flatMap((part) => {
    const fails = not(condition(part, scope));
    // Asked even where it waits for nothing: what is unknown sets `bail`.
    const asked = mayBeUnknown(part) ? [array([binary(fails, '&&', FALSE), literal('')])] : [];
    const waiting = [...nodesOf(part)].flatMap((node) => {
      if (node.op !== 'field') return [];
      const waits = isFact(part) ? fails : both(fails, condition({ op: 'missing', type: part.type, of: node }, scope));
      return array([waits, literal(node.name)]);
    });
    return [...asked, ...waiting];
  });
}
