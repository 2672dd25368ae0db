import { AstUtils, type AstNode } from 'langium';
import { isGroup, isPenalty, isRole } from '../../../../language/generated/ast.ts';
import type { Words } from '../../../../language/diagnostics.ts';
import { groupsSection, type GroupsView } from '../../../concepts/group/group.view.ts';
import { rolesSection, type RolesView } from '../../../concepts/role/role.view.ts';
import type { GridSectionView } from '../../grid.ts';
import { plain } from '../../glossary.ts';
import { placedElement } from '../../placed-element.ts';
import type { LineView, TextRun, ViewContext } from '../../view.ts';
import { joinRuns } from '../../words.ts';
import { detailOf } from './details.ts';
import { standingsOf, type Holder, type Mention } from './mentions.ts';

/** All that concerns one role, group or unit: "my page". */
export interface PersonPageView {
  anchor: string;
  name: string;
  /** '' where it says no more than the name. */
  title: string;
  labels: { card: string };
  /** What the manual says of the role or the group themselves: one at most, none for a unit. */
  roles: RolesView['roles'];
  groups: GroupsView['groups'];
  /** Who reports here, where it sits. */
  lines: LineView[];
  sections: GridSectionView[];
  /** What falls on whoever did it, whatever their role. */
  note: string;
  noteLink: string;
}

/** What the parts of the grammar make of somebody, in the order of the page. */
const parts: { id: string; heading: Words; as: string[] }[] = [
  { id: 'my-steps', heading: { zh: '我办的步骤', en: 'Steps I do' }, as: ['Performers.roles'] },
  { id: 'my-receipts', heading: { zh: '移交给我的', en: 'Handed over to me' }, as: ['HandOver.receivers'] },
  { id: 'my-limits', heading: { zh: '我要守的时限', en: 'Time limits I must keep' }, as: ['DeadlineSubject.subject'] },
  { id: 'my-requirements', heading: { zh: '我要守的要求', en: 'Requirements I must keep' }, as: ['Responsible.subject'] },
  {
    id: 'my-obligations',
    heading: { zh: '我要按期做的', en: 'What I must do again and again' },
    as: ['Obligation.by', 'Obligation.each', 'Drill.by', 'Drill.each', 'Training.by', 'Training.audience'],
  },
  { id: 'my-reports', heading: { zh: '报送给我的', en: 'What is reported to me' }, as: ['Obligation.to'] },
  { id: 'my-checklists', heading: { zh: '我填的检查表', en: 'Checklists I fill in' }, as: ['Checklist.by', 'Item.by'] },
  {
    id: 'my-fines',
    heading: { zh: '可能落在我身上的扣罚', en: 'Fines and sanctions that can hit me' },
    as: ['Charge.subjects', 'Share.subjects', 'Sanction.subjects'],
  },
  { id: 'my-rewards', heading: { zh: '我可得的奖励', en: 'Rewards I can get' }, as: ['Grant.subjects'] },
  { id: 'my-exemptions', heading: { zh: '我可免责的', en: 'What I can be exempt from' }, as: ['Exemption.subject'] },
  { id: 'my-decisions', heading: { zh: '由我决定的', en: 'What I decide' }, as: ['Sanction.by', 'DecidedClause.by'] },
  { id: 'my-keeping', heading: { zh: '我保管的', en: 'What I keep' }, as: ['Retention.by', 'Resource.holder'] },
  { id: 'my-improvements', heading: { zh: '我负责的改进', en: 'Improvements I make' }, as: ['Improvement.by'] },
];

