import { URI, type Cancellation, type LangiumDocument } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { Diagnostic, TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { PostilValidator } from '../check.ts';
import { explainDiagnostic } from '../explain-diagnostic.ts';
import type { MessageLanguage } from '../diagnostics.ts';
import { languageOfDocument } from '../message-language.ts';

const scheme = 'postil-page';

/** Where the page of a code is to be had: `postil-page:/zh/name/unresolved.md`. */
function pageUri(code: string, language: MessageLanguage): string {
  return `${scheme}:/${language}/${code}.md`;
}

/** Every finding leads to its page. */
export class LinkingValidator extends PostilValidator {
  override async validateDocument(
    document: LangiumDocument,
    options?: object,
    token?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    return withPages(await super.validateDocument(document, options, token), document);
  }

  override syntaxFindings(document: LangiumDocument): Diagnostic[] {
    return withPages(super.syntaxFindings(document), document);
  }
}

function withPages(found: Diagnostic[], document: LangiumDocument): Diagnostic[] {
  const language = languageOfDocument(document);
  return found.map((diagnostic) => ({ ...diagnostic, codeDescription: { href: pageUri(String(diagnostic.code), language) } }));
}

/** Gives the pages of findings as read-only documents (`workspace/textDocumentContent`). */
export class DiagnosticPages implements TextDocumentContentProvider {
  readonly schemes = [scheme];

  async provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    const [, language, code] = /^\/(zh|en)\/(.+)\.md$/.exec(URI.parse(uri).path) ?? [];
    const text = code === undefined ? undefined : explainDiagnostic(code, language === 'en' ? 'en' : 'zh');
    return text === undefined ? undefined : { text };
  }
}
