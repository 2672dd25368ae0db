import type { TextDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';

/** Edits by offset as an editor takes them. */
export function textEdits(document: TextDocument, edits: readonly TextReplacement[]): TextEdit[] {
  return edits.map(({ offset, length, text }) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    newText: text,
  }));
}
