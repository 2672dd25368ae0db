import { catalogueOf } from '../../checklists/catalogue.ts';
import type { FormRows } from '../../checklists/form-rows.ts';
import { scriptCode } from '../../engine/index.ts';
import { lowerManual } from '../../plan/lower.ts';
import type { Plan } from '../../plan/plan.ts';
import { filesOfManual } from '../../workspace.ts';
import type { EngineKind } from '../load-engine.ts';
import { loadOne } from '../load-manuals.ts';
import type { Session } from '../session.ts';
import { argumentOf } from './data-arguments.ts';
import { ANY_CHECKLIST } from './form-arguments.ts';
import { readForms } from './judge-forms.ts';
import type { Prepared } from './prepare.ts';

export interface PreparedForms extends Prepared {
  forms: FormRows[];
  /** The arguments that are plain records. */
  rest: string[];
}

interface FormsRequest {
  engine: EngineKind;
  data: readonly string[];
  /** Those of `data` that may be filled-in checklists. */
  maybe: readonly string[];
  at: (path: string) => string;
}

/** A run that reads filled-in checklists; or the exit code where the specs have errors. What lists it needs depends on them. Throws DataFileError. */
export async function prepareForms(
  session: Session,
  paths: string[],
  { engine, data, maybe, at }: FormsRequest,
): Promise<PreparedForms | number> {
  const loaded = await loadOne(session, paths);
  if ('code' in loaded) return loaded.code;
  const { manual, specs } = loaded;
  const { shared } = specs.services;
  const own = lowerManual(manual, shared);
  const taken = maybe.filter((value) => isForm(argumentOf(value).name, own));
  const { forms, plan } = await readForms(
    taken.map((value) => argumentOf(value).path),
    catalogueOf(manual, shared, own),
    { plan: own, session, at },
  );
  const rest = data.filter((value) => !taken.includes(value));
  const records = [...rest.map((value) => argumentOf(value).name), ...forms.flatMap(({ rows }) => [...rows.keys()])];
  return {
    plan,
    specs: filesOfManual(manual, specs.services),
    code: engine === 'js' ? scriptCode(plan, { functions: ['judgeLines', 'lineJudge'], records }) : '',
    forms,
    rest,
    hasLoadedSpecs: true,
  };
}

/** A checklist by its name, or any; a record of that name goes before. */
function isForm(name: string, plan: Plan): boolean {
  if (plan.collectors.some((collector) => collector.kind === 'checklist' && collector.name === name)) return true;
  return ANY_CHECKLIST.has(name) && !plan.records.some((record) => record.name === name);
}
