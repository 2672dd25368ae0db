import { isGroup, type Group } from '../../generated/ast.ts';
import type { Check, Checks } from '../../concept.ts';
import { hasATask } from '../../owners/has-a-task.ts';
import { circleThrough } from '../../scope/circle.ts';
import { groupDiagnostics as catalogue } from './group.diagnostics.ts';

const groupShouldHaveAHead: Check<Group> = (group, { report }) => {
  if (group.name && !group.seats.some(({ kind }) => kind === 'head'))
    report(catalogue['no-head'], { name: group.name }, { node: group, property: 'name' });
};

/** What nothing names but the seats of other groups. */
const groupShouldHaveATask: Check<Group> = (group, { index, report }) => {
  if (!group.name || hasATask(group, index)) return;
  report(catalogue['no-task'], { name: group.name }, { node: group, property: 'name' });
};

const holderMustSitOnce: Check<Group> = ({ seats }, { report }) => {
  const seated = new Set<unknown>();
  for (const seat of seats) {
    for (const [index, { ref, $refText }] of seat.holders.entries()) {
      if (ref !== undefined && seated.has(ref))
        report(catalogue['repeated-holder'], { name: $refText }, { node: seat, property: 'holders', index });
      seated.add(ref);
    }
  }
};

const groupMustNotBeAMemberOfItself: Check<Group> = (group, { report }) => {
  const circle = circleThrough(group, groupsIn);
  if (circle === undefined) return;
  const following = circle[1] ?? group;
  const seat = group.seats.find(({ holders }) => holders.some(({ ref }) => ref === following));
  const index = seat?.holders.findIndex(({ ref }) => ref === following) ?? -1;
  if (seat === undefined || index < 0) return;
  report(catalogue.circle, { path: [...circle, group].map(({ name }) => name) }, { node: seat, property: 'holders', index });
};

function groupsIn({ seats }: Group): Group[] {
  return seats.flatMap(({ holders }) => holders.map(({ ref }) => ref).filter(isGroup));
}

export const groupChecks: Checks = {
  Group: [groupShouldHaveAHead, groupShouldHaveATask, holderMustSitOnce, groupMustNotBeAMemberOfItself],
};
