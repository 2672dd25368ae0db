import { isGroup, type Seat } from '../../../language/generated/ast.ts';
import { spellKeyword } from '../../../language/keywords.ts';
import type { ElementView, LineView, SectionView, ViewContext } from '../../documents/view.ts';
import { joinRuns } from '../../documents/words.ts';

/** Groups with who sits in them. */
export interface GroupsView extends SectionView {
  groups: (ElementView & { seats: LineView[] })[];
}

export function groupsSection(context: ViewContext): GroupsView | undefined {
  const groups = context.all(isGroup);
  if (groups.length === 0) return undefined;
  const seat = ({ kind, holders }: Seat): LineView => ({
    label: spellKeyword(kind, context.language),
    runs: joinRuns(holders.map(context.name), context.language),
  });
  return {
    template: 'group',
    anchor: 'groups',
    heading: context.say({ zh: '小组', en: 'Groups' }),
    groups: groups.map((group) => ({ ...context.element(group), seats: group.seats.map(seat) })),
  };
}
