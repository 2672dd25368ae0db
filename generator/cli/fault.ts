import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MessageLanguage } from '../../language/diagnostics.ts';
import type { Io } from './io.ts';
import { version } from './version.ts';

const words = {
  zh: (file: string) =>
    `postil: 内部故障，这不是您的错。请把 ${file} 发给维护者；其中有命令行和出错位置，没有数据内容，发送前可自行查看。 [cli/internal-fault]\n`,
  en: (file: string) =>
    `postil: an internal fault, not your mistake. Please send ${file} to the maintainers; it holds the command line and where it failed, none of your data. [cli/internal-fault]\n`,
};

/** Writes what happened to a file in the temporary folder and says what to do with it. The exit code: 3. */
export function reportFault(
  error: unknown,
  { args, io, language }: { args: readonly string[]; io: Pick<Io, 'stderr'>; language: MessageLanguage },
): number {
  const file = writeReport(`${faultText(error, args)}\n`);
  io.stderr.write(words[language](file ?? ''));
  if (file === undefined) io.stderr.write(`${faultText(error, args)}\n`);
  return 3;
}

function faultText(error: unknown, args: readonly string[]): string {
  const { node } = process.versions;
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [`postil ${version}, Node.js ${node}, ${process.platform} ${process.arch}`, `postil ${args.join(' ')}`, '', what].join(
    '\n',
  );
}

/** In a folder of its own that only this user can read. */
function writeReport(text: string): string | undefined {
  try {
    const file = join(mkdtempSync(join(tmpdir(), 'postil-fault-')), 'report.txt');
    writeFileSync(file, text, { flag: 'wx' });
    return file;
  } catch {
    return undefined;
  }
}
