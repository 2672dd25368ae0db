/** What an editor asks the server beyond the language server protocol. Places are 0-based, as in the protocol. */
import type { Diagnostic, Range, TextEdit } from 'vscode-languageserver-types';
import type { Bucket } from '../concepts/coverage/coverage-matrix.ts';
import type { KeywordSpelling } from '../keywords.ts';

/** Method -> what is asked and what is answered. `uri` is any file of the manual meant. */
export interface EditorRequests {
  /** Every scenario of the workspace, by manual. */
  'postil/scenarios': [asked: object, answer: ManualScenarios[]];
  /** Runs the scenarios named, or all of the manual. */
  'postil/runScenarios': [asked: { uri: string; ids?: string[] }, answer: ScenarioOutcomes];
  /** Checks all files of the manual; its findings are published as well. */
  'postil/check': [asked: { uri: string }, answer: CheckedManual];
  /** The manual as a page. */
  'postil/page': [asked: { uri: string }, answer: ManualPage | undefined];
  /** The clauses of a source of the manual, and where they are cited. */
  'postil/clauses': [asked: { uri: string; source: string }, answer: CitedClause[]];
  /** The documents of the manual, to be written by the editor. */
  'postil/documents': [asked: { uri: string }, answer: ManualDocuments];
  /** What became of the clauses of the manual's sources. */
  'postil/coverage': [asked: { uri: string }, answer: ManualCoverage];
  /** The forms of the manual's record types. */
  'postil/recordForms': [asked: { uri: string }, answer: RecordForms];
  /** What one record filled in by hand comes to. */
  'postil/judge': [
    asked: { uri: string; record: string; values: Record<string, string> },
    answer: JudgedRecord | { errors: number },
  ];
  /** What changes to spell the file's keywords in one language; undefined for a file with syntax errors. */
  'postil/spell': [asked: { uri: string; keywords: KeywordSpelling }, answer: TextEdit[] | undefined];
}

export interface ManualScenarios {
  /** The folder's URI, by which the manual is known. */
  folder: string;
  name: string;
  scenarios: { id: string; name: string; uri: string; range: Range }[];
}

/** `errors`: the manual has some, so that it cannot be run. */
export type ScenarioOutcomes = { errors: number } | { outcomes: ScenarioOutcome[]; rules: RuleCount[]; rows: RowHit[] };

export interface ScenarioOutcome {
  id: string;
  ok: boolean;
  failures: ScenarioFault[];
}

/** An expectation that did not come true, and why the verdicts came out as they did. */
export interface ScenarioFault {
  uri: string;
  line: number;
  text: string;
  expected: string;
  actual: string;
  because: string[];
}

/** In how many of the scenarios a rule gave a verdict, and which ways its conditions went. */
export interface RuleCount {
  rule: string;
  uri: string;
  line: number;
  scenarios: number;
  conditions: { text: string; yes: boolean; no: boolean }[];
}

/** Whether some record of the scenarios hit a row of a decision table. */
export interface RowHit {
  uri: string;
  line: number;
  isHit: boolean;
}

export interface CheckedManual {
  name: string;
  /** The folder's URI. */
  folder: string;
  /** The folders that its settings name, where they do. */
  outputFolder?: string;
  templateFolder?: string;
  files: { uri: string; diagnostics: Diagnostic[] }[];
  /** Clauses of its sources, and those that nothing cites. */
  clauses: { all: number; uncovered: number };
}

export interface CitedClause {
  id: string;
  text: string;
  bucket: Bucket;
  /** Where it stands in its file. */
  place?: { uri: string; line: number };
  /** Where what cites it begins. */
  uses: { uri: string; line: number }[];
}

export interface ManualCoverage {
  name: string;
  sources: { source: string; clauses: CitedClause[] }[];
}

/** `errors`: the manual has some, so that nothing can be judged. */
export type RecordForms = { errors: number } | { name: string; forms: RecordForm[] };

/** What is asked of one record. */
export interface RecordForm {
  record: string;
  title?: string;
  fields: FormField[];
}

export interface FormField {
  name: string;
  title?: string;
  input: 'text' | 'choice' | 'yes-no' | 'number' | 'date' | 'month' | 'datetime' | 'time';
  choices?: string[];
  /** Behind a number: 元, 日, %. */
  unit?: string;
  isRequired: boolean;
  /** As it would be typed. */
  default?: string;
}

/** Why the record cannot be read; or its verdicts, and a scenario that keeps it. */
export type JudgedRecord = { rejections: string[] } | { verdicts: ShownVerdict[]; scenario: string };

export interface ShownVerdict {
  kind: string;
  /** `总包延误 张三 1500.00 元` */
  text: string;
  because: string[];
  cites: string[];
  /** Where the norm stands: the file from the manual's folder. */
  file?: string;
  line?: number;
}

export interface ManualPage {
  title: string;
  html: string;
  /** Where the elements of the page are declared, in the order of the text of each file. */
  places: { anchor: string; uri: string; line: number }[];
}

/** `errors`: the manual has some, so that nothing is built. Paths start at the output folder. */
export type ManualDocuments = { errors: number } | { folder: string; files: { path: string; content: string }[] };
