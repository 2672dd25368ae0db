import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type Range } from 'vscode-languageserver';
import type { TextReplacement } from '../concept.ts';
import type { Words } from '../diagnostics.ts';
import { fixesFor } from '../fixes.ts';
import { isWordKeyword, type KeywordSpelling } from '../keywords.ts';
import { languageOfDocument } from '../message-language.ts';
import { formatTokens } from './format-tokens.ts';
import { spellTokens } from './format-words.ts';
import { spellingOf, spellingToWrite } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';
import { missingDeclarations } from './missing-declarations.ts';
import { textEdits } from './text-edits.ts';
import { waiverOf } from './waive-action.ts';
import { witnessAction } from './witness-action.ts';

const fixAllKind = `${CodeActionKind.SourceFixAll}.postil`;

/** The rooms' fixes for the findings at hand, all of them at once, declarations that are missing, and the other spelling of keywords. */
export class PostilCodeActions implements CodeActionProvider {
  constructor(private readonly services: PostilLspServices) {}

  getCodeActions(document: LangiumDocument, { range, context: { only } }: CodeActionParams): CodeAction[] {
    const wanted = (kind: string) => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
    const { shared } = this.services;
    const spelling = spellingToWrite(document, shared);
    const written = spellingOf(document, shared.workspace.IndexManager);
    const here = (document.diagnostics ?? []).filter((found) => overlaps(found.range, range));
    return [
      ...(wanted(CodeActionKind.QuickFix) ? here.flatMap((found) => this.fixes(found, document, spelling)) : []),
      ...(wanted(fixAllKind) ? fixAll(document) : []),
      ...(wanted(CodeActionKind.RefactorRewrite) ? respell(document, written === 'zh' ? 'en' : 'zh') : []),
    ];
  }

  private fixes(found: Diagnostic, document: LangiumDocument, spelling: KeywordSpelling): CodeAction[] {
    const made: CodeAction[] = fixesFor(found, document.textDocument.getText()).map(({ title, edits, isGuess }) => ({
      ...action(document, title, CodeActionKind.QuickFix, document, edits),
      diagnostics: [found],
      isPreferred: !isGuess,
    }));
    const waiver = waiverOf(found, document, spelling);
    if (waiver !== undefined)
      made.push({
        ...action(document, { zh: '豁免,写明理由', en: 'Waive it, with a reason' }, CodeActionKind.QuickFix, document, [waiver]),
        diagnostics: [found],
        isPreferred: false,
      });
    const kept = witnessAction(found, document, this.services.shared.lsp.Cases);
    if (kept !== undefined) made.push(kept);
    if (found.code !== 'name/unresolved') return made;
    const declared = missingDeclarations(found, document, this.services, spelling).map((declaration) => ({
      ...action(document, declaration.title, CodeActionKind.QuickFix, declaration.document, [declaration.edit]),
      diagnostics: [found],
    }));
    return [...made, ...declared];
  }
}

/** Every fix that is no guess; of those that overlap, the first. */
function fixAll(document: LangiumDocument): CodeAction[] {
  const text = document.textDocument.getText();
  const sure = (document.diagnostics ?? []).flatMap((found) => fixesFor(found, text).filter(({ isGuess }) => !isGuess));
  const edits: TextReplacement[] = [];
  for (const fix of sure) if (!fix.edits.some((edit) => edits.some((other) => clash(edit, other)))) edits.push(...fix.edits);
  if (edits.length === 0) return [];
  return [action(document, { zh: '全部自动修复', en: 'Fix all that can be fixed' }, fixAllKind, document, edits)];
}

function respell(document: LangiumDocument, spelling: KeywordSpelling): CodeAction[] {
  const { value, lexerErrors, parserErrors } = document.parseResult;
  const root = value.$cstNode?.root;
  if (root === undefined || lexerErrors.length > 0 || parserErrors.length > 0) return [];
  const tokens = formatTokens(root);
  const spelled = spellTokens(tokens, spelling);
  const edits = tokens.flatMap(({ keyword, offset, end, text }, index) => {
    const to = spelled[index] ?? text;
    return keyword === undefined || !isWordKeyword(keyword) || to === text ? [] : [{ offset, length: end - offset, text: to }];
  });
  const title = {
    zh: `关键字改写为${spelling === 'zh' ? '中文' : '英文'}`,
    en: `Write keywords in ${spelling === 'zh' ? 'Chinese' : 'English'}`,
  };
  return edits.length === 0 ? [] : [action(document, title, CodeActionKind.RefactorRewrite, document, edits)];
}

function action(
  from: LangiumDocument,
  title: Words,
  kind: string,
  { uri, textDocument }: LangiumDocument,
  edits: TextReplacement[],
): CodeAction {
  return {
    title: title[languageOfDocument(from)],
    kind,
    edit: { changes: { [uri.toString()]: textEdits(textDocument, edits) } },
  };
}

function clash(left: TextReplacement, right: TextReplacement): boolean {
  return left.offset <= right.offset + right.length && right.offset <= left.offset + left.length;
}

function overlaps(left: Range, right: Range): boolean {
  return before(left.start, right.end) && before(right.start, left.end);
}

function before(left: Range['start'], right: Range['start']): boolean {
  return left.line < right.line || (left.line === right.line && left.character <= right.character);
}
