import { URI, UriUtils, type FileSystemProvider, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { MessageLanguage } from '../diagnostics.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import { decodeText } from '../values/decode-text.ts';
import { readSettings, settingsFinding, type ManualSettings, type SettingsFinding } from './settings-file.ts';
import { SETTINGS_FILE } from './settings-file-name.ts';

/** Where settings are read from. */
export type SettingsFiles = Pick<FileSystemProvider, 'exists' | 'readBinary'> & {
  /** Where a path leads when its links are followed, as far as it exists; absent where there are no links. */
  realPath?(uri: URI): Promise<URI>;
};

/** A settings file as it was read. */
export interface LoadedSettings {
  uri: URI;
  text: string;
  settings: ManualSettings;
  findings: SettingsFinding[];
}

const NONE: ManualSettings = { severity: new Map() };

/** The settings of all manuals. They are read before the checks run, as clause files are. */
export class SettingsLibrary {
  /** By folder: the file that counts there. */
  private readonly reading = new Map<string, Promise<LoadedSettings | undefined>>();
  /** By folder of a manual, when it is read. */
  private readonly loaded = new Map<string, { file: LoadedSettings | undefined; settings: ManualSettings }>();
  private editor: ManualSettings = NONE;
  private editorText = '{}';

  constructor(
    private readonly files: SettingsFiles,
    private readonly index: Pick<ManualIndex, 'manualRoot'>,
  ) {}

  /** Reads the settings of the manuals that the documents belong to, where that was not done yet. */
  async load(documents: readonly LangiumDocument[]): Promise<void> {
    for (const root of new Set(documents.map(({ uri }) => this.index.manualRoot(uri)))) {
      if (this.loaded.has(root)) continue;
      const file = await this.fileFor(URI.parse(root));
      this.loaded.set(root, { file, settings: withEditors(file?.settings ?? NONE, this.editor) });
    }
  }

  /** What counts for the manual that a file belongs to. */
  of(uri: URI): ManualSettings {
    return this.loaded.get(this.index.manualRoot(uri))?.settings ?? this.editor;
  }

  /** The file that counts for the manual that a file belongs to. */
  fileOf(uri: URI): LoadedSettings | undefined {
    return this.loaded.get(this.index.manualRoot(uri))?.file;
  }

  /** A folder that the settings name, for the manual that a file belongs to: those of a project file start at that file's folder. */
  folder(setting: 'templates' | 'output', uri: URI): URI | undefined {
    const path = this.of(uri)[setting];
    if (path === undefined) return undefined;
    const file = this.fileOf(uri);
    const base = file?.settings[setting] === undefined ? URI.parse(this.index.manualRoot(uri)) : UriUtils.dirname(file.uri);
    return UriUtils.resolvePath(base, path);
  }

  /** Every file that was read, once. */
  all(): LoadedSettings[] {
    return [...new Set([...this.loaded.values()].flatMap(({ file }) => file ?? []))];
  }

  /** All files are read again. */
  forget(): void {
    this.reading.clear();
    this.loaded.clear();
  }

  /** What the editor's own settings say, for whatever no file does; what they say wrongly is passed over. Whether
   * they are others than before. */
  setEditor(configuration: { severity?: unknown; keywords?: unknown; templateFolder?: unknown }): boolean {
    const { severity, keywords, templateFolder } = configuration;
    const said = Object.entries({ severity, keywords, templates: templateFolder }).filter(
      ([, value]) => value !== null && value !== '',
    );
    const text = JSON.stringify(Object.fromEntries(said));
    if (text === this.editorText) return false;
    this.editorText = text;
    this.editor = readSettings(text).settings;
    for (const loaded of this.loaded.values()) loaded.settings = withEditors(loaded.file?.settings ?? NONE, this.editor);
    return true;
  }

  /** That of the folder, else of the one above it, as far as the repository goes. */
  private fileFor(folder: URI): Promise<LoadedSettings | undefined> {
    const key = folder.toString();
    const known = this.reading.get(key) ?? this.search(folder);
    this.reading.set(key, known);
    return known;
  }

  private async search(folder: URI): Promise<LoadedSettings | undefined> {
    const own = await this.read(UriUtils.joinPath(folder, SETTINGS_FILE));
    if (own !== undefined) return own;
    const above = UriUtils.dirname(folder);
    if (above.path === folder.path || (await this.files.exists(UriUtils.joinPath(folder, '.git')))) return undefined;
    return this.fileFor(above);
  }

  /** Undefined where there is no such file; one that is there and cannot be read is an error. */
  private async read(uri: URI): Promise<LoadedSettings | undefined> {
    let bytes: Uint8Array;
    try {
      bytes = await this.files.readBinary(uri);
    } catch {
      if (!(await this.files.exists(uri))) return undefined;
      const finding = settingsFinding('settings/unreadable', undefined, { offset: 0, length: 0 });
      return { uri, text: '', settings: NONE, findings: [finding] };
    }
    return this.withinItsFolder(uri, decodeText(bytes) ?? '');
  }

  /** The settings of a file without the folders that are links to elsewhere. */
  private async withinItsFolder(uri: URI, text: string): Promise<LoadedSettings> {
    const { settings, findings, folders } = readSettings(text);
    const base = UriUtils.dirname(uri);
    for (const folder of folders) {
      if (!(await this.leadsOut(base, folder.path))) continue;
      delete settings[folder.key];
      findings.push(settingsFinding('settings/outside', folder, folder));
    }
    return { uri, text, settings, findings };
  }

  private async leadsOut(base: URI, path: string): Promise<boolean> {
    if (this.files.realPath === undefined) return false;
    const [root, real] = await Promise.all([this.files.realPath(base), this.files.realPath(UriUtils.resolvePath(base, path))]);
    return !`${real.path}/`.startsWith(root.path.replace(/\/*$/, '/'));
  }
}

function withEditors(project: ManualSettings, editor: ManualSettings): ManualSettings {
  return { ...editor, ...project, severity: new Map([...editor.severity, ...project.severity]) };
}

/** The findings in a settings file as an editor takes them. */
export function settingsDiagnostics({ text, findings, uri }: LoadedSettings, language: MessageLanguage): Diagnostic[] {
  const document = TextDocument.create(uri.toString(), 'json', 0, text);
  return findings.map(({ code, message, offset, length }) => ({
    source: 'postil',
    code,
    severity: 1,
    message: message[language],
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
  }));
}
