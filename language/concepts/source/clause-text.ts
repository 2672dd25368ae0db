import { parse } from 'csv-parse/sync';
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
  /** 0-based lines whose row has more cells than the header of a CSV file: text that would be lost. */
  tooLong: number[];
  find(reference: string): Clause[];
}

/** Reads the clauses of a CSV file (columns id, clause, statement …) or a Markdown file (a heading, list item or paragraph that starts
 *  with `§4.4.2`, `[ASM-159]` or `第五条`; its text runs to the next). Throws ClauseTextError for a CSV file without an id column. */
export function readClauses(path: string, text: string): ClauseText {
  const { clauses, tooLong } = /\.csv$/i.test(path) ? fromCsv(text) : { clauses: fromMarkdown(text), tooLong: [] };
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
  return { clauses, tooLong, find: (reference) => byReference.get(normaliseClause(reference)) ?? [] };
}

export class ClauseTextError extends Error {}

const columnNames = {
  id: ['id', '编号', '条款号', '条款编号'],
  place: ['clause', 'place', '条款', '位置'],
  text: ['statement', 'text', '内容', '条文', '要求'],
};

function fromCsv(text: string): Pick<ClauseText, 'clauses' | 'tooLong'> {
  const rows = parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  const header = rows[0]?.record ?? [];
  const find = (names: string[]) => header.findIndex((name) => names.includes(name.toLowerCase()));
  const [id, place, statement] = [find(columnNames.id), find(columnNames.place), find(columnNames.text)];
  if (id < 0) throw new ClauseTextError('no column `id`');
  const tooLong: number[] = [];
  const clauses = rows.slice(1).map(({ record, info }) => {
    const text = record[statement] ?? '';
    const line = info.lines - 1 - (record.join('').split('\n').length - 1);
    if (record.slice(header.length).some((cell) => cell !== '')) tooLong.push(line);
    const columns = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']));
    const at = record[place] ?? '';
    return { id: record[id] ?? '', ...(at === '' ? {} : { place: at }), text, line, columns };
  });
  return { clauses, tooLong };
}

const clauseStart =
  /^\s*(?:#{1,6}\s+|[-*+]\s+|\d+[.)]\s+)?(?:\*\*)?(?:§\s?([^\s,,。:]+)|\[([^\]\s]+)\]|(第[〇零一二两三四五六七八九十百千0-9]+[条章节款]))(?:\*\*)?(?:\s*[((]([^))]*)[))])?\s*(.*)$/;

function fromMarkdown(text: string): Clause[] {
  const clauses: Clause[] = [];
  let fence = false;
  for (const [line, content] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
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
