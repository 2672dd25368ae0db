import { abortOpenOutputs, installSignalHandlers } from '../write-output.ts';
import { processIo } from './io.ts';
import { runCli } from './run-cli.ts';

installSignalHandlers();

// A reader that goes away (`postil check | head`) ends the work quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  abortOpenOutputs();
  process.exit(0);
});

process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), processIo());
