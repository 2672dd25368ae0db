/** Who did a step, and what it produced. */
import type { StepPlan } from '../../../plan/procedure-plan.ts';
import { subjectOf, type CaseLog, type LogEvent } from './case-log.ts';
import type { Bench, Deviation } from './deviations.ts';

export function peopleDeviations(step: StepPlan, log: CaseLog, bench: Bench): Deviation[] {
  const events = log.of(step.name);
  const [first] = events;
  if (first === undefined) return [];
  return [
    ...wrongRoles(step, events, bench),
    ...tooFew(step, events, bench),
    ...samePersons(step, log, bench),
    ...incomplete(step, events, bench),
  ];
}

/** One for each person and role. */
function wrongRoles({ name, by }: StepPlan, events: readonly LogEvent[], { words }: Bench): Deviation[] {
  if (by.length === 0) return [];
  const allowed = new Set(by.flatMap(({ accepts }) => accepts));
  const wrong = events.filter(({ role }) => role !== undefined && !allowed.has(role));
  const each = new Map(wrong.toReversed().map((event) => [JSON.stringify([event.actors, event.role]), event]));
  const found = [...each.values()].reverse().map((event): Deviation => {
    const because = [
      words.wrongRole(
        event.role ?? '',
        by.map((role) => role.name),
      ),
    ];
    return { kind: 'wrong-role', step: name, time: event.time, ...subjectOf(event), because };
  });
  const silent = events.find(({ role }) => role === undefined);
  return silent === undefined ? found : [...found, undecided('wrong-role', name, silent, 'role', words)];
}

/** Dual custody: one doing takes so many different persons. */
function tooFew({ name, persons }: StepPlan, events: readonly LogEvent[], { words }: Bench): Deviation[] {
  const [first] = events;
  if (persons < 2 || first === undefined) return [];
  const silent = events.find(({ actors }) => actors === undefined);
  if (silent !== undefined) return [undecided('one-person', name, silent, 'actor', words)];
  const actors = [...new Set(events.flatMap((event) => event.actors ?? []))];
  if (actors.length >= persons) return [];
  const because = [words.persons(persons, actors)];
  return [{ kind: 'one-person', step: name, time: events.at(-1)?.time ?? first.time, ...subjectOf(first), because }];
}

/** Separation of duties: one for each person who did both. */
function samePersons({ name, notActorOf }: StepPlan, log: CaseLog, { words }: Bench): Deviation[] {
  return notActorOf.flatMap((other) => {
    const own = log.of(name);
    const others = log.of(other);
    if (others.length === 0) return [];
    const silent = [...own, ...others].find(({ actors }) => actors === undefined);
    if (silent !== undefined) return [undecided('same-person', name, silent, 'actor', words)];
    const theirs = new Set(others.flatMap(({ actors = [] }) => actors));
    const both = [...new Set(own.flatMap(({ actors = [] }) => actors))].filter((actor) => theirs.has(actor)).sort();
    return both.map((subject): Deviation => {
      const event = own.find(({ actors = [] }) => actors.includes(subject));
      return {
        kind: 'same-person',
        step: name,
        subject,
        time: event?.time ?? log.last,
        because: [words.samePerson(subject, other)],
      };
    });
  });
}

/** What a product must contain, in whatever doing of the step. */
function incomplete({ name, produces }: StepPlan, events: readonly LogEvent[], { words }: Bench): Deviation[] {
  const [first] = events;
  return produces.flatMap((product): Deviation[] => {
    if (product.contents.length === 0 || first === undefined) return [];
    const contents = events.flatMap((event) => event.contents ?? []);
    if (events.every((event) => event.contents === undefined)) return [undecided('incomplete', name, first, 'content', words)];
    const lacking = product.contents.filter((wanted) => !contents.some((content) => holds(content, wanted)));
    if (lacking.length === 0) return [];
    const because = [words.incomplete(product.name, lacking)];
    return [{ kind: 'incomplete', step: name, time: first.time, ...subjectOf(first), because }];
  });
}

/** `原因`, or `原因:停电`. */
function holds(content: string, wanted: string): boolean {
  return content === wanted || (content.startsWith(wanted) && /^[::]/.test(content.slice(wanted.length)));
}

function undecided(kind: Deviation['kind'], step: string, event: LogEvent, column: string, words: Bench['words']): Deviation {
  return { kind, step, time: event.time, ...subjectOf(event), undecided: [column], because: [words.noColumn(column)] };
}
