import { URI, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { createPostilServices } from '../../language/services.ts';
import { MemoryFiles } from './memory-files.ts';

const files = new MemoryFiles();
/** Made once a test file. */
export const services = createPostilServices({ fileSystemProvider: () => files });
let folders = 0;

export interface CheckedFile {
  text: string;
  document: LangiumDocument;
  diagnostics: Diagnostic[];
}

/** A spec that was checked, with its other spec files by path. */
export interface CheckedSpec extends CheckedFile {
  others: Record<string, CheckedFile>;
}

export type SpecFiles = Record<string, string | Uint8Array>;

/**
 * Checks a spec in a folder of its own, with further files by path: `{ 'sources/办法.csv': 'id,clause,statement\n…' }`. Those that end
 * in `.postil` belong to the manual and are checked too.
 */
export async function checkSpec(text: string, further: SpecFiles = {}): Promise<CheckedSpec> {
  const folder = URI.parse(`memory:/spec-${++folders}`);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const add = (path: string, content: string) => {
    const document = LangiumDocumentFactory.fromString(content, at(folder, path));
    LangiumDocuments.addDocument(document);
    return document;
  };
  const main = add('main.postil', text);
  const others: Record<string, LangiumDocument> = {};
  for (const [path, content] of Object.entries(further)) {
    if (path.endsWith('.postil') && typeof content === 'string') others[path] = add(path, content);
    else files.write(at(folder, path), content);
  }
  await DocumentBuilder.build([main, ...Object.values(others)], { validation: true });
  return {
    ...checked(main),
    others: Object.fromEntries(Object.entries(others).map(([path, document]) => [path, checked(document)])),
  };
}

function at(folder: URI, path: string): URI {
  return folder.with({ path: `${folder.path}/${path}` });
}

function checked(document: LangiumDocument): CheckedFile {
  return { text: document.textDocument.getText(), document, diagnostics: document.diagnostics ?? [] };
}
