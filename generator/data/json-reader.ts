import type { ByteSource } from './byte-source.ts';
import { repeatedField } from './duplicate-fields.ts';
import { hasHalfCharacters, jsonRow, spoil } from './json-record.ts';
import { jsonValues, type JsonValue } from './json-values.ts';
import { MAX_LINE_BYTES } from './line-blocks.ts';
import type { RawBatch, RawRow, RowsRequest } from './reader.ts';
import { problemRow, rejection } from './row-problems.ts';
import { utf8Chunks } from './text-decoding.ts';

/** The objects of a JSON array, one object, or objects one after another over any number of lines. */
export async function* jsonRows(source: ByteSource, request: RowsRequest, maxBytes = MAX_LINE_BYTES): AsyncIterable<RawBatch> {
  for await (const values of jsonValues(utf8Chunks(source, request.facts), maxBytes)) {
    yield { rows: values.flatMap((value) => rowOf(value, request, maxBytes) ?? []) };
  }
}

function rowOf(value: JsonValue, { language }: RowsRequest, maxBytes: number): RawRow | undefined {
  const { line, json } = value;
  if (value.tooLong) return problemRow(line, json, rejection('record/too-long', { limit: `${maxBytes >> 20} MB` }, language));
  const row = jsonRow(json, line, language);
  if (value.cut && !row?.raw) return problemRow(line, json, rejection('record/truncated', {}, language));
  if (!row?.raw) return row;
  if (json.includes('\ufffd') || hasHalfCharacters(json, row.raw)) {
    spoil(row, json, rejection('record/bad-encoding', {}, language));
    return row;
  }
  const field = repeatedField(json);
  if (field !== undefined) spoil(row, json, rejection('record/duplicate-field', { field }, language));
  return row;
}
