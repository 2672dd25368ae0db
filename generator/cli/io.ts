import { resolve } from 'node:path';
import type { MessageLanguage } from '../../language/diagnostics.ts';

/** Where text goes: a stream of the process, or a collector in tests. */
export interface Sink {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** The world as a command sees it. */
export interface Io {
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: Sink;
  stderr: Sink;
  /** Ends a command that goes on by itself (`--watch`). */
  signal?: AbortSignal;
  /** Asks the person at the terminal, where there is one. */
  ask?: (question: string) => Promise<string>;
}

export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return { cwd: process.cwd(), env, stdout, stderr, ...(stdin.isTTY && stdout.isTTY ? { ask } : {}) };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The language of the surroundings: Chinese where LC_ALL, LC_MESSAGES or LANG say so, or, where none is set, the system. */
export function localeLanguage({ env }: Pick<Io, 'env'>): MessageLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return /^zh/i.test(locale ?? Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh' : 'en';
}

/** Where a path of the command line lies: as given where the process stands there too, else absolute; `-` is standard input. */
export function pathFrom({ cwd }: Pick<Io, 'cwd'>, path: string): string {
  return path === '-' || cwd === process.cwd() ? path : resolve(cwd, path);
}
