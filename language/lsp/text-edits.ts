import type { TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';

/** Edits by offset as an editor takes them, with the line ends of the document. */
export function textEdits(document: TextDocument, edits: readonly TextReplacement[]): TextEdit[] {
  const isWindows = document.getText().includes('\r\n');
  return edits.map(({ offset, length, text }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    newText: isWindows ? text.replace(/\r?\n/g, '\r\n') : text,
  }));
}
