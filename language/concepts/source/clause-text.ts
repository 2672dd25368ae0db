import { CsvError, parse } from 'csv-parse/sync';
import { normaliseClause } from '../../values/clause.ts';

/** A clause of the paper manual, as its source file has it. */
export interface Clause {
  /** As the file spells it: `ASM-159`, `4.4.2`. */
  id: string;
  /** Where it is printed, where the file says so: `二(一)1`. */
  place?: string;
  text: string;
  /** 0-based line in the file. */
  line: number;
  /** Further columns of a CSV file (kind, figures, actor, checkable …). */
  columns: Record<string, string>;
}

/** The clauses of a source in order. `find` takes an id or a printed place, in any spelling that normaliseClause levels. */
export interface ClauseText {
  clauses: Clause[];
  /** What of a CSV file would be lost. */
  losses: CsvLosses;
  find(reference: string): Clause[];
}

export interface CsvLosses {
  /** 0-based lines whose row has more cells than the header. */
  tooLong: number[];
  /** Columns whose name stands more than once: only the first is read. */
  repeated: string[];
  /** No column holds the text of the clauses. */
  hasNoText: boolean;
}

/** Reads the clauses of a CSV file (columns id, clause, statement …) or a Markdown file (a heading, list item or paragraph that starts
 *  with `§4.4.2`, `[ASM-159]` or `第五条`; its text runs to the next). Throws ClauseTextError for a CSV file whose quotes are wrong, or that has no id column. */
export function readClauses(path: string, text: string): ClauseText {
  const { clauses, losses } = /\.csv$/i.test(path) ? fromCsv(text) : { clauses: fromMarkdown(text), losses: nothing };
  const byReference = new Map<string, Clause[]>();
  const register = (reference: string, clause: Clause) => {
    const same = byReference.get(reference);
    if (same === undefined) byReference.set(reference, [clause]);
    else if (!same.includes(clause)) same.push(clause);
  };
  for (const clause of clauses) register(normaliseClause(clause.id), clause);
  for (const clause of clauses) {
    const place = clause.place === undefined ? '' : normaliseClause(clause.place);
    if (place !== '') register(place, clause);
  }
  return { clauses, losses, find: (reference) => byReference.get(normaliseClause(reference)) ?? [] };
}

/** Why there are no clauses: the columns that a CSV file has instead of an id, or the 0-based line whose quotes are wrong. */
export class ClauseTextError extends Error {
  constructor(readonly reason: { columns: string[] } | { line: number }) {
    super();
  }
}

const nothing: CsvLosses = { tooLong: [], repeated: [], hasNoText: false };

const columnNames = {
  id: ['id', '编号', '条款号', '条款编号'],
  place: ['clause', 'place', '条款', '位置'],
  text: ['statement', 'text', '内容', '条文', '要求'],
};

interface CsvRow {
  record: string[];
  info: { lines: number };
}

function fromCsv(text: string): Pick<ClauseText, 'clauses' | 'losses'> {
  const rows = csvRows(text);
  const header = rows[0]?.record ?? [];
  const find = (names: string[]) => header.findIndex((name) => names.includes(name.toLowerCase()));
  const [id, place, statement] = [find(columnNames.id), find(columnNames.place), find(columnNames.text)];
  if (id < 0) throw new ClauseTextError({ columns: header.filter((name) => name !== '') });
  const tooLong: number[] = [];
  const clauses = rows.slice(1).map(({ record, info }) => {
    const text = record[statement] ?? '';
    const line = info.lines - 1 - (record.join('').split('\n').length - 1);
    if (record.slice(header.length).some((cell) => cell !== '')) tooLong.push(line);
    const columns = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));
    const at = record[place] ?? '';
    return { id: record[id] ?? '', ...(at === '' ? {} : { place: at }), text, line, columns };
  });
  const repeated = [...new Set(header.filter((name, index) => name !== '' && header.indexOf(name) !== index))];
  return { clauses, losses: { tooLong, repeated, hasNoText: statement < 0 } };
}

function csvRows(text: string): CsvRow[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(/^.*/.exec(text)?.[0] ?? ''),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as CsvRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfOpenQuote(text) : Number(error['lines']) - 1;
    throw new ClauseTextError({ line });
  }
}

/** Spreadsheets write comma, tab or semicolon: the header has most of it. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function lineOfOpenQuote(text: string): number {
  let opened = 0;
  let isOpen = false;
  for (const { index } of text.matchAll(/"/g)) {
    isOpen = !isOpen;
    if (isOpen) opened = index;
  }
  return text.slice(0, opened).split(/\r\n?|\n/).length - 1;
}

const clauseStart =
  /^\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?(?:§\s?([^\s,,。:]+)|\[([^\]\s]+)\]|(第[〇零一二两三四五六七八九十百千0-9]+[条章节款]))(?:\*\*)?(?:\s*[((]([^))]*)[))])?\s*(.*)$/;

function fromMarkdown(text: string): Clause[] {
  const clauses: Clause[] = [];
  let fence = false;
  for (const [line, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    if (/^\s*(```|~~~)/.test(content)) fence = !fence;
    const start = fence ? null : clauseStart.exec(content);
    const last = clauses.at(-1);
    if (start !== null) {
      const place = start[4]?.trim() ?? '';
      clauses.push({
        id: start[1] ?? start[2] ?? start[3] ?? '',
        ...(place === '' ? {} : { place }),
        text: start[5]?.trim() ?? '',
        line,
        columns: {},
      });
    } else if (last !== undefined && content.trim() !== '' && !/^#{1,6}\s/.test(content)) {
      last.text = last.text === '' ? content.trim() : `${last.text}\n${content.trim()}`;
    }
  }
  return clauses;
}
