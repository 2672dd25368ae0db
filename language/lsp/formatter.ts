import type { LangiumDocument } from 'langium';
import type { TextReplacement } from '../concept.ts';
import { applyEdits } from '../fix-edits.ts';
import type { KeywordSpelling } from '../keywords.ts';
import { gapsBetween } from './format-gaps.ts';
import { formatTokens } from './format-tokens.ts';
import { spellTokens } from './format-words.ts';

export interface FormatOptions {
  /** The spelling that keywords are written in; without it they stay as they are. */
  keywords?: KeywordSpelling;
}

/**
 * The text of a parsed document in the one layout: two spaces an open brace, the author's line breaks, one space between words, signs in
 * one spelling, `:` of fields in a column, LF line ends and one at the end. Undefined for a document with syntax errors, which is not
 * touched. The result parses to the same tree, and formatting it again changes nothing.
 */
export function formatSpec(document: LangiumDocument, options: FormatOptions = {}): string | undefined {
  const edits = formatEdits(document, options);
  return edits === undefined ? undefined : applyEdits(document.textDocument.getText(), edits);
}

/** The same as edits, in the order of the text, only where something changes: for an editor, which may take those of a range. */
export function formatEdits(document: LangiumDocument, { keywords }: FormatOptions = {}): TextReplacement[] | undefined {
  const { value, lexerErrors, parserErrors } = document.parseResult;
  const root = value.$cstNode?.root;
  if (root === undefined || lexerErrors.length > 0 || parserErrors.length > 0) return undefined;
  const source = root.fullText;
  const tokens = formatTokens(root);
  const spelled = spellTokens(tokens, keywords);
  const gaps = gapsBetween(source, tokens, spelled);
  const edits: TextReplacement[] = [];
  const replace = (offset: number, end: number, text: string) => {
    if (source.slice(offset, end) !== text) edits.push({ offset, length: end - offset, text });
  };
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    replace(at, token.offset, gaps[index] ?? '');
    replace(token.offset, token.end, spelled[index] ?? '');
    at = token.end;
  }
  replace(at, source.length, gaps.at(-1) ?? '');
  return edits;
}
