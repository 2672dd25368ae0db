import { l10n, Uri, window, workspace, type TextDocument } from 'vscode';
import { countsOf } from './status-bar.ts';
import { mayRun, runCommand, sayErrors, withProgress, type CommandLine } from './long-command.ts';
import type { Server } from './server.ts';

/** Builds everything by the command line; where there is none, the server's pages and checklists. What was written. */
export async function buildDocuments(
  { uri }: TextDocument,
  server: Server,
  commandLine: CommandLine | undefined,
): Promise<Uri[]> {
  if (!mayRun()) return [];
  const { folder, errors } = await stateOf(uri, server);
  if (folder === undefined) return [];
  if (errors > 0) {
    sayErrors(errors);
    return [];
  }
  const isOnDisk = commandLine !== undefined && uri.scheme === 'file';
  const written = isOnDisk ? await byCommandLine(uri, folder, commandLine) : await byServer(uri, folder, server);
  if (written.length > 0) {
    const page = written.find(({ path }) => path.endsWith('/docs/index.html'));
    void window.showInformationMessage(l10n.t('Documents written to {1}: {0}', written.length, shownFolder(uri, page, folder)));
  }
  return written;
}

/** The manual's folder, and how many errors it has. */
export async function stateOf(uri: Uri, server: Server): Promise<{ folder?: Uri; errors: number }> {
  const checked = await server.ask('postil/check', { uri: uri.toString() });
  return checked === undefined ? { errors: 0 } : { folder: Uri.parse(checked.folder), errors: countsOf(checked).errors };
}

async function byCommandLine(uri: Uri, folder: Uri, commandLine: CommandLine): Promise<Uri[]> {
  const settings = workspace.getConfiguration('postil', uri);
  const templates = settings.get<string>('templateFolder') ?? '';
  const args = ['build', '.', '-o', outputFolder(uri), ...(templates === '' ? [] : ['--templates', templates])];
  const outcome = await runCommand(commandLine, { title: l10n.t('Building documents'), args, folder });
  const files = outcome?.stdout.split('\n').filter((line) => line !== '') ?? [];
  return files.map((path) => Uri.joinPath(folder, ...path.split(/[\\/]/)));
}

async function byServer(uri: Uri, folder: Uri, server: Server): Promise<Uri[]> {
  const out = Uri.joinPath(folder, ...outputFolder(uri).split('/'));
  return withProgress(l10n.t('Building documents'), async (token) => {
    const built = await server.ask('postil/documents', { uri: uri.toString() }, token);
    if (built === undefined || 'errors' in built) return [];
    const files = built.files.map(({ path, content }) => ({ at: Uri.joinPath(out, ...path.split('/')), content }));
    for (const { at, content } of files) await workspace.fs.writeFile(at, new TextEncoder().encode(content));
    return files.map(({ at }) => at);
  });
}

function outputFolder(uri: Uri): string {
  return workspace.getConfiguration('postil', uri).get<string>('outputFolder') || 'out';
}

function shownFolder(uri: Uri, page: Uri | undefined, folder: Uri): string {
  return workspace.asRelativePath(page === undefined ? Uri.joinPath(folder, outputFolder(uri)) : Uri.joinPath(page, '..', '..'));
}
