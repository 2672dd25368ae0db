/** One process of the engine's bench: `catalogue N [own]`, `rules N` or `peers N` -> JSON of nanoseconds a record, by what was measured. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cnYears } from '../../language/values/calendars/cn.ts';
import { compileModule, type Engine } from '../../generator/engine/index.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { countyFines } from '../engine/county-fines.plan.ts';
import { byHand, dayByCharacters, dayByPlatform } from './engine/by-hand.ts';
import { FLAT_RECORD, flatPlan, flatRecords } from './engine/flat-catalogue.ts';
import { KEYED_RECORD, keyedRecords, keyedRules } from './engine/keyed-rules.ts';
import { asciiRecords, jsonRulesEngine, zenEngine } from './engine/peers.ts';
import { countyRecords } from './engine/records.ts';
import { median } from './measure.ts';

type Run = () => number | Promise<number>;

async function compiled(plan: Plan): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'postil-bench-'));
  const file = path.join(folder, 'engine.mjs');
  writeFileSync(file, compileModule(plan).code);
  const engine = (await import(pathToFileURL(file).href)) as Engine;
  rmSync(folder, { recursive: true });
  return engine;
}

/** Every run in turn, so many rounds; the median of each, in nanoseconds a record. */
async function measure(
  runs: Record<string, Run>,
  { records, rounds }: { records: number; rounds: number },
): Promise<Record<string, number>> {
  const times = new Map<string, number[]>(Object.keys(runs).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(runs)) {
      const started = performance.now();
      await run();
      if (round > 0) times.get(name)?.push(((performance.now() - started) * 1e6) / records);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

function same(expected: number, found: Record<string, number>): void {
  for (const [name, total] of Object.entries(found))
    if (total !== expected) throw new Error(`${name}: ${total} fen, not ${expected}`);
}

async function catalogue(count: number, dates: string): Promise<Record<string, number>> {
  const { names, raws } = countyRecords(count);
  const engine = await compiled(countyFines);
  const hand = byHand(
    cnYears.flatMap(({ off }) => off),
    dates === 'own' ? dayByCharacters : dayByPlatform,
  );
  names.forEach((name, place) => {
    const [mine, theirs] = [engine.tally(name, raws[place]), hand(name, raws[place] ?? {})];
    if (mine?.amount !== theirs.amount || mine.rules.join() !== theirs.rules.join())
      throw new Error(`The engines differ on ${JSON.stringify(raws[place])}`);
  });
  const each =
    (judge: (name: string, raw: (typeof raws)[0]) => number): Run =>
    () => {
      let sum = 0;
      for (let place = 0; place < count; place++) sum += judge(names[place] as string, raws[place] as (typeof raws)[0]);
      return sum;
    };
  return measure(
    {
      hand: each((name, raw) => {
        const { amount, rules } = hand(name, raw);
        return amount + rules.length;
      }),
      tally: each((name, raw) => {
        const tally = engine.tally(name, raw);
        return tally === undefined ? 0 : Number(tally.amount) + tally.rules.length;
      }),
      judge: each((name, raw) => {
        const judgement = engine.judge(name, raw);
        return judgement.ok ? judgement.verdicts.length : 0;
      }),
      lines: each((name, raw) => engine.judgeLines(name, raw).length),
    },
    { records: count, rounds: count > 500_000 ? 6 : 12 },
  );
}

async function rules(count: number): Promise<Record<string, number>> {
  const runs: Record<string, Run> = {};
  for (const number of [14, 140, 1400]) {
    const engine = await compiled(keyedRules(number));
    const raws = keyedRecords(count, number);
    runs[`${number} tally`] = () => raws.reduce((sum, raw) => sum + Number(engine.tally(KEYED_RECORD, raw)?.amount), 0);
    runs[`${number} lines`] = () => raws.reduce((sum, raw) => sum + engine.judgeLines(KEYED_RECORD, raw).length, 0);
  }
  return measure(runs, { records: count, rounds: 12 });
}

async function peers(count: number): Promise<Record<string, number>> {
  const raws = flatRecords(countyRecords(count).raws);
  const engine = await compiled(flatPlan());
  const postil = (): number => raws.reduce((sum, raw) => sum + Number(engine.tally(FLAT_RECORD, raw)?.amount), 0);
  const lines = (): number => raws.reduce((sum, raw) => sum + engine.judgeLines(FLAT_RECORD, raw).length, 0);
  const [jsonRules, zenSingle, zenLoop] = [jsonRulesEngine(), zenEngine('single'), zenEngine('loop')];
  const ascii = asciiRecords(raws);
  const others: Record<string, (count: number) => Promise<number>> = {
    'json-rules-engine': (first) => jsonRules(raws.slice(0, first)),
    'zen-engine, a record at a time': (first) => zenSingle(ascii.slice(0, first)),
    'zen-engine, loop mode': (first) => zenLoop(ascii.slice(0, first)),
  };
  for (const [name, sum] of Object.entries(others)) same(postil(), { [name]: await sum(raws.length) });
  const few = Math.min(raws.length, 4000);
  const ours = await measure({ postil, 'postil, with because': lines }, { records: raws.length, rounds: 12 });
  const runs = Object.fromEntries(Object.entries(others).map(([name, sum]) => [name, () => sum(few)]));
  const theirs = await measure(runs, { records: few, rounds: 4 });
  return { ...ours, ...theirs };
}

const [what = '', count = '100000', dates = ''] = process.argv.slice(2);
const parts: Record<string, (count: number, dates: string) => Promise<Record<string, number>>> = { catalogue, rules, peers };
console.log(JSON.stringify(await parts[what]?.(Number(count), dates)));
