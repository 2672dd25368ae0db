import { basename, dirname, resolve } from 'node:path';
import { DocumentState, URI, type LangiumDocument } from 'langium';
import type { MessageLanguage } from '../language/diagnostics.ts';
import { isManual, isSource, type Manual, type Specification } from '../language/generated/ast.ts';
import { languageOfDocument, speak } from '../language/message-language.ts';
import { PostilFileSystem } from '../language/node-file-system.ts';
import { createPostilServices, type PostilServices, type PostilSharedServices } from '../language/services.ts';
import { planLanguage } from './concepts/manual/manual.lower.ts';
import type { ManualFiles } from './plan/lowering.ts';
import { diagnosticsOf, sortDiagnostics, waivedIn, type SpecDiagnostic, type WaivedDiagnostic } from './spec-diagnostic.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { foldersFrom, kindOf, realPath, SPEC_EXTENSION, specFilesBelow, specFilesIn } from './spec-files.ts';
import { SpecShelf } from './spec-shelf.ts';
import { settingsFindings } from './settings-findings.ts';
import { usageError } from './usage-error.ts';

export interface Services {
  shared: PostilSharedServices;
  postil: PostilServices;
}

/** A manual as the workspace has it: its header, where one is declared, its files in order of their paths, and all that was found in them. */
export interface LoadedManual extends ManualFiles {
  title?: string;
  hasErrors: boolean;
  diagnostics: SpecDiagnostic[];
}

export interface LoadedSpecs {
  services: Services;
  /** Those that a file asked for belongs to, in order of their folders. */
  manuals: LoadedManual[];
  /** The findings in the files asked for, sorted by file, line, column and code. */
  diagnostics: SpecDiagnostic[];
  /** What waivers let pass in the files asked for, in the same order. */
  waived: WaivedDiagnostic[];
  /** Absolute paths of the files asked for that could be read. */
  files: string[];
  /** True where a file asked for cannot be read; its finding says why. */
  isIncomplete: boolean;
}

export interface LoadOptions {
  /** Relative paths start here, and findings name their files from here. */
  cwd?: string;
  /** Findings and generated text are said in this language; absent: in that of the file or manual. */
  language?: MessageLanguage;
  /** The language of findings on files that cannot be read at all. */
  fallbackLanguage?: MessageLanguage;
  services?: Services;
  /** How far the work is; called often. */
  onProgress?: (share: number) => void;
}

/**
 * Loads and checks specs: files, or folders with all that lies below. The other files of their manuals are loaded too, so that names
 * resolve, but only what was asked for is reported. Throws UsageError (spec/not-found, spec/not-a-spec, spec/none).
 */
