import {
  isCalendar,
  isDeadline,
  isParameter,
  isPenalty,
  isRecord,
  isScenario,
  isSettlement,
  isTable,
  type Declaration,
  type Record,
} from '../../language/generated/ast.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import { lowerCalendar } from '../concepts/calendar/calendar.lower.ts';
import { breachOf, countedAs, lowerDeadlines, lowerLapses, overrunOf } from '../concepts/deadline/deadline.lower.ts';
import { lowerManualHeader, planLanguage } from '../concepts/manual/manual.lower.ts';
import { lowerParameter } from '../concepts/parameter/parameter.lower.ts';
import { lowerPenalties } from '../concepts/penalty/penalty.lower.ts';
import { lowerRecord } from '../concepts/record/record.lower.ts';
import { lowerScenario } from '../concepts/scenario/scenario.lower.ts';
import { lowerSettlement } from '../concepts/settlement/settlement.lower.ts';
import { lowerOutputs, lowerTables } from '../concepts/table/table.lower.ts';
import type { Lowering, ManualFiles } from './lowering.ts';
import type { Plan } from './plan.ts';

/** A checked manual as plan. Call it only for files without errors: what does not resolve has no meaning. */
export function lowerManual(files: ManualFiles, shared: PostilSharedServices): Plan {
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
    countedAs: countedAs(deadlines, language),
    breach: (deadline) => breachOf(deadline, lowering),
    overrun: (span) => overrunOf(span, lowering),
  };
  const computed = (record: Record) => [...lowerOutputs(record, tables, lowering), ...lowerLapses(record, deadlines, lowering)];
  return {
    format: 'postil-plan',
    version: 1,
    language: lowering.language,
    manual: lowerManualHeader(lowering),
    calendars: declarations.filter(isCalendar).map(lowerCalendar),
    parameters: declarations.filter(isParameter).map((parameter) => lowerParameter(parameter, lowering)),
    records: declarations.filter(isRecord).map((record) => lowerRecord(record, computed(record), lowering)),
    rules: [
      ...lowerTables(tables, lowering),
      ...lowerDeadlines(deadlines, lowering),
      ...lowerPenalties(declarations.filter(isPenalty), lowering),
    ],
    derived: [],
    collectors: [],
    settlements: declarations.filter(isSettlement).map((settlement) => lowerSettlement(settlement, lowering)),
    scenarios: declarations
      .filter(isScenario)
      .map((scenario, index) => lowerScenario(scenario, lowering, `scenario-${index + 1}`)),
  };
}
