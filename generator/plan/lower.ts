import {
  isCalendar,
  isChecklist,
  isDeadline,
  isEscalation,
  isExemption,
  isParameter,
  isPenalty,
  isProcedure,
  isRecord,
  isRequirement,
  isResource,
  isRetention,
  isReward,
  isScenario,
  isSettlement,
  isTable,
  isTarget,
  isVeto,
  type Declaration,
  type Record,
} from '../../language/generated/ast.ts';
import { isRecurring } from '../../language/scope/recurring.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { checklistColumns } from '../../language/values/answer-columns.ts';
import { lowerCalendar } from '../concepts/calendar/calendar.lower.ts';
import { allRows, lowerChecklist } from '../concepts/checklist/checklist.lower.ts';
import { breachOf, countedAs, lowerDeadlines, lowerLapses, overrunOf } from '../concepts/deadline/deadline.lower.ts';
import { lowerEscalation } from '../concepts/escalation/escalation.lower.ts';
import { heldRecords, lowerExemption } from '../concepts/exemption/exemption.lower.ts';
import { lowerManualHeader, planLanguage } from '../concepts/manual/manual.lower.ts';
import { lowerBreachRecord, lowerObligation } from '../concepts/obligation/obligation.lower.ts';
import { lowerParameter } from '../concepts/parameter/parameter.lower.ts';
import { judgedPenalties } from '../concepts/penalty/penalty-versions.ts';
import { lowerPenalties } from '../concepts/penalty/penalty.lower.ts';
import { eventLogRecords } from '../concepts/procedure/event-log.ts';
import { lowerProcedure } from '../concepts/procedure/procedure.lower.ts';
import { lowerRecord } from '../concepts/record/record.lower.ts';
import { lowerRequirement } from '../concepts/requirement/requirement.lower.ts';
import { lowerResource, shortageOf } from '../concepts/resource/resource.lower.ts';
import { lowerRetention } from '../concepts/retention/retention.lower.ts';
import { lowerReward } from '../concepts/reward/reward.lower.ts';
import { lowerScenario } from '../concepts/scenario/scenario.lower.ts';
import { lowerSettlement } from '../concepts/settlement/settlement.lower.ts';
import { lowerOutputs, lowerTables } from '../concepts/table/table.lower.ts';
import { lowerMissRecord, lowerTargets } from '../concepts/target/target.lower.ts';
import { lowerVeto } from '../concepts/veto/veto.lower.ts';
import type { Lowering, ManualFiles } from './lowering.ts';
import { placeOf } from './place.ts';
import { firstOfEach, versionIds } from './versions.ts';
import type { Plan, SourcePlace } from './plan.ts';

/**
 * A checked manual as plan. Call it only for files without errors: what does not resolve has no meaning. Who only judges needs no
 * scenarios.
 */
export function lowerManual(files: ManualFiles, shared: PostilSharedServices, { scenarios = true } = {}): Plan {
  const declarations: Declaration[] = files.documents.flatMap(({ parseResult: { value } }) => value.declarations);
  const deadlines = declarations.filter(isDeadline);
  const tables = declarations.filter(isTable);
  const language = planLanguage(files);
  const lowering: Lowering = {
    files,
    index: shared.workspace.IndexManager,
    sources: shared.postil.Sources,
    types: shared.postil.Types,
    language,
    columns: checklistColumns[planLanguage({ manual: files.manual, documents: files.documents })],
    idOf: versionIds(declarations),
    countedAs: countedAs(deadlines, language),
    breach: (norm) =>
      isResource(norm) ? { when: shortageOf(norm, lowering) ?? [], unless: [] } : breachOf(norm, deadlines, lowering),
    overrun: (span) => overrunOf(span, lowering),
  };
  const computed = (record: Record) => [...lowerOutputs(record, tables, lowering), ...lowerLapses(record, deadlines, lowering)];
  const lowered = (record: Record) => lowerRecord(record, computed(record), lowering);
  const penalties = judgedPenalties(declarations.filter(isPenalty), lowering);
  const targets = declarations.filter(isTarget);
  const ladders = declarations.filter(isEscalation).map((ladder) => lowerEscalation(ladder, lowered, lowering));
  const records = declarations.filter(isRecord).map(lowered);
  const checklists = declarations.filter(isChecklist).map((checklist) => lowerChecklist(checklist, records, lowering));
  const procedures = declarations.filter(isProcedure);
  const eventLog = eventLogRecords(procedures, lowering);
  const exemptions = declarations.filter(isExemption).map((exemption) => lowerExemption(exemption, penalties, lowering));
  return {
    format: 'postil-plan',
    version: 1,
    language: lowering.language,
    manual: lowerManualHeader(lowering),
    calendars: declarations.filter(isCalendar).map(lowerCalendar),
    parameters: declarations.filter(isParameter).map((parameter) => lowerParameter(parameter, lowering)),
    records: [...records, ...allRows(checklists), ...eventLog.records],
    rules: asWritten(
      [
        ...lowerTables(tables, lowering),
        ...lowerDeadlines(deadlines, lowering),
        ...declarations.filter(isRetention).flatMap((retention) => lowerRetention(retention, lowering) ?? []),
        ...lowerPenalties(penalties, lowering),
        ...declarations.filter(isResource).flatMap((resource) => lowerResource(resource, lowering) ?? []),
        ...declarations.filter(isRequirement).map((requirement) => lowerRequirement(requirement, lowering)),
        ...declarations.filter(isReward).map((reward) => lowerReward(reward, lowering)),
        ...exemptions,
        ...ladders.flatMap(({ rules }) => rules),
      ],
      lowering,
    ),
    derived: firstOfEach([
      ...ladders.map(({ derived }) => derived),
      ...checklists.map(({ filled }) => filled),
      ...targets.map((target) => lowerMissRecord(target, lowering)),
      ...declarations.filter(isRecurring).flatMap((obligation) => lowerBreachRecord(obligation, lowering)),
      ...eventLog.derived,
    ]),
    collectors: asWritten(
      [
        ...declarations.filter(isVeto).map((veto) => lowerVeto(veto, lowering)),
        ...ladders.map(({ collector }) => collector),
        ...checklists.map(({ collector }) => collector),
        ...lowerTargets(targets, lowering),
        ...procedures.map((procedure) => lowerProcedure(procedure, lowering)),
        ...declarations.filter(isRecurring).flatMap((obligation) => lowerObligation(obligation, lowering) ?? []),
        ...heldRecords(exemptions, records),
      ],
      lowering,
    ),
    settlements: declarations.filter(isSettlement).map((settlement) => lowerSettlement(settlement, lowering)),
    scenarios: (scenarios ? declarations : [])
      .filter(isScenario)
      .map((scenario, index) => lowerScenario(scenario, lowering, `scenario-${index + 1}`)),
  };
}

/** In the order of the files, then of their text, whatever the kind of norm. */
function asWritten<Norm extends { source: SourcePlace }>(norms: readonly Norm[], lowering: Lowering): Norm[] {
  const files = lowering.files.documents.map(({ parseResult: { value } }) => placeOf(value, lowering).file);
  return [...norms].sort(
    ({ source: a }, { source: b }) =>
      files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.character - b.character,
  );
}
