import { isDrill, isObligation, isTraining, type Drill, type Obligation, type Training } from '../generated/ast.ts';

/** What has to be done again and again, and what records may show: a duty, a drill, a training. */
export type Recurring = Obligation | Drill | Training;

export function isRecurring(node: unknown): node is Recurring {
  return isObligation(node) || isDrill(node) || isTraining(node);
}
