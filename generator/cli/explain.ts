import { nearest } from '../../language/nearest.ts';
import { usageError } from '../usage-error.ts';
import { mustBeADate, today } from './as-of.ts';
import type { CliCommand } from './command.ts';
import type { Session } from './session.ts';

interface ExplainOptions {
  data?: string[];
  key?: string;
  whyNot?: boolean;
  asOf?: string;
}

/** A diagnostic code's page, or why a rule did or did not apply. */
export const explainCommand: CliCommand<ExplainOptions> = {
  usage: 'explain <code-or-rule> [paths...]',
  summary: {
    zh: '解释一个诊断代码、规程里的一条，或一条规则为何得出（或没有得出）判定',
    en: 'explain a diagnostic code, a norm of the manual in words, or why a rule gave a verdict or none',
  },
  options: [
    {
      flags: '-d, --data <record=file>',
      words: { zh: '规则要判定的记录', en: 'the records that the rule judges' },
      repeatable: true,
    },
    {
      flags: '--why-not',
      words: {
        zh: '只说这条记录为什么没有适用：规则后面写主键',
        en: 'only why the rule did not apply to one record: its key stands behind the rule',
      },
    },
    { flags: '--key <key>', words: { zh: '只看主键为此值的记录', en: 'only the record with this key' } },
    {
      flags: '--as-of <date>',
      words: {
        zh: '截至日期，如 2025-03-31：还没办完的按这一天算；默认今天',
        en: 'what is open is judged as of this day, as 2025-03-31; by default today',
      },
    },
  ],
  examples: [
    'postil explain name/unresolved',
    'postil explain 服务中断处置 examples/counter-outage',
    'postil explain 总包延误 examples/county-fines --data 邮件事件=mail.csv --key M001',
    'postil explain --why-not 总包延误 M001 examples/county-fines --data 邮件事件=mail.csv',
  ],
  async run(session, [what = '', ...paths], options) {
    const { allDiagnostics, explainDiagnostic } = await import('../../language/explain-diagnostic.ts');
    const page = explainDiagnostic(what, session.language);
    if (page !== undefined) {
      session.io.stdout.write(page);
      return 0;
    }
    if (what.includes('/')) throw usageError('explain/unknown', { name: what, suggestion: nearest(what, allDiagnostics.keys()) });
    mustBeADate('--as-of', options.asOf);
    const [key, ...others] = options.whyNot === true ? [options.key ?? paths.shift(), ...paths] : [options.key, ...paths];
    if (options.whyNot === true && key === undefined) throw usageError('cli/missing-argument', { name: 'KEY' });
    return explainRule(session, what, { ...options, paths: others.filter((path) => path !== undefined), key });
  },
};

async function explainRule(
  session: Session,
  name: string,
  { paths, data = [], key, whyNot, asOf }: Omit<ExplainOptions, 'key'> & { paths: string[]; key: string | undefined },
): Promise<number> {
  const [
    { loadOne },
    { lowerManual },
    { clauseOf, explainDerived, explainRecords },
    { explainCollected },
    { dataFiles },
    { recordsBeside },
    { recordsBehind },
    { normInWords },
    { createViewContext },
  ] = await Promise.all([
    import('./load-manuals.ts'),
    import('../plan/lower.ts'),
    import('./explain-records.ts'),
    import('./explain-collected.ts'),
    import('./run/data-arguments.ts'),
    import('../explain/elsewhere.ts'),
    import('../explain/derived-records.ts'),
    import('../documents/norm-in-words.ts'),
    import('../documents/view-context.ts'),
  ]);
  const loaded = await loadOne(session, paths);
  if ('code' in loaded) return loaded.code;
  const plan = lowerManual(loaded.manual, loaded.specs.services.shared);
  const declared = loaded.manual.documents.flatMap(({ parseResult: { value } }) => value.declarations);
  const named = data.length > 0 ? [] : declared.filter((node) => 'name' in node && node.name === name);
  const context = createViewContext({ files: loaded.manual, shared: loaded.specs.services.shared }, session.language);
  const words = named.length === 0 ? '' : normInWords(named, context).trimEnd();
  const inWords = (code: number): number => {
    if (words !== '') session.say(`\n${words}`);
    return code;
  };
  const norm = plan.collectors.find((collector) => collector.name === name || collector.id === name);
  if (norm !== undefined) {
    const files = fitting(data.length === 0 ? [] : dataFiles(data, plan), norm.records, name);
    const code = await explainCollected(norm, files, {
      session,
      plan,
      cites: norm.cites.map((cite) => clauseOf(cite, loaded)),
      asOf: asOf ?? today(plan.manual.timezone),
      ...(key === undefined ? {} : { key }),
    });
    return inWords(code);
  }
  const rules = plan.rules.filter((rule) => rule.name === name || rule.id === name);
  const [first] = rules;
  if (first === undefined && words !== '') return inWords(0);
  if (first === undefined) {
    const suggestion = nearest(
      name,
      [...plan.rules, ...plan.collectors.filter(({ kind }) => kind !== 'exemption')].map((rule) => rule.name),
    );
    throw usageError('explain/unknown', { name, suggestion });
  }
  const isDerived = plan.derived.some(({ name: derived }) => derived === first.record);
  const judged = isDerived ? recordsBehind(first.record, plan) : [first.record];
  const exempting = rules.flatMap((rule) => recordsBeside(rule, plan));
  const files = fitting(data.length === 0 ? [] : dataFiles(data, plan), judged, name, exempting);
  const own = files.filter(({ record }) => record.name === first.record);
  const explain = isDerived && files.length > 0 ? explainDerived : explainRecords;
  const code = await explain(rules, isDerived ? files : own, {
    session,
    plan,
    loaded,
    asOf: asOf ?? today(plan.manual.timezone),
    ...(key === undefined ? {} : { key }),
    others: files.filter(({ record }) => record.name !== first.record),
    onlyUnfired: whyNot === true,
  });
  return inWords(code);
}

/** The files that the rule reads; those of other records are passed over, but where none of its own is given that is said. */
function fitting<T extends { record: { name: string } }>(
  files: readonly T[],
  own: readonly string[],
  rule: string,
  beside: readonly string[] = [],
): T[] {
  const [first] = files;
  if (first !== undefined && !files.some(({ record }) => own.includes(record.name)))
    throw usageError('explain/other-record', { rule, record: own.join('、'), given: first.record.name });
  return files.filter(({ record }) => own.includes(record.name) || beside.includes(record.name));
}
