import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, folder } from './cli.ts';

describe.each([
  ['zh', '投递=data/投递.csv', '投递延误'],
  ['en', 'delivery=data/deliveries.csv', 'late'],
])('the starter manual in %s', (language, data, rule) => {
  it('checks without a word, passes its tests, is tidy, covered, builds and runs at once', async () => {
    const at = folder();
    const made = await cli(at, ['init', 'm', '--yes', '--lang', language]);
    expect(made.exitCode).toBe(0);
    expect(made.stdout).toContain('m/manual.postil\n');
    const there = join(at, 'm');
    const results = [
      await cli(there, ['check', '--strict', '-q']),
      await cli(there, ['test', '--coverage']),
      await cli(there, ['fmt', '--check']),
      await cli(there, ['coverage', '--min', '100%']),
      await cli(there, ['build', '-o', 'out']),
      await cli(there, ['run', '--data', data]),
      await cli(there, ['explain', rule, '--data', data, '--key', 'D002']),
    ];
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(results[0]?.stdout).toBe('');
  });

  it('its README names commands that there are', async () => {
    const at = folder();
    await cli(at, ['init', '--yes', '--lang', language]);
    const commands = [...readFileSync(join(at, 'README.md'), 'utf8').matchAll(/^postil (.*?)\s*(?:#.*)?$/gm)].map(
      ([, line = '']) => line.split(' '),
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) expect((await cli(at, command)).exitCode).toBe(0);
  });
});

it('overwrites nothing, and then writes nothing', async () => {
  const at = folder({ 'data/投递.csv': 'mine' });
  expect((await cli(at, ['init', '--yes'])).stderr).toContain('data/投递.csv 已经存在');
  expect(readFileSync(join(at, 'data/投递.csv'), 'utf8')).toBe('mine');
  expect(readdirSync(at)).toEqual(['data']);
});

it.each<[answer: string, file: string]>([
  ['en', 'sources/rules.md'],
  ['', 'sources/办法.md'],
])('asks for the language on a terminal: %j', async (answer, file) => {
  const { stdout } = await cli(folder(), ['init'], { ask: () => Promise.resolve(answer) });
  expect(stdout).toContain(file);
});
