/** Operands that may be missing, and one of several. */
import { binary, conditional, literal, same, TRUE, UNDEFINED, type Code } from './code.ts';
import { chosen } from './numbers.ts';
import { Unsupported, type EnumOperand, type Operand } from './operand.ts';

export function isPresent(operand: Operand): Code {
  if (!operand.optional) return TRUE;
  switch (operand.kind) {
    case 'text':
    case 'boolean':
      return binary(operand.code, '!==', UNDEFINED);
    case 'enum':
      return binary(operand.code, '!==', literal(MISSING_PLACE));
    default:
      return same(operand.code, operand.code);
  }
}

/** The place of an enum value that is missing. */
export const MISSING_PLACE = -1;

/** One of two operands of the same kind. */
export function select(choice: Code, then: Operand, otherwise: Operand): Operand {
  if (then.kind === 'number' && otherwise.kind === 'number') return chosen(choice, then, otherwise);
  if (then.kind !== otherwise.kind || (then.kind === 'enum' && !sameValues(then, otherwise as EnumOperand))) {
    throw new Unsupported('Branches of different kinds.');
  }
  return { ...then, code: conditional(choice, then.code, otherwise.code), optional: then.optional || otherwise.optional };
}

export function sameValues(a: EnumOperand, b: EnumOperand): boolean {
  return (
    a.values === b.values || (a.values.length === b.values.length && a.values.every((value, place) => value === b.values[place]))
  );
}
