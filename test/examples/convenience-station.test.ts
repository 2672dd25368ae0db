import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import type { Verdict } from '../../generator/plan/verdict.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { breachesByHand, type Row } from './convenience-station-by-hand.ts';
import { exampleFolder, loadExample, type Example } from './example.ts';

const folder = exampleFolder('convenience-station');
const lines = (path: string) => readFileSync(join(folder, path), 'utf8').trim().split('\n');

/** The paper leaves out what these rest on, so that they wait on every record. */
const waiting = ['分销酬金核算', '保险酬金核算'];

describe('every norm of the convenience stations', () => {
  let example: Example;
  beforeAll(async () => {
    example = await loadExample(folder);
  });

  it('speaks in a scenario', () => {
    const { rules } = runScenarios(example.plan, createInterpreter(example.plan));
    expect(rules.filter(({ scenarios }) => scenarios === 0)).toEqual([]);
  });

  it('speaks of some of the data, and keeps silent on others', () => {
    const verdicts = lines('expected/verdicts.ndjson').map((line) => JSON.parse(line) as Verdict);
    const spoken = Map.groupBy(verdicts, ({ rule }) => rule);
    const filledIn = example.plan.collectors.filter(({ kind }) => kind === 'checklist');
    const judged = example.plan.collectors.filter((norm) => !filledIn.includes(norm));
    const silent = [...example.plan.rules, ...judged].filter(({ name }) => !spoken.has(name));
    const constant = example.plan.rules.filter(({ name, record }) => {
      const keys = new Set(spoken.get(name)?.map(({ key }) => key));
      return keys.size >= lines(`data/${record}.csv`).length - 1 && !waiting.includes(name);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(constant.map(({ name }) => name)).toEqual([]);
  });

  it('agrees with the time limits worked out by hand', () => {
    const asOf = lines('expected/as-of.txt')[0] ?? '';
    const limited = ['加盟申请', '配送', '信息变更', '资费调整', '报送'];
    const byHand = limited.flatMap((record) => rows(record).flatMap((row) => breachesByHand(record, row, asOf)));
    const verdicts = lines('expected/verdicts.ndjson').map((line) => JSON.parse(line) as Verdict);
    const deadlines = new Set(example.plan.rules.flatMap(({ name, effects }) => (effects[0]?.kind === 'breach' ? [name] : [])));
    const said = verdicts.filter(({ kind, rule, over }) => kind === 'breach' && deadlines.has(rule) && over !== undefined);
    const ofLimited = said.filter(({ record }) => limited.includes(record));
    expect(ofLimited.map(({ rule, key, over }) => `${rule} ${key} ${over}`).sort()).toEqual(byHand.sort());
    expect(byHand.length).toBeGreaterThan(50);
  });
});

/** Without quotes in its data. */
function rows(record: string): Row[] {
  const [head = '', ...others] = lines(`data/${record}.csv`);
  const names = head.split(',');
  return others.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])));
}
