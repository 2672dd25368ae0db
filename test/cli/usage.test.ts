import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../generator/cli/commands.ts';
import { reportFault } from '../../generator/cli/fault.ts';
import { cli, folder, starter } from './cli.ts';

describe('wrong use is one line with a code, exit code 2', () => {
  it.each<[args: string[], code: string, said: string]>([
    [['chek'], 'cli/unknown-command', '是否为“check”'],
    [['check', '--formt', 'json'], 'cli/unknown-option', '是否为“--format”'],
    [['check', '--format'], 'cli/missing-value', '--format'],
    [['check', '--format', 'xml'], 'cli/bad-value', 'pretty, json, sarif, github, junit, lines'],
    [['check', '--lang', 'fr'], 'cli/bad-value', 'zh, en'],
    [['build'], 'cli/missing-option', '--out'],
    [['explain'], 'cli/missing-argument', 'code-or-rule'],
    [['build', '-o', ''], 'cli/missing-value', '--out'],
    [['fmt', ''], 'cli/missing-argument', "''"],
    [['init', 'a', 'b'], 'cli/too-many-arguments', 'init a b'],
    [['check', 'no-such'], 'spec/not-found', 'no-such'],
    [['check', 'data/投递.csv'], 'spec/not-a-spec', '投递.csv'],
    [['check', 'data'], 'spec/none', 'postil init'],
    [['run'], 'run/no-data', '投递'],
    [['run', '--data', '投递'], 'run/bad-data', '投递'],
    [['run', '--data', '投弟=x.csv'], 'run/unknown-record', '投递'],
    [['run', '--data', '投递=x.csv'], 'data/not-found', 'x.csv'],
    [['run', '--data', '投递=data'], 'data/directory', 'data'],
    [['run', '--data', '投递=data/投递.csv', '-o', 'v.txt'], 'data/unknown-output-format', 'v.txt'],
    [['run', '--data', '投递=data/投递.csv', '-o', 'data/投递.csv'], 'run/same-output', '投递.csv'],
    [['run', '--data', '投递=data/投递.csv', '--as-of', '2025-02-30'], 'cli/bad-value', '--as-of'],
    [['run', '--data', '投递=data/投递.csv', '--engine', 'duckdb'], 'cli/bad-value', 'js, interpreter'],
    [['build', '-o', 'out', '--only', 'doc'], 'cli/bad-value', '是否为“docs”'],
    [['build', '-o', 'data'], 'build/not-empty', '--force'],
    [['build', '-o', 'README.md'], 'build/not-a-folder', 'README.md'],
    [['build', '-o', 'out', '--templates', 'data'], 'build/unknown-template', '投递.html.hbs'],
    [['explain', 'name/unresolve'], 'explain/unknown', 'name/unresolved'],
    [['explain', '投递延'], 'explain/unknown', '投递延误'],
    [['coverage', '--min', 'all'], 'cli/bad-value', '0% .. 100%'],
    [['init'], 'init/exists', 'README.md'],
  ])('%j: %s', async (args, code, said) => {
    const at = folder({ ...starter, 'data/投递.html.hbs': '' });
    const { exitCode, stderr, stdout } = await cli(at, args);
    expect(stderr).toContain(`[${code}]`);
    expect(stderr).toContain(said);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  });

  it('without a command the help and a line', async () => {
    const { exitCode, stderr } = await cli(folder(), []);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('检查规程');
    expect(stderr).toContain('[cli/no-command]');
  });
});

describe('language', () => {
  it.each<[string, string[], Record<string, string>, string]>([
    ['the surroundings', ['check', 'no'], { LANG: 'en_US.UTF-8' }, 'does not exist'],
    ['LC_ALL before LANG', ['check', 'no'], { LC_ALL: 'zh_CN.UTF-8', LANG: 'C' }, '找不到'],
    ['--lang before all', ['check', 'no', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'does not exist'],
    ['--lang= too', ['check', 'no', '--lang=zh'], { LANG: 'C' }, '找不到'],
    ["the manual's once it is known", ['run', '--data', 'x=y'], { LANG: 'C' }, '规程中没有记录'],
    ["--lang before the manual's", ['run', '--data', 'x=y', '--lang', 'en'], { LANG: 'C' }, 'the manual has no record'],
  ])('%s', async (_, args, env, said) => {
    const { stderr } = await cli(folder(starter), args, { env });
    expect(stderr).toContain(said);
  });
});

describe('help', () => {
  it.each(commands.map(({ usage }) => usage.split(' ')[0] ?? ''))(
    '%s has one with an example, in both languages',
    async (command) => {
      const chinese = await cli(folder(), [command, '--help']);
      const english = await cli(folder(), [command, '--help'], { env: { LANG: 'C' } });
      expect(chinese).toMatchObject({ exitCode: 0, stderr: '' });
      expect(chinese.stdout).toMatch(new RegExp(`例：\n {2}postil ${command}`));
      expect(english.stdout).toMatch(new RegExp(`Example:\n {2}postil ${command}`));
      expect(english.stdout.split('Example:')[0]).not.toMatch(/[\u3400-\u9fff]/);
    },
  );

  it('help COMMAND is COMMAND --help, help alone lists the commands, of none it says so', async () => {
    expect(await cli(folder(), ['help', 'check'])).toEqual(await cli(folder(), ['check', '--help']));
    expect(await cli(folder(), ['help'])).toEqual(await cli(folder(), ['--help']));
    const { exitCode, stderr } = await cli(folder(), ['help', 'nope']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('[cli/unknown-command]') as string });
  });

  it('--version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await cli(folder(), ['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });
});

it('an internal fault leaves a report and no stack trace on the terminal', () => {
  let said = '';
  const exitCode = reportFault(new Error('boom'), {
    args: ['check'],
    io: { stderr: { write: (text) => (said += text) } },
    language: 'en',
  });
  expect(exitCode).toBe(3);
  expect(said).not.toContain('at ');
  const file = /send (\S+) to/.exec(said)?.[1] ?? '';
  expect(readFileSync(file, 'utf8')).toMatch(/^postil \d.*\npostil check\n\nError: boom\n {4}at /);
});
