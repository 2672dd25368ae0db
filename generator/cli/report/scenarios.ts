import { resolve } from 'node:path';
import type { MessageLanguage } from '../../../language/diagnostics.ts';
import type { Plan, SourcePlace } from '../../plan/plan.ts';
import type { ConditionCoverage, TriedPart } from '../../scenarios/condition-coverage.ts';
import type { ScenarioFailure, ScenarioResult, ScenarioRun } from '../../scenarios/run-scenarios.ts';
import { shownPath } from '../../spec-diagnostic.ts';
import type { Session } from '../session.ts';
import { jsonText } from './json.ts';
import { junitXml } from './junit.ts';
import { ruleLabel } from './rule-label.ts';
import { spaced } from './source-excerpt.ts';

/** The scenarios of one manual. */
export interface TestReport {
  folder: string;
  plan: Plan;
  run: ScenarioRun;
  /** With --coverage. */
  conditions?: ConditionCoverage;
}

export interface ScenarioReportOptions {
  format: 'pretty' | 'json' | 'junit';
  coverage?: boolean;
  session: Session;
}

const words = {
  zh: {
    expected: '应得',
    actual: '实得',
    because: '因为',
    line: (line: number) => `第 ${line} 行`,
    passed: (count: number) => `${count} 个通过`,
    failed: (count: number) => `${count} 个未通过`,
    none: '没有用例',
    coverage: (fired: number, total: number) => `规则：${total} 条中 ${fired} 条有用例触发`,
    unfired: '未触发',
    conditions: (tried: number, total: number) => `条件：${total} 个中 ${tried} 个真假都试过`,
    parts: { when: '当', unless: '除非', needs: '须待', case: '情形', must: '须' } satisfies Record<TriedPart, string>,
    untried: { yes: '从未成立', no: '从未不成立', both: '从未决定' },
    unbound: (names: string) => `（参数未定：${names}）`,
  },
  en: {
    expected: 'expected',
    actual: 'actual',
    because: 'because',
    line: (line: number) => `line ${line}`,
    passed: (count: number) => `${count} passed`,
    failed: (count: number) => `${count} failed`,
    none: 'there are no scenarios',
    coverage: (fired: number, total: number) => `rules: ${fired} of ${total} are fired by a scenario`,
    unfired: 'not fired',
    conditions: (tried: number, total: number) => `conditions: ${tried} of ${total} are tried both ways`,
    parts: { when: 'when', unless: 'unless', needs: 'needs', case: 'case', must: 'must' } satisfies Record<TriedPart, string>,
    untried: { yes: 'never holds', no: 'never fails', both: 'never decided' },
    unbound: (names: string) => ` (not set: ${names})`,
  },
};

/** What `postil test` prints. Lines are 1-based, files relative to the working folder. */
export function scenarioReport(
  reports: readonly TestReport[],
  { format, coverage = false, session }: ScenarioReportOptions,
): string {
  const { cwd } = session.io;
  const results = reports.flatMap(({ folder, run }) =>
    run.results.map((result) => ({ ...result, file: shownPath(resolve(folder, result.file), cwd) })),
  );
  if (format === 'junit') return junitXml('postil test', results.map(junitCase));
  const covered = coverage ? coverageOf(reports, cwd) : undefined;
  return format === 'json' ? jsonText(jsonReport(results, covered)) : prettyReport(results, covered, session);
}

interface Coverage {
  rules: RuleCoverage;
  conditions: ConditionCoverage;
}

interface RuleCoverage {
  total: number;
  fired: number;
  notFired: { rule: string; file: string; line: number }[];
}

function coverageOf(reports: readonly TestReport[], cwd: string): Coverage {
  const rules = reports.flatMap(({ folder, plan, run }) => {
    const sources = new Map([...plan.rules, ...plan.collectors].map(({ id, source }) => [id, source]));
    return run.rules.map(({ rule, scenarios }) => ({ rule, scenarios, ...placeOf(sources.get(rule), folder, cwd) }));
  });
  const notFired = rules.filter(({ scenarios }) => scenarios === 0).map(({ rule, file, line }) => ({ rule, file, line }));
  const conditions = reports.flatMap((report) => report.conditions ?? []);
  return {
    rules: { total: rules.length, fired: rules.length - notFired.length, notFired },
    conditions: {
      total: conditions.reduce((sum, { total }) => sum + total, 0),
      tried: conditions.reduce((sum, { tried }) => sum + tried, 0),
      open: conditions.flatMap(({ open }) => open),
    },
  };
}

function placeOf(source: SourcePlace | undefined, folder: string, cwd: string): { file: string; line: number } {
  return { file: shownPath(resolve(folder, source?.file ?? ''), cwd), line: (source?.line ?? 0) + 1 };
}

function jsonReport(results: readonly ScenarioResult[], coverage: Coverage | undefined): object {
  const failed = results.filter(({ ok }) => !ok).length;
  const scenarios = results.map(({ name, file, line, ok, failures }) => ({ name, file, line, ok, ...(ok ? {} : { failures }) }));
  return { passed: results.length - failed, failed, scenarios, ...(coverage === undefined ? {} : { coverage }) };
}

function junitCase({ name, file, line, ok, failures }: ScenarioResult) {
  const [first] = failures;
  if (ok || first === undefined) return { name, suite: file };
  const text = failures.map((failure) => failureLines(failure, words.en).join('\n')).join('\n\n');
  return {
    name,
    suite: file,
    failure: { message: `${file}:${first.line || line} ${first.text}: ${first.expected} ≠ ${first.actual}`, text },
  };
}

function prettyReport(results: readonly ScenarioResult[], coverage: Coverage | undefined, session: Session): string {
  const say = words[session.language];
  const paint = session.paint(session.io.stdout);
  const failed = results.filter(({ ok }) => !ok);
  const passed = results.length - failed.length;
  const blocks = failed.map(({ name, file, line, failures }) =>
    [
      `${paint('red', '✗')} ${paint('bold', spaced(name))}  ${spaced(file)}:${line}`,
      ...failures.flatMap((failure) => failureLines(failure, say)),
    ].join('\n'),
  );
  const count = [
    ...(failed.length > 0 ? [paint('red', say.failed(failed.length))] : []),
    ...(passed > 0 ? [paint('green', say.passed(passed))] : []),
  ];
  const lines = [
    ...blocks.map((block) => `${block}\n`),
    count.length === 0 ? say.none : count.join(session.language === 'zh' ? '，' : ', '),
  ];
  if (coverage !== undefined) lines.push(...coverageLines(coverage, session.language));
  return `${lines.join('\n')}\n`;
}

function coverageLines({ rules, conditions }: Coverage, language: MessageLanguage): string[] {
  const say = words[language];
  return [
    say.coverage(rules.fired, rules.total),
    ...rules.notFired.map(({ rule, file, line }) => `  ${say.unfired}  ${ruleLabel(rule, language)}  ${spaced(file)}:${line}`),
    say.conditions(conditions.tried, conditions.total),
    ...conditions.open.map(
      ({ rule, part: name, text, untried }) =>
        `  ${say.untried[untried]}  ${ruleLabel(rule, language)}: ${say.parts[name]} ${text}`,
    ),
  ];
}

function failureLines({ line, text, expected, actual, because }: ScenarioFailure, say: (typeof words)['zh']): string[] {
  return [
    `  ${spaced(text).replace(/ +/g, ' ')}  (${say.line(line)})`,
    `    ${say.expected}  ${spaced(expected)}`,
    `    ${say.actual}  ${spaced(actual)}`,
    ...because.map((reason) => `    ${say.because}  ${spaced(reason)}`),
  ];
}
