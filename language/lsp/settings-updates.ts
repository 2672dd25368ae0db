import { DocumentState } from 'langium';
import { languageOfDocument } from '../message-language.ts';
import { SETTINGS_FILE } from '../settings/settings-file-name.ts';
import { settingsDiagnostics } from '../settings/settings-library.ts';
import type { PostilLspSharedServices } from './lsp-services.ts';

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${SETTINGS_FILE}`);
}

/** Reads the settings again, and checks all manuals as they say. */
export async function recheckSettings(shared: PostilLspSharedServices): Promise<void> {
  const { WorkspaceManager, WorkspaceLock, DocumentBuilder, LangiumDocuments } = shared.workspace;
  await WorkspaceManager.ready;
  await WorkspaceLock.write(async (token) => {
    shared.postil.Settings.forget();
    for (const document of LangiumDocuments.all)
      if (document.state > DocumentState.IndexedContent) DocumentBuilder.resetToState(document, DocumentState.IndexedContent);
    await DocumentBuilder.update([], [], token);
  });
}

/** Follows the editor's own settings, and tells it what is wrong with settings files. */
export function followSettings(shared: PostilLspSharedServices): void {
  const { ConfigurationProvider, DocumentBuilder } = shared.workspace;
  const follow = (configuration: unknown): void => {
    const isNew = shared.postil.Settings.setEditor(
      (configuration ?? {}) as Parameters<typeof shared.postil.Settings.setEditor>[0],
    );
    if (isNew) void recheckSettings(shared).catch((error: unknown) => console.error('Settings could not be followed.', error));
  };
  ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
    if (section === 'postil') follow(configuration);
  });
  shared.lsp.LanguageServer.onInitialized(async () => {
    const [severity, keywords, templateFolder] = await Promise.all(
      ['severity', 'keywords', 'templateFolder'].map(
        (name) => ConfigurationProvider.getConfiguration('postil', name) as Promise<unknown>,
      ),
    );
    follow({ severity, keywords, templateFolder });
  });
  const told = new Set<string>();
  DocumentBuilder.onBuildPhase(DocumentState.Validated, async () => {
    const files = new Map(shared.postil.Settings.all().map((file) => [file.uri.toString(), file]));
    const language = shared.workspace.LangiumDocuments.all.some((document) => languageOfDocument(document) === 'zh')
      ? 'zh'
      : 'en';
    for (const uri of new Set([...told, ...files.keys()])) {
      const file = files.get(uri);
      const diagnostics = file === undefined ? [] : settingsDiagnostics(file, language);
      if (diagnostics.length === 0 && !told.has(uri)) continue;
      told.add(uri);
      if (diagnostics.length === 0) told.delete(uri);
      await shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    }
  });
}
