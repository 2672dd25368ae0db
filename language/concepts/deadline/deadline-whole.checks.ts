import { AstUtils } from 'langium';
import { isDeadline, isDeadlineSpan, isWithinLimit, type Deadline, type WithinLimit } from '../../generated/ast.ts';
import { gapBefore, haveACommonDay } from '../../scope/periods.ts';
import { isSettled } from '../../scope/precedence.ts';
import { conditionsOf, textOf, timeTheSame } from '../../scope/rivals.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { messageLanguageOf } from '../../message-language.ts';
import { lengthOfTime, lengthText, spanText, type LengthOfTime } from '../../types/length-of-time.ts';
import { add, compare, ZERO, type Rational } from '../../values/rational.ts';
import { caseBeginningOn, timedCase } from './deadline-witness.ts';
import { wholeDiagnostics as catalogue } from './deadline-whole.diagnostics.ts';

/** A deadline with a limit that can be added and compared. */
interface Timed extends LengthOfTime {
  deadline: Deadline;
  start: string;
  end: string;
  limit: WithinLimit;
}

/** What is promised in a special case must not take longer than the limit for all cases, unless that one gives way. */
const specialShouldFitTheGeneral: Check<Deadline> = (deadline, context) => {
  const own = timed(deadline, context);
  if (own === undefined) return;
  for (const other of besides(deadline, context)) {
    if (other.start !== own.start || other.end !== own.end || other.clock !== own.clock) continue;
    const general = isMoreGeneral(other.deadline, deadline) ? other : isMoreGeneral(deadline, other.deadline) ? own : undefined;
    const special = general === own ? other : own;
    if (general === undefined || compare(special.length, general.length) <= 0) continue;
    if (isSettled(deadline, other.deadline, context.index)) continue;
    const language = messageLanguageOf(deadline);
    const params = {
      special: special.deadline.name,
      length: spanText(special.limit.span, special, language),
      general: general.deadline.name,
      most: spanText(general.limit.span, general, language),
    };
    const related = [{ node: other.limit, message: { zh: '另一个期限', en: 'the other limit' } }];
    const witness = timedCase([special], [special.deadline, general.deadline], context.types);
    context.report(catalogue['longer-than-general'], params, { node: own.limit, related, witness });
  }
};

/** Parts one after another from the start of a deadline to its end. */
const partsShouldFitTheWhole: Check<Deadline> = (deadline, context) => {
  const whole = timed(deadline, context);
  if (whole === undefined) return;
  const parts = besides(deadline, context).filter((part) => part.clock === whole.clock && isAsGeneral(part.deadline, deadline));
  const longest = longestWay(whole.start, whole.end, parts);
  const last = longest?.parts.at(-1);
  if (longest === undefined || last === undefined || longest.parts.length < 2 || compare(longest.length, whole.length) <= 0)
    return;
  const language = messageLanguageOf(deadline);
  const params = {
    parts: longest.parts.map((part) => `${part.deadline.name} ${spanText(part.limit.span, part, language)}`),
    sum: lengthText({ ...longest, clock: whole.clock }, language),
    whole: spanText(whole.limit.span, whole, language),
  };
  const related = longest.parts.map(({ limit }) => ({ node: limit, message: { zh: '其中一段', en: 'a part of it' } }));
  const witness = timedCase(longest.parts, [...longest.parts.map((part) => part.deadline), deadline], context.types);
  context.report(catalogue['parts-too-long'], params, { node: whole.limit, related, witness });
};

/** Deadlines for one thing that follow on one another; versions of one name are a matter of time. */
const versionsShouldFollowOnOneAnother: Check<Deadline> = (deadline, { index, types, report }) => {
  const others = index.declaredOfType(AstUtils.getDocument(deadline).uri, 'Deadline').map(({ node }) => node);
  const gap = gapBefore(
    deadline,
    others.filter(isDeadline).filter((other) => other.name !== deadline.name && timeTheSame(other, deadline)),
  );
  if (gap === undefined) return;
  const { last, ...days } = gap;
  const related = [{ node: last, property: 'until', message: { zh: '前一条到此为止', en: 'the one before ends here' } }];
  const witness = caseBeginningOn(days.from, deadline, types);
  report(catalogue['version-gap'], { name: last.name, ...days }, { node: deadline, property: 'from', related, witness });
};

export const deadlineWholeChecks: Check<Deadline>[] = [
  specialShouldFitTheGeneral,
  partsShouldFitTheWhole,
  versionsShouldFollowOnOneAnother,
];

/** The other deadlines on its record that are in force on a common day. */
function besides(deadline: Deadline, context: CheckContext): Timed[] {
  const all = context.index.declaredOfType(AstUtils.getDocument(deadline).uri, 'Deadline').map(({ node }) => node);
  const record = deadline.record?.ref;
  return all
    .filter(isDeadline)
    .filter(
      (other) => other !== deadline && record !== undefined && other.record?.ref === record && haveACommonDay(other, deadline),
    )
    .map((other) => timed(other, context))
    .filter((other) => other !== undefined);
}

function timed(deadline: Deadline, { types }: CheckContext): Timed | undefined {
  const span = deadline.clauses.find(isDeadlineSpan);
  const limit = span?.limit;
  if (span === undefined || !isWithinLimit(limit) || limit.span === undefined || limit.time !== undefined) return undefined;
  const length = lengthOfTime(limit.span, types);
  return length === undefined ? undefined : { ...length, deadline, start: textOf(span.start), end: textOf(span.end), limit };
}

/** Whether one applies wherever the other does, as far as the words show: all its conditions are among the other's. */
function isAsGeneral(one: Deadline, other: Deadline): boolean {
  const theirs = conditionsOf(other);
  return conditionsOf(one).every((condition) => theirs.includes(condition));
}

function isMoreGeneral(one: Deadline, other: Deadline): boolean {
  return isAsGeneral(one, other) && conditionsOf(one).length < conditionsOf(other).length;
}

interface Way {
  length: Rational;
  parts: Timed[];
}

/** By the moments on it; a way that comes back to a moment is none. */
function longestWay(
  from: string,
  to: string,
  parts: readonly Timed[],
  known = new Map<string, Way | undefined>(),
): Way | undefined {
  if (from === to) return { length: ZERO, parts: [] };
  if (known.has(from)) return known.get(from);
  known.set(from, undefined);
  const ways = parts.flatMap((part): Way[] => {
    const rest = part.start === from ? longestWay(part.end, to, parts, known) : undefined;
    return rest === undefined ? [] : [{ length: add(part.length, rest.length), parts: [part, ...rest.parts] }];
  });
  const [longest] = ways.sort((a, b) => compare(b.length, a.length));
  known.set(from, longest);
  return longest;
}
