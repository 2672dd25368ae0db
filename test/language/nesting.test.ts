import { describe, expect, it, vi } from 'vitest';
import { checkSpec } from './check-spec.ts';

const record = (fields: string) => `record 事件 { 编号: text key  完整: yes/no  数: number ${fields} }\n`;
const among = (many: number, text: string) => Array.from({ length: many }, () => text);
const nested = (many: number, before: string, inner: string, after: string) =>
  `${before.repeat(many)}${inner}${after.repeat(many)}`;

const expressions: [name: string, limit: number, expression: (depth: number) => string][] = [
  ['parentheses', 32, (depth) => nested(depth, '(', '完整', ')')],
  ['negations', 32, (depth) => nested(depth, 'not ', '完整', '')],
  ['signs', 32, (depth) => `数 > ${nested(depth, '-', '1', '')}`],
  ['signs before parentheses', 16, (depth) => nested(depth, 'not (', '完整', ')')],
  ['calls', 32, (depth) => `数 > ${nested(depth, 'max(1, ', '数', ')')}`],
  ['conditions', 100, (depth) => nested(depth, 'if 完整 then yes else ', 'no', '')],
  ['alternatives', 500, (depth) => among(depth + 1, '完整').join(' or ')],
  ['sums', 500, (depth) => `数 > ${among(depth + 1, '1').join(' + ')}`],
];

const vague = 'role 支局长 { duty "及时上报" }\n';
const codesOf = async (text: string) => {
  const { diagnostics } = await checkSpec(text);
  return diagnostics.map(({ code }) => String(code));
};

describe('nesting', () => {
  it.each(expressions)('%s: as deep as %i is read, deeper is said to be too deep', async (_name, limit, expression) => {
    expect((await codesOf(record(`甲 = ${expression(limit)}`))).filter((code) => code.startsWith('syntax/'))).toEqual([]);
    const found = await codesOf(record(`甲 = ${expression(limit + 1)}`) + vague);
    expect(found.filter((code) => code === 'syntax/too-deep')).toHaveLength(1);
    expect(found).toContain('text/vague-time');
  });

  it.each(expressions)('%s: 100,000 deep are no fault', async (_name, _limit, expression) => {
    const failed = vi.spyOn(console, 'error');
    expect(await codesOf(record(`甲 = ${expression(100_000)}`))).toContain('syntax/too-deep');
    expect(failed.mock.calls).toEqual([]);
  });

  it.each(['(', 'not ', 'max(', 'if '])('unclosed %s, 100,000 times: what follows is still checked', async (opening) => {
    const found = await codesOf(`${record(`甲 = ${opening.repeat(100_000)}`)}${vague}`);
    expect(found).toContain('syntax/too-deep');
    expect(found).toContain('text/vague-time');
  });

  it('counts each expression for itself', async () => {
    const fields = among(60, '').map((_, at) => `甲${at} = ${among(20, '数').join(' + ')} + 1 = 5`);
    expect(await codesOf(record(fields.join('\n')))).not.toContain('syntax/too-deep');
  });

  it('fields that lead from one to the next 5000 times are too deep, not a fault', async () => {
    const fields = among(5000, '').map((_, at) => `甲${at} = ${at < 4999 ? `甲${at + 1}` : '完整'}`);
    expect(await codesOf(record(fields.join('\n')))).toContain('syntax/too-deep');
  });

  it.each([
    ['word', `term ${'甲'.repeat(20_000_000)}`],
    ['text', `term 甲 "${'x'.repeat(20_000_000)}"`],
  ])('a %s of 20 million characters is a finding at its line', async (_name, text) => {
    const { diagnostics } = await checkSpec(`role 支局长\n${text}\n`);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([['syntax/too-deep', 1]]);
  });
});
