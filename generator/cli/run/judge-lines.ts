import { hashKeys, hashWritten } from '../../data/key-set.ts';
import { endOfLine } from '../../data/line-blocks.ts';
import { rowsOfBlock } from '../../data/ndjson-reader.ts';
import { hasBrokenText } from '../../data/text-decoding.ts';
import { FULL, JUDGED, LATER, type Ledger, type LineJudge } from '../../engine/runtime/engine.ts';
import { parseDate } from '../../../language/values/date.ts';
import { inForce } from './in-force.ts';
import { rowJudge, type JudgedRows, type RowJudgeRequest } from './judge-rows.ts';
import type { LineOutput } from './line-output.ts';
import { lostAnswers } from './list-editions.ts';

export interface LinesToJudge {
  lines: Uint8Array;
  /** Whether the last line is whole. */
  ended: boolean;
  ledger: Ledger;
  output: LineOutput;
  /** Rows that are rejected because their key was there before, by their place; judged by themselves they go to `ledger`. */
  repeated?: { rows: ReadonlySet<number>; ledger: Ledger };
}

/** What became of lines; rejects count their lines from the first. */
export interface JudgedLines extends Omit<JudgedRows, 'keys'> {
  /** How many lines there are. */
  lines: number;
  /** Two numbers a row: see hashKeys. */
  keys: Int32Array<ArrayBuffer>;
}

export type LinesJudge = (request: LinesToJudge) => JudgedLines;

/** Judges lines of NDJSON of one record type: those in the plain form from byte to byte, the others through JSON.parse. */
export function linesJudge(request: Omit<RowJudgeRequest, 'facts'>): LinesJudge {
  const byRow = rowJudge({ ...request, facts: { format: 'ndjson' } });
  const record = request.plan.records.find(({ name }) => name === request.record);
  // Which edition of a list an answer belongs to is seen row by row.
  const hasEditions = record !== undefined && lostAnswers(record, request.plan) !== undefined;
  const quick = hasEditions ? undefined : request.engine.lineJudge(request.record);
  const isInForce = record === undefined ? undefined : inForce(record, request.plan);
  const lastDay = (request.asOf === undefined ? undefined : parseDate(request.asOf)) ?? Infinity;
  return (lines) => new LinesRun({ byRow, quick, isInForce, lastDay, language: request.language }, lines).judge();
}

interface Means {
  byRow: ReturnType<typeof rowJudge>;
  quick: LineJudge | undefined;
  isInForce: ((day: number) => boolean) | undefined;
  lastDay: number;
  language: RowJudgeRequest['language'];
}

class LinesRun {
  private readonly judged: JudgedLines;
  private readonly columns = new Set<string>();
  private rows = 0;
  private hashes = new Int32Array(8192);

  constructor(
    private readonly means: Means,
    private readonly request: LinesToJudge,
  ) {
    const { columns } = this;
    this.judged = { lines: 0, records: 0, outOfForce: 0, later: 0, rejects: [], columns, keys: this.hashes };
  }

  judge(): JudgedLines {
    const { judged, request, means } = this;
    const { lines } = request;
    const buffer = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
    if (means.quick === undefined || hasBrokenText(buffer)) this.byRows(0, lines.length);
    else {
      this.byBytes(means.quick, buffer);
      for (const column of means.quick.cells.others()) this.columns.add(column);
    }
    judged.keys = this.hashes.slice(0, this.rows * 2);
    return judged;
  }

  /** Lines that are not in the plain form go to JSON.parse together with their neighbours. */
  private byBytes(quick: LineJudge, buffer: Buffer): void {
    const { lines } = this.request;
    quick.cells.lines = lines;
    let open = 0;
    for (let start = 0; start < lines.length;) {
      const line = start;
      const isPlain = quick.cells.scan(line);
      start = (isPlain ? quick.cells.end : endOfLine(buffer, line)) + 1;
      if (!isPlain) continue;
      this.byRows(open, line);
      const isJudged = this.byCells(quick);
      if (!isJudged) quick.cells.forget();
      open = isJudged ? start : line;
    }
    this.byRows(open, lines.length);
  }

  /** The line that was scanned; false where it must go to JSON.parse. */
  private byCells(quick: LineJudge): boolean {
    const { judged, request, means } = this;
    const { output } = request;
    if (request.repeated?.rows.has(this.rows) === true || quick.cells.isKeyUnclear) return false;
    const before = output.length;
    let outcome = quick.judge(request.ledger, means.lastDay);
    while (outcome === FULL) {
      output.grow(before);
      outcome = quick.judge(request.ledger, means.lastDay);
    }
    if (outcome !== JUDGED) output.length = before;
    if (outcome !== JUDGED && outcome !== LATER) return false;
    judged.lines++;
    judged.records++;
    if (outcome === LATER) judged.later++;
    else if (means.isInForce?.(quick.cells.day) === false) judged.outOfForce++;
    this.room(1);
    const { keyStart, keyEnd, lines } = quick.cells;
    if (keyStart >= 0) hashWritten(lines, [keyStart, keyEnd], this.hashes, this.rows);
    this.rows++;
    return true;
  }

  private byRows(start: number, end: number): void {
    if (start >= end) return;
    const { judged, request, means } = this;
    const { lines, ledger, output, repeated } = request;
    const piece = Buffer.from(lines.buffer, lines.byteOffset + start, end - start);
    const ended = request.ended || end < lines.length;
    const read = rowsOfBlock({ lines: piece, ended }, { before: judged.lines, language: means.language });
    const first = this.rows;
    const isRepeated = (_: string, at: number) => {
      if (repeated?.rows.has(first + at) !== true) return false;
      means.byRow({ rows: read.rows.slice(at, at + 1), ledger: repeated.ledger, emit: () => undefined });
      return true;
    };
    const more = means.byRow({ rows: read.rows, ledger, emit: (text) => output.add(text), isRepeated });
    judged.lines += read.lines;
    judged.records += more.records;
    judged.outOfForce += more.outOfForce;
    judged.later += more.later;
    judged.rejects.push(...more.rejects);
    for (const column of more.columns) this.columns.add(column);
    this.room(more.keys.length);
    this.hashes.set(hashKeys(more.keys), first * 2);
    this.rows += more.keys.length;
  }

  private room(rows: number): void {
    if ((this.rows + rows) * 2 <= this.hashes.length) return;
    const larger = new Int32Array(Math.max(this.hashes.length, (this.rows + rows) * 2) * 2);
    larger.set(this.hashes);
    this.hashes = larger;
  }
}
