import type { Parameter } from '../../../language/generated/ast.ts';
import type { Lowering } from '../../plan/lowering.ts';
import type { ParameterPlan } from '../../plan/plan.ts';
import { printed } from '../../plan/terms.ts';
import { lowerConstant } from '../expression/expression.lower.ts';

export function lowerParameter(parameter: Parameter, lowering: Lowering): ParameterPlan {
  const type = printed(lowering.types.ofNamed(parameter).type ?? { kind: 'text' }, lowering.language);
  return {
    name: parameter.name,
    type,
    ...(parameter.value === undefined ? {} : { value: lowerConstant(parameter.value, lowering) }),
  };
}
