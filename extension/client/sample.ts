import { commands, l10n, Uri, window, workspace, FileType } from 'vscode';
import type { ExtensionContext } from 'vscode';

/** `postil.newManual`: writes the sample manual into an empty folder of the person's choice, and opens it. */
export function registerSample(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand('postil.newManual', async (to?: Uri, language?: 'zh' | 'en') => {
      const chosen = language ?? (await askLanguage());
      if (chosen === undefined) return undefined;
      const folder = to ?? (await askFolder());
      if (folder === undefined) return undefined;
      const manual = Uri.joinPath(folder, 'manual.postil');
      if (await isThere(manual)) {
        void window.showErrorMessage(l10n.t('There is a manual in this folder already.'));
        return undefined;
      }
      for (const [path, text] of Object.entries((await starters(context))[chosen]))
        await workspace.fs.writeFile(Uri.joinPath(folder, ...path.split('/')), new TextEncoder().encode(text));
      await window.showTextDocument(manual);
      return manual;
    }),
  );
}

/** The files of the sample in each language: one file of the extension, for a browser cannot list its folders. */
async function starters({ extensionUri }: ExtensionContext): Promise<Record<'zh' | 'en', Record<string, string>>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'starter.json'));
  return JSON.parse(new TextDecoder().decode(bytes)) as Record<'zh' | 'en', Record<string, string>>;
}

async function askLanguage(): Promise<'zh' | 'en' | undefined> {
  const languages = [
    { label: '中文', language: 'zh' as const },
    { label: 'English', language: 'en' as const },
  ];
  const title = l10n.t('The language of the manual');
  return (await window.showQuickPick(languages, { title }))?.language;
}

async function askFolder(): Promise<Uri | undefined> {
  const title = l10n.t('An empty folder for the manual');
  const [folder] = (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title })) ?? [];
  return folder;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.File;
  } catch {
    return false;
  }
}
