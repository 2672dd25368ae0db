import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliser } from '../../generator/data/normalise.ts';
import type { ValueType } from '../../generator/plan/plan.ts';

const types = {
  date: { kind: 'date' },
  month: { kind: 'month' },
  datetime: { kind: 'datetime' },
  time: { kind: 'time' },
  money: { kind: 'quantity', dimension: { money: 1 }, unit: '元' },
  number: { kind: 'quantity', dimension: {} },
  ratio: { kind: 'ratio' },
  text: { kind: 'text' },
  enum: { kind: 'enum', values: ['1', '2'], ordered: false },
  boolean: { kind: 'boolean' },
} satisfies Record<string, ValueType>;

type Kind = keyof typeof types;

function normal(kind: Kind, value: unknown, source: Parameters<typeof normaliser>[1] = { format: 'csv' }): unknown {
  const raw: Record<string, unknown> = { f: value, other: '2024/9/1' };
  normaliser([{ name: 'f', type: types[kind], optional: false }], source)(raw);
  expect(raw.other).toBe('2024/9/1');
  return raw.f;
}

const changes: [Kind, unknown, unknown][] = [
  ['date', '2024-09-01', '2024-09-01'],
  ['date', '2024/9/1', '2024-09-01'],
  ['date', '2024.9.1', '2024-09-01'],
  ['date', '2024年9月1日', '2024-09-01'],
  ['date', '２０２４－０９－０１', '2024-09-01'],
  ['date', '20240901', '2024-09-01'],
  ['date', 20240901, '2024-09-01'],
  ['date', 45536, '2024-09-01'],
  ['date', '2024-09-01T00:00:00', '2024-09-01'],
  ['date', '2024/9/1 0:00', '2024-09-01'],
  ['date', '2024/2/30', '2024-02-30'],
  ['month', '2024/9', '2024-09'],
  ['month', '2024年9月', '2024-09'],
  ['month', '202409', '2024-09'],
  ['month', 202409, '2024-09'],
  ['month', '2024-09-01', '2024-09'],
  ['month', 45536, '2024-09'],
  ['datetime', '2024/9/1 8:30', '2024-09-01T08:30:00'],
  ['datetime', '2024年9月1日 8时30分', '2024-09-01T08:30:00'],
  ['datetime', '2024-09-01T08:30:15', '2024-09-01T08:30:15'],
  ['datetime', 45536.5, '2024-09-01T12:00:00'],
  ['time', '8:30', '08:30'],
  ['time', '08:30:00', '08:30'],
  ['time', 0.5, '12:00'],
  ['money', '1,234.50', '1234.50'],
  ['money', '￥500', '500'],
  ['money', '¥ 1,500.00', '1500.00'],
  ['money', '-¥5', '-5'],
  ['money', '500元', '500'],
  ['money', '１，２３４．５', '1234.5'],
  ['money', 12.5, 12.5],
  ['number', '1,234', '1234'],
  ['ratio', '８０％', '80%'],
  ['ratio', '80%', '80%'],
  ['text', 1001, '1001'],
  ['enum', 2, '2'],
];

test.each(changes)('%s: %j is %j', (kind, value, expected) => {
  expect(normal(kind, value)).toBe(expected);
});

const unclear: [Kind, unknown][] = [
  ['date', '9/1/2024'],
  ['date', '24/9/1'],
  ['date', '2024-09'],
  ['date', '2024-09-01 08:30'],
  ['date', '昨天'],
  ['date', 7],
  ['date', true],
  ['month', '2024-09-02'],
  ['month', '9月'],
  ['datetime', '2024/9/1'],
  ['datetime', '2024/9/1 8:30 9:00'],
  ['time', 5],
  ['money', '5万元'],
  ['money', '1,23'],
  ['money', '(500)'],
  ['money', '80%'],
  ['number', '500元'],
  ['number', '二'],
  ['text', '２０２４／９／１'],
  ['text', 1e21],
  ['boolean', '是'],
];

test.each(unclear)('%s: %j stays for the engine to reject', (kind, value) => {
  expect(normal(kind, value)).toBe(value);
});

test('counted from 1904', () => {
  expect(normal('date', 44074, { format: 'xlsx', date1904: true })).toBe('2024-09-01');
});

test('a day alone is midnight in Excel only', () => {
  expect(normal('datetime', '2024-09-01', { format: 'xlsx' })).toBe('2024-09-01T00:00:00');
  expect(normal('datetime', 45536, { format: 'xlsx' })).toBe('2024-09-01T00:00:00');
});

test('JSON stays as it is', () => {
  expect(normal('date', '2024/9/1', { format: 'ndjson' })).toBe('2024/9/1');
  expect(normal('text', 5, { format: 'json' })).toBe(5);
});

test('what is absent stays absent, inherited names too', () => {
  const raw = {};
  normaliser([{ name: 'constructor', type: types.text, optional: true }], { format: 'csv' })(raw);
  expect(Object.keys(raw)).toEqual([]);
});

test('every day in every spelling', () => {
  const day = fc.date({ min: new Date('1950-01-02'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('-' as const, '/' as const, '.' as const, '年' as const, 'serial' as const),
      (date, style) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-').map(Number);
        const spelled = {
          年: `${year}年${month}月${dayOfMonth}日`,
          serial: Date.UTC(year!, month! - 1, dayOfMonth) / 86_400_000 + 25_569,
        };
        const written = style === '年' || style === 'serial' ? spelled[style] : [year, month, dayOfMonth].join(style);
        expect(normal('date', written)).toBe(iso);
      },
    ),
  );
});
