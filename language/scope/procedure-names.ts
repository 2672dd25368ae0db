import type { AstNode, ReferenceInfo } from 'langium';
import { AstUtils } from 'langium';
import {
  isProcedure,
  isProduct,
  type ExpectDeviation,
  type ExpectNone,
  type GivenLog,
  type Penalty,
  type Procedure,
  type ProcedureNode,
  type Product,
} from '../generated/ast.ts';

/** What begins a procedure and its steps, in the order in which they are written. */
export function nodesOf(procedure: Procedure | undefined): ProcedureNode[] {
  return procedure === undefined ? [] : [...procedure.starts, ...procedure.steps];
}

/** What may stand where a step or product of a procedure is named; undefined in any other place. */
export function procedureNames({ container, property }: ReferenceInfo): readonly (ProcedureNode | Product)[] | undefined {
  switch (container.$type) {
    case 'Procedure':
    case 'StepJoin':
    case 'Separation':
    case 'Fallback':
      return nodesOf(procedureAround(container));
    case 'StepLimit':
      return property === 'anchor' ? nodesOf(procedureAround(container)) : undefined;
    case 'Penalty':
      return property === 'steps' ? nodesOf((container as Penalty).deviated?.ref) : undefined;
    case 'LogEvent':
      return nodesOf((container.$container as GivenLog).procedure?.ref);
    case 'ExpectNone':
    case 'ExpectDeviation':
      return property === 'step' ? nodesOf(procedureOrNone((container as ExpectNone | ExpectDeviation).rule?.ref)) : undefined;
    case 'StepInput':
      return procedureAround(container)?.steps.flatMap(({ products }) => products.filter(isProduct));
    default:
      return undefined;
  }
}

function procedureOrNone(node: AstNode | undefined): Procedure | undefined {
  return isProcedure(node) ? node : undefined;
}

function procedureAround(node: AstNode): Procedure | undefined {
  return AstUtils.getContainerOfType(node, isProcedure);
}
