import type { CitationPlan, CollectorHead, Expression, ValueType } from './plan.ts';

/**
 * A checklist, judged list by list. Its data has one row an answer: the fields of the head, then which item, the answer, the evidence and
 * a note. Each list that was filled in is a derived record, too: the head, whether each item passed, the score, and whether the list did.
 */
export interface ChecklistPlan extends CollectorHead {
  kind: 'checklist';
  /** ISO dates, both inclusive: the days of the lists that it judges. */
  from?: string;
  until?: string;
  /** The row's fields; `subject` is absent where the head names nobody. */
  columns: { key: string; date: string; subject?: string; item: string; answer: string; evidence: string; note: string };
  items: ChecklistItemPlan[];
  pass?: PassRulePlan;
  /** The derived record, and its fields that hold the outcome. */
  filled: string;
  outcome: { passed: string; score: string };
}

export interface ChecklistItemPlan {
  name: string;
  text: string;
  /** Reads the head and the items above: whether those pass. */
  when?: Expression;
  answer: AnswerPlan;
  /** A decimal above zero; 1 where none is written. */
  weight: string;
  evidence?: { what: string; demanded: 'always' | 'failed' | 'passed' };
  /** The whole list fails where this item does. */
  mustPass: boolean;
  mayBeNotApplicable: boolean;
  cites: CitationPlan[];
}

export type AnswerPlan =
  | { kind: 'yes/no'; accepts: boolean }
  /** Bounds are decimals in base units, both inclusive. */
  | { kind: 'number'; type: ValueType; min?: string; max?: string }
  | { kind: 'choice'; choices: string[]; accepts: string[] }
  /** Passes where anything is entered. */
  | { kind: 'text' | 'photo' | 'date' };

/** A share of the weights of the items that apply, or so many points. */
export interface PassRulePlan {
  operator: '≥' | '>';
  /** A decimal: 0.9 for 90%. */
  value: string;
  isShare: boolean;
  /** As written: `90%`. */
  text: string;
}
