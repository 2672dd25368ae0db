import { AstUtils, type AstNode, type LangiumDocument } from 'langium';
import type { MessageLanguage } from './diagnostics.ts';

const cache = new WeakMap<LangiumDocument['parseResult'], MessageLanguage>();

/** The language that a file is written in: Chinese where its text has Chinese characters. Findings are said in it. */
export function languageOfDocument(document: LangiumDocument): MessageLanguage {
  const key = document.parseResult;
  let language = cache.get(key);
  if (language === undefined) {
    language = /\p{Script=Han}/u.test(document.textDocument.getText()) ? 'zh' : 'en';
    cache.set(key, language);
  }
  return language;
}

/** Findings on this state of the file are said in the given language, whatever it is written in. */
export function speak(document: LangiumDocument, language: MessageLanguage): void {
  cache.set(document.parseResult, language);
}

export function messageLanguageOf(node: AstNode): MessageLanguage {
  return languageOfDocument(AstUtils.getDocument(node));
}
