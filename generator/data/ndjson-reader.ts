import type { PlanLanguage } from '../plan/plan.ts';
import type { ByteSource } from './byte-source.ts';
import { repeatedField, structuralColons } from './duplicate-fields.ts';
import { hasHalfCharacters, jsonRow, spoil } from './json-record.ts';
import { endOfLine, lineBlocks, MAX_LINE_BYTES, type LineBlock } from './line-blocks.ts';
import type { RawBatch, RawRow, RowsRequest } from './reader.ts';
import { problemRow, rejection } from './row-problems.ts';
import { hasBrokenText, utf8Chunks } from './text-decoding.ts';

/** One JSON object a line. Blank lines are passed over; what is no record becomes a row with a problem. */
export async function* ndjsonRows(
  source: ByteSource,
  { facts, language }: RowsRequest,
  maxLineBytes = MAX_LINE_BYTES,
): AsyncIterable<RawBatch> {
  let before = 0;
  for await (const block of ndjsonBlocks(source, facts, { maxLineBytes })) {
    const { rows, lines } = rowsOfBlock(block, { before, language, maxLineBytes });
    before += lines;
    yield { rows };
  }
}

/** The lines of a file in blocks of UTF-8, for whoever parses them; `own` as for lineBlocks. */
export function ndjsonBlocks(
  source: ByteSource,
  facts: RowsRequest['facts'],
  { maxLineBytes = MAX_LINE_BYTES, own = false }: { maxLineBytes?: number; own?: boolean } = {},
): AsyncIterable<LineBlock> {
  return lineBlocks(utf8Chunks(source, facts), maxLineBytes, own);
}

export interface BlockRequest {
  /** How many lines stand before the block. */
  before: number;
  language: PlanLanguage;
  maxLineBytes?: number;
}

/** The records of a block, and how many lines it has. */
export function rowsOfBlock(
  block: LineBlock,
  { before, language, maxLineBytes = MAX_LINE_BYTES }: BlockRequest,
): { rows: RawRow[]; lines: number } {
  const tooLong = () => rejection('record/too-long', { limit: `${maxLineBytes >> 20} MB` }, language);
  if ('tooLong' in block) return { rows: [problemRow(before + 1, block.tooLong, tooLong())], lines: 1 };
  const rows: RawRow[] = [];
  let fields = 0;
  let line = before;
  const { lines } = block;
  for (let start = 0, end: number; start < lines.length; start = end + 1) {
    end = endOfLine(lines, start);
    line++;
    const row =
      end - start > maxLineBytes
        ? problemRow(line, lines.subarray(start, end), tooLong())
        : jsonRow(lines.toString('utf8', start, end), line, language);
    if (row === undefined) continue;
    rows.push(row);
    for (const _ in row.raw) fields++;
  }
  const last = rows.at(-1);
  if (!block.ended && last?.line === line && last.problem?.code === 'record/bad-json') {
    last.problem = rejection('record/truncated', {}, language);
  }
  const broken = hasBrokenText(lines);
  if (broken || lines.includes('\\ud') || lines.includes('\\uD') || structuralColons(lines) !== fields)
    lookTwice({ lines, rows, before, broken }, language);
  return { rows, lines: line - before };
}

/** The dear checks, for blocks that cheap ones have not cleared: fields that stand twice, characters that cannot be read. */
function lookTwice(block: { lines: Buffer; rows: RawRow[]; before: number; broken: boolean }, language: PlanLanguage): void {
  const { lines, rows, broken } = block;
  let line = block.before;
  let next = 0;
  for (let start = 0, end: number; start < lines.length; start = end + 1) {
    end = endOfLine(lines, start);
    const row = rows[next];
    if (row?.line !== ++line) continue;
    next++;
    if (!row.raw && row.problem?.code !== 'record/bad-json') continue;
    const json = lines.toString('utf8', start, end);
    // What cannot be read is not compared either: broken names of fields look alike.
    const isBroken = (broken && json.includes('\ufffd')) || (row.raw !== undefined && hasHalfCharacters(json, row.raw));
    if (isBroken) spoil(row, json, rejection('record/bad-encoding', {}, language));
    else if (row.raw) {
      const field = repeatedField(json);
      if (field !== undefined) spoil(row, json, rejection('record/duplicate-field', { field }, language));
    }
  }
}
