import type { Concept } from '../concept.ts';
import { manualConcept } from './manual/manual.concept.ts';
import { sourceConcept } from './source/source.concept.ts';
import { citationConcept } from './citation/citation.concept.ts';
import { coverageConcept } from './coverage/coverage.concept.ts';
import { measureConcept } from './measure/measure.concept.ts';
import { termConcept } from './term/term.concept.ts';
import { unitConcept } from './unit/unit.concept.ts';
import { roleConcept } from './role/role.concept.ts';
import { groupConcept } from './group/group.concept.ts';
import { calendarConcept } from './calendar/calendar.concept.ts';
import { recordConcept } from './record/record.concept.ts';
import { parameterConcept } from './parameter/parameter.concept.ts';
import { expressionConcept } from './expression/expression.concept.ts';
import { penaltyConcept } from './penalty/penalty.concept.ts';
import { sanctionConcept } from './sanction/sanction.concept.ts';
import { settlementConcept } from './settlement/settlement.concept.ts';
import { checklistConcept } from './checklist/checklist.concept.ts';
import { scenarioConcept } from './scenario/scenario.concept.ts';
import { deadlineConcept } from './deadline/deadline.concept.ts';
import { tableConcept } from './table/table.concept.ts';
import { requirementConcept } from './requirement/requirement.concept.ts';
import { rewardConcept } from './reward/reward.concept.ts';
import { exemptionConcept } from './exemption/exemption.concept.ts';
import { vetoConcept } from './veto/veto.concept.ts';
import { escalationConcept } from './escalation/escalation.concept.ts';
import { waiverConcept } from './waiver/waiver.concept.ts';
import { metricConcept } from './metric/metric.concept.ts';
import { targetConcept } from './target/target.concept.ts';
import { obligationConcept } from './obligation/obligation.concept.ts';
import { retentionConcept } from './retention/retention.concept.ts';
import { procedureConcept } from './procedure/procedure.concept.ts';
import { incidentConcept } from './incident/incident.concept.ts';
import { resourceConcept } from './resource/resource.concept.ts';
import { riskConcept } from './risk/risk.concept.ts';
import { problemConcept } from './problem/problem.concept.ts';
import { drillConcept } from './drill/drill.concept.ts';
import { trainingConcept } from './training/training.concept.ts';

/** The concepts of the language, in the order they are best read. */
export const concepts: readonly Concept[] = [
  manualConcept,
  sourceConcept,
  citationConcept,
  coverageConcept,
  measureConcept,
  termConcept,
  unitConcept,
  roleConcept,
  groupConcept,
  calendarConcept,
  recordConcept,
  parameterConcept,
  expressionConcept,
  penaltyConcept,
  sanctionConcept,
  settlementConcept,
  checklistConcept,
  scenarioConcept,
  deadlineConcept,
  tableConcept,
  requirementConcept,
  rewardConcept,
  exemptionConcept,
  vetoConcept,
  escalationConcept,
  waiverConcept,
  metricConcept,
  targetConcept,
  obligationConcept,
  retentionConcept,
  procedureConcept,
  incidentConcept,
  resourceConcept,
  riskConcept,
  problemConcept,
  drillConcept,
  trainingConcept,
];
