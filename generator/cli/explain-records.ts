import { URI } from 'langium';
import { isSource } from '../../language/generated/ast.ts';
import { normaliser } from '../data/normalise.ts';
import { openReader, type RawRow } from '../data/reader.ts';
import { citationText } from '../engine/runtime/verdict-of.ts';
import type { GivenRecord } from '../explain/elsewhere.ts';
import { derivedExplainer, ruleExplainer, type RuleExplained } from '../explain/explain-rule.ts';
import type { CitationPlan, Plan, RulePlan } from '../plan/plan.ts';
import { usageError } from '../usage-error.ts';
import type { LoadedManual, LoadedSpecs } from '../workspace.ts';
import { pathFrom } from './io.ts';
import { moreRecords, nothingFound, recordExplanation, ruleHead, type CitedClause } from './report/explanation.ts';
import type { DataFile } from './run/data-arguments.ts';
import type { Session } from './session.ts';

/** How many records are explained where none is chosen. */
const SHOWN = 10;

interface ExplainRequest {
  session: Session;
  plan: Plan;
  loaded: { specs: LoadedSpecs; manual: LoadedManual };
  key?: string;
  /** Records of other types that may exempt. */
  others: readonly DataFile[];
  /** Only versions of the rule that do not apply; 1 where all do. */
  onlyUnfired: boolean;
  /** The day up to which is judged. */
  asOf: string;
}

/**
 * Prints each version of a rule with its clauses; with data, why it did or did not apply: to the record with the key, else to the first
 * ones that it applies to, or, where there are none, to the first ones at all. The exit code: 1 where a record that is told cannot be read. Throws UsageError (explain/no-record), DataFileError.
 */
export async function explainRecords(
  rules: readonly RulePlan[],
  files: readonly DataFile[],
  { session, plan, loaded, key, asOf, others, onlyUnfired }: ExplainRequest,
): Promise<number> {
  const style = { language: session.language, paint: session.paint(session.io.stdout) };
  const explainer = ruleExplainer(plan, asOf, await givenIn(others, session));
  const rows = await chosenRows(files, { session, key });
  const [record] = files;
  if (record !== undefined && rows.length === 0) throw usageError('explain/no-record', { record: record.record.name, key });
  let hasUnreadable = false;
  let told = 0;
  for (const rule of rules) {
    if (onlyUnfired && rows.every((row) => applies(explainedRow(row, explainer, rule)))) continue;
    told++;
    session.say(
      ruleHead(
        rule,
        rule.cites.map((cite) => clauseOf(cite, loaded)),
        style,
      ),
    );
    const explained = rows.map((row) => ({ label: labelOf(row, record), result: explainedRow(row, explainer, rule) }));
    const applying = explained.filter(({ result }) => applies(result));
    const chosen = key !== undefined || applying.length === 0 ? explained : applying;
    for (const { label, result } of chosen.slice(0, SHOWN)) {
      hasUnreadable ||= !result.readable;
      session.say(`\n${recordExplanation(label, result, style)}`);
    }
    if (chosen.length > SHOWN) session.say(`\n${moreRecords(chosen.length - SHOWN, session.language)}`);
  }
  if (told === 0) session.note({ zh: '这条规则对这条记录适用', en: 'the rule applies to this record' });
  return hasUnreadable || told === 0 ? 1 : 0;
}

/**
 * The same for rules on what other norms find (a miss, a breach, a deviation), from the data that they are found in; `key` is that of the
 * verdict: `城东局/2024-Q1`, a case.
 */
export async function explainDerived(
  rules: readonly RulePlan[],
  files: readonly DataFile[],
  { session, plan, loaded, key, asOf, onlyUnfired }: ExplainRequest,
): Promise<number> {
  const style = { language: session.language, paint: session.paint(session.io.stdout) };
  const explainer = derivedExplainer(plan, asOf, await givenIn(files, session));
  let applied = 0;
  for (const rule of rules) {
    const cites = rule.cites.map((cite) => clauseOf(cite, loaded));
    session.say(ruleHead(rule, cites, style));
    const found = explainer(rule).filter((one) => key === undefined || one.key === key);
    const chosen = onlyUnfired ? found.filter(({ result }) => !applies(result)) : found;
    for (const one of chosen.slice(0, SHOWN))
      session.say(`\n${recordExplanation(`${rule.record} ${one.key}`, one.result, style)}`);
    if (chosen.length > SHOWN) session.say(`\n${moreRecords(chosen.length - SHOWN, session.language)}`);
    if (found.length === 0) session.say(`\n${nothingFound(rule.record, key, session.language)}`);
    else if (chosen.length === 0) applied++;
  }
  if (applied > 0) session.note({ zh: '这条规则适用', en: 'the rule applies' });
  return applied > 0 ? 1 : 0;
}

async function givenIn(files: readonly DataFile[], session: Session): Promise<GivenRecord[]> {
  const rows = await Promise.all(
    files.map(async (file) => {
      const all = await chosenRows([file], { session, key: undefined });
      return all.flatMap(({ raw }) => (raw === undefined ? [] : [{ record: file.record.name, raw }]));
    }),
  );
  return rows.flat();
}

async function chosenRows(
  files: readonly DataFile[],
  { session, key }: { session: Session; key: string | undefined },
): Promise<RawRow[]> {
  const chosen: RawRow[] = [];
  for (const { record, path } of files) {
    const reader = await openReader(pathFrom(session.io, path), { language: session.language });
    for await (const { rows } of reader.rows()) {
      const normalise = normaliser(record.fields, reader);
      for (const row of rows) {
        if (row.raw !== undefined) normalise(row.raw);
        const own = record.key === undefined ? undefined : row.raw?.[record.key];
        if (key === undefined || (own !== undefined && String(own) === key)) chosen.push(row);
      }
    }
  }
  return chosen;
}

function applies(result: RuleExplained): boolean {
  return result.readable && result.applies !== 'no';
}

function explainedRow({ raw, problem }: RawRow, explainer: ReturnType<typeof ruleExplainer>, rule: RulePlan): RuleExplained {
  return problem === undefined ? explainer(rule, raw) : { readable: false, rejections: [problem] };
}

function labelOf({ raw, line }: RawRow, file: DataFile | undefined): string {
  const key = file?.record.key;
  const value = key === undefined ? undefined : raw?.[key];
  return value === undefined ? `${file?.path ?? ''}:${line}` : `${file?.record.name ?? ''} ${String(value)}`;
}

/** A clause with its wording, where its source has it. */
export function clauseOf(cite: CitationPlan, { specs, manual }: ExplainRequest['loaded']): CitedClause {
  const { Sources } = specs.services.shared.postil;
  const index = specs.services.shared.workspace.IndexManager;
  const [first] = manual.documents;
  const source = index.named(first?.uri ?? URI.file(manual.folder), cite.source).find(({ node }) => isSource(node))?.node;
  const text = isSource(source) ? Sources.clauses(source)?.find(cite.clause)[0]?.text : undefined;
  return { place: citationText(cite), ...(text === undefined ? {} : { text }) };
}
