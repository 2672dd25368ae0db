import { AstUtils } from 'langium';
import {
  isGroup,
  isRole,
  isUnit,
  type Group,
  type HandOver,
  type Holder,
  type Performers,
  type Seat,
  type Separation,
  type Step,
  type StepRepetition,
} from '../../generated/ast.ts';
import type { Check, CheckContext } from '../../concept.ts';
import { hasATask } from '../../owners/has-a-task.ts';
import { peopleDiagnostics as catalogue } from './procedure-people.diagnostics.ts';
import { isStep, stepGraph } from './step-graph.ts';

const stepShouldHaveAnActor: Check<Step> = (step, { report }) => {
  if (step.kind === 'step' && step.performers.length === 0)
    report(catalogue['no-actor'], { name: step.name }, { node: step, property: 'name' });
};

const milestoneMustHaveNoActor: Check<Step> = (step, { report }) => {
  const [by] = [...step.performers, ...step.separations, ...step.handOvers];
  if (step.kind === 'milestone' && by !== undefined) report(catalogue['milestone-actor'], { name: step.name }, { node: by });
};

const actorShouldBeARoleOrGroup: Check<Performers> = (performers, { report }) => {
  for (const [index, { ref }] of performers.roles.entries())
    if (isUnit(ref)) report(catalogue['unit-actor'], { name: ref.name }, { node: performers, property: 'roles', index });
};

const personsMustBeCounted: Check<Performers> = (performers, context) => countsFrom1(performers, 'persons', context);
const timesMustBeCounted: Check<StepRepetition> = (repetition, context) => countsFrom1(repetition, 'most', context);

/** Who is one person only: whoever heads a group, and a group of one. */
const enoughPersonsShouldBeThere: Check<Performers> = (performers, { index, report }) => {
  const step = performers.$container;
  const persons = Number(performers.persons ?? 1);
  const [only, ...others] = performers.roles;
  const performer = only?.ref;
  if (persons < 2 || performer === undefined || others.length > 0) return;
  const groups = index.declaredOfType(AstUtils.getDocument(step).uri, 'Group').map(({ node }) => node);
  const seats = isGroup(performer) ? seatsIn(performer) : headsAGroup(performer, groups.filter(isGroup)) ? 1 : undefined;
  if (seats === undefined || seats === 0 || seats >= persons) return;
  report(
    catalogue['one-person-custody'],
    { name: step.name, persons, performer: performer.name, seats },
    { node: performers, property: 'roles', index: 0 },
  );
};

const separatedStepsShouldHaveDifferentRoles: Check<Separation> = (separation, { report }) => {
  const own = rolesOf(separation.$container);
  for (const [index, { ref: other }] of separation.steps.entries()) {
    const shared = isStep(other) ? rolesOf(other).find((role) => own.includes(role)) : undefined;
    if (!isStep(other) || shared === undefined) continue;
    const related = [{ node: other, property: 'name', message: { zh: '那一步', en: 'the other step' } }];
    const params = { name: separation.$container.name, other: other.name, role: shared.name };
    report(catalogue['same-role'], params, { node: separation, property: 'steps', index, related });
  }
};

const receiverShouldTakeUp: Check<HandOver> = (handOver, { report }) => {
  const step = handOver.$container;
  const behind = [...stepGraph(step.$container).allBehind(step)].flatMap(rolesOf);
  for (const [index, { ref }] of handOver.receivers.entries()) {
    if (ref === undefined || behind.some((role) => role === ref || sitsIn(ref, role) || sitsIn(role, ref))) continue;
    report(
      catalogue['hands-over-to-nobody'],
      { name: step.name, receiver: ref.name },
      { node: handOver, property: 'receivers', index },
    );
  }
};

/** A plain member of a group that has something to do, without a duty and named nowhere but in groups. */
const memberShouldHaveATask: Check<Seat> = (seat, { index, report }) => {
  const group = seat.$container;
  if (seat.kind !== 'members' || !hasATask(group, index)) return;
  for (const [at, { ref: member }] of seat.holders.entries()) {
    if (!isRole(member) || member.duties.length > 0 || hasATask(member, index)) continue;
    report(catalogue['idle-member'], { name: member.name, group: group.name }, { node: seat, property: 'holders', index: at });
  }
};

export const peopleChecks = {
  step: [stepShouldHaveAnActor, milestoneMustHaveNoActor],
  performers: [actorShouldBeARoleOrGroup, personsMustBeCounted, enoughPersonsShouldBeThere],
  repetition: [timesMustBeCounted],
  separation: [separatedStepsShouldHaveDifferentRoles],
  handOver: [receiverShouldTakeUp],
  seat: [memberShouldHaveATask],
};

function countsFrom1<Property extends 'persons' | 'most'>(
  node: (Performers | StepRepetition) & Partial<Record<Property, string>>,
  property: Property,
  { report }: CheckContext,
): void {
  const number: string | undefined = node[property];
  if (number !== undefined && !/^0*[1-9]\d*$/.test(number)) report(catalogue['whole-number'], { number }, { node, property });
}

function rolesOf(step: Step): Holder[] {
  return step.performers.flatMap(({ roles }) => roles.map(({ ref }) => ref).filter((role) => role !== undefined));
}

function headsAGroup(holder: Holder, groups: readonly Group[]): boolean {
  return groups.some(({ seats }) =>
    seats.some(({ kind, holders }) => kind === 'head' && holders.some(({ ref }) => ref === holder)),
  );
}

function seatsIn({ seats }: Group): number | undefined {
  // A role among the members may be several people.
  return seats.some(({ kind }) => kind === 'members') ? undefined : seats.flatMap(({ holders }) => holders).length;
}

function sitsIn(holder: Holder, group: Holder): boolean {
  return isGroup(group) && group.seats.some(({ holders }) => holders.some(({ ref }) => ref === holder));
}
