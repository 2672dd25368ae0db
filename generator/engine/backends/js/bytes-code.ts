/** Texts as code that writes their bytes: known parts are copied, the others written in place. */
import { call, literal, member, name, perform, when, type Code, type Statement } from './code.ts';
import { jsonInner } from './escape.ts';
import type { Tables } from './tables.ts';
import type { Text } from './texts.ts';

/** JSON that is known, or statements that write more of it. */
export type Piece = string | readonly Statement[];

const SINK = name('sink');

/** `sink.method(…)`. */
export function sinkCall(method: string, ...args: readonly Code[]): Statement {
  return perform(call(member(SINK, method), ...args));
}

/** `sink.list.method(…)`. */
export function listCall(method: string, ...args: readonly Code[]): Statement {
  return perform(call(member(member(SINK, 'list'), method), ...args));
}

/** A text within a string of JSON. */
export function textPieces(text: Text, tables: Tables): Piece[] {
  return text.map((part) =>
    typeof part === 'string' ? jsonInner(part) : (part.bytes?.(tables) ?? [sinkCall('text', part.json)]),
  );
}

/** Known pieces that follow one another are one. */
export function writing(pieces: readonly Piece[], tables: Tables): Statement[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return merged.flatMap((piece) => {
    if (typeof piece !== 'string') return piece;
    if (piece === '') return [];
    const { from, length } = tables.knownBytes(piece);
    return [sinkCall('put', literal(from), literal(length))];
  });
}

/** The branch that runs. */
export function writingEither(condition: Code, [then, otherwise]: readonly [Text, Text], tables: Tables): Statement[] {
  return when(condition, writing(textPieces(then, tables), tables), writing(textPieces(otherwise, tables), tables));
}

/** The name of an enum's value by its place. */
export function writingName(values: readonly string[], place: Code, tables: Tables): Statement[] {
  return [sinkCall('putOne', name(tables.namesOf(values).bytes), place)];
}
