import { describe, expect, it } from 'vitest';
import type { SettlementPlan } from '../../generator/plan/plan.ts';
import type { Settlement } from '../../generator/engine/index.ts';
import { createInterpreter } from '../../generator/engine/index.ts';
import { countyFines } from './county-fines.plan.ts';

type Entry =
  ['charge' | 'bonus', person: string, month: number, fen: number | bigint] | ['undecided', person: string, month: number];

function settled(carryOver: SettlementPlan['carryOver'], entries: readonly Entry[]): string[] {
  const plan = { ...countyFines, settlements: countyFines.settlements.map((settlement) => ({ ...settlement, carryOver })) };
  const settlement: Settlement = createInterpreter(plan).createSettlement('月度扣款');
  for (const entry of entries) {
    if (entry[0] === 'undecided') settlement.undecided(entry[1], entry[2]);
    else settlement[entry[0]](entry[1], entry[2], entry[3]);
  }
  const lines = settlement.lines();
  expect(Buffer.concat([...settlement.eachJson()]).toString()).toBe(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return lines.map((line) =>
    [
      line.period,
      line.subject,
      line.due,
      line.carriedIn,
      line.bonus,
      line.deducted,
      line.carriedOver,
      line.lapsed,
      line.paid,
      line.undecided,
    ]
      .join(' ')
      .trimEnd(),
  );
}

const CASES: [name: string, carryOver: SettlementPlan['carryOver'], entries: Entry[], lines: string[]][] = [
  ['nothing at all', 'unlimited', [], []],
  ['a bonus alone', 'unlimited', [['bonus', '甲', 0, 100]], ['1970-01 甲 0.00 0.00 1.00 0.00 0.00 0.00 1.00']],
  ['a charge without a bonus', 'unlimited', [['charge', '甲', 0, 100]], ['1970-01 甲 1.00 0.00 0.00 0.00 1.00 0.00 0.00']],
  [
    'nothing carried over',
    'none',
    [
      ['charge', '甲', 0, 100],
      ['bonus', '甲', 0, 30],
    ],
    ['1970-01 甲 1.00 0.00 0.30 0.30 0.00 0.70 0.00'],
  ],
  [
    'months between while something is open',
    'unlimited',
    [
      ['charge', '甲', 0, 100],
      ['bonus', '甲', 2, 300],
    ],
    [
      '1970-01 甲 1.00 0.00 0.00 0.00 1.00 0.00 0.00',
      '1970-02 甲 0.00 1.00 0.00 0.00 1.00 0.00 0.00',
      '1970-03 甲 0.00 1.00 3.00 1.00 0.00 0.00 2.00',
    ],
  ],
  [
    'no months between where nothing is open any more',
    1,
    [
      ['charge', '甲', 0, 100],
      ['bonus', '甲', 5, 300],
    ],
    [
      '1970-01 甲 1.00 0.00 0.00 0.00 1.00 0.00 0.00',
      '1970-02 甲 0.00 1.00 0.00 0.00 0.00 1.00 0.00',
      '1970-06 甲 0.00 0.00 3.00 0.00 0.00 0.00 3.00',
    ],
  ],
  [
    'several entries of a month add up',
    'unlimited',
    [
      ['bonus', '甲', 0, 100],
      ['bonus', '甲', 0, 100],
      ['charge', '甲', 0, 50],
      ['charge', '甲', 0, 20],
    ],
    ['1970-01 甲 0.70 0.00 2.00 0.70 0.00 0.00 1.30'],
  ],
  [
    'undecided verdicts are counted',
    'unlimited',
    [
      ['undecided', '甲', 0],
      ['undecided', '甲', 0],
    ],
    ['1970-01 甲 0.00 0.00 0.00 0.00 0.00 0.00 0.00 2'],
  ],
  [
    'sorted by period, then subject by code points',
    'none',
    [
      ['bonus', '🙂', 0, 1],
      ['bonus', '\ufffd', 0, 1],
      ['bonus', 'b', 0, 1],
      ['bonus', 'a', 1, 1],
      ['bonus', 'ab', 0, 1],
      ['bonus', 'a', 0, 1],
    ],
    ['a', 'ab', 'b', '\ufffd', '🙂']
      .map((name) => `1970-01 ${name} 0.00 0.00 0.01 0.00 0.00 0.00 0.01`)
      .concat('1970-02 a 0.00 0.00 0.01 0.00 0.00 0.00 0.01'),
  ],
  [
    'beyond 2^53',
    'unlimited',
    [
      ['charge', '甲', 0, Number.MAX_SAFE_INTEGER],
      ['charge', '甲', 0, 9n],
      ['bonus', '甲', 0, 10n ** 20n],
    ],
    ['1970-01 甲 90071992547410.00 0.00 1000000000000000000.00 90071992547410.00 0.00 0.00 999909928007452590.00'],
  ],
];

describe('a settlement', () => {
  it.each(CASES)('%s', (_, carryOver, entries, lines) => {
    expect(settled(carryOver, entries)).toEqual(lines);
  });

  it('is asked for by a name that the manual has', () => {
    expect(() => createInterpreter(countyFines).createSettlement('没有')).toThrow(RangeError);
  });
});
