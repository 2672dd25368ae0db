import { spawn } from 'node:child_process';
import type { CancellationToken } from 'vscode';
import type { CommandLine, CommandOutcome } from './long-command.ts';

/** How long a command that was cancelled may take to clear up. */
const PATIENCE_MS = 3_000;

/** The command line that comes with the extension, in processes of their own: the editor goes on meanwhile, and each can be ended. */
export class NodeCommandLine implements CommandLine {
  constructor(readonly script: string) {}

  run(args: string[], { cwd, token }: { cwd: string; token: CancellationToken }): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      // Where the editor is Electron, it is told to be Node.
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NO_COLOR: '1' };
      const child = spawn(process.execPath, [this.script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const said = { stdout: '', stderr: '' };
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
      let patience: ReturnType<typeof setTimeout> | undefined;
      const cancelled = token.onCancellationRequested(() => {
        child.kill();
        // What waits for a disk or a network does not hear of it.
        patience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      });
      child.once('error', reject);
      child.once('close', (code) => {
        cancelled.dispose();
        clearTimeout(patience);
        resolve({ ...said, code: code ?? -1 });
      });
    });
  }
}
