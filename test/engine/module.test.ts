/** The compiled module as a text, and its parts against the values they stand for. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { cnYears } from '../../language/values/calendars/cn.ts';
import { workingDays } from '../../language/values/calendar.ts';
import { formatDate, parseDate } from '../../language/values/date.ts';
import { compare, rational, roundToStep, toDecimal, toFixed } from '../../language/values/rational.ts';
import { stringLiteral } from '../../generator/engine/backends/js/escape.ts';
import { compileModule, createInterpreter } from '../../generator/engine/index.ts';
import { packPlan, unpackPlan } from '../../generator/engine/runtime/packed-plan.ts';
import { calendarTable } from '../../generator/engine/runtime/calendar-table.ts';
import {
  BAD,
  BAD_DATE,
  escaped,
  plainDecimal,
  quickDate,
  quickNumber,
  rounded,
  yuanText,
} from '../../generator/engine/runtime/quick.ts';
import { countyRecords } from '../bench/engine/records.ts';
import { aPlanWithRecords } from './arbitrary-plan.ts';
import { countyFines } from './county-fines.plan.ts';
import { quantity } from './plan-builder.ts';
import { loadModule } from './load-module.ts';

const { code, types } = compileModule(countyFines);

describe('the code', () => {
  it('is the same for the same plan', () => {
    expect(compileModule(structuredClone(countyFines)).code).toBe(code);
  });

  it('imports nothing', () => {
    expect(code).not.toMatch(/\bimport\b\s*[({"'*]/);
    expect(code).not.toContain('require(');
  });

  it('asks the interpreter for none of the records that offices have', async () => {
    const withoutFallback = code.replace('reference = createInterpreter(plan)', 'throw new Error("asked")');
    expect(withoutFallback).not.toBe(code);
    const engine = await loadModule(withoutFallback);
    const reference = createInterpreter(countyFines);
    const { names, raws } = countyRecords(3000, 7);
    names.forEach((name, place) => {
      const raw = raws[place] ?? {};
      expect(engine.judgeLines(name, raw)).toBe(reference.judgeLines(name, raw));
      expect(engine.tally(name, raw)).toEqual(reference.tally(name, raw));
    });
  });

  it('has a ledger of its own', async () => {
    const engine = await loadModule(code);
    const raw = { 编号: 'A', 人员: '张三', 日期: '2025-05-10', 情况: '迟到' };
    const ledger = engine.createLedger();
    engine.judgeLines('公益活动', raw, ledger);
    engine.judge('公益活动', {}, ledger);
    expect(ledger).toMatchObject({ records: 2, rejected: 1, rejections: [{}, {}, {}, {}] });
    expect(ledger.rules.find(({ rule }) => rule === '公益活动迟到')).toEqual({
      rule: '公益活动迟到',
      penalties: 1,
      sanctions: 0,
      undecided: 0,
      findings: 0,
      amount: 1000,
    });
    expect(() => engine.judgeLines('公益活动', raw, createInterpreter(countyFines).createLedger())).toThrow(TypeError);
  });

  it('carries the runtime as it is now (else run npm run generate)', async () => {
    const { runtimeText } = await import('../../scripts/bundle-runtime.mjs');
    const generated = readFileSync(new URL('../../generator/generated/engine-runtime.ts', import.meta.url), 'utf8');
    expect(generated).toContain(JSON.stringify(await runtimeText()));
  });
});

describe('the declarations', () => {
  it.each([
    ['the county fines', countyFines] as const,
    ...fc.sample(aPlanWithRecords, { seed: 1, numRuns: 5 }).map(({ plan }, place) => [`random plan ${place}`, plan] as const),
  ])('are TypeScript: %s', (_, plan) => {
    const { diagnostics } = ts.transpileModule(compileModule(plan).types, { reportDiagnostics: true, fileName: 'engine.ts' });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  it('name every column', () => {
    for (const { fields } of countyFines.records) for (const { name } of fields) expect(types).toContain(JSON.stringify(name));
  });
});

describe('the plan within the module', () => {
  it('is the plan without its scenarios', () => {
    fc.assert(
      fc.property(aPlanWithRecords, ({ plan }) => {
        expect(unpackPlan(packPlan(plan))).toEqual({ ...plan, scenarios: [] });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps a measure that is called type', () => {
    const plan = { ...countyFines, parameters: [{ name: 'type', type: quantity({ type: 1 }, 'type') }] };
    expect(unpackPlan(packPlan(plan))).toEqual({ ...plan, scenarios: [] });
  });
});

describe('a string literal', () => {
  it('is the string, and safe in a script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = stringLiteral(text);
        expect(JSON.parse(printed)).toBe(text);
        expect(printed).not.toMatch(/[<\u2028\u2029\n\r]/);
      }),
    );
  });
});

describe('the fast path', () => {
  it('reads dates as parseDate', () => {
    for (let day = -26000; day < 84500; day++) expect(quickDate(formatDate(day))).toBe(parseDate(formatDate(day)) ?? BAD_DATE);
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9-]{10}$/), (text) => {
        expect(quickDate(text)).toBe(parseDate(text) ?? BAD_DATE);
      }),
    );
  });

  it('reads decimals exactly or not at all', () => {
    const anAmount = fc.tuple(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(anAmount, fc.constantFrom(1, 100, 10_000), ([scaled, decimals], scale) => {
        const text = toDecimal(rational(scaled, 10 ** decimals));
        for (const raw of [text, Number(text)]) {
          const read = quickNumber(raw, scale, 1e9);
          if (read !== BAD) expect(compare(rational(read, scale), rational(scaled, 10 ** decimals))).toBe(0);
        }
      }),
    );
  });

  it('prints and rounds as the exact numbers', () => {
    const anInteger = fc.integer({ min: 0, max: 2 ** 50 });
    fc.assert(
      fc.property(
        anInteger,
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom('half-up', 'half-even', 'down', 'up'),
        (n, d, mode) => {
          expect(rational(rounded(n, d, mode))).toEqual(roundToStep(rational(n, d), rational(1), mode));
          expect(yuanText(n, 2)).toBe(toFixed(rational(n, 100), 2));
          expect(plainDecimal(-n, 4)).toBe(toDecimal(rational(-n, 10_000)));
        },
      ),
    );
  });

  it('escapes as JSON.stringify', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(`"${escaped(text)}"`).toBe(JSON.stringify(text));
      }),
    );
  });

  it('knows working days as the calendar', () => {
    const calendar = { name: '日历', week: [1, 2, 3, 4, 5], years: [...cnYears] };
    const [table, days] = [calendarTable(calendar), workingDays(calendar)];
    const orBad = (ask: () => number): number => {
      try {
        return ask();
      } catch {
        return BAD;
      }
    };
    fc.assert(
      fc.property(fc.integer({ min: 16400, max: 20900 }), fc.integer({ min: -400, max: 400 }), (day, n) => {
        expect(table.between(day, day + n)).toBe(orBad(() => days.workdaysBetween(day, day + n)));
        expect(table.after(day, n)).toBe(orBad(() => days.workdayAfter(day, n)));
      }),
    );
  });
});
