/**
 * What rests on an unbound parameter. It is unknown whatever the record holds, unless an operand is missing: so a rule that waits for a
 * parameter needs no interpreter.
 */
import type { Expression } from '../../../plan/plan.ts';
import { nodesOf } from '../../runtime/reads.ts';
import { union } from '../../runtime/value.ts';
import { both, same, TRUE, type Code } from './code.ts';
import { compile } from './expressions.ts';
import { Unsupported } from './operand.ts';
import type { Scope } from './scope.ts';

export interface Pending {
  /** Whether all operands are there; asking sets `bail` where one of them is unknown itself. */
  present: Code;
  /** The parameters, in the order they are met. */
  missing: readonly string[];
}

/** A comparison with something pending: unknown where its operands are present, else false. Throws Unsupported for anything else. */
export function pendingComparison(expression: Expression, scope: Scope): Pending {
  if (expression.op !== 'compare') throw new Unsupported(`A pending ${expression.op}.`);
  return pendingAll([expression.left, expression.right], scope);
}

/** An amount or operand with something pending: unknown where its operands are present, else missing. */
export function pendingOperand(expression: Expression, scope: Scope): Pending {
  if (expression.op === 'parameter' && isUnbound(expression.name, scope)) return { present: TRUE, missing: [expression.name] };
  const isArithmetic = expression.op === 'arithmetic' && expression.calendar === undefined;
  if (isArithmetic) return pendingAll([expression.left, expression.right], scope);
  if (expression.op === 'negate') return pendingAll([expression.of], scope);
  if (expression.op === 'call' && expression.calendar === undefined) return pendingAll(expression.arguments, scope);
  throw new Unsupported(`A pending ${expression.op}.`);
}

/** The known parts must be numbers or times, which are not equal to themselves where they are missing. */
function pendingAll(parts: readonly Expression[], scope: Scope): Pending {
  const each = parts.map((part) => {
    if ([...nodesOf(part)].some((node) => node.op === 'parameter' && isUnbound(node.name, scope)))
      return pendingOperand(part, scope);
    const { kind, code } = compile(part, scope);
    if (kind === 'text' || kind === 'enum' || kind === 'boolean') throw new Unsupported(`A pending comparison with ${kind}.`);
    return { present: code.kind === 'literal' ? TRUE : same(code, code), missing: [] };
  });
  const missing = union(...each.map((part) => part.missing));
  if (missing.length === 0) throw new Unsupported('Nothing is pending.');
  return { present: both(...each.map(({ present }) => present)), missing };
}

function isUnbound(name: string, { plan }: Scope): boolean {
  return plan.parameters.some((parameter) => parameter.name === name && parameter.value === undefined);
}
