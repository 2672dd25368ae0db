/** What a manual prints has the units of its language, on every backend. */
import { describe, expect, it } from 'vitest';
import { isManual, type Specification } from '../../language/generated/ast.ts';
import { lowerManual } from '../../generator/plan/lower.ts';
import type { Plan } from '../../generator/plan/plan.ts';
import { checkSpec, services } from '../language/check-spec.ts';
import { verdictsOf } from '../engine/engines.ts';

const manual = (language: string) => `manual county { language ${language} calendar delivery }
calendar delivery { week monday..friday }
measure piece also bag
parameter patience : duration = 2 days set by "county" because "trial"
record item {
  id: text key  who: person  day: date occurs  seen: date optional  count: number of bag default 1
  arrived: datetime  answered: datetime optional  month: month  loss: money default 0 yuan  fixed: money optional
  late = (seen default day) - day
  took = (answered default arrived) - arrived
  each = loss / count
  share = 0.5‰/day × 2
}
table levels on item {
  | loss    || base       | wait   |
  | ≥ 100 yuan || 20 yuan | 3 days |
  | else    || 10 yuan    | 1 day  |
}
penalty slow on item { when late > patience charge who 5 yuan/day × late }
penalty soon on item { when late < 2 days charge who 1 yuan }
penalty damage on item { when each > 3 yuan/piece charge who loss × 2 + base }
penalty halves on item { when loss > 1 yuan charge who loss }
penalty ranged on item { when took > 1 hour charge who 10 yuan .. 20 yuan at discretion fixed }
penalty chinese on item { when count > 1 bag charge who 3 元/piece × 1 piece }
penalty arrears on item { when share > 0.05%/day charge who loss × 0.5‰/天 × late }
deadline answer on item { from arrived to answered within 1 day by the clock }
deadline closing on item { from day to seen within 2 months counting from same day }
deadline worked on item { from day to seen within 3 workdays of delivery }
deadline monthly on item { from month to seen before day 5 of next month or the next workday }
metric speed on item { average of took every month }
target fast of speed every month { at most 30 minutes }
`;

async function planOf(language: 'zh' | 'en'): Promise<Plan> {
  const { document, diagnostics } = await checkSpec(manual(language));
  expect(diagnostics.filter(({ severity }) => severity === 1).map(({ message }) => message)).toEqual([]);
  const root = document.parseResult.value as Specification;
  const header = root.declarations.find(isManual);
  return lowerManual({ name: 'county', manual: header, folder: '/', documents: [document as never] }, services.shared);
}

const RECORD = {
  id: '1',
  who: 'Wang',
  day: '2025-03-03',
  seen: '2025-05-20',
  count: 2,
  month: '2025-03',
  loss: 300,
  fixed: 25,
  arrived: '2025-03-03T08:00',
  answered: '2025-03-04T09:30',
};

/** Constants are as written, whatever the language. */
const REASONS: [rule: string, en: string, zh: string][] = [
  ['slow', 'late (78 days) > patience (2 days)', 'late (78 日) > patience (2 日)'],
  ['slow', '5 yuan/day × 78 = 390 yuan', '5 yuan/day × 78 = 390 元'],
  ['damage', 'each (150 yuan/piece) > 3 yuan/piece', 'each (150 元/piece) > 3 yuan/piece'],
  ['damage', '300 yuan × 2 + 20 yuan = 620 yuan', '300 元 × 2 + 20 元 = 620 元'],
  ['arrears', 'share (0.1%/day) > 0.05%/day', 'share (0.1%/日) > 0.05%/day'],
  ['arrears', '300 yuan × 0.5‰/天 × 78 = 11.7 yuan', '300 元 × 0.5‰/天 × 78 = 11.7 元'],
  ['halves', 'loss = 300 yuan', 'loss = 300 元'],
  ['ranged', 'took (1530 minutes) > 1 hour', 'took (1530 分钟) > 1 hour'],
  ['ranged', 'fixed 25 yuan is not within 10 yuan .. 20 yuan', 'fixed 25 元 不在 10 元 .. 20 元 之内'],
  ['chinese', 'count (2 bag) > 1 bag', 'count (2 bag) > 1 bag'],
  ['chinese', '3 元/piece × 1 piece = 3 yuan', '3 元/piece × 1 piece = 3 元'],
  [
    'answer',
    'answered (2025-03-04T09:30:00) > arrived + 1 day × 1440 minute/day (2025-03-04T08:00:00)',
    'answered (2025-03-04T09:30:00) > arrived + 1 day × 1440 分钟/日 (2025-03-04T08:00:00)',
  ],
  ['closing', 'over by 18 days', '逾期 18 日'],
  ['worked', 'over by 53 workdays', '逾期 53 工作日'],
  [
    'monthly',
    'seen (2025-05-20) > workday(dayOfMonth(month + 1 month, 5), 0) (2025-04-07)',
    'seen (2025-05-20) > 工作日(月内日(month + 1 个月, 5), 0) (2025-04-07)',
  ],
];

describe('units of the plan', () => {
  it('none is Chinese in an English manual, but where it is written so', async () => {
    const plan = JSON.stringify(await planOf('en')).replaceAll(/3 元\/piece|0.5‰\/天/g, '');
    expect(plan.match(/"[^"]*[\u3400-\u9fff][^"]*"/g) ?? []).toEqual([]);
  });

  it.each(REASONS)('are said so by every backend: %s', async (rule, en, zh) => {
    expect(await reasonsOf(rule, 'en')).toContain(en);
    expect(await reasonsOf(rule, 'zh')).toContain(zh);
  });
});

describe('one of a unit', () => {
  it.each([
    ['2025-03-03', 'late (0 days) < 2 days'],
    ['2025-03-04', 'late (1 day) < 2 days'],
    ['2025-05-03', 'over by 1 day'],
    ['2025-05-04', 'over by 2 days'],
  ])('seen on %s: %s', async (seen, reason) => {
    const found = await verdictsOf(await planOf('en'), 'item', { ...RECORD, seen });
    expect(found.flatMap(({ because }) => because)).toContain(reason);
  });
});

async function reasonsOf(of: string, language: 'zh' | 'en'): Promise<readonly string[] | undefined> {
  return (await verdictsOf(await planOf(language), 'item', RECORD)).find(({ rule }) => rule === of)?.because;
}
