import { URI, type LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver';
import { createPostilLspServices, type PostilLspServices } from '../../../language/lsp/lsp-services.ts';
import { MemoryFiles } from '../memory-files.ts';

export const files = new MemoryFiles();
/** Made once a test file. */
export const services = createPostilLspServices({ fileSystemProvider: () => files });
export const lsp = services.postil.lsp as Required<PostilLspServices['lsp']>;

export interface OpenSpec {
  document: LangiumDocument;
  text: string;
  folder: URI;
  textDocument: { uri: string };
  /** Where `<|>` stood. */
  position: Position;
  offset: number;
}

let folders = 0;

/** A spec in a folder of its own as an editor has it, `<|>` being the cursor; with further specs and clause files by path. */
export async function opened(marked: string, further: Record<string, string> = {}): Promise<OpenSpec> {
  const folder = URI.parse(`memory:/editor-${++folders}`);
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const cursor = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const documents: LangiumDocument[] = [];
  for (const [path, content] of Object.entries({ 'main.postil': text, ...further })) {
    const uri = at(folder, path);
    if (!path.endsWith('.postil')) {
      files.write(uri, content);
      continue;
    }
    const document = LangiumDocumentFactory.fromString(content, uri);
    LangiumDocuments.addDocument(document);
    documents.push(document);
  }
  await DocumentBuilder.build(documents, { validation: true });
  const [document] = documents;
  if (document === undefined) throw new Error('There is no spec');
  const offset = cursor < 0 ? 0 : cursor;
  const position = document.textDocument.positionAt(offset);
  return { document, text, folder, textDocument: { uri: document.uri.toString() }, position, offset };
}

export function at(folder: URI, path: string): URI {
  return folder.with({ path: `${folder.path}/${path}` });
}