export async function loadSpecs(paths: readonly string[], options: LoadOptions = {}): Promise<LoadedSpecs> {
  const cwd = options.cwd ?? process.cwd();
  const services = options.services ?? createPostilServices(PostilFileSystem);
  const shelf = new SpecShelf(services.shared, cwd);
  const asked = unique((paths.length === 0 ? ['.'] : paths).flatMap((path) => filesAt(path, cwd)));
  const wanted = [...asked, ...contextOf(asked, shelf)];
  let steps = 0;
  // Every file is read, and every file is checked.
  const step = () => options.onProgress?.(++steps / (2 * wanted.length));
  for (const path of wanted) {
    shelf.document(path);
    step();
  }
  const documents = shelf.documents();
  const { LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  for (const [document, language] of languagesOf(documents, shelf)) speak(document, options.language ?? language);
  for (const document of documents) {
    if (!LangiumDocuments.hasDocument(document.uri)) LangiumDocuments.addDocument(document);
  }
  const counting = DocumentBuilder.onDocumentPhase(DocumentState.Validated, step);
  await DocumentBuilder.build(documents, { validation: true });
  counting.dispose();
  const [fault] = services.postil.validation.DocumentValidator.faults.splice(0);
  if (fault !== undefined) throw fault;

  const problems = asked.flatMap((path) => shelf.problemOf(path, options.language ?? options.fallbackLanguage ?? 'zh') ?? []);
  const language = options.language ?? (documents[0] === undefined ? 'zh' : languageOfDocument(documents[0]));
  const settings = settingsFindings(services.shared.postil.Settings.all(), language, cwd);
  const read = asked.filter((path) => shelf.document(path) !== undefined);
  const found = read.flatMap((path) => diagnosticsOf(shelf.document(path) as LangiumDocument, cwd));
  return {
    services,
    manuals: manualsOf(read, documents, { services, cwd, ...options }),
    diagnostics: sortDiagnostics([...problems, ...found, ...settings]),
    waived: sortDiagnostics(
      read.flatMap((path) =>
        waivedIn(shelf.document(path) as LangiumDocument, services.postil.validation.DocumentValidator.waivers, cwd),
      ),
    ),
    files: read,
    isIncomplete: problems.length > 0,
  };
}

function filesAt(path: string, cwd: string): string[] {
  const absolute = resolve(cwd, path);
  const kind = kindOf(absolute);
  if (kind === undefined) throw usageError('spec/not-found', { path });
  if (kind !== 'folder') {
    if (kind === 'other' || !absolute.endsWith(SPEC_EXTENSION)) throw usageError('spec/not-a-spec', { path });
    return [absolute];
  }
  const files = specFilesBelow(absolute);
  if (files.length === 0) throw usageError('spec/none', { path });
  return files;
}

/** One path for each file, however it is linked; sorted. */
function unique(paths: string[]): string[] {
  const byReal = new Map<string, string>();
  for (const path of paths.sort(byCodeUnits)) {
    const real = realPath(path) ?? path;
    if (!byReal.has(real)) byReal.set(real, path);
  }
  return [...byReal.values()];
}

/** The other files of the manuals that the asked files belong to. */
function contextOf(asked: string[], shelf: SpecShelf): string[] {
  const known = new Set(asked.map((path) => realPath(path)));
  const folders = new Set(asked.map((path) => dirname(path)));
  const context: string[] = [];
  for (const folder of folders) {
    const root = [...foldersFrom(folder)].find((above) => shelf.isManualFolder(above));
    const others = root === undefined ? specFilesIn(folder) : specFilesBelow(root);
    context.push(...others.filter((path) => !known.has(realPath(path))));
  }
  return unique(context);
}

/** Findings are said in the language of the manual that a file belongs to; without one, in that of the file. */
function languagesOf(documents: LangiumDocument<Specification>[], shelf: SpecShelf): [LangiumDocument, MessageLanguage][] {
  const rootOf = (document: LangiumDocument) => {
    const folder = dirname(document.uri.fsPath);
    return [...foldersFrom(folder)].find((above) => shelf.isManualFolder(above)) ?? folder;
  };
  return [...Map.groupBy(documents, rootOf).values()].flatMap((own) => {
    const manual = own.flatMap(({ parseResult: { value } }) => value.declarations).find(isManual);
    return own.map((document): [LangiumDocument, MessageLanguage] => [
      document,
      manual === undefined ? languageOfDocument(document) : planLanguage({ manual, documents: own }),
    ]);
  });
}

function manualsOf(
  asked: string[],
  documents: LangiumDocument<Specification>[],
  { services, cwd, language }: LoadOptions & { services: Services; cwd: string },
): LoadedManual[] {
  const index = services.shared.workspace.IndexManager;
  const rootOf = (document: LangiumDocument) => index.manualRoot(document.uri);
  const roots = new Set(asked.map((path) => index.manualRoot(URI.file(path))));
  return [...roots].sort(byCodeUnits).map((root) => {
    const own = documents.filter((document) => rootOf(document) === root);
    const first = own[0] as LangiumDocument<Specification>;
    const node = index.manual(first.uri)?.node;
    const manual: Manual | undefined = isManual(node) ? node : undefined;
    const folder = URI.parse(root).fsPath;
    const file = services.shared.postil.Settings.fileOf(first.uri);
    const settings = settingsFindings(file === undefined ? [] : [file], language ?? languageOfDocument(first), cwd);
    const diagnostics = sortDiagnostics([...own.flatMap((document) => diagnosticsOf(document, cwd)), ...settings]);
    return {
      name: manual?.name ?? basename(folder),
      ...(manual?.title === undefined ? {} : { title: manual.title }),
      folder,
      manual,
      documents: own,
      ...(language === undefined ? {} : { language }),
      hasErrors: diagnostics.some(({ severity }) => severity === 'error'),
      diagnostics,
    };
  });
}

/** What a manual is made of: its specs, and the clause files that they name. */
export function filesOfManual({ documents }: Pick<LoadedManual, 'documents'>, { shared }: Services): string[] {
  const sources = documents.flatMap(({ parseResult: { value } }) => value.declarations.filter(isSource));
  const clauseFiles = sources.flatMap((source) => shared.postil.Sources.of(source)?.uri ?? []);
  return [...documents.map(({ uri }) => uri), ...clauseFiles].map(({ fsPath }) => fsPath);
}

/** The folders that `--watch` looks at. */
export function watchedFolders({ manuals, files, services }: Pick<LoadedSpecs, 'manuals' | 'files' | 'services'>): string[] {
  const settings = services.shared.postil.Settings.all().map(({ uri }) => uri.fsPath);
  return [...new Set([...manuals.map(({ folder }) => folder), ...[...files, ...settings].map((file) => dirname(file))])];
}
