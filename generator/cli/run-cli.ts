import type { MessageLanguage, Words } from '../../language/diagnostics.ts';
import { DataFileError } from '../data/data-file-error.ts';
import { UsageError } from '../usage-error.ts';
import { reportFault } from './fault.ts';
import { localeLanguage, type Io } from './io.ts';
import { runProgram } from './program.ts';
import { spaced } from './report/source-excerpt.ts';

/** Runs `postil` with these arguments and returns the exit code; never throws. */
export async function runCli(args: readonly string[], io: Io): Promise<number> {
  const voice = { language: languageOf(args, io) };
  try {
    return await runProgram(args, io, voice);
  } catch (error) {
    const known = knownFailure(error);
    if (known === undefined) return reportFault(error, { args, io, language: voice.language });
    io.stderr.write(`postil: ${spaced(known.text[voice.language])} [${known.code}]\n`);
    return 2;
  }
}

function knownFailure(error: unknown): { code: string; text: Words } | undefined {
  return error instanceof UsageError || error instanceof DataFileError ? error : undefined;
}

/** Before any option is parsed: --lang where it stands, else the surroundings' language. */
function languageOf(args: readonly string[], io: Io): MessageLanguage {
  const at = args.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
  return value === 'zh' || value === 'en' ? value : localeLanguage(io);
}
