/** Random records as data files would hold them. */
import fc from 'fast-check';
import type { FieldPlan, RecordPlan, ValueType } from '../../generator/plan/plan.ts';
import { HOSTILE } from './arbitrary-expression.ts';

/** Mostly readable cells; now and then one that is not, or no record at all. */
export function aRaw(of: RecordPlan): fc.Arbitrary<unknown> {
  const cells = fc.tuple(
    ...of.fields.map((column) => fc.oneof({ weight: 40, arbitrary: aCell(column) }, { weight: 1, arbitrary: aBrokenCell })),
  );
  const made = cells.map((values) => {
    const raw: Record<string, unknown> = {};
    of.fields.forEach(({ name }, place) => {
      if (values[place] !== undefined) Object.defineProperty(raw, name, { value: values[place], enumerable: true });
    });
    return raw;
  });
  return fc.oneof(
    { weight: 40, arbitrary: made },
    { weight: 1, arbitrary: fc.constantFrom<unknown[]>(null, undefined, [], 'x', 1, Object.create(null)) },
  );
}

function aCell({ type, optional, default: fallback }: FieldPlan): fc.Arbitrary<unknown> {
  const present = aReadableCell(type);
  const absent = fc.constantFrom<unknown[]>(undefined, null, '');
  return optional || fallback !== undefined
    ? fc.oneof({ weight: 3, arbitrary: present }, { weight: 1, arbitrary: absent })
    : present;
}

const aBrokenCell = fc.constantFrom<unknown[]>(
  '',
  null,
  undefined,
  'abc',
  '2025-02-30',
  Infinity,
  NaN,
  {},
  [],
  ['总包'],
  '1e3',
  -1,
  1e21,
  ' ',
  '24:00',
  '2025-13',
);

function aReadableCell(type: ValueType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'boolean':
      return fc.constantFrom<unknown[]>(true, false, true, false, '是', 'no', 1, '0', 'TRUE');
    case 'enum':
      return fc.constantFrom(...type.values, ...type.values, ` ${type.values[0]} `);
    case 'quantity':
      return fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom<unknown[]>(0, 1, 2, 3, 10, 25, 50, 300, '7', '-0') },
        {
          weight: 1,
          arbitrary: fc.constantFrom<unknown[]>('2.5', 0.1, 12.34, -1, 1e6, 1000001, '999999999999', 0.005, '0.07', 1e-7),
        },
      );
    case 'ratio':
      return fc.constantFrom<unknown[]>(0.8, '80%', '0.9995', 1, '12.5%', '33.333333%', 0);
    case 'points':
      return fc.constantFrom<unknown[]>('1.6pp', '1.6 pp', 0.016, '0.01');
    case 'date':
      return fc.constantFrom(
        '2025-01-01',
        '2025-09-28',
        '2025-09-30',
        '2025-02-28',
        '2025-10-03',
        '2024-02-29',
        '2024-06-01',
        '2024-12-31',
        '2023-03-01',
        '2027-01-01',
        '2199-12-31',
        '1900-01-01',
      );
    case 'month':
      return fc.constantFrom('2025-01', '2025-09', '2024-07', '2025-02-28');
    case 'datetime':
      return fc.constantFrom(
        '2025-09-30T08:30',
        '2025-09-30T23:59:59+00:00',
        '2024-06-01 00:00:00',
        '2025-03-30T02:30',
        '2025-01-01T00:00:00.250Z',
      );
    case 'time':
      return fc.constantFrom('08:30', '17:00:30', '00:00');
    default:
      return fc.constantFrom<unknown[]>('张三', '李四', '王"五', 12, 0, '\u2028', ...HOSTILE);
  }
}
