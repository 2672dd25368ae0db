/** What a page knows of its form, and what a person has entered into it: plain JSON, both. */
import type { Plan } from '../../../plan/plan.ts';

export interface PageData {
  id: string;
  version: string;
  manual: string;
  title: string;
  language: 'zh' | 'en';
  /** As much of the manual's plan as its lists rest on; fields of a head may be missing. */
  plan: Plan;
  /** The one list that is scored as a whole; absent on a sheet that is put together of several. */
  list?: string;
  fields: { id: string; label: string; isRequired: boolean; input: string }[];
  items: PageItem[];
}

export interface PageItem {
  key: string;
  id: string;
  list: string;
  item: string;
  group: string;
  /** What is said of it: in the results file, so that a person can read that, too. */
  text: string;
  entry: 'choice' | 'number' | 'date' | 'text' | 'photo';
}

/** What was entered for one item; '' where nothing was. */
export interface Entered {
  answer: string;
  evidence: string;
  note: string;
  /** `data:image/jpeg;base64,…` */
  photos: string[];
}

export interface State {
  /** By the ids of the head's fields. */
  head: Record<string, string>;
  /** By the items' keys. */
  answers: Record<string, Entered>;
  /** `inspector.name`, `inspector.drawn` (the lines of a drawing), `inspected.date`, `objection`. */
  signatures: Record<string, string>;
}

export function emptyState(): State {
  return { head: {}, answers: {}, signatures: {} };
}

export const NOTHING: Readonly<Entered> = { answer: '', evidence: '', note: '', photos: [] };

/** The results file. Read back by `postil run --data checklist=FILE.json`, and by the page itself. */
export interface ResultsFile {
  format: typeof RESULTS_FORMAT;
  form: string;
  formVersion: string;
  manual: string;
  title: string;
  head: Record<string, string>;
  answers: ResultsAnswer[];
  signatures: Record<string, string>;
}

export interface ResultsAnswer {
  id: string;
  group?: string;
  text: string;
  /** Absent: not answered. */
  answer?: string;
  evidence?: string;
  note?: string;
  photos?: string[];
}

export const RESULTS_FORMAT = 'postil-checklist-results';
