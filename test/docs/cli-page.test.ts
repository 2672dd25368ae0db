import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commonOptions } from '../../generator/cli/command.ts';
import { commands } from '../../generator/cli/commands.ts';

describe.each(['zh', 'en'])('the page of the command line in %s', (language) => {
  const page = readFileSync(new URL(`../../docs/${language}/cli.md`, import.meta.url), 'utf8');

  it.each(commands.map(({ usage, options }) => [usage.split(' ')[0] ?? '', options] as const))('has %s with all its options', (name, options) => {
    const section = page.split(/^## /m).find((text) => text.startsWith(`\`postil ${name}`)) ?? '';
    const long = options.map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? flags).filter((flag) => !['--format', '--out'].includes(flag));
    expect(long.filter((flag) => !section.includes(flag))).toEqual([]);
  });

  it('has the options of every command', () => {
    for (const { flags } of commonOptions) expect(page).toContain(/--[a-z]+/.exec(flags)?.[0]);
  });
});
