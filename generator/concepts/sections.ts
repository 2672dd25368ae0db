import type { Section } from '../documents/view.ts';
import { calendarsSection } from './calendar/calendar.view.ts';
import { checklistsSection } from './checklist/checklist.view.ts';
import { coverageSection } from './coverage/coverage.view.ts';
import { groupsSection } from './group/group.view.ts';
import { conventionsSection } from './manual/manual.view.ts';
import { measuresSection } from './measure/measure.view.ts';
import { parametersSection } from './parameter/parameter.view.ts';
import { scheduleSection } from './penalty/penalty.view.ts';
import { requirementSection } from './requirement/requirement.view.ts';
import { recordsSection } from './record/record.view.ts';
import { rolesSection } from './role/role.view.ts';
import { sanctionsSection } from './sanction/sanction.view.ts';
import { scenariosSection } from './scenario/scenario.view.ts';
import { settlementsSection } from './settlement/settlement.view.ts';
import { clauseIndexSection } from './source/source.view.ts';
import { glossarySection } from './term/term.view.ts';
import { organisationSection } from './unit/unit.view.ts';
import { deadlineSection } from './deadline/deadline.view.ts';
import { tableSection } from './table/table.view.ts';
import { rewardSection } from './reward/reward.view.ts';
import { exemptionSection } from './exemption/exemption.view.ts';
import { vetoSection } from './veto/veto.view.ts';
import { escalationSection } from './escalation/escalation.view.ts';
import { waiversSection } from './waiver/waiver.view.ts';
import { metricSection } from './metric/metric.view.ts';
import { targetSection } from './target/target.view.ts';
import { obligationSection } from './obligation/obligation.view.ts';
import { retentionSection } from './retention/retention.view.ts';
import { procedureSection } from './procedure/procedure.view.ts';
import { incidentSection } from './incident/incident.view.ts';
import { resourceSection } from './resource/resource.view.ts';
import { riskSection } from './risk/risk.view.ts';
import { problemSection } from './problem/problem.view.ts';
import { drillSection } from './drill/drill.view.ts';
import { trainingSection } from './training/training.view.ts';

/** What the concepts contribute to the manual page, in reading order. */
export const sections: readonly Section[] = [
  conventionsSection,
  glossarySection,
  measuresSection,
  organisationSection,
  rolesSection,
  groupsSection,
  requirementSection,
  procedureSection,
  deadlineSection,
  metricSection,
  targetSection,
  obligationSection,
  retentionSection,
  tableSection,
  scheduleSection,
  sanctionsSection,
  escalationSection,
  vetoSection,
  exemptionSection,
  rewardSection,
  settlementsSection,
  parametersSection,
  checklistsSection,
  incidentSection,
  resourceSection,
  riskSection,
  problemSection,
  drillSection,
  trainingSection,
  recordsSection,
  calendarsSection,
  scenariosSection,
  clauseIndexSection,
  coverageSection,
  waiversSection,
];
