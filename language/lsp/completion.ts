import { AstUtils, GrammarAST, stream, TextDocument, type AstNodeDescription, type ReferenceInfo, type Stream } from 'langium';
import {
  DefaultCompletionProvider,
  type CompletionAcceptor,
  type CompletionContext,
  type CompletionValueItem,
  type NextFeature,
} from 'langium/lsp';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import { isField, isGiven, isMember, isPenalty, isRelation, isScenario, isUnit } from '../generated/ast.ts';
import { chineseKeywords, spellKeyword, type KeywordSpelling } from '../keywords.ts';
import { functionOf, functions } from '../types/functions.ts';
import { nobody } from '../types/subject.ts';
import { typeText } from '../types/type.ts';
import { clauseChoices, sourceBefore } from './clause-choices.ts';
import { lineEnd, windowStart } from './declared-lines.ts';
import { isKeyword, keywordPage, snippetsByKeyword, snippetText, spellingToWrite } from './keyword-help.ts';
import type { PostilLspServices } from './lsp-services.ts';
import { unitChoices } from './unit-choices.ts';

/** At most so many names are offered at once; typing on narrows them down. */
const MOST_NAMES = 500;

/** What can stand at the cursor: keywords in the file's spelling, constructs, names, units, clauses and functions that fit. */
export class PostilCompletion extends DefaultCompletionProvider {
  override readonly completionOptions = { triggerCharacters: ['§', ':', '：'] };
  private readonly services: PostilLspServices;

  constructor(services: PostilLspServices) {
    super(services);
    this.services = services;
  }

  protected override completionFor(
    context: CompletionContext,
    next: NextFeature,
    acceptor: CompletionAcceptor,
  ): void | Promise<void> {
    const { feature } = next;
    const rule = GrammarAST.isRuleCall(feature) ? feature.rule.ref?.name : undefined;
    const property = AstUtils.getContainerOfType(feature, GrammarAST.isAssignment)?.feature;
    if (rule === 'CLAUSE') return this.clauses(context, acceptor);
    if (rule === 'UNIT' || (rule === 'ID' && property === 'unit')) return this.units(context, acceptor);
    if (rule === 'ID' && property === 'function') return this.functions(context, acceptor);
    if (rule === 'ID' && property === 'name' && next.type === 'Field') return this.snippets(context, '', acceptor);
    return super.completionFor(context, next, acceptor) as void | Promise<void>;
  }

  protected override completionForKeyword(
    context: CompletionContext,
    { value }: GrammarAST.Keyword,
    acceptor: CompletionAcceptor,
  ): void {
    if (!isKeyword(value)) return;
    const spelling = this.spelling(context);
    const other = spelling === 'zh' ? 'en' : 'zh';
    acceptor(context, {
      label: spellKeyword(value, spelling),
      filterText: `${spellKeyword(value, spelling)} ${spellKeyword(value, other)}`,
      kind: CompletionItemKind.Keyword,
      detail: spellKeyword(value, other),
      documentation: { kind: 'markdown', value: keywordPage(value, spelling, context.node) },
      sortText: '4',
    });
    this.snippets(context, value, acceptor);
  }

  private snippets(context: CompletionContext, keyword: string, acceptor: CompletionAcceptor): void {
    const spelling = this.spelling(context);
    for (const snippet of snippetsByKeyword.get(keyword) ?? []) {
      const names = keyword === '' ? [] : [keyword, chineseKeywords[keyword as keyof typeof chineseKeywords]];
      acceptor(context, {
        label: snippet.label[spelling],
        filterText: [snippet.label[spelling], ...names].join(' '),
        kind: CompletionItemKind.Snippet,
        insertText: snippetText(snippet, spelling),
        insertTextFormat: InsertTextFormat.Snippet,
        documentation: { kind: 'markdown', value: `\`\`\`postil\n${plainText(snippetText(snippet, spelling))}\n\`\`\`` },
        sortText: '5',
      });
    }
  }

