import type { PostilAstType } from './generated/ast.ts';
import type { Catalogue, Report, Words } from './diagnostics.ts';
import type { EnglishKeyword } from './keywords.ts';
import type { ManualIndex } from './scope/manual-index.ts';
import type { CoverageLibrary } from './concepts/coverage/coverage-matrix.ts';
import type { SourceLibrary } from './concepts/source/source-library.ts';
import type { Waivers } from './waivers.ts';
import type { TypeSystem } from './types/type-system.ts';

/** What a check may look at. */
export interface CheckContext {
  report: Report;
  index: ManualIndex;
  sources: SourceLibrary;
  types: TypeSystem;
  coverage: CoverageLibrary;
  waivers: Waivers;
}

export type Check<Node> = (node: Node, context: CheckContext) => void;

/** Checks by the type of node they look at; each a sentence: `penaltyMustHaveAnEffect`. */
export type Checks = { [Type in keyof PostilAstType]?: Check<PostilAstType[Type]>[] };

/**
 * A whole construct as completion offers it: LSP snippet syntax, keywords in `{{…}}` so that they come in the file's spelling; other words
 * Chinese first, `${1:责任人|person}` and `{{元|yuan}}`.
 */
export interface Snippet {
  label: Words;
  body: string;
}

export interface ConceptHelp {
  /** What a keyword of the concept means, with an example. */
  keywords: Partial<Record<EnglishKeyword, Words>>;
  snippets: Snippet[];
}

/** A mechanical fix: the text edits, in the file of the finding. */
export interface TextReplacement {
  offset: number;
  length: number;
  text: string;
}

export interface Fix {
  /** Of the finding's parameters where it names what is written. */
  title: Words | ((params: unknown) => Words);
  /** What is meant is only guessed: a person must choose it, no tool makes it unasked. */
  isGuess?: boolean;
  /** The edits for a finding at these offsets; undefined where there is none. */
  edits(finding: { text: string; offset: number; length: number; params: unknown }): TextReplacement[] | undefined;
}

/** A room of the language wing, bound together. */
export interface Concept {
  name: string;
  diagnostics: Catalogue;
  checks: Checks;
  help: ConceptHelp;
  /** Fixes by the code of the finding. */
  fixes?: Record<string, Fix>;
}
