import { Command, CommanderError, Option } from 'commander';
import type { MessageLanguage } from '../../language/diagnostics.ts';
import { usageError, type UsageError } from '../usage-error.ts';
import { commonOptions, type CliCommand, type CliOption } from './command.ts';
import { commands } from './commands.ts';
import type { Io } from './io.ts';
import { Session, type Voice } from './session.ts';
import { version } from './version.ts';

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

const words = {
  summary: {
    zh: 'Postil：把规程写成可检查、可执行、可生成文档的代码',
    en: 'Postil: postal manuals as code: checked, explained, run',
  },
  help: { zh: '显示帮助', en: 'show help' },
  helpCommand: { zh: '显示某个命令的帮助', en: 'show the help of a command' },
  version: { zh: '显示版本', en: 'show the version' },
  examples: { zh: '例：', en: 'Example:' },
  codes: {
    zh: '退出码：0 一切正常；1 规程或数据有错，或测试未通过；2 用法不对或文件读不了；3 内部故障',
    en: 'Exit codes: 0 nothing wrong; 1 the specs or data have errors, or a test failed; 2 wrong use, or a file cannot be read; 3 an internal fault',
  },
};

/** Runs a command line. Throws UsageError for a wrong one. */
export async function runProgram(args: readonly string[], io: Io, voice: Voice): Promise<number> {
  const { language } = voice;
  const result: { code: number } = { code: 0 };
  const program = rootCommand(io, language);
  for (const definition of commands) {
    const command = program.command(definition.usage);
    describe(command, definition, language);
    command.action(async (...given: unknown[]) => {
      const options = command.opts<{ lang?: MessageLanguage; quiet?: boolean }>();
      mustSaySomething(command, argumentsOf(given));
      result.code = await definition.run(new Session(io, options, voice), argumentsOf(given), options as never);
    });
  }
  if (args.length === 0) {
    io.stderr.write(program.helpInformation());
    throw usageError('cli/no-command', {});
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageErrorOf(error, program);
  }
  return result.code;
}

function rootCommand(io: Io, language: MessageLanguage): Command {
  return new Command('postil')
    .description(words.summary[language])
    .version(version, '-V, --version', words.version[language])
    .helpOption('-h, --help', words.help[language])
    .helpCommand('help [command]', words.helpCommand[language])
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: () => undefined })
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (titles[title] ?? title) : title) })
    .addHelpText('after', `\n${words.codes[language]}`);
}

function describe(command: Command, { summary, options, examples }: CliCommand<never>, language: MessageLanguage): void {
  command.description(summary[language]).helpOption('-h, --help', words.help[language]);
  for (const option of [...options, ...commonOptions]) command.addOption(optionOf(option, language));
  command.addHelpText('after', `\n${[words.examples[language], ...examples.map((example) => `  ${example}`)].join('\n')}`);
}

function optionOf({ flags, words, choices, fallback, required, repeatable }: CliOption, language: MessageLanguage): Option {
  const option = new Option(flags, words[language]);
  if (choices !== undefined) option.choices(choices);
  if (fallback !== undefined) option.default(fallback);
  if (required === true) option.makeOptionMandatory();
  if (repeatable === true) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  return option;
}

/** A path that is empty, as of a variable that is not set (`-o "$OUT"`), would mean the folder that one stands in. */
function mustSaySomething(command: Command, paths: readonly string[]): void {
  const empty = command.options.find((option) => command.getOptionValue(option.attributeName()) === '');
  if (empty !== undefined) throw usageError('cli/missing-value', { name: longName(empty.flags) });
  if (paths.includes('')) throw usageError('cli/missing-argument', { name: "''" });
}

/** Commander hands over the positional arguments, then the options and the command. */
function argumentsOf(given: unknown[]): string[] {
  return given.slice(0, -2).flatMap((value) => (value === undefined ? [] : (value as string | string[])));
}

function usageErrorOf({ code, message }: CommanderError, program: Command): UsageError {
  const text = message.replace(/^error: /, '');
  const quoted = [...text.matchAll(/'([^']*)'/g)].map(([, inside]) => inside ?? '');
  const [name = ''] = quoted;
  const suggestion = /\(Did you mean (?:one of )?([^?,)]+)/.exec(text)?.[1];
  switch (code) {
    case 'commander.unknownCommand':
      return usageError('cli/unknown-command', { name, suggestion });
    case 'commander.help':
      return usageError('cli/unknown-command', { name: program.args.at(-1) ?? '' });
    case 'commander.unknownOption':
      return usageError('cli/unknown-option', { name, suggestion });
    case 'commander.optionMissingArgument':
      return usageError('cli/missing-value', { name: longName(name) });
    case 'commander.missingArgument':
      return usageError('cli/missing-argument', { name });
    case 'commander.missingMandatoryOptionValue':
      return usageError('cli/missing-option', { name: longName(name) });
    case 'commander.conflictingOption':
      return usageError('cli/conflict', { name: longName(name), other: longName(quoted[1] ?? '') });
    case 'commander.invalidArgument':
      return usageError('cli/bad-value', {
        name: longName(name),
        value: quoted[1] ?? '',
        expected: /choices are (.*)\.$/.exec(text)?.[1] ?? '',
      });
    case 'commander.excessArguments':
      return usageError('cli/too-many-arguments', { detail: program.args.join(' ') });
    default:
      return usageError('cli/bad-usage', { detail: text });
  }
}

/** `-o, --out <dir>` is told as `--out`. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}
