import { abortOpenOutputs, installSignalHandlers } from '../write-output.ts';
import { dataMessage } from '../data/data-messages.ts';
import { localeLanguage, processIo } from './io.ts';
import { optimiseLate } from './optimising.ts';
import { runCli } from './run-cli.ts';

installSignalHandlers();
optimiseLate();

const io = processIo();

// A reader that goes away (`postil check | head`) ends the work quietly; a full disk does not.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  abortOpenOutputs();
  if (error.code === 'EPIPE') process.exit(0);
  const language = localeLanguage(io);
  const where = { zh: '标准输出', en: 'standard output' };
  const text = dataMessage('data/cannot-write', { path: where[language], reason: error.code ?? error.message }, language);
  process.stderr.write(`postil: ${text} [data/cannot-write]\n`);
  process.exit(2);
});

// What cannot be said there is not said; the exit code tells.
process.stderr.on('error', () => undefined);

process.exitCode = await runCli(process.argv.slice(2), io);
