/** A manual's scenarios, run by any engine. Pure: the plan in, results out; the test explorer uses it as the command line does. */
import { rejection } from '../data/row-problems.ts';
import type { Engine, Ledger } from '../engine/index.ts';
import type { GivenPlan, Plan, ScenarioPlan } from '../plan/plan.ts';
import type { Verdict } from '../plan/verdict.ts';
import { expectsRejection, unmet, type Outcome, type RejectedRecord } from './expectations.ts';
import { scenarioWords } from './scenario-words.ts';

export interface ScenarioResult {
  id: string;
  name: string;
  /** Relative to the manual's folder. */
  file: string;
  /** 1-based. */
  line: number;
  ok: boolean;
  failures: ScenarioFailure[];
}

/** An expectation that did not come true, or a given record that could not be read although nothing expects that. */
export interface ScenarioFailure {
  /** 1-based. */
  line: number;
  /** As written: `expect 总包延误 charges "张三" 1500 元`. */
  text: string;
  expected: string;
  actual: string;
  /** Why the verdicts came out as they did. */
  because: string[];
}

export interface ScenarioRun {
  results: ScenarioResult[];
  /** One for each rule, in the plan's order: in how many scenarios it gave a verdict. */
  rules: { rule: string; scenarios: number }[];
}

/** Runs all scenarios, or those whose ids are named. */
export function runScenarios(plan: Plan, engine: Engine, only?: ReadonlySet<string>): ScenarioRun {
  const fired = new Map(rulesThatFire(plan).map(({ id }) => [id, 0]));
  const scenarios = plan.scenarios.filter(({ id }) => only === undefined || only.has(id));
  const results = scenarios.map((scenario) => {
    const ledger = engine.createLedger(scenario.asOf === undefined ? {} : { asOf: scenario.asOf });
    const result = runScenario(scenario, { plan, engine, ledger });
    for (const { rule, penalties, sanctions, undecided, findings } of ledger.rules) {
      const times = fired.get(rule);
      if (times !== undefined && penalties + sanctions + undecided + findings > 0) fired.set(rule, times + 1);
    }
    return result;
  });
  return { results, rules: [...fired].map(([rule, scenarios]) => ({ rule, scenarios })) };
}

/**
 * What could fail to fire. A checklist asks of people, what exempts has no verdicts of its own, a ladder has those of its rungs, and a
 * decision table says something itself only where it decides nothing.
 */
function rulesThatFire({ rules, collectors }: Plan): { id: string }[] {
  const norms = collectors.filter(({ kind }) => !['checklist', 'exemption', 'ladder'].includes(kind));
  return [...rules.filter(({ effects }) => effects.some(({ kind }) => kind !== 'table')), ...norms];
}

interface Bench {
  plan: Plan;
  engine: Engine;
  ledger: Ledger;
}

function runScenario({ id, name, given, expect, source }: ScenarioPlan, bench: Bench): ScenarioResult {
  const words = scenarioWords[bench.plan.language];
  const outcome = judgeAll(given, bench);
  const failures = expect.flatMap((expectation): ScenarioFailure[] => {
    const difference = unmet(expectation, outcome, words);
    return difference === undefined ? [] : [{ line: expectation.source.line + 1, text: expectation.text, ...difference }];
  });
  const unexpected = outcome.rejected.filter((record) => !expect.some((expectation) => expectsRejection(expectation, record)));
  for (const { record, key, rejections } of unexpected) {
    const text = [record, key].filter((part) => part !== undefined).join(' ');
    failures.push({
      line: source.line + 1,
      text,
      expected: words.readable,
      actual: words.rejected,
      because: rejections.map(({ message }) => message),
    });
  }
  return { id, name, file: source.file, line: source.line + 1, ok: failures.length === 0, failures };
}

/** The given records in their order; a key that was there before is rejected, as in a data file. */
function judgeAll(given: readonly GivenPlan[], { plan, engine, ledger }: Bench): Outcome {
  const verdicts: Verdict[] = [];
  const rejected: RejectedRecord[] = [];
  const keys = new Map(plan.records.map(({ name, key }) => [name, { field: key, seen: new Set<string>() }]));
  for (const { record, values } of given) {
    const { field, seen } = keys.get(record) ?? {};
    const value = field === undefined ? undefined : values[field];
    const key = value === undefined ? undefined : String(value);
    const isRepeated = key !== undefined && seen?.has(key) === true;
    if (key !== undefined) seen?.add(key);
    const judgement =
      isRepeated && field !== undefined
        ? { ok: false as const, rejections: [rejection('record/duplicate-key', { field, value: key }, plan.language)] }
        : engine.judge(record, values, ledger);
    if (judgement.ok) verdicts.push(...judgement.verdicts);
    else rejected.push({ record, ...(key === undefined ? {} : { key }), rejections: judgement.rejections });
  }
  verdicts.push(...engine.finish(ledger));
  return { verdicts, rejected, settlements: ledger.settlements.flatMap((settlement) => settlement.lines()) };
}
