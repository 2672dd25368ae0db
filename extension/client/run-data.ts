import { commands, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import type { ManualAtHand } from './manual-at-hand.ts';
import { stateOf } from './build-documents.ts';
import { mayRun, onDisk, runCommand, sayErrors, type CommandLine } from './long-command.ts';
import type { Server } from './server.ts';

/** What a run came to. */
interface JudgedData {
  verdicts: Uri;
  /** Files of records that cannot be read. */
  rejected: Uri[];
}

type DataFiles = Record<string, Uri>;

/** `postil.runData`: data files are judged; the verdicts open as a table beside the text, their sum stands in the output. */
export function registerRunData(
  context: ExtensionContext,
  { server, atHand, commandLine }: { server: Server; atHand: ManualAtHand; commandLine: CommandLine | undefined },
): void {
  const output = window.createOutputChannel(l10n.t('Postil: judged data'));
  context.subscriptions.push(
    output,
    commands.registerCommand('postil.runData', async (given?: DataFiles): Promise<JudgedData | undefined> => {
      const uri = atHand.required();
      if (uri === undefined) return undefined;
      const runner = mayRun() ? onDisk(commandLine, uri) : undefined;
      const state = await stateOf(uri, server);
      if (runner === undefined || state === undefined) return undefined;
      if (state.errors > 0) return void sayErrors(state.errors);
      const data = Object.entries(given ?? (await askData(uri, server)));
      const [first] = data;
      if (first === undefined) return undefined;
      const verdicts = first[1].with({ path: `${first[1].path.replace(/\.\w+$/, '')}.verdicts.csv` });
      const files = data.flatMap(([record, file]) => ['--data', `${record}=${file.fsPath}`]);
      const args = ['run', '.', ...files, '--out', verdicts.fsPath];
      output.clear();
      const outcome = await runCommand(runner, { title: l10n.t('Judging records'), args, folder: state.folder, output });
      if (outcome === undefined) return undefined;
      const rejected = await filesThere(data.map(([, file]) => file.with({ path: `${file.path}.rejected.ndjson` })));
      if (outcome.code !== 0 && rejected.length === 0) {
        output.show(true);
        return undefined;
      }
      await show(verdicts, rejected);
      output.show(true);
      return { verdicts, rejected };
    }),
  );
}

/** The record types to be judged, and a file of each. */
async function askData(uri: Uri, server: Server): Promise<DataFiles> {
  const asked = await server.ask('postil/recordForms', { uri: uri.toString() });
  const forms = asked === undefined || 'errors' in asked ? [] : asked.forms;
  const picks = forms.map(({ record, title }) => ({ label: record, description: title ?? '' }));
  const title = l10n.t('The records to be judged');
  const chosen = picks.length === 1 ? picks : ((await window.showQuickPick(picks, { title, canPickMany: true })) ?? []);
  const data: DataFiles = {};
  for (const { label } of chosen) {
    const [file] =
      (await window.showOpenDialog({
        title: l10n.t('The data of {0}', label),
        defaultUri: Uri.joinPath(uri, '..'),
        filters: { [l10n.t('Data')]: ['csv', 'tsv', 'xlsx', 'ndjson', 'jsonl', 'json', 'parquet'] },
      })) ?? [];
    if (file === undefined) return {};
    data[label] = file;
  }
  return data;
}

async function show(verdicts: Uri, rejected: readonly Uri[]): Promise<void> {
  await window.showTextDocument(verdicts, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  const [first] = rejected;
  if (first === undefined) return;
  const open = l10n.t('Show Rejected Records');
  void window.showWarningMessage(l10n.t('Some records cannot be read and are not judged.'), open).then((chosen) => {
    if (chosen === open) void window.showTextDocument(first, { viewColumn: ViewColumn.Beside });
  });
}

async function filesThere(files: readonly Uri[]): Promise<Uri[]> {
  const there = await Promise.all(
    files.map((file) =>
      workspace.fs.stat(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  return there.flat();
}
