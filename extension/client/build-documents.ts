import { commands, l10n, Uri, window, workspace } from 'vscode';
import { countsOf } from './status-bar.ts';
import { mayRun, runCommand, sayErrors, withProgress, type CommandLine } from './long-command.ts';
import type { Server } from './server.ts';

/** Builds everything by the command line; where there is none, the server's pages and checklists. What was written. */
export async function buildDocuments(uri: Uri, server: Server, commandLine: CommandLine | undefined): Promise<Uri[]> {
  if (!mayRun()) return [];
  const state = await stateOf(uri, server);
  if (state === undefined) return [];
  if (state.errors > 0) {
    sayErrors(state.errors);
    return [];
  }
  const isOnDisk = commandLine !== undefined && uri.scheme === 'file';
  const written = isOnDisk ? await byCommandLine(state, commandLine) : await byServer(uri, state, server);
  if (written.length > 0) {
    const shown = workspace.asRelativePath(state.output);
    const open = l10n.t('Show in Folder');
    const told = window.showInformationMessage(l10n.t('Documents written to {1}: {0}', written.length, shown), open);
    const first = written.find(({ path }) => path.endsWith('/index.html')) ?? written[0];
    void told.then((chosen) => chosen === open && commands.executeCommand('revealInExplorer', first));
  }
  return written;
}

/** A manual as it stands: where it lies, and where what is built of it goes. */
export interface ManualState {
  folder: Uri;
  output: Uri;
  templates?: Uri;
  errors: number;
}

/** The manual that a file belongs to; a project's settings count before the editor's. */
export async function stateOf(uri: Uri, server: Server): Promise<ManualState | undefined> {
  const checked = await server.ask('postil/check', { uri: uri.toString() });
  if (checked === undefined) return undefined;
  const { outputFolder, templateFolder } = checked;
  const folder = Uri.parse(checked.folder);
  const own = workspace.getConfiguration('postil', uri).get<string>('outputFolder') || 'out';
  return {
    folder,
    output: outputFolder === undefined ? Uri.joinPath(folder, ...own.split(/[\\/]/)) : Uri.parse(outputFolder),
    ...(templateFolder === undefined ? {} : { templates: Uri.parse(templateFolder) }),
    errors: countsOf(checked).errors,
  };
}

async function byCommandLine({ folder, output, templates }: ManualState, commandLine: CommandLine): Promise<Uri[]> {
  const args = ['build', '.', '-o', output.fsPath, ...(templates === undefined ? [] : ['--templates', templates.fsPath])];
  const outcome = await runCommand(commandLine, { title: l10n.t('Building documents'), args, folder });
  return (outcome?.stdout ?? '').split('\n').flatMap((line) => (line === '' ? [] : [Uri.file(line)]));
}

/** The pages and checklists that the server prints. */
async function byServer(uri: Uri, { output }: ManualState, server: Server): Promise<Uri[]> {
  return withProgress(l10n.t('Building documents'), async (token) => {
    const built = await server.ask('postil/documents', { uri: uri.toString() }, token);
    if (built === undefined || 'errors' in built) return [];
    const files = built.files.map(({ path, content }) => ({ at: Uri.joinPath(output, ...path.split('/')), content }));
    for (const { at, content } of files) await workspace.fs.writeFile(at, new TextEncoder().encode(content));
    return files.map(({ at }) => at);
  });
}
