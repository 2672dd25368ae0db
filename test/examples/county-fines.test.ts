import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { recordOf, types } from '../../examples/county-fines/data/generate.mjs';
import { runCli } from '../../generator/cli/run-cli.ts';
import { createInterpreter, type Engine } from '../../generator/engine/index.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import type { SettlementLine, Verdict } from '../../generator/plan/verdict.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { formatSpec } from '../../language/lsp/formatter.ts';
import { byHand, settleByHand, type Finding, type Row } from './county-fines-by-hand.ts';
import { compiled, exampleFolder, loadExample, loadVariant, temporaryFolder, type Example } from './example.ts';

const folder = exampleFolder('county-fines');
const golden = (name: string) => join(folder, 'expected', name);

let example: Example;
let interpreter: Engine;
beforeAll(async () => {
  example = await loadExample(folder);
  interpreter = createInterpreter(example.plan);
});

describe('the spec', () => {
  it('has only the findings that a faithful transcription has', async () => {
    expect(example.manual.hasErrors).toBe(false);
    const findings = example.diagnostics.map(({ severity, code, message }) => `${severity} ${code} ${message}\n`);
    await expect(findings.join('')).toMatchFileSnapshot(golden('findings.txt'));
  });

  it('puts every row of the inventory where the inventory says it belongs', () => {
    const { documents } = example.manual;
    const { shared } = example.services;
    const { clauses, buckets, sources } = shared.postil.Coverage.of(documents[0]!.uri);
    expect(clauses).toBe(95);
    expect(Object.values(buckets).reduce((sum, count) => sum + count, 0)).toBe(95);
    expect(buckets).toMatchObject({ rule: 71, checklist: 23, uncovered: 0, missing: 0 });
    const wanted: Record<string, string[]> = { rule: ['rule'], checklist: ['checklist'], doc: ['document', 'notOperative'] };
    const rows = readFileSync(join(folder, 'sources/county-fines.csv'), 'utf8').trim().split(/\r?\n/).slice(1);
    const misplaced = rows.filter((row) => {
      const item = sources[0]?.items.find(({ id }) => id === row.slice(0, row.indexOf(',')));
      return item === undefined || !wanted[row.slice(row.lastIndexOf(',') + 1)]?.includes(item.bucket);
    });
    expect(misplaced).toEqual([]);
  });

  it('is written in the one layout, in Chinese keywords', () => {
    for (const document of example.manual.documents) expect(formatSpec(document, { keywords: 'zh' })).toBe(document.textDocument.getText());
  });

  it('means the same in English keywords, and comes back byte for byte', async () => {
    const texts = new Map(example.manual.documents.map((document) => [document.textDocument.getText(), formatSpec(document, { keywords: 'en' })]));
    const english = await loadVariant(folder, (text) => texts.get(text) ?? expect.unreachable());
    expect(english.manual.hasErrors).toBe(false);
    expect(meaning(english.plan)).toEqual(meaning(example.plan));
    for (const document of english.manual.documents) {
      expect(document.textDocument.getText()).toMatch(/^(manual|record|penalty|checklist|scenario) /m);
      expect(texts.has(formatSpec(document, { keywords: 'zh' }) ?? '')).toBe(true);
    }
    expect(verdictLines(createInterpreter(english.plan))).toBe(expectedLines());
  });
});

describe('scenarios', () => {
  it.each([
    ['interpreted', (plan: Plan) => Promise.resolve(createInterpreter(plan))],
    ['compiled', compiled],
  ])('all come true, %s', async (_, engineOf) => {
    const { results, rules } = runScenarios(example.plan, await engineOf(example.plan));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    expect(results.length).toBeGreaterThan(200);
    expect(rules.filter(({ scenarios }) => scenarios === 0)).toEqual([]);
  });

  it('say of every rule when it gives no verdict', () => {
    const denied = new Set(example.plan.scenarios.flatMap(({ expect: all }) => all.flatMap((one) => (one.kind === 'no' ? [one.rule] : []))));
    const fallsTo = (rule: string) => example.plan.scenarios.some(({ given }) => given.every((one) => judged(one.record, one.values).every((verdict) => verdict.rule !== rule)));
    expect(example.plan.rules.filter(({ name }) => !denied.has(name) && !fallsTo(name))).toEqual([]);
  });
});

