import { isGroup, isRole, isUnit } from '../../../../language/generated/ast.ts';
import type { TextRun, ViewContext } from '../../view.ts';
import { plain } from '../../glossary.ts';
import type { Holder, Mention } from './mentions.ts';

/** Who has a page, by the unit they are in. */
export interface PeopleView {
  parts: { heading: string; people: { name: TextRun[]; title: string }[] }[];
}

/** Roles and groups; of the units those that something is asked of. */
export function peopleOf(context: ViewContext, mentions: readonly Mention[]): Holder[] {
  const asked = new Set(mentions.filter(({ as }) => as !== 'Role.unit').map(({ holder }) => holder));
  return [...context.all(isRole), ...context.all(isGroup), ...context.all(isUnit).filter((unit) => asked.has(unit))].filter(
    (holder) => (holder.name ?? '') !== '',
  );
}

export function peoplePage(people: readonly Holder[], context: ViewContext): PeopleView {
  const { say } = context;
  const headings = new Map<Holder, string>();
  for (const holder of people) {
    const heading = isRole(holder)
      ? (holder.unit?.$refText ?? say({ zh: '岗位', en: 'Roles' }))
      : isGroup(holder)
        ? say({ zh: '小组', en: 'Groups' })
        : say({ zh: '机构', en: 'Units' });
    headings.set(holder, heading);
  }
  return {
    parts: [...Map.groupBy(people, (holder) => headings.get(holder) ?? '')].map(([heading, holders]) => ({
      heading,
      people: holders.map((holder) => ({
        name: [{ ...plain(holder.name), href: context.anchor(holder) }],
        title: holder.title ?? '',
      })),
    })),
  };
}
