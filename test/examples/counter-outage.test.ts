import { expect, it } from 'vitest';
import { createInterpreter } from '../../generator/engine/index.ts';
import { exampleFolder, loadVariant } from './example.ts';

it('a report after forty minutes is overdue once somebody says how long “at once” is', async () => {
  const { plan } = await loadVariant(exampleFolder('counter-outage'), (text) =>
    text.replace(/参数 立即\s*: 时长 未定 "[^"]*"/, '参数 立即 : 时长 = 15 分钟 设定 营业部经理 因 "试行"'),
  );
  const engine = createInterpreter(plan);
  const ledger = engine.createLedger();
  for (const event of [
    { activity: '服务中断', time: '2024-03-01T09:00' },
    { activity: '事故报告', time: '2024-03-01T09:40', actor: '张三', role: '现场工作人员', content: '中断原因、影响范围、初步评估' },
  ])
    expect(engine.judge('log', { case: 'S3', ...event }, ledger)).toMatchObject({ ok: true });
  expect(engine.finish(ledger)).toContainEqual(
    expect.objectContaining({ kind: 'deviation', step: '事故报告', deviation: 'overdue', subject: '张三', over: '25 minute' }),
  );
});
