import type { AstNode, LangiumDocument } from 'langium';
import { concepts } from '../concepts/index.ts';
import type { Snippet } from '../concept.ts';
import type { Words } from '../diagnostics.ts';
import { isSpecification, type Specification } from '../generated/ast.ts';
import { chineseKeywords, spellKeyword, type EnglishKeyword, type KeywordSpelling } from '../keywords.ts';
import { languageOfDocument } from '../message-language.ts';
import type { ManualIndex } from '../scope/manual-index.ts';
import type { PostilSharedServices } from '../services.ts';
import type { SettingsLibrary } from '../settings/settings-library.ts';

const rooms = Map.groupBy(
  concepts.flatMap(({ name, help }) => Object.entries(help.keywords).map(([keyword, words]) => ({ keyword, room: name, words }))),
  ({ keyword }) => keyword,
);

/** What a keyword means in its place: the room around it says it, else the first that does. */
function keywordHelp(keyword: string, place?: AstNode): Words | undefined {
  const known = rooms.get(keyword) ?? [];
  for (let at = place; at !== undefined && known.length > 1; at = at.$container) {
    const own = known.find(({ room }) => room === at.$type.toLowerCase());
    if (own !== undefined) return own.words;
  }
  return known[0]?.words;
}

/** `penalty · 扣罚` with its help in both languages, that of the file first. */
export function keywordPage(keyword: string, spelling: KeywordSpelling, place?: AstNode): string {
  const help = keywordHelp(keyword, place);
  const other = spelling === 'zh' ? 'en' : 'zh';
  const head = `**${spellKeyword(keyword, spelling)}** · ${spellKeyword(keyword, other)}`;
  return help === undefined ? head : `${head}\n\n${help[spelling]}\n\n${help[other]}`;
}

const snippets = concepts.flatMap(({ help }) => help.snippets);

/** Whole constructs by the keyword that they begin with; those of fields begin with a name: ''. */
export const snippetsByKeyword: ReadonlyMap<string, Snippet[]> = Map.groupBy(
  snippets,
  ({ body }) => /^\{\{(.+?)\}\}/.exec(body)?.[1] ?? '',
);

/** The text of a snippet in a spelling: `{{charge}} ${1:责任人|person} {{元|yuan}}` -> `扣款 ${1:责任人} 元`. */
export function snippetText({ body }: Pick<Snippet, 'body'>, spelling: KeywordSpelling): string {
  return body
    .replace(/\{\{([^|}]+)\}\}/g, (_, keyword: string) => spellKeyword(keyword, spelling))
    .replace(/\{\{([^|}]+)\|([^}]+)\}\}/g, spelling === 'zh' ? '$1' : '$2')
    .replace(/(\$\{\d+:)([^|}]*)\|([^}]*)/g, spelling === 'zh' ? '$1$2' : '$1$3');
}

const spellings = new WeakMap<LangiumDocument['parseResult'], KeywordSpelling>();

/** The spelling that most declarations of the file begin with; in a file without any, that of its manual, else its language's. */
export function spellingOf(document: LangiumDocument, index: ManualIndex): KeywordSpelling {
  let spelling = spellings.get(document.parseResult);
  if (spelling === undefined) {
    const voices = [document, ...index.documentsOf(document.uri).slice(0, 5)];
    spelling = voices.map(written).find((found) => found !== undefined) ?? languageOfDocument(document);
    spellings.set(document.parseResult, spelling);
  }
  return spelling;
}

/** The spelling that completion, snippets, fixes and the formatter write: as the settings say, else as the file is written. */
export function spellingToWrite(document: LangiumDocument, { workspace, postil }: PostilSharedServices): KeywordSpelling {
  return chosenSpelling(document, postil.Settings) ?? spellingOf(document, workspace.IndexManager);
}

/** The spelling that the settings ask for; undefined where keywords stay as they are written. */
export function chosenSpelling({ uri }: LangiumDocument, settings: SettingsLibrary): KeywordSpelling | undefined {
  const { keywords } = settings.of(uri);
  return keywords === 'as written' ? undefined : keywords;
}

const SAMPLE = 50;

function written({ parseResult: { value } }: LangiumDocument): KeywordSpelling | undefined {
  if (!isSpecification(value)) return undefined;
  const texts = (value as Specification).declarations.slice(0, SAMPLE).map(({ $cstNode }) => $cstNode?.text ?? '');
  const english = texts.filter((text) => /^[a-z]/.test(text)).length;
  return texts.length === 0 ? undefined : english * 2 >= texts.length ? 'en' : 'zh';
}

/** Every word of the language that a keyword is written with. */
export function isKeyword(word: string): word is EnglishKeyword {
  return Object.hasOwn(chineseKeywords, word);
}
