import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtures } from '../concepts/fixture.ts';
import { checkSpec, services, type CheckedSpec } from './check-spec.ts';

const { faults } = services.postil.validation.DocumentValidator;
const codes = ({ diagnostics }: CheckedSpec) => diagnostics.map(({ code }) => String(code));

afterEach(() => vi.restoreAllMocks());

describe('unfinished text', () => {
  it('never breaks a check, wherever a spec is cut', async () => {
    const failed = vi.spyOn(console, 'error');
    const cut = fc.record({
      fixture: fc.constantFrom(...fixtures),
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(cut, async ({ fixture: { text, files }, start, length }) => {
        const at = Math.floor(start * text.length);
        await checkSpec(text.slice(0, at) + text.slice(at + length), files);
        expect([...failed.mock.calls, ...faults]).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  const vague = 'role 支局长 { duty "及时上报" }\n';
  const unfinished: [text: string][] = [
    ['role'],
    ['term'],
    ['term 甲 cites'],
    ['term 甲 cites 办法'],
    ['term 甲 cites 办法 §1 ..'],
    ['manual'],
    ['manual 甲 { timezone'],
    ['manual 甲 { rounding half-up to'],
    ['source 办法 from'],
    ['calendar 甲 { week monday..'],
    ['calendar 甲 { hours 08:30 ..'],
    ['calendar 甲 { holidays'],
    ['group 甲 { head'],
    ['measure 件 also'],
    ['not operative'],
    ['not operative 办法 §1 because'],
    ['unit 甲 under'],
    ['role 甲 reports to'],
    ['role 甲 { duty'],
    ['record 甲 { 乙 = if 丙 then'],
    ['record 甲 { 乙 = ('],
    ['record 甲 { 乙 = 丙 and not'],
    ['record 甲 { 乙 = 丙 > -'],
    ['record 甲 { 乙 = 丙 within'],
    ['penalty 甲 on 乙 { charge'],
    ['penalty 甲 on 乙 { charge 丙 1 元 ..'],
    ['parameter 甲 :'],
    ['parameter 甲 : money ='],
    ['penalty 甲 on 乙 { }\npenalty 甲 on'],
    ['penalty on 乙 { }'],
    ['settlement 甲 every month {'],
    ['scenario "甲" { given 乙 { 丙:'],
    ['scenario "甲" { expect'],
    ['checklist { }'],
    ['checklist 甲 { section { } }'],
    ['checklist 甲 { item'],
    ['checklist 甲 { item 乙 "丙" weight'],
  ];
  it.each(unfinished)('%s: says so, and finds what else there is', async (text) => {
    const failed = vi.spyOn(console, 'error');
    const spec = await checkSpec(vague + text);
    const found = codes(spec);
    expect([...failed.mock.calls, ...faults]).toEqual([]);
    expect(found.some((code) => code.startsWith('syntax/'))).toBe(true);
    expect(found).toContain('text/vague-time');
    expect(spec.diagnostics.map(({ message }) => String(message)).join()).not.toMatch(/undefined|\[object/);
  });
});
