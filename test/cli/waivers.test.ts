import { describe, expect, it } from 'vitest';
import { cli, folder } from './cli.ts';

const files = {
  'a.postil':
    '规程 甲 "甲" { 版本 "1" }\n检查表 窗口 { 项目 答复 "及时答复客户" }\n豁免 "text/vague-time" 于 窗口 中的 答复 因 "原文如此"\n',
};

async function printed(format: string): Promise<unknown> {
  return JSON.parse((await cli(folder(files), ['check', '--strict', '--format', format])).stdout);
}

describe('what is waived', () => {
  it('fails nothing, and is counted', async () => {
    const { exitCode, stdout } = await cli(folder(files), ['check', '--strict']);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('text/vague-time');
  });

  it('is of severity waived in JSON, with the reason', async () => {
    expect(await printed('json')).toMatchObject([
      { code: 'text/vague-time', severity: 'waived', file: 'a.postil', because: '原文如此' },
    ]);
  });

  it('is suppressed in SARIF', async () => {
    expect(await printed('sarif')).toMatchObject({
      runs: [{ results: [{ ruleId: 'text/vague-time', suppressions: [{ kind: 'inSource', justification: '原文如此' }] }] }],
    });
  });
});