  private functions(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const spelling = this.spelling(context);
    for (const [english, { zh, help }] of Object.entries(functions)) {
      const label = spelling === 'zh' ? zh : english;
      acceptor(context, {
        label,
        filterText: `${label} ${spelling === 'zh' ? english : zh}`,
        kind: CompletionItemKind.Function,
        insertText: `${label}($0)`,
        insertTextFormat: InsertTextFormat.Snippet,
        documentation: help[spelling],
        sortText: '3',
      });
    }
  }

  private units(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const { uri } = context.document;
    const choices = unitChoices(uri, this.spelling(context), this.services.shared.workspace.IndexManager);
    for (const [index, label] of choices.entries())
      acceptor(context, { label, kind: CompletionItemKind.Unit, sortText: `1${String(index).padStart(4, '0')}` });
  }

  /** The sign may be typed already, alone or with a part that is no clause yet. */
  private clauses(context: CompletionContext, acceptor: CompletionAcceptor): void {
    const { node, textDocument, offset } = context;
    if (node === undefined) return;
    const text = textDocument.getText();
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    const written = /[§第][^\s,，;；、{}|"“”.…～]*$/.exec(line)?.[0] ?? '';
    const { IndexManager } = this.services.shared.workspace;
    const source = sourceBefore(
      node,
      text.slice(Math.max(0, offset - written.length - 200), offset - written.length),
      IndexManager,
    );
    const { clauses = [] } = this.services.shared.postil.Sources.clauses(source) ?? {};
    const place = { ...context, tokenOffset: offset - written.length };
    for (const [index, { label, detail, text: statement }] of clauseChoices(clauses).entries()) {
      acceptor(place, {
        label,
        detail,
        filterText: `${label} ${label.replace('§', '')} §${detail}`,
        labelDetails: { description: statement.slice(0, 40) },
        documentation: statement,
        kind: CompletionItemKind.Reference,
        sortText: `1${String(index).padStart(5, '0')}`,
      });
    }
  }

  protected override getReferenceCandidates(reference: ReferenceInfo, context: CompletionContext): Stream<AstNodeDescription> {
    const { container, property } = reference;
    if (container.$type === 'GivenValue') {
      const given = AstUtils.getContainerOfType(context.node, isGiven);
      if (given === undefined) return stream([]);
      (container as { $container?: unknown }).$container = given;
      const there = new Set(given.values.map(({ field }) => field?.$refText));
      return super
        .getReferenceCandidates(reference, context)
        .filter(({ name }) => !there.has(name) || name === this.typed(context));
    }
    const candidates = super.getReferenceCandidates(reference, context).filter(({ name }) => this.matches(context, [name]));
    return this.fitting(candidates, { container, property }, context).limit(MOST_NAMES);
  }

  private fitting(
    candidates: Stream<AstNodeDescription>,
    { container, property }: Omit<ReferenceInfo, 'reference'>,
    context: CompletionContext,
  ): Stream<AstNodeDescription> {
    const { Types } = this.services.shared.postil;
    if (property === 'subjects')
      return candidates.filter(({ node }) => !isMember(node) || nobody(node, Types, 'en') === undefined);
    if (container.$type !== 'NameReference') return candidates;
    const parent = container.$container;
    const isValue = isRelation(parent) || parent?.$type === 'Membership';
    const expected = isValue || AstUtils.hasContainerOfType(context.node, isGiven);
    const isBranch = AstUtils.hasContainerOfType(context.node, (node) => node.$type === 'Conditional');
    const inCall = this.isInCall(context);
    const inRule = AstUtils.hasContainerOfType(context.node, (node) => isPenalty(node) || isMember(node) || isScenario(node));
    return candidates.filter(({ type }) => {
      if (type === 'Calendar') return inCall;
      if (type === 'EnumValue') return expected || isBranch || !inRule;
      return true;
    });
  }

  /** By the text: an unfinished call is none yet. */
  private isInCall({ textDocument, offset }: CompletionContext): boolean {
    const before = textDocument.getText().slice(Math.max(0, offset - 200), offset);
    const name = /([^\s()（）,，、=＝:：]+)\s*[(（][^()（）\n]*$/.exec(before)?.[1];
    return name !== undefined && functionOf(name) !== undefined;
  }

  protected override createReferenceCompletionItem(
    { name, type, node }: AstNodeDescription,
    { container }: ReferenceInfo,
    context: CompletionContext,
  ): CompletionValueItem {
    const language = this.spelling(context);
    const { Types } = this.services.shared.postil;
    const typing = isMember(node) ? Types.ofNamed(node as never).type : undefined;
    const title = node !== undefined && 'title' in node && typeof node.title === 'string' ? node.title : undefined;
    const isGivenField = container.$type === 'GivenValue';
    const detail = typing === undefined ? title : typeText(typing, language);
    return {
      label: name,
      ...(isGivenField ? { insertText: `${name}: ` } : {}),
      kind: kinds[type] ?? CompletionItemKind.Reference,
      ...(detail === undefined ? {} : { detail }),
      sortText: type === 'EnumValue' ? '0' : isField(node) || isMember(node) ? '1' : isUnit(node) ? '3' : '2',
    };
  }

  protected override fillCompletionItem(context: CompletionContext, item: CompletionValueItem): CompletionItem | undefined {
    const { label } = item as CompletionItem;
    if (!this.matches(context, [label, ...(item.filterText?.split(' ') ?? [])])) return undefined;
    const { textDocument, tokenOffset, position } = context;
    const newText = item.insertText ?? label;
    const range = { start: textDocument.positionAt(tokenOffset), end: position };
    return { ...(item as CompletionItem), label, textEdit: { range, newText } };
  }

  private typed({ textDocument, tokenOffset, offset }: CompletionContext): string {
    return textDocument.getText().slice(tokenOffset, offset);
  }

  private matches(context: CompletionContext, words: readonly string[]): boolean {
    const typed = this.typed(context);
    return words.some((word) => this.fuzzyMatcher.match(typed, word));
  }

  private spelling({ document }: { document: CompletionContext['document'] }): KeywordSpelling {
    return spellingToWrite(document, this.services.shared);
  }

  /** Only the declaration at hand is read. */
  protected override findFeaturesAt(document: TextDocument, offset: number): NextFeature[] {
    const text = document.getText();
    const part = text.slice(windowStart(text, offset), offset);
    const features = this.featuresBehind(document, part);
    // A comma may end the list of what is given as well as part its entries.
    const listed = /[,，、]\s*$/.exec(part);
    const isEnd = features.every(({ feature }) => GrammarAST.isKeyword(feature) && !isKeyword(feature.value));
    return listed !== null && isEnd ? this.featuresBehind(document, part.slice(0, listed.index)) : features;
  }

  private featuresBehind(document: TextDocument, part: string): NextFeature[] {
    return super.findFeaturesAt(TextDocument.create(document.uri, document.languageId, document.version, part), part.length);
  }

  protected override backtrackToAnyToken(
    text: string,
    offset: number,
  ): ReturnType<DefaultCompletionProvider['backtrackToAnyToken']> {
    const start = windowStart(text, offset);
    const { nextTokenStart, nextTokenEnd, previousTokenStart, previousTokenEnd } = super.backtrackToAnyToken(
      text.slice(start, lineEnd(text, offset)),
      offset - start,
    );
    const moved = { nextTokenStart: nextTokenStart + start, nextTokenEnd: nextTokenEnd + start };
    if (previousTokenStart === undefined || previousTokenEnd === undefined) return moved;
    return { ...moved, previousTokenStart: previousTokenStart + start, previousTokenEnd: previousTokenEnd + start };
  }
}

const kinds: Record<string, CompletionItemKind> = {
  Field: CompletionItemKind.Field,
  ComputedField: CompletionItemKind.Property,
  OutputColumn: CompletionItemKind.Property,
  EnumValue: CompletionItemKind.EnumMember,
  OutputCell: CompletionItemKind.EnumMember,
  Parameter: CompletionItemKind.Constant,
  Record: CompletionItemKind.Struct,
  Penalty: CompletionItemKind.Event,
  Deadline: CompletionItemKind.Event,
  Table: CompletionItemKind.Event,
  Role: CompletionItemKind.Class,
  Unit: CompletionItemKind.Module,
  Group: CompletionItemKind.Module,
  Source: CompletionItemKind.File,
};

/** A snippet without its marks: `${1:责任人}` -> `责任人`. */
function plainText(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\d+/g, '');
}
