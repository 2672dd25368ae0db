/** The kinds of collectors, by the `kind` of their plan. */
import type { CollectorPlan } from '../../../plan/plan.ts';
import type { Collector } from '../collector.ts';
import type { Ready } from '../facts.ts';
import { createChecklist } from './checklist.ts';
import { createExemption } from './exemption.ts';
import { createLadder } from './ladder.ts';
import { createObligation } from './obligation.ts';
import { createTarget } from './target.ts';
import { createProcedureCollector } from './procedure.ts';
import { createVeto } from './veto.ts';

type Kinds = {
  readonly [Kind in CollectorPlan['kind']]: (plan: Extract<CollectorPlan, { kind: Kind }>, ready: Ready) => Collector;
};

export const collectorKinds: Kinds = {
  target: createTarget,
  obligation: createObligation,
  veto: createVeto,
  ladder: createLadder,
  checklist: createChecklist,
  procedure: createProcedureCollector,
  exemption: createExemption,
};