describe('the data', () => {
  const files = readdirSync(join(folder, 'data')).filter((file) => /\.(csv|ndjson)$/.test(file));
  const recordIn = (file: string) => file.replace(/\..*$/, '');

  it.each(['js', 'interpreter'])('gives the expected verdicts and settlements on the command line, --engine %s', async (engine) => {
    const out = join(temporaryFolder(), 'verdicts.ndjson');
    const noted: string[] = [];
    const io = { cwd: folder, env: {}, stdout: { write: (text: string) => noted.push(text) }, stderr: { write: (text: string) => noted.push(text) } };
    const data = files.flatMap((file) => ['--data', `${recordIn(file)}=data/${file}`]);
    expect(await runCli(['run', '.', ...data, '--out', out, '--engine', engine], io)).toBe(0);
    await expect(readFileSync(out, 'utf8')).toMatchFileSnapshot(golden('verdicts.ndjson'));
    await expect(readFileSync(out.replace('.ndjson', '.settlement.ndjson'), 'utf8')).toMatchFileSnapshot(golden('settlements.ndjson'));
  });

  it('gives the same bytes compiled', async () => {
    expect(verdictLines(await compiled(example.plan))).toBe(expectedLines());
  });

  it('makes every rule fire and not fire', () => {
    const fires = new Map(example.plan.rules.map(({ name }) => [name, 0]));
    for (const { rule } of expectedVerdicts()) fires.set(rule, (fires.get(rule) ?? 0) + 1);
    const never = example.plan.rules.filter(({ name }) => fires.get(name) === 0);
    // What rests on an unbound parameter waits on every record that it may concern.
    const always = example.plan.rules.filter(({ name, record }) => (fires.get(name) ?? 0) >= rowsOf(record).length);
    expect({ never: never.map(({ name }) => name), always: always.map(({ name }) => name) }).toEqual({ never: [], always: ['未及时报告'] });
  });

  it('agrees row by row with the paper worked out by hand', () => {
    const said = Map.groupBy(expectedVerdicts(), ({ record, key }) => `${record} ${key}`);
    for (const [record, findings] of Object.entries(byHand)) {
      for (const row of rowsOf(record)) {
        const verdicts = said.get(`${record} ${String(row['编号'])}`) ?? [];
        expect([record, row['编号'], verdicts.map(finding).sort()]).toEqual([record, row['编号'], findings(row).map(String).sort()]);
      }
    }
  });

  it('settles as by hand', () => {
    const lines = readFileSync(golden('settlements.ndjson'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as SettlementLine);
    const dues = expectedVerdicts().filter(({ kind }) => kind === 'penalty');
    const bonuses = rowsOf('生产奖金');
    const people = new Set([...dues.map(({ subject }) => subject ?? ''), ...bonuses.map((row) => String(row['人员']))]);
    for (const person of people) {
      const due = sums(dues.filter(({ subject }) => subject === person).map(({ date, amount }) => [date.slice(0, 7), fen(amount ?? '')]));
      const bonus = sums(bonuses.filter((row) => row['人员'] === person).map((row) => [String(row['月份']), fen(String(row['金额']))]));
      for (const [month, settled] of settleByHand(due, bonus)) {
        const line = lines.find(({ subject, period }) => subject === person && period === month);
        expect([person, month, line && { due: fen(line.due), deducted: fen(line.deducted), owed: fen(line.carriedOver) }]).toEqual([person, month, settled]);
      }
    }
  });

  it('in any amount, made by the generator, agrees with the paper worked out by hand', async () => {
    const module = await compiled(example.plan);
    for (const [record, findings] of Object.entries(byHand)) {
      for (let index = 0; index < 400; index++) {
        const row = recordOf(record, index) as Row;
        for (const engine of [interpreter, module]) {
          const judgement = engine.judge(record, row);
          expect([record, row, judgement.ok ? judgement.verdicts.map(finding).sort() : judgement]).toEqual([record, row, findings(row).map(String).sort()]);
        }
      }
    }
    expect(Object.keys(types)).toEqual(records());
  });
});

describe('what is declared decides', () => {
  it('T17 with holidays counted: 290 元', () => {
    const calendars = example.plan.calendars.map(({ years: _, ...calendar }) => calendar);
    expect(totalOf({ ...example.plan, calendars }, 'T17')).toBe(29_000);
  });

  it('T17 with the third day as D+3: 40 元', async () => {
    const other = await loadVariant(folder, (text) => text.replace('否则 2 工作日', '否则 3 工作日'));
    expect(totalOf(other.plan, 'T17')).toBe(4000);
  });

  it('T19 with carry-over for one month only: what is left of March lapses, May pays 780 元', async () => {
    const other = await loadVariant(folder, (text) => text.replace(/^ {2}不足结转次月/m, '  不足结转次月 不高于 1 月'));
    const engine = createInterpreter(other.plan);
    const ledger = engine.createLedger();
    for (const { record, values } of scenario(other.plan, 'T19').given) engine.judge(record, values, ledger);
    const lines = ledger.settlements.flatMap((settlement) => settlement.lines());
    expect(lines.map(({ period, deducted, carriedOver, lapsed, paid }) => [period, deducted, carriedOver, lapsed, paid])).toEqual([
      ['2025-03', '1800.00', '700.00', '0.00', '0.00'],
      ['2025-04', '600.00', '120.00', '100.00', '0.00'],
      ['2025-05', '120.00', '0.00', '0.00', '780.00'],
    ]);
  });

  test.each<[parameter: string, record: string, values: Row, verdicts: string[]]>([
    ['时长 = 24 小时', '质量报告', { 报告时间: '2025-03-04T08:00' }, []],
    ['时长 = 24 小时', '质量报告', { 报告时间: '2025-03-04T08:01' }, ['未及时报告,处分']],
    ['时长 之 日 = 5 日', '报表报送', { 报送日: '2025-04-05' }, []],
    ['时长 之 日 = 5 日', '报表报送', { 报送日: '2025-04-06' }, ['报表迟报,处分']],
  ])('及时、按时 set as %s: %s %j', async (parameter, record, values, verdicts) => {
    const name = record === '质量报告' ? '及时' : '按时';
    const bound = await loadVariant(folder, (text) => text.replace(new RegExp(`(参数 ${name} "[^"]*" : ).* 依据`), `$1${parameter} 依据`));
    const fields = { 编号: '1', 当事人: '甲', 责任人: '甲', 问题: '丢失', 报表: '财务报表', 发现时间: '2025-03-03T08:00', 期末日: '2025-03-31', ...values };
    expect(judged(record, fields, createInterpreter(bound.plan)).map(finding)).toEqual(verdicts);
  });
});

/** All but what people fill in. */
const records = () => example.plan.records.map(({ name }) => name).filter((name) => name !== '综合管理抽查');

/** The data of a record type, read without the tool: no cell has quotes. */
function rowsOf(record: string): Row[] {
  const file = readdirSync(join(folder, 'data')).find((name) => name.startsWith(`${record}.`)) ?? expect.unreachable(record);
  const bytes = readFileSync(join(folder, 'data', file));
  const lines = new TextDecoder(record === '查处' ? 'gb18030' : 'utf-8').decode(bytes).trim().split('\n');
  if (file.endsWith('.ndjson')) return lines.map((line) => JSON.parse(line) as Row);
  const [header = '', ...rows] = lines;
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

function verdictLines(engine: Engine): string {
  return records().flatMap((name) => rowsOf(name).map((row) => engine.judgeLines(name, row))).join('');
}

/** What the catalogue of fines comes to; filled-in checklists are judged when a run ends. */
function expectedLines(): string {
  const lines = readFileSync(golden('verdicts.ndjson'), 'utf8').split('\n');
  return lines.filter((line) => !line.includes('"record":"综合管理抽查"')).join('\n');
}

function expectedVerdicts(): Verdict[] {
  return expectedLines().trim().split('\n').map((line) => JSON.parse(line) as Verdict);
}

function judged(record: string, raw: unknown, engine = interpreter): Verdict[] {
  const judgement = engine.judge(record, raw);
  return judgement.ok ? judgement.verdicts : expect.unreachable(JSON.stringify(judgement));
}

function finding({ rule, kind, amount }: Verdict): string {
  return String([rule, kind === 'penalty' ? fen(amount ?? '') : kind === 'sanction' ? '处分' : '未决'] as Finding);
}

function fen(yuan: string): number {
  return Math.round(Number(yuan) * 100);
}

function sums(amounts: [month: string, fen: number][]): Map<string, number> {
  const months = new Map<string, number>();
  for (const [month, amount] of amounts) months.set(month, (months.get(month) ?? 0) + amount);
  return months;
}

function scenario(plan: Plan, start: string) {
  return plan.scenarios.find(({ name }) => name.startsWith(start)) ?? expect.unreachable(start);
}

function totalOf(plan: Plan, start: string): number {
  const engine = createInterpreter(plan);
  return scenario(plan, start).given.reduce((sum, { record, values }) => sum + Number(engine.tally(record, values)?.amount), 0);
}

/** The plan without where it stands and how its expectations are spelled. */
function meaning(plan: Plan): unknown {
  return JSON.parse(JSON.stringify({ ...plan, scenarios: plan.scenarios.map(({ expect: all, ...rest }) => ({ ...rest, expect: all.map(({ text: _, ...one }) => one) })) }), (key, value: unknown) =>
    key === 'source' && typeof value === 'object' ? undefined : value,
  );
}
