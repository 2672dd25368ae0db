import { checkCommand } from './check.ts';
import type { CliCommand } from './command.ts';

/** In the order of `postil --help`: the order in which they are first needed. */
export const commands: readonly CliCommand<never>[] = [checkCommand];
