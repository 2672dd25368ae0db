/**
 * What views are made from and of. A view decides, sorts and words everything that a template prints; all of its fields are always there
 * (templates are strict), empty ones as `undefined`, `''` or `[]`.
 */
import type { AstNode } from 'langium';
import type { Clause } from '../../language/concepts/source/clause-text.ts';
import type { Words } from '../../language/diagnostics.ts';
import type { Citation, DataType, Declaration, Expression, Source } from '../../language/generated/ast.ts';
import type { PostilSharedServices } from '../../language/services.ts';
import type { ManualFiles } from '../plan/lowering.ts';

export type DocumentLanguage = 'zh' | 'en';

/** One manual, checked or not: what is missing in a broken one is missing in its documents. */
export interface ManualSource {
  files: ManualFiles;
  shared: PostilSharedServices;
}

/** A piece of running text. */
export interface TextRun {
  text: string;
  /** The anchor that it links to. */
  href: string | undefined;
  /** A CSS class: `term` of the glossary, `word` of the language, `unbound` parameter; '' for plain text. */
  kind: '' | 'term' | 'word' | 'unbound';
}

export interface ClauseView {
  anchor: string;
  /** `ASM-159` */
  id: string;
  /** `二(一)1`, where it is printed, if that differs from the id. */
  place: string;
  /** The wording, as the paper has it. */
  text: string;
}

export interface CitationView {
  /** As printed: `办法 §ASM-159`. */
  reference: string;
  /** Where the clause, or else its source, stands in the clause index. */
  href: string | undefined;
  clauses: ClauseView[];
}

/** What every element of the manual has. */
export interface ElementView {
  /** Its permanent id within the page. */
  anchor: string;
  name: string;
  title: string;
  cites: CitationView[];
}

/** A labelled line: `当` … */
export interface LineView {
  label: string;
  runs: TextRun[];
}

/** A section of the manual page. */
export interface SectionView {
  /** The template that prints it: its concept's name. */
  template: string;
  anchor: string;
  heading: string;
}

/** Turns a text into runs in which the terms of the glossary are linked: each once, so that every section has its own reader. */
export type GlossaryReader = (text: string, own?: AstNode) => TextRun[];

/** What a view asks about the manual. */
export interface ViewContext {
  manual: ManualSource;
  /** Of labels, keywords and dates; the texts of the spec stay as they are. */
  language: DocumentLanguage;
  /** The label in the language of the document. */
  say(words: Words): string;
  /** All declarations of a kind, in the order of the manual. */
  all<T extends Declaration>(is: (declaration: unknown) => declaration is T): T[];
  /** The permanent id of an element; undefined for what has no place of its own in the page. */
  anchor(node: AstNode | undefined): string | undefined;
  clause(source: Source, clause: Clause): ClauseView;
  /** Anchor, name, title and citations. */
  element(node: AstNode & { name?: string; title?: string; citations?: Citation[] }): ElementView;
  cite(citations: readonly Citation[]): CitationView[];
  /** A name, linked to what it stands for. */
  name(reference: { $refText: string; ref?: AstNode | undefined } | undefined): TextRun[];
  expression(expression: Expression | undefined): TextRun[];
  dataType(type: DataType | undefined): TextRun[];
  glossary(): GlossaryReader;
}

/** A room's contribution to the manual page; undefined where the manual has nothing of the kind. */
export type Section = (context: ViewContext) => SectionView | undefined;
