import { commands, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { mayRun, onDisk, runCommand, type CommandLine } from './long-command.ts';

/** `postil.importManual`: a Word or Markdown manual becomes a source of its clauses and a first spec, which opens. */
export function registerImport(context: ExtensionContext, commandLine: CommandLine | undefined): void {
  context.subscriptions.push(
    commands.registerCommand('postil.importManual', async (from?: Uri, to?: Uri): Promise<Uri | undefined> => {
      const runner = mayRun() ? onDisk(commandLine, from) : undefined;
      if (runner === undefined) return undefined;
      const file = from ?? (await askFile());
      if (file === undefined) return undefined;
      const folder = to ?? (await askFolder(file));
      if (folder === undefined) return undefined;
      await workspace.fs.createDirectory(folder);
      const args = ['import', file.fsPath, '-o', '.'];
      const outcome = await runCommand(runner, { title: l10n.t('Importing the manual'), args, folder });
      const spec = outcome?.stdout.split('\n').find((line) => line.endsWith('.postil'));
      if (outcome === undefined || spec === undefined) return undefined;
      const written = Uri.joinPath(folder, spec);
      await window.showTextDocument(written);
      return written;
    }),
  );
}

async function askFile(): Promise<Uri | undefined> {
  const title = l10n.t('The manual to be imported');
  const [file] = (await window.showOpenDialog({ title, filters: { 'Word, Markdown': ['docx', 'md', 'markdown'] } })) ?? [];
  return file;
}

async function askFolder(file: Uri): Promise<Uri | undefined> {
  const title = l10n.t('The folder for the manual');
  const defaultUri = workspace.getWorkspaceFolder(file)?.uri ?? Uri.joinPath(file, '..');
  const [folder] = (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title, defaultUri })) ?? [];
  return folder;
}
