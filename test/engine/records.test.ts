/** Reading records: what is accepted as what, and what is refused with which code. */
import fc from 'fast-check';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileModule, createInterpreter } from '../../generator/engine/index.ts';
import type { FieldPlan, Plan, ValueType } from '../../generator/plan/plan.ts';
import { aRaw } from './arbitrary-record.ts';
import { backendsOf } from './engines.ts';
import {
  BOOLEAN,
  constant,
  DATE,
  DATETIME,
  field,
  missing,
  MONEY,
  MONTH,
  not,
  NUMBER,
  oneOf,
  optional,
  PERSON,
  plan,
  POINTS,
  RATIO,
  record,
  rule,
  TEXT,
  TIME,
  withDefault,
} from './plan-builder.ts';

const KIND = oneOf(['总包', '给据邮件', '平常邮件']);

/** One rule that shows the value that was read. */
function planOf(cell: FieldPlan, more: Partial<Plan> = {}): Plan {
  const events = record('事件', [cell, field('日', DATE)], { occurs: '日' });
  const read = { op: 'field', type: cell.type, name: cell.name } as const;
  const shown = rule('规则', '事件', {
    when: not(missing(read)),
    effects: [{ kind: 'sanction', subject: { name: '甲' }, sanction: '乙' }],
  });
  const absent = rule('无', '事件', { when: missing(read), effects: shown.effects });
  return plan({ records: [events], rules: [shown, absent], ...more });
}

async function reading(cell: FieldPlan, value: unknown): Promise<string[]> {
  const raw = { [cell.name]: value, 日: '2025-03-01' };
  return (await backendsOf(planOf(cell))).map(([, engine]) => {
    const judgement = engine.judge('事件', raw);
    return judgement.ok ? (judgement.verdicts[0]?.because.join() ?? '') : judgement.rejections.map(({ code }) => code).join();
  });
}

const READ: [type: ValueType, value: unknown, shown: string][] = [
  [TEXT, 'a', '列 = a'],
  [TEXT, 12, '列 = 12'],
  [TEXT, -0.5, '列 = -0.5'],
  [TEXT, 1e21, 'record/bad-text'],
  [TEXT, true, 'record/bad-text'],
  [PERSON, ['张三'], 'record/bad-text'],
  [BOOLEAN, true, '列 = 是'],
  [BOOLEAN, '否', '列 = 否'],
  [BOOLEAN, 'yes', '列 = 是'],
  [BOOLEAN, 'FALSE', '列 = 否'],
  [BOOLEAN, 1, '列 = 是'],
  [BOOLEAN, '0', '列 = 否'],
  [BOOLEAN, 2, 'record/bad-boolean'],
  [BOOLEAN, '对', 'record/bad-boolean'],
  [KIND, '总包', '列 = 总包'],
  [KIND, ' 总包 ', '列 = 总包'],
  [KIND, '总', 'record/unknown-enum-value'],
  [KIND, 'constructor', 'record/unknown-enum-value'],
  [KIND, 1, 'record/unknown-enum-value'],
  [MONEY, 300, '列 = 300 元'],
  [MONEY, '300.50', '列 = 300.5 元'],
  [MONEY, 0.1, '列 = 0.1 元'],
  [MONEY, 1e-7, '列 = 0.0000001 元'],
  [NUMBER, '-12', '列 = -12'],
  [NUMBER, '123456789012345678901234567890', '列 = 123456789012345678901234567890'],
  [NUMBER, 'abc', 'record/bad-number'],
  [NUMBER, '1e3', 'record/bad-number'],
  [NUMBER, Infinity, 'record/bad-number'],
  [NUMBER, NaN, 'record/bad-number'],
  [NUMBER, 2 ** 60, 'record/bad-number'],
  [NUMBER, {}, 'record/bad-number'],
  [RATIO, 0.8, '列 = 80%'],
  [RATIO, '0.8', '列 = 80%'],
  [RATIO, '97.75%', '列 = 97.75%'],
  [RATIO, '八成', 'record/bad-number'],
  [POINTS, '1.6pp', '列 = 1.6 pp'],
  [POINTS, 0.016, '列 = 1.6 pp'],
  [DATE, '2024-02-29', '列 = 2024-02-29'],
  [DATE, '2023-02-29', 'record/bad-date'],
  [DATE, '2024-2-29', 'record/bad-date'],
  [DATE, '2024/02/29', 'record/bad-date'],
  [DATE, 45000, 'record/bad-date'],
  [MONTH, '2024-02', '列 = 2024-02'],
  [MONTH, '2024-02-29', '列 = 2024-02'],
  [MONTH, '2024-13', 'record/bad-month'],
  [DATETIME, '2024-09-01T08:30', '列 = 2024-09-01T08:30:00'],
  [DATETIME, '2024-09-01T00:30:00Z', '列 = 2024-09-01T08:30:00'],
  [DATETIME, '2024-09-01', 'record/bad-datetime'],
  [TIME, '08:30', '列 = 08:30'],
  [TIME, '24:00', 'record/bad-time'],
];

