import type { Words } from '../../language/diagnostics.ts';
import type { Session } from './session.ts';

/** A command of `postil`, as data; `run` imports what it needs when it is called, so that no command pays for another. */
export interface CliCommand<Options extends object = object> {
  /** `check [paths...]`. */
  usage: string;
  summary: Words;
  options: CliOption[];
  /** Whole command lines. */
  examples: string[];
  /** The exit code: 0 nothing wrong; 1 the specs or data have errors, or a test failed; 2 wrong use, or a file cannot be read. */
  run(session: Session, args: string[], options: Options): Promise<number>;
}

export interface CliOption {
  /** `--format <format>`. */
  flags: string;
  words: Words;
  choices?: readonly string[];
  fallback?: string;
  required?: boolean;
  /** May be given several times. */
  repeatable?: boolean;
}

/** The options that every command takes. */
export const commonOptions: CliOption[] = [
  {
    flags: '--lang <lang>',
    words: { zh: '消息和生成文字所用的语言', en: 'language of messages and generated text' },
    choices: ['zh', 'en'],
  },
  { flags: '-q, --quiet', words: { zh: '只输出结果', en: 'print results only' } },
];
