import type { AstNode, LangiumDocument } from 'langium';
import type { CitationContext } from '../../language/concepts/citation/resolve-citations.ts';
import type { Deadline, DeadlineSpan, Manual, Resource, Specification } from '../../language/generated/ast.ts';
import type { AnswerColumns, HeadColumns } from '../../language/values/answer-columns.ts';
import type { Versioned } from '../../language/scope/versions.ts';
import type { TypeSystem } from '../../language/types/type-system.ts';
import type { Expression, PlanLanguage } from './plan.ts';

/** One manual as the workspace has it: its header, where it has one, and its files in order of their paths. */
export interface ManualFiles {
  name: string;
  manual: Manual | undefined;
  /** Absolute path of the manual's folder; places in the plan are relative to it. */
  folder: string;
  documents: LangiumDocument<Specification>[];
  /** The language that generated text is asked for in; absent: the manual's own. */
  language?: PlanLanguage;
}

/** What lowering needs to know beside the node at hand. Nodes are free of errors: the checker has said so. */
export interface Lowering extends CitationContext {
  files: ManualFiles;
  types: TypeSystem;
  language: PlanLanguage;
  /** Unique among norms: the name, with `@from` behind it where several versions share the name. */
  idOf(norm: Versioned): string;
  /** Of the rows of filled-in checklists: never in the language that was asked for, since data files do not follow it. */
  columns: AnswerColumns & HeadColumns;
  /** By a field: the computed field that rules read in its place. */
  countedAs: ReadonlyMap<AstNode, string>;
  /** The conditions under which a deadline is broken, or too few of a resource are there. */
  breach(norm: Deadline | Resource): { when: Expression[]; unless: Expression[]; from?: string; until?: string };
  /** By how much a deadline is over. */
  overrun(span: DeadlineSpan): Expression;
}