describe('a cell', () => {
  it.each(READ)('%o: %o', async (type, value, shown) => {
    expect(await reading(field('列', type), value)).toEqual([shown, shown]);
  });

  it.each([undefined, null, ''])('that is %o is missing', async (value) => {
    expect(await reading(field('列', DATE), value)).toEqual(['record/missing-field', 'record/missing-field']);
    expect(await reading(optional('列', NUMBER), value)).toEqual(['列 缺', '列 缺']);
    expect(await reading(withDefault('列', NUMBER, '1.5'), value)).toEqual(['列 = 1.5', '列 = 1.5']);
    expect(await reading(withDefault('列', BOOLEAN, true), value)).toEqual(['列 = 是', '列 = 是']);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'of the column %s is read from the record itself',
    async (name) => {
      const raw = JSON.parse(`{"${name}":"甲","日":"2025-03-01"}`) as object;
      for (const [, engine] of await backendsOf(planOf(optional(name, TEXT)))) {
        expect(engine.judge('事件', raw)).toMatchObject({ ok: true, verdicts: [{ because: [`${name} = 甲`] }] });
        expect(engine.judge('事件', { 日: '2025-03-01' })).toMatchObject({ ok: true, verdicts: [{ because: [`${name} 缺`] }] });
      }
    },
  );
});

describe('a record', () => {
  const cells = [field('种类', KIND), field('数量', NUMBER), field('日期', DATE)];
  const of = plan({ records: [record('事件', cells, { occurs: '日期' })] });

  it('gives all reasons at once', async () => {
    for (const [, engine] of await backendsOf(of)) {
      expect(engine.judge('事件', { 种类: '总苞', 日期: '2024-02-30', 未知: 1 })).toEqual({
        ok: false,
        rejections: [
          {
            code: 'record/unknown-enum-value',
            field: '种类',
            value: '总苞',
            message: '“种类”没有“总苞”这个值,应为:总包、给据邮件、平常邮件。是否为“总包”?',
          },
          { code: 'record/missing-field', field: '数量', message: '缺少必填项“数量”。' },
          {
            code: 'record/bad-date',
            field: '日期',
            value: '2024-02-30',
            message: '“日期”应为 1900 至 2199 年间实有的日期,如 2024-09-01。',
          },
        ],
      });
    }
  });

  it('cuts long values at 100 characters', async () => {
    for (const [, engine] of await backendsOf(of)) {
      const judgement = engine.judge('事件', { 种类: '🙂'.repeat(1000), 数量: 1, 日期: '2024-02-01' });
      expect(judgement).toMatchObject({ ok: false, rejections: [{ value: '🙂'.repeat(100) }] });
    }
  });

  it.each([null, undefined, 'x', 1, [], [1]])('is not %o', async (raw) => {
    for (const [, engine] of await backendsOf(of)) {
      expect(engine.judge('事件', raw)).toMatchObject({ ok: false, rejections: [{ code: 'record/not-an-object' }] });
      expect(engine.judgeLines('事件', raw)).toBe('');
      expect(engine.tally('事件', raw)).toBeUndefined();
    }
  });

  it('of an unknown type is our own mistake', async () => {
    for (const [, engine] of await backendsOf(of)) expect(() => engine.judge('没有', {})).toThrow(RangeError);
  });

  it('says its columns', async () => {
    for (const [, engine] of await backendsOf(of)) expect(engine.columns).toEqual({ 事件: ['种类', '数量', '日期'] });
  });
});

/** A value of each type, and values that are some type's or nearly so; days that do not exist and inexact numbers only the engine tells. */
const PLAIN: Partial<Record<ValueType['kind'], unknown>> = {
  text: 'a',
  person: '张三',
  boolean: true,
  quantity: 1,
  ratio: '80%',
  points: '1.6pp',
  date: '2024-09-01',
  month: '2024-09',
  datetime: '2024-09-01T08:30',
  time: '08:30',
};
const ODD_VALUES: unknown[] = [
  ...['', ' ', 'x', '\u0000', '1\n', '是\n', '2024-09-01\n', '２', true, false, null, [], {}, [1], 0, -0, 1, 2, 0.1, 1e21, -1e21],
  ...[
    '0',
    '-0',
    '+5',
    '-3',
    '5.',
    '.5',
    '00012',
    '1e5',
    '1,234',
    '5%',
    '5 %',
    '150%',
    '5pp',
    '5 pp',
    '5 p',
    'TRUE',
    'Yes',
    'NO',
    '否',
  ],
  ...[
    '1'.repeat(40),
    '1'.repeat(41),
    `${'1'.repeat(40)} %`,
    `${'1'.repeat(41)}%`,
    `0.${'1'.repeat(38)}`,
    `-0.${'1'.repeat(38)}pp`,
  ],
  ...[
    '2024-09',
    '2024-13',
    '2024-9',
    '1899-12',
    '2200-01',
    '2024-09-01',
    '2024-9-1',
    '1899-12-31',
    '1900-01-01',
    '2199-12-31',
    '2200-01-01',
  ],
  ...[
    '24:00',
    '23:59',
    '8:30',
    '08:30:15',
    '08:30:15.123',
    '08:30:15.1',
    '08:60',
    '2024-09-01 08:30',
    '2024-09-01T08:30Z',
    '2024-09-01T24:00',
  ],
  ...['+08:00', '-11:59', '-12:00', '-12:01', '+14:00', '+14:01', '+0800', '+08:60', '+8:00', '+18:00', 'z', '+24:00'].map(
    (offset) => `2024-09-01T08:30${offset}`,
  ),
];

describe('JSON Schemas', () => {
  const cells = [TEXT, PERSON, BOOLEAN, KIND, NUMBER, MONEY, RATIO, POINTS, DATE, MONTH, DATETIME, TIME].flatMap((type) => [
    field(`${type.kind}1`, type),
    optional(`${type.kind}2`, type),
    field(`${type.kind}3`, type, {
      default: constant(type, type.kind === 'boolean' ? true : type.kind === 'enum' ? '总包' : '1'),
    }),
  ]);
  const events = record(
    '事件',
    [...new Map(cells.map((cell) => [cell.name, cell])).values()].filter(
      ({ default: fallback, type }) => fallback === undefined || ['text', 'boolean', 'enum', 'quantity'].includes(type.kind),
    ),
  );
  const of = plan({ records: [events] });
  const validate = new Ajv2020({ validateFormats: false }).compile(compileModule(of).schemas['事件'] ?? {});
  const engine = createInterpreter(of);

  it('accept what the engine reads, but for blanks around a value', () => {
    fc.assert(
      fc.property(aRaw(events), (raw) => {
        fc.pre(engine.judge('事件', raw).ok && !JSON.stringify(raw).includes('" '));
        expect(validate(JSON.parse(JSON.stringify(raw))) || validate.errors).toBe(true);
      }),
    );
  });

  const plain = Object.fromEntries(
    events.fields.map(({ name, type }) => [name, type.kind === 'enum' ? type.values[0] : PLAIN[type.kind]]),
  );
  it.each(events.fields.map(({ name }) => name))('accept nothing else in %s', (name) => {
    for (const value of ODD_VALUES) {
      const raw = { ...plain, [name]: value };
      expect([value, validate(raw)]).toEqual([value, engine.judge('事件', raw).ok]);
    }
  });

  it.each([{}, { text1: '' }, [], null])('refuse %o', (raw) => {
    expect(validate(raw)).toBe(false);
  });
});
