import { commands, languages, Uri, window, workspace, WorkspaceEdit, Range } from 'vscode';
import type { Position, TextDocument } from 'vscode';

/** A file of the folder that is open. */
export function fixture(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, ...path.split('/'));
}

export async function opened(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(fixture(path));
  await window.showTextDocument(document);
  return document;
}

/** Asks again until the answer is there. */
export async function until<T>(
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limitMs = 60_000,
): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Not so after ${limitMs} ms: ${ask.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Where the nth occurrence of a text begins, `into` characters further. */
export function at(document: TextDocument, text: string, { nth = 1, into = 1 } = {}): Position {
  let offset = -1;
  for (let count = 0; count < nth; count++) offset = document.getText().indexOf(text, offset + 1);
  if (offset < 0) throw new Error(`There is no ${text} in ${document.uri.path}.`);
  return document.positionAt(offset + into);
}

/** Changes a file, sees what holds then, and takes the change back. */
export async function withChange(
  document: TextDocument,
  [from, to]: [from: string, to: string],
  see: () => Promise<void>,
): Promise<void> {
  const text = document.getText();
  await replaceAll(document, text.replace(from, to));
  try {
    await see();
  } finally {
    await replaceAll(document, text);
  }
}

export async function replaceAll(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(0), document.positionAt(document.getText().length)), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was refused.');
}

/** The codes of the findings in a file, sorted. */
export function codesIn({ uri }: TextDocument): string[] {
  return languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

export async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

export function run<T>(command: string, ...args: unknown[]): PromiseLike<T> {
  return commands.executeCommand<T>(command, ...args);
}