export function personPage(holder: Holder, mentions: readonly Mention[], context: ViewContext): PersonPageView {
  const { say } = context;
  const standings = standingsOf(holder, mentions);
  const mine = mentions.filter((mention) => standings.has(mention.holder));
  const open = context.all(isPenalty).filter(fallsOnWhoever).length;
  const anchor = context.anchor(holder) ?? '';
  const { title = '' } = holder;
  const roles = isRole(holder) ? rolesSection(context) : undefined;
  const groups = isGroup(holder) ? groupsSection(context) : undefined;
  return {
    anchor,
    name: holder.name,
    title: title === holder.name ? '' : title,
    labels: {
      card: say(isRole(holder) ? { zh: '岗位说明', en: 'The role' } : { zh: '小组组成', en: 'The group' }),
    },
    roles: roles?.roles.filter((role) => role.anchor === anchor && saysMore(role)) ?? [],
    groups: groups?.groups.filter((group) => group.anchor === anchor && saysMore(group)) ?? [],
    lines: linesOf(holder, mentions, context),
    sections: parts.flatMap(({ id, heading, as }): GridSectionView[] => {
      const these = mine.filter((mention) => as.includes(mention.as));
      if (these.length === 0) return [];
      const label = say(heading);
      const columns = [say({ zh: '事项', en: 'What' }), say({ zh: '内容', en: 'In short' }), say({ zh: '身份', en: 'As' })];
      const rows = these.map((mention) => rowOf(mention, holder, context));
      return [{ anchor: id, heading: label, note: '', grid: { label, kind: '', columns, rows } }];
    }),
    note:
      open === 0 || !isRole(holder)
        ? ''
        : say({
            zh: `另有 ${open} 项扣罚落在当事人本人身上，不论岗位，见`,
            en: `${open} more fall on whoever did it, whatever their role: see `,
          }),
    noteLink: say({ zh: '扣罚标准', en: 'schedule of fines' }),
  };
}

/** More than the name. */
function saysMore(card: Partial<RolesView['roles'][number] & GroupsView['groups'][number]>): boolean {
  const { places = [], duties = [], qualifications = [], seats = [], cites = [] } = card;
  return [places, duties, qualifications, seats, cites].some((part) => part.length > 0);
}

function linesOf(holder: Holder, mentions: readonly Mention[], context: ViewContext): LineView[] {
  const named = (as: string) => mentions.filter((mention) => mention.as === as && mention.holder === holder);
  const line = (label: Words, nodes: readonly (AstNode | undefined)[]): LineView[] => {
    const names = nodes.flatMap((node) => (node === undefined ? [] : [nameOf(node, context)]));
    return names.length === 0 ? [] : [{ label: context.say(label), runs: joinRuns(names, context.language) }];
  };
  return [
    ...line(
      { zh: '下属', en: 'Reporting here' },
      named('Role.superior').map(({ node }) => node),
    ),
    ...line(
      { zh: '所在小组', en: 'Sits in' },
      named('Seat.holders').map(({ node }) => node.$container),
    ),
    ...line(
      { zh: '岗位', en: 'Roles' },
      named('Role.unit').map(({ node }) => node),
    ),
  ];
}

function rowOf(mention: Mention, holder: Holder, context: ViewContext): TextRun[][] {
  return [
    nameOf(placedElement(mention.node, context), context),
    detailOf(mention, context),
    mention.holder === holder ? [plain(context.say({ zh: '本人', en: 'myself' }))] : nameOf(mention.holder, context),
  ];
}

function nameOf(node: AstNode, context: ViewContext): TextRun[] {
  const { name = '', title, text } = node as { name?: string; title?: string; text?: string };
  const said = title ?? text ?? '';
  return [
    { ...plain(name === '' ? said : name), href: context.anchor(node) },
    ...(name === '' || said === '' ? [] : [plain(` ${said}`)]),
  ];
}

/** Some subject of it is a field of the record: whoever stands there. */
function fallsOnWhoever(penalty: AstNode): boolean {
  return AstUtils.streamAllContents(penalty).some((node) => {
    const { subjects } = node as { subjects?: { ref?: AstNode }[] };
    return Array.isArray(subjects) && subjects.some(({ ref }) => ref?.$type === 'Field' || ref?.$type === 'ComputedField');
  });
}
