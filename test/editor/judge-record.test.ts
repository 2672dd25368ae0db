import { describe, expect, it } from 'vitest';
import { judgeByHand, recordForms } from '../../generator/editor/judge-record.ts';
import { createInterpreter } from '../../generator/engine/index.ts';
import { runScenarios } from '../../generator/scenarios/run-scenarios.ts';
import { exampleFolder, loadExample, loadVariant } from '../examples/example.ts';

const folder = exampleFolder('county-fines');
const bag = {
  编号: 'E1',
  责任人: '张"三"',
  种类: '总包',
  情形: '丢失',
  数量: '2',
  发生日: '2025-03-01',
  责任已清: '是',
  完整: '',
};

describe('a record filled in by hand', () => {
  it('has a form that asks for each field in its way', async () => {
    const { plan } = await loadExample(folder);
    const form = recordForms(plan).find(({ record }) => record === '邮件事件');
    const ask = (name: string) => form?.fields.find((field) => field.name === name);
    expect(ask('编号')).toEqual({ name: '编号', input: 'text', isRequired: true });
    expect(ask('种类')).toMatchObject({ input: 'choice', isRequired: true });
    expect(ask('种类')?.choices).toContain('机要总包');
    expect(ask('数量')).toMatchObject({ input: 'number', unit: '件', isRequired: false, default: '1' });
    expect(ask('完成日')).toMatchObject({ input: 'date', isRequired: false });
    expect(ask('责任已清')).toMatchObject({ input: 'yes-no', default: 'yes' });
    expect(ask('报刊定价')).toMatchObject({ input: 'number', unit: '元' });
  });

  it.each([
    ['loss', bag, ['总包损失 张"三" 1000.00 元']],
    ['nothing', { ...bag, 找回日: '2025-03-05', 完整: '是', 应完成日: '2025-03-09', 完成日: '2025-03-06' }, []],
    ['undecided', { ...bag, 责任已清: '否' }, ['总包损失 张"三" 未决（缺 责任已清）']],
  ])('says what it comes to: %s', async (_, values, texts) => {
    const { plan } = await loadExample(folder);
    const judged = judgeByHand(plan, { record: '邮件事件', values }, 'zh');
    expect('verdicts' in judged && judged.verdicts.map(({ text }) => text)).toEqual(texts);
  });

  it.each(['zh', 'en'] as const)('is kept as a scenario that comes true, in %s', async (spelling) => {
    const { plan } = await loadExample(folder);
    const cases = [
      bag,
      { ...bag, 编号: 'E2', 责任已清: '否' },
      { ...bag, 编号: 'E3', 种类: '平常邮件', 情形: '延误', 被上级罚: '是' },
    ];
    const texts = cases.map((values) => {
      const judged = judgeByHand(plan, { record: '邮件事件', values }, spelling);
      return 'scenario' in judged ? judged.scenario : expect.unreachable(judged.rejections.join(' '));
    });
    const kept = await loadVariant(folder, (text, file) => (file.endsWith('1-worked.postil') ? texts.join('\n') : text));
    expect(kept.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { results } = runScenarios(kept.plan, createInterpreter(kept.plan));
    expect(results.filter(({ file }) => file.endsWith('1-worked.postil')).map(({ ok, failures }) => [ok, failures])).toEqual(
      cases.map(() => [true, []]),
    );
  });

  it('says why it cannot be read', async () => {
    const { plan } = await loadExample(folder);
    const judged = judgeByHand(plan, { record: '邮件事件', values: { ...bag, 发生日: '2025-02-30', 种类: '包裹' } }, 'zh');
    expect(judged).toMatchObject({ rejections: [expect.stringContaining('种类'), expect.stringContaining('发生日')] });
  });
});
