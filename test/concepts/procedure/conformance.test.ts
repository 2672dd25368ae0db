/** A log made from a procedure has no deviation; one change gives exactly the deviation that it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../../generator/engine/index.ts';
import type { Plan } from '../../../generator/plan/plan.ts';
import { contextOf } from '../../documents/build.ts';
import { lowerManual } from '../../../generator/plan/lower.ts';

const SPEC = `
岗位 值班员
岗位 经理
岗位 押运员
岗位 复核员
小组 领导小组 { 组长 经理 }
流程 处置 {
  起于 中断
  全程 限 10 日
  步骤 报告 由 值班员 限 10 分钟 { 产出 报告单 { 须含 原因, 范围 } }
  步骤 指令 由 领导小组 后于 报告 限 30 分钟
  步骤 排查 由 值班员 后于 指令
  步骤 公告 由 值班员 后于 指令
  步骤 押送 由 2 名 押运员 后于 排查 当 要押送
  步骤 直送 由 押运员 后于 排查 否则
  步骤 恢复 由 值班员 后于 任一 押送, 直送
  步骤 核对 由 复核员 后于 恢复, 公告 经办人不同于 恢复 可重复 不高于 2 次
  步骤 归档 由 复核员 后于 核对 限 2 日 之 中断
  止于 归档
}`;

interface Line {
  activity: string;
  /** Minutes from the beginning. */
  at: number;
  actor?: string;
  role?: string;
  content?: string;
}

const GOOD: Line[] = [
  { activity: '中断', at: 0 },
  { activity: '报告', at: 10, actor: '张', role: '值班员', content: '原因:停电、范围' },
  { activity: '指令', at: 40, actor: '李', role: '经理' },
  { activity: '排查', at: 50, actor: '张', role: '值班员' },
  { activity: '公告', at: 55, actor: '王', role: '值班员' },
  { activity: '押送', at: 60, actor: '赵', role: '押运员' },
  { activity: '押送', at: 61, actor: '钱', role: '押运员' },
  { activity: '恢复', at: 70, actor: '张', role: '值班员' },
  { activity: '核对', at: 80, actor: '孙', role: '复核员' },
  { activity: '归档', at: 90, actor: '孙', role: '复核员' },
];

const { manual } = await contextOf(`规程 试行 {}\n${SPEC}`);
const plan = lowerManual(manual.files, manual.shared);

describe('a log that follows the procedure', () => {
  it('has no deviation, in any order of its lines, in one part or in several', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(GOOD, { minLength: GOOD.length }), fc.nat(GOOD.length), (lines, cut) => {
        expect(judged(plan, lines)).toEqual([]);
        expect(judged(plan, lines, { cut })).toEqual([]);
      }),
    );
  });

  it('has none on the other way of the choice, or when a step is repeated as often as it may be', () => {
    const straight = GOOD.filter(({ activity }) => activity !== '押送');
    expect(judged(plan, [...straight, { activity: '直送', at: 60, actor: '赵', role: '押运员' }])).toEqual([]);
    expect(judged(plan, [...GOOD, { activity: '核对', at: 85, actor: '孙', role: '复核员' }])).toEqual([]);
  });

  it('has none where two persons stand in one line', () => {
    const others = GOOD.filter(({ activity }) => activity !== '押送');
    expect(judged(plan, [...others, { activity: '押送', at: 60, actor: '赵、钱', role: '押运员' }])).toEqual([]);
  });
});

const without = (activity: string) => GOOD.filter((line) => line.activity !== activity);
const withLine = (activity: string, change: Partial<Line>) =>
  GOOD.map((line) => (line.activity === activity ? { ...line, ...change } : line));

