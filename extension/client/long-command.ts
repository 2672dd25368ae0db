import type { Uri } from 'vscode';
import { l10n, ProgressLocation, window, workspace, type CancellationToken, type OutputChannel } from 'vscode';

export interface CommandOutcome {
  /** As of `postil`: 0 nothing wrong, 1 errors in specs or data, 2 wrong use; below 0: it was ended. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `postil` with these arguments. */
export interface CommandLine {
  run(args: string[], where: { cwd: string; token: CancellationToken }): Promise<CommandOutcome>;
}

/** Shows that something is under way, with a button that ends it. */
export function withProgress<T>(title: string, run: (token: CancellationToken) => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => run(token));
}

/** Runs it on what is saved, in a folder, and saves all specs first. What goes wrong is shown; undefined then, and when cancelled. */
export async function runCommand(
  commandLine: CommandLine,
  { title, args, folder, output }: { title: string; args: string[]; folder: Uri; output?: OutputChannel },
): Promise<CommandOutcome | undefined> {
  const unsaved = workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'postil');
  for (const document of unsaved) if (!(await document.save())) return undefined;
  const outcome = await withProgress(title, async (token) => {
    const ended = await commandLine.run(args, { cwd: folder.fsPath, token });
    return token.isCancellationRequested ? undefined : ended;
  });
  if (outcome === undefined) return undefined;
  output?.append(outcome.stderr);
  if (outcome.code === 0 || (outcome.code === 1 && output !== undefined)) return outcome;
  void window.showErrorMessage(outcome.stderr.trim().split('\n').at(-1) ?? l10n.t('It did not work.'));
  return undefined;
}

/** Whether commands may write and run here. Says so where not. */
export function mayRun(): boolean {
  if (!workspace.isTrusted)
    void window.showWarningMessage(l10n.t('Only in a trusted workspace is anything built, run or imported.'));
  return workspace.isTrusted;
}

/** The command line, where there is one and the folder is on the disk. Says so where not. */
export function onDisk(commandLine: CommandLine | undefined, uri: Uri | undefined): CommandLine | undefined {
  if (commandLine !== undefined && (uri === undefined || uri.scheme === 'file')) return commandLine;
  void window.showWarningMessage(l10n.t('This needs VS Code on a computer, and a folder on its disk.'));
  return undefined;
}

/** Why nothing is run or built. */
export function sayErrors(errors: number): void {
  void window.showErrorMessage(l10n.t('Errors in the manual: {0}. See Problems.', errors));
}
