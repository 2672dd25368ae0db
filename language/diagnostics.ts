import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import type { Witness } from './proof/witness.ts';

export type MessageLanguage = 'zh' | 'en';
export type Severity = 'error' | 'warning' | 'information' | 'hint';
/** A text in both languages. */
export type Words = Record<MessageLanguage, string>;

/**
 * One kind of finding, as data: what is said, why it matters, and a small spec to avoid and one to prefer. Both snippets are tests: the
 * first must give the finding, the second must not. `severity` follows the verb of its check: Must = error, Should = warning or less.
 */
export interface DiagnosticEntry<Params> {
  severity: Severity;
  message: Record<MessageLanguage, (params: Params) => string>;
  why: Words;
  avoid: string;
  prefer: string;
  /** An error that may be waived all the same: the manual has a meaning in spite of it. */
  waivable?: boolean;
  /** Files that the snippets read, by path: `{ 'sources/办法.csv': 'id,clause,statement\n…' }`. */
  files?: Record<string, string>;
  /** Parameters to show the message with on its page, where `…` for every parameter will not do: it chooses its words by one of them. */
  example?: unknown;
}

export type CodedEntry<Params> = DiagnosticEntry<Params> & { code: string };
export type Catalogue = Record<string, CodedEntry<never>>;

/** A concept's catalogue: gives each entry its code, `concept/problem`. */
export function defineDiagnostics<T extends Record<string, DiagnosticEntry<never>>>(
  concept: string,
  entries: T,
): { [K in keyof T]: T[K] & { code: string } } {
  const coded = Object.entries(entries).map(([problem, entry]) => [problem, { ...entry, code: `${concept}/${problem}` }]);
  return Object.fromEntries(coded) as { [K in keyof T]: T[K] & { code: string } };
}

/** Where a finding stands: a node, one of its properties, or an explicit range in its file. */
export interface Place {
  node: AstNode;
  property?: string;
  index?: number;
  range?: Range;
}

/** Another place that a finding concerns, with what it is there. */
export interface RelatedPlace extends Place {
  message: Words;
}

/** What travels with a diagnostic as its data: enough to say it again in another language. */
export interface DiagnosticData {
  code: string;
  params: unknown;
  /** A case that shows it. */
  witness?: Witness;
}

export type Report = <Params>(
  entry: CodedEntry<Params>,
  params: Params,
  place: Place & { related?: RelatedPlace[]; unused?: boolean; witness?: Witness | undefined },
) => void;
