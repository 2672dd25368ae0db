/** What every example promises. A folder of examples that holds a manual is one; what is in `expected/` was read before it was kept. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../generator/cli/run-cli.ts';
import { normaliser } from '../../generator/data/normalise.ts';
import { openReader } from '../../generator/data/reader.ts';
import { createInterpreter } from '../../generator/engine/index.ts';
import { checkPlan } from '../../generator/plan/invariants.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { conditionCoverage, givenRecords, type JudgedRecord } from '../../generator/scenarios/condition-coverage.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { formatSpec } from '../../language/lsp/formatter.ts';
import { compiled, exampleFolder, loadExample, loadVariant, temporaryFolder, type Example } from './example.ts';

const examples = readdirSync(exampleFolder('.'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(exampleFolder(entry.name), 'README.md')))
  .map(({ name }) => name);

/** By what the inventory says of a row: where the spec may put it. */
const FITTING: Record<string, readonly string[]> = {
  rule: ['rule'],
  checklist: ['checklist', 'rule'],
  doc: ['document', 'notOperative', 'checklist', 'rule'],
};

it('is there for each of the twelve manuals', () => {
  expect(examples).toHaveLength(12);
});

describe.each(examples)('%s', (name) => {
  const folder = exampleFolder(name);
  const golden = (file: string) => join(folder, 'expected', file);
  let example: Example;
  beforeAll(async () => {
    example = await loadExample(folder);
  });

  it('has only the findings that a faithful transcription has', async () => {
    expect(example.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const findings = example.diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}\n`);
    await expect(findings.join('')).toMatchFileSnapshot(golden('findings.txt'));
  });

  it('puts every row of the inventory into a bucket that fits it', () => {
    const { buckets, clauses, sources } = example.services.shared.postil.Coverage.of(example.manual.documents[0]!.uri);
    expect(buckets.uncovered).toBe(0);
    expect(Object.values(buckets).reduce((sum, count) => sum + count, 0)).toBe(clauses);
    const bucketOf = new Map(sources.flatMap(({ items }) => items.map(({ id, bucket }) => [id, bucket] as const)));
    const rows = inventory(join(folder, 'sources', `${name}.csv`));
    expect(rows.length).toBe(clauses);
    const misplaced = rows.filter(({ id, checkable }) => !FITTING[checkable]?.includes(bucketOf.get(id) ?? ''));
    expect(misplaced.map(({ id, checkable }) => `${id} ${checkable}: ${bucketOf.get(id) ?? 'nowhere'}`)).toEqual([]);
  });

  it('keeps the promises of a plan', () => {
    expect(checkPlan(example.plan)).toEqual([]);
  });

  it('is written in the one layout, in Chinese keywords', () => {
    for (const document of example.manual.documents)
      expect(formatSpec(document, { keywords: 'zh' })).toBe(document.textDocument.getText());
  });

  it('means the same in English keywords, and comes back byte for byte', async () => {
    const { documents } = example.manual;
    const texts = new Map(documents.map((document) => [document.textDocument.getText(), formatSpec(document, { keywords: 'en' })]));
    const english = await loadVariant(folder, (text) => texts.get(text) ?? expect.unreachable());
    expect(meaning(english.plan)).toEqual(meaning(example.plan));
    for (const document of english.manual.documents)
      expect(texts.has(formatSpec(document, { keywords: 'zh' }) ?? '')).toBe(true);
  });

  it('has scenarios that come true in both engines', async () => {
    for (const engine of [createInterpreter(example.plan), await compiled(example.plan)]) {
      const { results } = runScenarios(example.plan, engine);
      expect(results.filter(({ ok }) => !ok)).toEqual([]);
    }
  });

  it('tries each condition both ways in its scenarios and data, but for those that wait for a parameter', async () => {
    const { plan } = example;
    const given = givenRecords(plan, new Set(plan.scenarios.map(({ id }) => id)));
    const { open } = conditionCoverage(plan, [...given, ...(await dataRecords(plan, join(folder, 'data')))]);
    const left = open.filter(({ unbound }) => unbound.length === 0);
    expect(left.map(({ rule, part, text, untried }) => `${rule}: ${part} ${text}: never ${untried}`)).toEqual([]);
  });

  it.runIf(existsSync(join(folder, 'data')))('gives the expected verdicts on its data, with both engines', async () => {
    const files = readdirSync(join(folder, 'data')).filter((file) => /\.(csv|ndjson|xes)$/.test(file));
    const data = files.flatMap((file) => ['--data', `${file.replace(/\..*$/, '')}=data/${file}`]);
    // What is open is judged as of this day.
    const asOf = existsSync(golden('as-of.txt')) ? ['--as-of', readFileSync(golden('as-of.txt'), 'utf8').trim()] : [];
    for (const engine of ['js', 'interpreter']) {
      const out = join(temporaryFolder(), 'verdicts.ndjson');
      const noted: string[] = [];
      const sink = { write: (text: string) => noted.push(text) };
      const code = await runCli(['run', '.', ...data, ...asOf, '--out', out, '--engine', engine], {
        cwd: folder,
        env: {},
        stdout: sink,
        stderr: sink,
      });
      expect(noted.join('')).not.toMatch(/postil:/);
      expect(code).toBe(0);
      await expect(readFileSync(out, 'utf8')).toMatchFileSnapshot(golden('verdicts.ndjson'));
    }
  });

  it('has a README that says what it is, in both languages', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toMatch(/^# /);
    expect(readme).toContain('## In English');
    expect(readme).toContain(`npx postil check examples/${name}`);
  });
});

it('covers all rows of all inventories', async () => {
  const printed: string[] = [];
  const io = { cwd: exampleFolder('.'), env: {}, stdout: { write: (text: string) => printed.push(text) }, stderr: { write: () => undefined } };
  await runCli(['coverage', '.', '--format', 'json'], io);
  const { clauses, buckets } = JSON.parse(printed.join('')) as { clauses: number; buckets: Record<string, number> };
  expect(clauses).toBe(1418);
  expect(Object.values(buckets).reduce((sum, count) => sum + count, 0)).toBe(1418);
  expect(buckets['uncovered']).toBe(0);
});

/** The rows of an inventory, read without the tool. */
function inventory(path: string): { id: string; checkable: string }[] {
  const [, ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  return rows.map((row) => ({ id: row.slice(0, row.indexOf(',')), checkable: row.slice(row.lastIndexOf(',') + 1) }));
}

/** The records of the data files of a folder, as the command reads them; event logs are no records. */
async function dataRecords(plan: Plan, folder: string): Promise<JudgedRecord[]> {
  const records: JudgedRecord[] = [];
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const record = plan.records.find(({ name }) => name === file.replace(/\..*$/, ''));
    if (record === undefined) continue;
    const reader = await openReader(join(folder, file));
    for await (const { rows } of reader.rows()) {
      const normalise = normaliser(record.fields, reader);
      for (const { raw } of rows) {
        if (raw === undefined) continue;
        normalise(raw);
        records.push({ record: record.name, values: raw });
      }
    }
  }
  return records;
}

/** All but where things stand and how expectations are spelt. */
function meaning(plan: Plan): unknown {
  const dropped = new Set(['source', 'line', 'character']);
  return JSON.parse(JSON.stringify({ ...plan, scenarios: [] }, (key, value: unknown) => (dropped.has(key) ? undefined : value)));
}
