import {
  isAheadLimit,
  isNthDayLimit,
  isOutputCell,
  isNameReference,
  isWithinLimit,
  type DeadlineSpan,
  type OutputColumn,
} from '../generated/ast.ts';
import { cellsOf, wordsOf, wordOf } from '../scope/tables.ts';
import { sameDimension } from '../values/dimension.ts';
import { plainNumber, type Typing, type ValueType } from './type.ts';
import type { TypeSystem } from './type-system.ts';

/** What a column of a table gives to the record: its declared type, else that of its first cell that has one. */
export function outputType(column: OutputColumn, types: TypeSystem): Typing {
  if (column.$container.$container.policy === 'collect count') return { type: plainNumber, optional: false };
  const values = cellsOf(column).flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWord = values.map((value) => isNameReference(value) && isOutputCell(value.target?.ref));
  const others = values.filter((_, row) => !isWord[row]).map((value) => types.of(value));
  const optional = others.some((typing) => typing.optional);
  const declared = types.ofDataType(column.type);
  if (declared !== undefined) return { type: declared, optional };
  if (!isWord.includes(true)) return { type: others.find(({ type }) => type !== undefined)?.type, optional };
  const words = wordsOf(column).flatMap((cell) => (isOutputCell(cell) ? [wordOf(cell) ?? ''] : []));
  return { type: { kind: 'enum', values: words, ordered: false }, optional };
}

const spans = {
  minute: { kind: 'quantity', dimension: { minute: 1 }, unit: '分钟' },
  workday: { kind: 'quantity', dimension: { workday: 1 }, unit: '工作日' },
  day: { kind: 'quantity', dimension: { day: 1 }, unit: '日' },
} as const satisfies Record<string, ValueType>;

/**
 * What the overrun of a deadline is counted in: minutes where the last moment is a time of day, working days where the limit is in working
 * days, calendar days otherwise.
 */
export function overrunType({ limit }: DeadlineSpan, types: TypeSystem): ValueType {
  if (limit === undefined) return spans.day;
  if ('time' in limit && limit.time !== undefined) return spans.minute;
  if (isNthDayLimit(limit)) return limit.calendar === undefined ? spans.day : spans.workday;
  if (!isWithinLimit(limit) && !isAheadLimit(limit)) return spans.day;
  if (isWithinLimit(limit) && limit.reading === 'by the clock') return spans.minute;
  const span = types.of(limit.span).type;
  const counts = (unit: string) => span?.kind === 'quantity' && sameDimension(span.dimension, { [unit]: 1 });
  return counts('minute') ? spans.minute : counts('workday') ? spans.workday : spans.day;
}
