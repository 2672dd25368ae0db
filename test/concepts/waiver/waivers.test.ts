import { describe, expect, it } from 'vitest';
import { checkSpec, services } from '../../language/check-spec.ts';

const { waivers } = services.postil.validation.DocumentValidator;
const codes = (found: readonly { code?: unknown }[]) => found.map(({ code }) => code);

describe('a waiver', () => {
  it('lets its finding pass wherever it lies in the manual, and keeps the reason', async () => {
    const { diagnostics, document, others } = await checkSpec('checklist 窗口 { item 答复 "及时答复" item 上报 "尽快上报" }', {
      'manual.postil': 'manual 服务 { version "1" }',
      'waivers.postil': '豁免 "text/vague-time" 于 窗口 中的 答复 因 "原文如此"',
    });
    expect(codes(diagnostics)).toEqual(['text/vague-time']);
    expect(diagnostics[0]?.message).toContain('尽快');
    expect(waivers.passedIn(document)).toMatchObject([{ finding: { code: 'text/vague-time' }, reason: '原文如此' }]);
    expect(codes(others['waivers.postil']?.diagnostics ?? [])).toEqual([]);
  });

  it('holds for its own manual only', async () => {
    const { diagnostics } = await checkSpec('manual 甲 {} term 总包 "及时汇封的邮件"', {
      '乙/manual.postil': 'manual 乙 {} term 总包 "及时汇封的邮件" waive "text/vague-time" for 总包 because "原文如此"',
    });
    expect(codes(diagnostics)).toContain('text/vague-time');
  });
});
