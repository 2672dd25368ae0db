import { isDeadlineSpan, isField, isNameReference, type Deadline, type Expression, type Field } from '../../generated/ast.ts';
import { meeting, together, whensOf, type FieldValues } from '../../proof/meeting-values.ts';
import { dayFor, witnessOf, type Witness } from '../../proof/witness.ts';
import type { LengthOfTime } from '../../types/length-of-time.ts';
import type { TypeSystem } from '../../types/type-system.ts';
import { formatDate, parseDate } from '../../values/date.ts';
import { formatTime, MILLISECONDS_A_DAY } from '../../values/datetime.ts';
import type { Rational } from '../../values/rational.ts';

/** What a deadline times, and how long it takes in the case. */
export interface Leg extends LengthOfTime {
  deadline: Deadline;
}

/** Nine in the morning, in milliseconds. */
const START = 9 * 3_600_000;

/**
 * A case in which the legs come one after another, each taking as long as it says, from nine in the morning; `norms` are those that the
 * finding is about. Undefined where what begins or ends them is no field, or time is not counted by the clock.
 */
export function timedCase(legs: readonly Leg[], norms: readonly Deadline[], types: TypeSystem): Witness | undefined {
  const [first] = legs;
  if (first === undefined || legs.some(({ clock }) => clock !== 'minute')) return undefined;
  const day = dayFor(norms);
  const conditions = [...new Set([...legs.map(({ deadline }) => deadline), ...norms])].flatMap(whensOf);
  const values = together([meeting(conditions, types), moments(legs, day, types)]);
  return witnessOf({ record: first.deadline.record?.ref, norms, day, values }, types);
}

/** A case on a day, whatever it takes: one that begins then. */
export function caseBeginningOn(day: string, deadline: Deadline, types: TypeSystem): Witness | undefined {
  const start = fieldOf(deadline.clauses.find(isDeadlineSpan)?.start);
  const values = together([meeting(whensOf(deadline), types), momentOf(start, day, 0, types)]);
  return witnessOf({ record: deadline.record?.ref, norms: [deadline], day, values }, types);
}

function moments(legs: readonly Leg[], day: string, types: TypeSystem): FieldValues | undefined {
  const found: (FieldValues | undefined)[] = [];
  let at = 0;
  for (const [place, { deadline, length }] of legs.entries()) {
    const span = deadline.clauses.find(isDeadlineSpan);
    const lasts = wholeMilliseconds(length);
    if (span === undefined || lasts === undefined) return undefined;
    if (place === 0) found.push(momentOf(fieldOf(span.start), day, 0, types));
    at += lasts;
    found.push(momentOf(fieldOf(span.end), day, at, types));
  }
  return together(found);
}

function wholeMilliseconds(minutes: Rational): number | undefined {
  const lasts = (Number(minutes.n) * 60_000) / Number(minutes.d);
  return Number.isSafeInteger(lasts) ? lasts : undefined;
}

/** So long after nine o'clock of the day; for a date, whole days after the day. */
function momentOf(field: Field | undefined, day: string, after: number, types: TypeSystem): FieldValues | undefined {
  const first = parseDate(day);
  const kind = types.ofDataType(field?.type)?.kind;
  if (field === undefined || first === undefined) return undefined;
  if (kind === 'date' && after % MILLISECONDS_A_DAY === 0)
    return new Map([[field.name, formatDate(first + after / MILLISECONDS_A_DAY)]]);
  if (kind !== 'datetime') return undefined;
  const time = START + after;
  const date = formatDate(first + Math.floor(time / MILLISECONDS_A_DAY));
  return new Map([[field.name, `${date}T${formatTime(time % MILLISECONDS_A_DAY)}`]]);
}

function fieldOf(expression: Expression | undefined): Field | undefined {
  const named = isNameReference(expression) ? expression.target?.ref : undefined;
  return isField(named) ? named : undefined;
}
