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
import type { ManualIndex } from './manual-index.ts';
import { versionsOf } from './versions.ts';

/** What begins a procedure and its steps, in the order in which they are written. */
function nodesOf(procedure: Procedure | undefined): ProcedureNode[] {
  return procedure === undefined ? [] : [...procedure.starts, ...procedure.steps];
}

/** What may stand where a step or product of a procedure is named; undefined in any other place. */
export function procedureNames(
  { container, property }: ReferenceInfo,
  index: ManualIndex,
): readonly (ProcedureNode | Product)[] | undefined {
  switch (container.$type) {
    case 'Procedure':
    case 'StepJoin':
    case 'Separation':
    case 'Fallback':
      return nodesOf(procedureAround(container));
    case 'StepLimit':
      return property === 'anchor' ? nodesOf(procedureAround(container)) : undefined;
    case 'Penalty':
      return property === 'steps' ? nodesOfAll((container as Penalty).deviated?.ref, index) : undefined;
    case 'LogEvent':
      return nodesOfAll((container.$container as GivenLog).procedure?.ref, index);
    case 'ExpectNone':
    case 'ExpectDeviation':
      return property === 'step'
        ? nodesOfAll(procedureOrNone((container as ExpectNone | ExpectDeviation).rule?.ref), index)
        : undefined;
    case 'StepInput':
      return procedureAround(container)?.steps.flatMap(({ products }) => products.filter(isProduct));
    default:
      return undefined;
  }
}

/** Of all versions of a procedure. */
function nodesOfAll(procedure: Procedure | undefined, index: ManualIndex): ProcedureNode[] {
  return procedure === undefined ? [] : versionsOf(procedure, index).flatMap(nodesOf);
}

function procedureOrNone(node: AstNode | undefined): Procedure | undefined {
  return isProcedure(node) ? node : undefined;
}

function procedureAround(node: AstNode): Procedure | undefined {
  return AstUtils.getContainerOfType(node, isProcedure);
}
