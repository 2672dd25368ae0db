import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import type { CliCommand } from './command.ts';
import { coverageCommand } from './coverage.ts';
import { explainCommand } from './explain.ts';
import { fmtCommand } from './fmt.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { lspCommand } from './lsp.ts';
import { noticesCommand } from './notices.ts';
import { runCommand } from './run.ts';
import { testCommand } from './test.ts';

/** In the order of `postil --help`: the order in which they are first needed. */
export const commands: readonly CliCommand<never>[] = [
  initCommand,
  importCommand,
  checkCommand,
  fmtCommand,
  testCommand,
  buildCommand,
  runCommand,
  explainCommand,
  noticesCommand,
  coverageCommand,
  lspCommand,
];