describe('one change gives exactly its deviation', () => {
  it.each<[string, Line[], string]>([
    ['no start', without('中断'), '中断 missing'],
    ['no report', without('报告'), '报告 missing'],
    ['a branch of what goes side by side left out', without('公告'), '公告 missing'],
    ['no way of the choice', without('押送'), '直送 missing'],
    ['an ordinary step twice', [...GOOD, { activity: '排查', at: 52, actor: '张', role: '值班员' }], '排查 repeated'],
    [
      'more often than it may be',
      [...GOOD, ...[82, 84].map((at) => ({ activity: '核对', at, actor: '孙', role: '复核员' }))],
      '核对 repeated',
    ],
    ['before the step that comes first', withLine('排查', { at: 39 }), '排查 out-of-order'],
    ['before one of two that are joined', withLine('公告', { at: 81 }), '核对 out-of-order'],
    [
      'a minute late',
      withLine('报告', { at: 11 }).map((line) => (line.activity === '指令' ? { ...line, at: 41 } : line)),
      '报告 overdue',
    ],
    ['a step later than its limit', withLine('指令', { at: 41 }), '指令 overdue'],
    ['both ways of the choice', [...GOOD, { activity: '直送', at: 62, actor: '赵', role: '押运员' }], '直送 several-ways'],
    ['the wrong role', withLine('指令', { role: '值班员' }), '指令 wrong-role'],
    [
      'one person where two are needed',
      GOOD.map((line) => (line.actor === '钱' ? { ...line, actor: '赵' } : line)),
      '押送 one-person',
    ],
    ['one of the two is missing', GOOD.filter(({ actor }) => actor !== '钱'), '押送 one-person'],
    ['the same person in separated steps', withLine('核对', { actor: '张' }), '核对 same-person'],
    ['a product that lacks something', withLine('报告', { content: '原因' }), '报告 incomplete'],
    ['an activity that is no step', [...GOOD, { activity: '喝茶', at: 33 }], '喝茶 unknown-step'],
  ])('%s', (_, lines, expected) => {
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(judged(plan, shuffled)).toEqual([expected]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what is open', () => {
  const begun = GOOD.slice(0, 2);

  it.each<[string, string | undefined, string[]]>([
    ['runs while its limit is not over', undefined, ['? overdue? as-of', '指令 overdue? as-of']],
    ['is overdue when the day is over', '2024-03-01', ['指令 overdue']],
    ['and the whole too, when its days are over', '2024-03-20', ['? overdue', '指令 overdue']],
  ])('%s', (_, asOf, expected) => {
    expect(judged(plan, begun, asOf === undefined ? {} : { asOf })).toEqual(expected);
  });

  it('waits: what is not its turn yet is not missing', () => {
    expect(judged(plan, GOOD.slice(0, 3), { asOf: '2024-03-01' })).toEqual([]);
  });
});

describe('what the log does not say is undecided', () => {
  it.each<[string, Line[], string[]]>([
    [
      'a role',
      GOOD.map(({ role, ...line }) => (line.activity === '排查' ? line : { ...line, ...(role && { role }) })),
      ['排查 wrong-role? role'],
    ],
    ['contents', GOOD.map(({ content: _, ...line }) => line), ['报告 incomplete? content']],
  ])('%s', (_, lines, expected) => {
    expect(judged(plan, lines)).toEqual(expected);
  });
});

/** `指令 overdue`, with `?` and what it waits for where it is undecided; `?` alone is the procedure as a whole. */
function judged(of: Plan, lines: readonly Line[], { cut = 0, asOf }: { cut?: number; asOf?: string } = {}): string[] {
  const engine = createInterpreter(of);
  const options = asOf === undefined ? {} : { asOf };
  const ledger = engine.createLedger(options);
  const other = engine.createLedger(options);
  for (const [place, { at, ...line }] of lines.entries()) {
    const time = new Date(Date.UTC(2024, 2, 1, 1, at)).toISOString().slice(0, 19) + 'Z';
    expect(engine.judge('log', { case: 'A', time, ...line }, place < cut ? other : ledger)).toMatchObject({ ok: true });
  }
  ledger.absorb(other.account());
  return engine
    .finish(ledger)
    .map(
      ({ kind, step = '?', deviation, missing = [] }) =>
        `${step} ${deviation}${kind === 'undecided' ? `? ${missing.join()}` : ''}`,
    );
}
