import { describe, expect, it } from 'vitest';
import { compileModule, createInterpreter } from '../../generator/engine/index.ts';
import { inOrder } from '../../generator/engine/runtime/collector.ts';
import type { Expression, Plan } from '../../generator/plan/plan.ts';
import type { Verdict } from '../../generator/plan/verdict.ts';
import { loadModule } from './load-module.ts';
import {
  charge,
  compare,
  DATE,
  DATETIME,
  field,
  optional,
  over,
  PERSON,
  plan,
  record,
  rule,
  TEXT,
  yuan,
} from './plan-builder.ts';

const asOf = (type: typeof DATE): Expression => ({ op: 'asOf', type });
const errand = record(
  '办理',
  [field('编号', TEXT), field('责任人', PERSON), field('受理日', DATE), field('受理时间', DATETIME), optional('办结日', DATE)],
  { key: '编号', occurs: '受理日' },
);
const { field: name } = over(errand);
const open: Plan = plan({
  records: [errand],
  rules: [
    rule('日期未到', '办理', { when: compare(name('受理日'), '≤', asOf(DATE)), effects: [charge(yuan('1'))] }),
    rule('时刻未到', '办理', { when: compare(name('受理时间'), '<', asOf(DATETIME)), effects: [charge(yuan('2'))] }),
  ],
});
const raw = { 编号: 'A', 责任人: '张三', 受理日: '2025-03-10', 受理时间: '2025-03-10T23:59:59' };

describe('the as-of date of a run', () => {
  it.each([
    ['2025-03-09', []],
    ['2025-03-10', ['日期未到', '时刻未到']],
    ['2025-03-11', ['日期未到', '时刻未到']],
  ] as const)('%s: the day and its end', async (day, rules) => {
    for (const engine of [createInterpreter(open), await loadModule(compileModule(open).code)]) {
      const judgement = engine.judge('办理', raw, engine.createLedger({ asOf: day }));
      expect(judgement.ok && judgement.verdicts.map(({ rule: fired }) => fired)).toEqual(rules);
    }
  });

  it('is waited for where there is none', async () => {
    for (const engine of [createInterpreter(open), await loadModule(compileModule(open).code)]) {
      const judgement = engine.judge('办理', raw, engine.createLedger());
      expect(judgement.ok && judgement.verdicts.map(({ kind, missing }) => ({ kind, missing }))).toEqual([
        { kind: 'undecided', missing: ['as-of'] },
        { kind: 'undecided', missing: ['as-of'] },
      ]);
    }
  });

  it('must be a date', () => {
    expect(() => createInterpreter(open).createLedger({ asOf: '2025-02-30' })).toThrow(RangeError);
  });
});

describe('verdicts over many records', () => {
  const verdict = (more: Partial<Verdict>): Verdict => ({
    rule: '',
    kind: 'miss',
    manual: '',
    record: '',
    date: '',
    cites: [],
    because: [],
    ...more,
  });

  it('come by period, subject, the norms’ order and key', () => {
    const sorted = [
      { verdict: verdict({ period: '2025-01', subject: '甲', key: '1' }), place: 1 },
      { verdict: verdict({ period: '2025-01', subject: '甲', key: '2' }), place: 1 },
      { verdict: verdict({ period: '2025-01', subject: '甲' }), place: 2 },
      { verdict: verdict({ period: '2025-01', subject: '乙' }), place: 0 },
      { verdict: verdict({ date: '2025-01-05', subject: '丙' }), place: 0 },
      { verdict: verdict({ period: '2025-02', subject: '丁' }), place: 0 },
    ];
    const wanted = [3, 0, 1, 2, 4, 5].map((at) => sorted[at]?.verdict);
    expect(inOrder([...sorted].reverse())).toEqual(wanted);
  });
});
