/** Catalogues of any number of rules on one code, and records for them. */
import type { Plan } from '../../../generator/plan/plan.ts';
import {
  all,
  charge,
  compare,
  DATE,
  field,
  MONEY,
  number,
  NUMBER,
  oneOf,
  over,
  PERSON,
  plan,
  record,
  rule,
  TEXT,
  times,
  yuan,
} from '../../engine/plan-builder.ts';
import type { Raw } from './records.ts';

export const KEYED_RECORD = '检查';

/** Each rule fires on one code: rate × 数量. */
export function keyedRules(count: number): Plan {
  const codes = codesOf(count);
  const checks = record(
    KEYED_RECORD,
    [field('编号', TEXT), field('责任人', PERSON), field('代码', oneOf(codes)), field('数量', NUMBER), field('日期', DATE)],
    { key: '编号', occurs: '日期' },
  );
  const c = over(checks);
  const rules = codes.map((code, place) =>
    rule(`规则${code}`, KEYED_RECORD, {
      when: all(c.is('代码', code), compare(c.field('数量'), '>', number(String(place % 3)))),
      effects: [charge(times(MONEY, yuan(String(1 + (place % 500)), '/件'), c.field('数量')))],
      cites: [{ source: '办法', clause: code }],
    }),
  );
  return plan({ records: [checks], rules });
}

/** Codes spread evenly over the rules. */
export function keyedRecords(count: number, rules: number): Raw[] {
  const codes = codesOf(rules);
  return Array.from({ length: count }, (_, i) => {
    const code = codes[(i * 7919) % rules] ?? '';
    const day = `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;
    const raw = { 编号: `K${i}`, 责任人: `检查员${i % 300}`, 代码: code, 数量: i % 7, 日期: day };
    return JSON.parse(JSON.stringify(raw)) as Raw;
  });
}

function codesOf(count: number): string[] {
  return Array.from({ length: count }, (_, place) => `C${String(place).padStart(5, '0')}`);
}
