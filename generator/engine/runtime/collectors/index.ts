/** The kinds of collectors, by the `kind` of their plan. */
import type { CollectorPlan } from '../../../plan/plan.ts';
import type { Collector } from '../collector.ts';
import type { Ready } from '../facts.ts';

export const collectorKinds: Readonly<Record<string, (plan: CollectorPlan, ready: Ready) => Collector>> = {};
